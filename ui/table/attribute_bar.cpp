// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/attribute_bar.h"

#include "ui/look/elided_label.h"
#include "ui/look/icon_button.h"
#include "ui/look/look.h"
#include "ui/look/segments.h"
#include "wording/wording.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLayerWidth = 168;
constexpr int kLayerListWidth = 320;
constexpr int kKindWidth = 88;

QString countOf(std::size_t count)
{
    return countText(static_cast<std::int64_t>(count));
}

} // namespace

AttributeBar::AttributeBar(const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_layers(new QComboBox(this))
    , m_show(new Segments(u"attributeShow"_s, 3, this))
    , m_kind(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_expression(new IconButton(look, u"expression"_s, this))
    , m_counts(new ElidedLabel(this))
    , m_locked(new QLabel(this))
    , m_statistics(new IconButton(look, u"statistics"_s, this))
    , m_zoom(new IconButton(look, u"zoom-selected"_s, this))
    , m_clear(new IconButton(look, u"select-none"_s, this))
    , m_copy(new IconButton(look, u"copy"_s, this))
    , m_export(new IconButton(look, u"export"_s, this))
    , m_close(new IconButton(look, u"close"_s, this))
{
    setObjectName(u"attributeBar"_s);
    build();
    connect(m_layers, &QComboBox::activated, this, [this](int position) {
        Q_EMIT layerChosen(m_layers->itemData(position).toString());
    });
    connect(m_show, &Segments::chosen, this, &AttributeBar::rowsWanted);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showFilterKind();
        Q_EMIT rowsWanted();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &AttributeBar::rowsWanted);
    connect(m_expression, &QToolButton::clicked, this, &AttributeBar::expressionWanted);
    connect(m_statistics, &QToolButton::toggled, this, &AttributeBar::statisticsToggled);
    connect(m_zoom, &QToolButton::clicked, this, &AttributeBar::zoomWanted);
    connect(m_clear, &QToolButton::clicked, this, &AttributeBar::clearWanted);
    connect(m_copy, &QToolButton::clicked, this, &AttributeBar::copyWanted);
    connect(m_export, &QToolButton::clicked, this, &AttributeBar::exportWanted);
    connect(m_close, &QToolButton::clicked, this, &AttributeBar::closeWanted);
    retranslate();
}

void AttributeBar::build()
{
    m_layers->setObjectName(u"attributeLayer"_s);
    m_layers->setFixedWidth(kLayerWidth);
    m_layers->setMaxVisibleItems(20);
    m_layers->view()->setMinimumWidth(kLayerListWidth);
    m_kind->setObjectName(u"attributeFilterKind"_s);
    m_kind->addItems({QString(), QString()});
    m_kind->setFixedWidth(kKindWidth);
    m_filter->setObjectName(u"attributeFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(120);
    m_counts->setObjectName(u"attributeCounts"_s);
    m_counts->setProperty("role", u"secondary"_s);
    m_locked->setObjectName(u"attributeLocked"_s);
    m_locked->setProperty("role", u"secondary"_s);
    m_statistics->setObjectName(u"attributeStatistics"_s);
    m_statistics->setCheckable(true);
    m_copy->setObjectName(u"attributeCopy"_s);
    m_expression->setObjectName(u"attributeExpression"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_layers);
    layout->addSpacing(4);
    layout->addWidget(m_show);
    layout->addSpacing(4);
    layout->addWidget(m_kind);
    layout->addWidget(m_filter, 2);
    layout->addWidget(m_expression);
    layout->addSpacing(8);
    layout->addWidget(m_counts, 1);
    layout->addWidget(m_locked);
    for (IconButton* button : {m_statistics, m_zoom, m_clear, m_copy, m_export, m_close})
        layout->addWidget(button);
}

void AttributeBar::setLayers(const std::vector<DocumentLayer>& layers, const LayerId& current)
{
    m_layers->clear();
    for (const DocumentLayer& layer : layers)
        m_layers->addItem(layer.title, layer.id);
    m_layers->setCurrentIndex(m_layers->findData(current));
}

void AttributeBar::setCounts(std::size_t shown, std::size_t all, std::size_t selected)
{
    m_shown = shown;
    m_all = all;
    m_selected = selected;
    QString text = shown == all ? tr("%1 行").arg(countOf(all))
                                : tr("%1 / %2 行").arg(countOf(shown), countOf(all));
    if (selected > 0)
        text += u" · "_s + tr("已选 %1").arg(countOf(selected));
    m_counts->setText(text);
    m_zoom->setEnabled(selected > 0);
    m_clear->setEnabled(selected > 0);
}

void AttributeBar::setLocked(const QString& why)
{
    m_locked->setText(tr("只读"));
    m_locked->setToolTip(why);
    m_locked->setVisible(!why.isEmpty());
}

void AttributeBar::setProblem(const QString& sentence)
{
    m_filter->setToolTip(sentence);
    const bool problem = !sentence.isEmpty();
    if (m_filter->property("problem").toBool() == problem)
        return;
    m_filter->setProperty("problem", problem);
    m_filter->style()->unpolish(m_filter);
    m_filter->style()->polish(m_filter);
}

RowQuery::Show AttributeBar::show() const
{
    return static_cast<RowQuery::Show>(m_show->current());
}

QString AttributeBar::filter() const
{
    return m_filter->text().trimmed();
}

bool AttributeBar::isExpression() const
{
    return m_kind->currentIndex() == 1;
}

void AttributeBar::setFilter(const QString& text, bool expression)
{
    m_kind->setCurrentIndex(expression ? 1 : 0);
    showFilterKind();
    if (m_filter->text() == text)
        Q_EMIT rowsWanted();
    else
        m_filter->setText(text);
}

void AttributeBar::setStatisticsShown(bool shown)
{
    m_statistics->setChecked(shown);
}

void AttributeBar::showFilterKind()
{
    m_filter->setPlaceholderText(isExpression() ? tr("例如：人数 > 100 AND 名称 LIKE '%托育%'")
                                                : tr("任一列含有这些字"));
}

void AttributeBar::retranslate()
{
    m_show->setTexts({tr("全部"), tr("所选"), tr("图内")},
                     {tr("列出全部要素"), tr("只列出所选的要素"), tr("只列出地图范围内的要素")});
    m_kind->setItemText(0, tr("包含"));
    m_kind->setItemText(1, tr("表达式"));
    m_layers->setAccessibleName(tr("图层"));
    m_filter->setAccessibleName(tr("筛选"));
    m_expression->setToolTip(tr("写表达式：字段、值和运算符都在手边"));
    m_statistics->setToolTip(tr("字段统计"));
    m_zoom->setToolTip(tr("缩放至所选"));
    m_clear->setToolTip(tr("清除选择"));
    m_copy->setToolTip(tr("复制所选的行（没有选时，复制列出的行），可以粘贴到 Excel"));
    m_export->setToolTip(tr("导出数据…"));
    m_close->setToolTip(tr("关闭属性表"));
    showFilterKind();
    setCounts(m_shown, m_all, m_selected);
}

} // namespace yimi
