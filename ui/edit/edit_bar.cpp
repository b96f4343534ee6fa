// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/edit_bar.h"

#include "project/edit_layers.h"
#include "ui/look/icon_button.h"
#include "ui/look/look.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kMargin = 12;
constexpr int kLayerWidth = 168;
constexpr int kLayersSeen = 14; ///< of the list; more are scrolled

QToolButton* button(const char* name, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QFrame* separator(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("editSeparator"));
    line->setFixedSize(1, 20);
    return line;
}

} // namespace

EditBar::EditBar(const Document& document,
                 const Look& look,
                 const std::vector<QAction*>& tools,
                 QAction& merge,
                 QWidget& place,
                 QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_layer(new QComboBox(this))
    , m_merge(button("editMerge", this))
    , m_attributes(button("editAttributes", this))
    , m_remove(button("editRemove", this))
    , m_rerun(new QPushButton(this))
    , m_close(new IconButton(look, QStringLiteral("close"), this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("editBar"));
    // What is clicked here is not clicked on the map below.
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    m_layer->setObjectName(QStringLiteral("editLayer"));
    m_layer->setFixedWidth(kLayerWidth);
    m_layer->setMaxVisibleItems(kLayersSeen);
    m_rerun->setObjectName(QStringLiteral("editRerun"));
    m_rerun->setProperty("quiet", true);
    m_close->setObjectName(QStringLiteral("editClose"));
    m_hint->setObjectName(QStringLiteral("editHint"));
    m_hint->setWordWrap(true);
    layOut(tools, merge, place);
    const auto followMerge = [this, &merge] {
        m_merge->setVisible(merge.isEnabled());
        this->place();
    };
    connect(&merge, &QAction::changed, this, followMerge);
    connect(m_layer, &QComboBox::activated, this, [this](int position) {
        Q_EMIT layerChosen(m_layer->itemData(position).toString());
    });
    connect(m_attributes, &QToolButton::clicked, this, &EditBar::attributesWanted);
    connect(m_remove, &QToolButton::clicked, this, &EditBar::removeWanted);
    connect(m_rerun, &QPushButton::clicked, this, &EditBar::rerunWanted);
    connect(m_close, &QToolButton::clicked, this, &EditBar::closed);
    connect(&document, &Document::layersChanged, this, &EditBar::fillLayers);
    move(kMargin, kMargin);
    retranslate();
    setOutdated(false);
    setSelection(false, false);
    fillLayers();
    followMerge();
    hide();
}

/// Tools in a row; below it what to do, and where places are typed.
void EditBar::layOut(const std::vector<QAction*>& tools, QAction& merge, QWidget& place)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_layer);
    for (QAction* tool : tools) {
        auto* made = button("", this);
        made->setDefaultAction(tool);
        made->setObjectName(tool->objectName() + QStringLiteral("Bar"));
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(made);
    }
    m_merge->setDefaultAction(&merge);
    m_merge->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_merge);
    row->addWidget(separator(this));
    row->addWidget(m_attributes);
    row->addWidget(m_remove);
    row->addWidget(m_rerun);
    row->addStretch(1);
    row->addWidget(m_close);
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_hint, 1);
    below->addWidget(&place, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addLayout(below);
}

void EditBar::fillLayers()
{
    m_layer->clear();
    for (const DocumentLayer& layer : m_document.layers()) {
        if (isEditable(layer))
            m_layer->addItem(layer.title, layer.id);
    }
    m_layer->setCurrentIndex(m_layer->findData(m_chosen));
    m_layer->setEnabled(m_layer->count() > 0);
}

void EditBar::setLayer(const LayerId& id)
{
    m_chosen = id;
    m_layer->setCurrentIndex(m_layer->findData(id));
}

void EditBar::setHint(const QString& hint, const QString& problem)
{
    m_hint->setText(problem.isEmpty() ? hint : problem);
    const QString role =
        problem.isEmpty() ? QStringLiteral("secondary") : QStringLiteral("problem");
    if (m_hint->property("role") != role) {
        m_hint->setProperty("role", role);
        m_hint->style()->unpolish(m_hint);
        m_hint->style()->polish(m_hint);
    }
    place();
}

void EditBar::setSelection(bool selected, bool vertex)
{
    m_attributes->setEnabled(selected);
    m_remove->setEnabled(selected);
    m_vertex = vertex;
    m_remove->setText(vertex ? tr("删除顶点") : tr("删除要素"));
    place();
}

void EditBar::setOutdated(bool outdated)
{
    m_rerun->setVisible(outdated);
    place();
}

void EditBar::place()
{
    layout()->activate();
    adjustSize();
}

void EditBar::retranslate()
{
    m_layer->setToolTip(tr("正在编辑的图层"));
    m_layer->setAccessibleName(tr("正在编辑的图层"));
    m_attributes->setText(tr("属性"));
    m_attributes->setToolTip(tr("填写所选要素的属性，双击要素也可以"));
    m_remove->setToolTip(tr("删除所选的顶点或要素，按 Delete 也可以"));
    m_rerun->setText(tr("结果已过期，重新计算"));
    m_rerun->setToolTip(tr("图层改过以后，原来的结果不再对应"));
    m_close->setToolTip(tr("结束编辑"));
    setSelection(m_remove->isEnabled(), m_vertex);
}

void EditBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yimi
