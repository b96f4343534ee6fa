// SPDX-License-Identifier: GPL-3.0-or-later
// How the window of the layout editor is put together.
#include "ui/look/look.h"
#include "ui/page/layout_canvas.h"
#include "ui/page/layout_editor.h"
#include "ui/page/layout_properties.h"
#include "ui/page/layout_ruler.h"
#include "ui/page/layout_words.h"
#include "ui/page/subject_row.h"
#include "wording/wording.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <tuple>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPanelWidth = 300;
constexpr double kZoomStep = 1.25;
constexpr std::chrono::milliseconds kDragPause{60};

const char* word(const char* text)
{
    return text;
}

} // namespace

LayoutEditor::LayoutEditor(Document& document,
                           JobRunner& jobs,
                           std::shared_ptr<DisplayCache> cache,
                           const Look& look,
                           QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_document(document)
    , m_look(look)
    , m_picture(jobs, std::move(cache), kDragPause)
    , m_tools(new QToolBar(this))
    , m_kept(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_subject(new SubjectRow(this))
    , m_layout(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_canvas(new LayoutCanvas(m_draft, look, this))
    , m_properties(new LayoutProperties(m_draft, this))
{
    setObjectName(u"layoutEditor"_s);
    resize(1180, 680); // with its title bar it has room on a screen of 1366 × 768
    buildTools();
    build();
    connectAll();
    retranslate();
    refreshCommands();
}

QAction* LayoutEditor::addCommand(QMenu* menu, const char* name, std::function<void()> run)
{
    auto* action = new QAction(this);
    connect(action, &QAction::triggered, this, std::move(run));
    m_commands.emplace_back(action, name);
    if (menu)
        menu->addAction(action);
    return action;
}

QToolButton* LayoutEditor::menuButton(const char* name)
{
    auto* button = new QToolButton(m_tools);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    m_menus.emplace_back(button, name);
    m_tools->addWidget(button);
    return button;
}

void LayoutEditor::buildTools()
{
    m_tools->setIconSize({18, 18});
    for (const auto& [icon, undo] : {std::pair{u"undo"_s, true}, std::pair{u"redo"_s, false}}) {
        QAction* action = undo ? m_draft.undoStack().createUndoAction(this)
                               : m_draft.undoStack().createRedoAction(this);
        action->setIcon(m_look.icon(icon));
        action->setShortcut(QKeySequence(undo ? u"Ctrl+Z"_s : u"Ctrl+Shift+Z"_s));
        m_tools->addAction(action);
    }
    m_tools->addSeparator();
    QMenu* add = menuButton(QT_TR_NOOP("添加"))->menu();
    add->setObjectName(u"addItem"_s);
    for (int i = 0; i < kItemKinds; ++i) {
        const auto kind = static_cast<ItemKind>(i);
        QAction* action = add->addAction(itemKindName(kind));
        action->setData(i);
        connect(action, &QAction::triggered, this, [this, kind] {
            m_draft.add(newItem(kind, m_draft.layout()));
        });
    }
    buildArranging();
    buildViewing();
}

void LayoutEditor::buildArranging()
{
    const auto onSelection = [this](QMenu* menu, const char* name, std::function<void()> run) {
        QAction* action = addCommand(menu, name, std::move(run));
        m_onSelection.push_back(action);
        return action;
    };
    QMenu* align = menuButton(QT_TR_NOOP("对齐"))->menu();
    for (const auto& [name, edge] : {std::pair{word(QT_TR_NOOP("左对齐")), AlignEdge::Left},
                                     std::pair{word(QT_TR_NOOP("水平居中")), AlignEdge::Centre},
                                     std::pair{word(QT_TR_NOOP("右对齐")), AlignEdge::Right},
                                     std::pair{word(QT_TR_NOOP("上对齐")), AlignEdge::Top},
                                     std::pair{word(QT_TR_NOOP("垂直居中")), AlignEdge::Middle},
                                     std::pair{word(QT_TR_NOOP("下对齐")), AlignEdge::Bottom}})
        onSelection(align, name, [this, edge = edge] { m_draft.align(edge); });
    align->addSeparator();
    onSelection(align, QT_TR_NOOP("横向等距"), [this] { m_draft.distribute(Along::Across); });
    onSelection(align, QT_TR_NOOP("纵向等距"), [this] { m_draft.distribute(Along::Down); });
    QMenu* order = menuButton(QT_TR_NOOP("顺序"))->menu();
    for (const auto& [name, step, key] :
         {std::tuple{word(QT_TR_NOOP("置于顶层")), Step::Top, "Ctrl+Shift+]"},
          std::tuple{word(QT_TR_NOOP("上移一层")), Step::Up, "Ctrl+]"},
          std::tuple{word(QT_TR_NOOP("下移一层")), Step::Down, "Ctrl+["},
          std::tuple{word(QT_TR_NOOP("置于底层")), Step::Bottom, "Ctrl+Shift+["}})
        onSelection(order, name, [this, step = step] {
            m_draft.restack(step);
        })->setShortcut(QKeySequence(QString::fromLatin1(key)));
    QAction* copy =
        onSelection(order, QT_TR_NOOP("复制一份"), [this] { m_draft.duplicateSelected(); });
    copy->setShortcut(QKeySequence(u"Ctrl+D"_s));
    QAction* remove =
        onSelection(nullptr, QT_TR_NOOP("删除"), [this] { m_draft.removeSelected(); });
    remove->setIcon(m_look.icon(u"trash"_s));
    remove->setShortcut(QKeySequence::Delete);
    m_tools->addAction(remove);
    m_tools->addSeparator();
}

void LayoutEditor::buildViewing()
{
    const auto middle = [this] { return QPointF(m_canvas->rect().center()); };
    const std::array views{
        std::tuple{word(QT_TR_NOOP("放大")), "zoom-in", "Ctrl++"},
        std::tuple{word(QT_TR_NOOP("缩小")), "zoom-out", "Ctrl+-"},
        std::tuple{word(QT_TR_NOOP("看整页")), "fit", "Ctrl+0"},
    };
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto& [name, icon, key] = views.at(i);
        QAction* action = addCommand(nullptr, name, [this, i, middle] {
            if (i == 2)
                m_canvas->fitPage();
            else
                m_canvas->zoomBy(i == 0 ? kZoomStep : 1 / kZoomStep, middle());
        });
        action->setIcon(m_look.icon(QString::fromLatin1(icon)));
        action->setShortcut(QKeySequence(QString::fromLatin1(key)));
        m_tools->addAction(action);
    }
    m_snap = addCommand(nullptr, QT_TR_NOOP("吸附"), [] {});
    m_snap->setCheckable(true);
    m_snap->setChecked(true);
    connect(m_snap, &QAction::toggled, this, [this](bool on) { m_canvas->setSnapping(on); });
    m_tools->addAction(m_snap);
    QAction* all = addCommand(nullptr, QT_TR_NOOP("全选"), [this] {
        ItemSelection every;
        for (std::size_t i = 0; i < m_draft.layout().items.size(); ++i)
            every.push_back(i);
        m_draft.select(every);
    });
    all->setShortcut(QKeySequence::SelectAll);
    m_canvas->addAction(all);
    m_canvas->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LayoutEditor::build()
{
    m_kept->setObjectName(u"keptPages"_s);
    m_kind->setObjectName(u"layoutPage"_s);
    m_layout->setObjectName(u"layoutTemplate"_s);
    m_paper->setObjectName(u"layoutPaper"_s);
    m_title->setObjectName(u"layoutTitle"_s);
    m_note->setProperty("role", u"secondary"_s);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(12, 8, 12, 8);
    choices->setSpacing(8);
    for (QComboBox* box : {m_kept, m_kind, m_layout, m_paper}) {
        auto* label = new QLabel(this);
        m_labels.push_back(label);
        choices->addWidget(label);
        choices->addWidget(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        if (box == m_kind)
            choices->addWidget(m_subject);
    }
    m_labels.push_back(new QLabel(this));
    choices->addWidget(m_labels.back());
    choices->addWidget(m_title, 1);
    auto* page = new QGridLayout;
    page->setSpacing(0);
    page->addWidget(new LayoutRuler(Qt::Horizontal, *m_canvas, m_draft, m_look, this), 0, 1);
    page->addWidget(new LayoutRuler(Qt::Vertical, *m_canvas, m_draft, m_look, this), 1, 0);
    page->addWidget(m_canvas, 1, 1);
    auto* panel = new QScrollArea(this);
    panel->setWidget(m_properties);
    panel->setWidgetResizable(true);
    panel->setFixedWidth(kPanelWidth);
    panel->setFrameShape(QFrame::NoFrame);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addLayout(page, 1);
    middle->addWidget(panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(choices);
    layout->addWidget(m_tools);
    layout->addLayout(middle, 1);
    layout->addLayout(buildFoot());
}

QLayout* LayoutEditor::buildFoot()
{
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(8);
    foot->addWidget(m_note, 1);
    const auto button = [&](const QString& name) {
        auto* made = new QPushButton(this);
        made->setObjectName(name);
        m_buttons.push_back(made);
        foot->addWidget(made);
        return made;
    };
    connect(button(u"removePage"_s), &QPushButton::clicked, this, &LayoutEditor::removeFromProject);
    connect(button(u"saveTemplate"_s), &QPushButton::clicked, this, [this] { askTitle(false); });
    connect(
        button(u"templateInProject"_s), &QPushButton::clicked, this, [this] { askTitle(true); });
    connect(button(u"keepPage"_s), &QPushButton::clicked, this, &LayoutEditor::keepInProject);
    QPushButton* out = button(u"exportLaidOut"_s);
    out->setDefault(true);
    connect(out, &QPushButton::clicked, this, [this] { Q_EMIT exportWanted(page()); });
    return foot;
}

void LayoutEditor::connectAll()
{
    connect(m_kept, &QComboBox::activated, this, &LayoutEditor::chooseKept);
    connect(&m_document, &Document::pagesChanged, this, &LayoutEditor::fillKept);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LayoutEditor::choosePage);
    connect(m_subject, &SubjectRow::changed, this, &LayoutEditor::chooseSubject);
    connect(m_layout, &QComboBox::activated, this, &LayoutEditor::chooseLayout);
    connect(m_paper, &QComboBox::activated, this, &LayoutEditor::choosePaper);
    connect(m_title, &QLineEdit::textChanged, this, &LayoutEditor::refresh);
    connect(&m_draft, &LayoutDraft::changed, this, &LayoutEditor::refresh);
    connect(&m_draft, &LayoutDraft::changed, this, &LayoutEditor::refreshPaper);
    connect(&m_draft, &LayoutDraft::selectionChanged, this, &LayoutEditor::refreshCommands);
    connect(m_canvas, &LayoutCanvas::viewChanged, this, &LayoutEditor::refresh);
    connect(m_canvas, &LayoutCanvas::editWanted, m_properties, &LayoutProperties::focusText);
    connect(&m_picture, &PagePicture::made, this, &LayoutEditor::showPicture);
    connect(&m_picture, &PagePicture::failed, this, [this](const Error& error) {
        m_note->setText(errorSentence(error, tr("排版")));
    });
    // What the page shows changed in the main window.
    for (const auto signal : {&Document::layersChanged,
                              &Document::coverageChanged,
                              &Document::serviceAreasChanged,
                              &Document::analysesChanged})
        connect(&m_document, signal, this, &LayoutEditor::contentsChanged);
}

void LayoutEditor::retranslate()
{
    setWindowTitle(tr("版式编辑"));
    for (const auto& [action, name] : m_commands)
        action->setText(tr(name));
    for (const auto& [button, name] : m_menus)
        button->setText(tr(name));
    const std::array labels{tr("图幅"), tr("内容"), tr("模板"), tr("纸张"), tr("图名")};
    for (std::size_t i = 0; i < labels.size(); ++i)
        m_labels[i]->setText(labels.at(i));
    const std::array buttons{
        tr("移除"), tr("存为模板…"), tr("模板存入项目…"), tr("保存到项目"), tr("导出…")};
    for (std::size_t i = 0; i < buttons.size(); ++i)
        m_buttons[i]->setText(buttons.at(i));
    const QMenu* add = m_menus.front().first->menu();
    for (QAction* action : add->actions())
        action->setText(itemKindName(static_cast<ItemKind>(action->data().toInt())));
}

} // namespace yimi
