// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_editor.h"

#include "project/document_scene.h"
#include "project/style_file.h"
#include "style/print_safe.h"
#include "ui/look/calm_wheel.h"
#include "ui/style/class_list.h"
#include "ui/style/class_section.h"
#include "ui/style/label_section.h"
#include "ui/style/symbol_section.h"
#include "wording/style_text.h"
#include "wording/wording.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kWidth = 400;
constexpr int kHeight = 640;
constexpr int kMargin = 16;
/// Changes of one control within this are one gesture.
constexpr qint64 kGestureMs = 1500;
constexpr int kMergeKeys = 0x53'0000; ///< of all merge keys of the document those from here on
constexpr int kGestures = 0xFFFF;

QFrame* line(QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setObjectName(QStringLiteral("rule"));
    return rule;
}

} // namespace

StyleEditor::StyleEditor(Document& document, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_title(new QLabel(this))
    , m_classes(new ClassSection(this))
    , m_list(new ClassList(this))
    , m_symbol(new SymbolSection(this))
    , m_label(new LabelSection(this))
    , m_note(new QLabel(this))
    , m_reset(new QPushButton(tr("恢复默认"), this))
{
    setObjectName(QStringLiteral("styleEditor"));
    setModal(false);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_note->setObjectName(QStringLiteral("styleNote"));
    m_note->setProperty("role", QStringLiteral("notice"));
    m_note->setWordWrap(true);
    m_note->hide();
    build();
    for (StyleSection* section :
         std::initializer_list<StyleSection*>{m_classes, m_list, m_symbol, m_label})
        connect(section, &StyleSection::edited, this, &StyleEditor::apply);
    connect(m_list, &ClassList::selectionChanged, this, [this] {
        m_symbol->setRules(m_list->selected());
    });
    connect(&document, &Document::layersChanged, this, &StyleEditor::refresh);
    resize(kWidth, kHeight);
}

void StyleEditor::build()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(sections());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kMargin, 0, kMargin);
    layout->setSpacing(12);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kMargin, 0, kMargin, 0);
    head->addWidget(m_title);
    head->addWidget(m_note);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons());
    for (auto* box : scroll->findChildren<QComboBox*>())
        keepFromWheel(*box);
    for (auto* box : scroll->findChildren<QAbstractSpinBox*>())
        keepFromWheel(*box);
}

QWidget* StyleEditor::sections()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(kMargin, 0, kMargin, 0);
    layout->setSpacing(12);
    layout->addWidget(m_classes);
    layout->addWidget(m_list);
    layout->addWidget(m_symbol);
    layout->addWidget(line(column));
    layout->addWidget(m_label);
    layout->addStretch(1);
    return column;
}

QWidget* StyleEditor::buttons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(kMargin, 0, kMargin, 0);
    layout->setSpacing(8);
    auto* more = new QPushButton(tr("更多"), row);
    more->setObjectName(QStringLiteral("styleMore"));
    auto* menu = new QMenu(more);
    const auto offer = [&](const char* name, const QString& text, auto slot) {
        menu->addAction(text, this, slot)->setObjectName(QString::fromLatin1(name));
    };
    offer("styleCopy", tr("复制样式"), [this] { Q_EMIT copyWanted(m_id); });
    offer("stylePaste", tr("粘贴样式"), [this] { Q_EMIT pasteWanted(m_id); });
    menu->addSeparator();
    offer("styleLoad", tr("读取样式…"), [this] { Q_EMIT loadWanted(m_id); });
    offer("styleSave", tr("保存样式…"), [this] { Q_EMIT saveWanted(m_id); });
    menu->addSeparator();
    offer("stylePrintSafe", tr("改为黑白打印样式"), [this] { makePrintSafe(); });
    more->setMenu(menu);
    m_reset->setObjectName(QStringLiteral("styleReset"));
    auto* close = new QPushButton(tr("关闭"), row);
    close->setObjectName(QStringLiteral("styleClose"));
    close->setDefault(true);
    for (QPushButton* button : {more, m_reset, close})
        button->setAutoDefault(false);
    layout->addWidget(m_reset);
    layout->addWidget(more);
    layout->addStretch(1);
    layout->addWidget(close);
    connect(m_reset, &QPushButton::clicked, this, &StyleEditor::reset);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

void StyleEditor::setLayer(const LayerId& id)
{
    if (id != m_id) {
        m_symbol->setRules({});
        tell({});
    }
    m_id = id;
    m_control.clear();
    refresh();
    if (const DocumentLayer* shown = layerById(m_document.layers(), id)) {
        QStringList sentences;
        for (const StyleRemark& remark : styleRemarks(styleOf(*shown, Appearance::Light), *shown))
            sentences += styleRemarkSentence(remark);
        tell(sentences);
    }
}

void StyleEditor::tell(const QStringList& sentences)
{
    m_note->setText(sentences.join(QLatin1Char('\n')));
    m_note->setVisible(!sentences.isEmpty());
}

void StyleEditor::refresh()
{
    const DocumentLayer* layer = layerById(m_document.layers(), m_id);
    if (layer == nullptr || layer->kind == GeometryKind::None) {
        m_id.clear();
        close();
        return;
    }
    setWindowTitle(tr("图层样式 — %1").arg(layer->title));
    m_title->setText(layer->title);
    m_reset->setEnabled(layer->style.has_value());
    const StyledLayer shown = styledLayer(*layer);
    m_classes->present(shown);
    m_list->setUnit(m_classes->unit());
    m_list->present(shown);
    m_symbol->present(shown);
    m_label->present(shown);
}

int StyleEditor::mergeKey(const QString& control)
{
    const bool goesOn =
        control == m_control && m_lastChange.isValid() && m_lastChange.elapsed() < kGestureMs;
    if (!goesOn)
        m_gesture = m_gesture % kGestures + 1;
    m_control = control;
    m_lastChange.start();
    return kMergeKeys + m_gesture;
}

QString StyleEditor::undoText() const
{
    const DocumentLayer* layer = layerById(m_document.layers(), m_id);
    return tr("修改%1的样式").arg(layer == nullptr ? QString() : layer->title);
}

void StyleEditor::apply(const LayerStyle& style, const QString& control)
{
    const DocumentLayer* layer = layerById(m_document.layers(), m_id);
    if (layer == nullptr)
        return;
    // What looks like the layer's own is its own, and goes with the theme.
    const bool own = style == ownStyle(*layer, Appearance::Light);
    m_document.setLayerStyle(
        m_id, own ? std::nullopt : std::optional(style), undoText(), mergeKey(control));
}

void StyleEditor::reset()
{
    tell({});
    m_document.setLayerStyle(m_id, std::nullopt, undoText());
    m_control.clear();
}

void StyleEditor::makePrintSafe()
{
    if (const DocumentLayer* layer = layerById(m_document.layers(), m_id))
        apply(printSafe(styleOf(*layer, Appearance::Light)), QStringLiteral("stylePrintSafe"));
}

} // namespace yimi
