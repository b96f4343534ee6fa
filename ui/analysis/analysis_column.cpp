// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/analysis_column.h"

#include "ui/look/segments.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yimi {

AnalysisColumn::AnalysisColumn(
    QWidget& coverage, QWidget& serviceAreas, QWidget& readyMade, QWidget& checkup, QWidget* parent)
    : QFrame(parent)
    , m_tabs(new Segments(QStringLiteral("analysisTab"), 4, this))
    , m_panels(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("sidePanel"));
    m_panels->addWidget(&coverage);
    m_panels->addWidget(&serviceAreas);
    m_panels->addWidget(&readyMade);
    m_panels->addWidget(&checkup);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(12, 8, 12, 0);
    tabs->addWidget(m_tabs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tabs);
    layout->addWidget(m_panels, 1);
    connect(m_tabs, &Segments::chosen, m_panels, &QStackedWidget::setCurrentIndex);
    connect(
        m_panels, &QStackedWidget::currentChanged, this, [this] { Q_EMIT panelShown(shown()); });
    retranslate();
}

void AnalysisColumn::show(Panel panel)
{
    m_tabs->setCurrent(static_cast<int>(panel));
    m_panels->setCurrentIndex(static_cast<int>(panel));
}

AnalysisColumn::Panel AnalysisColumn::shown() const
{
    return static_cast<Panel>(m_panels->currentIndex());
}

void AnalysisColumn::retranslate()
{
    m_tabs->setTexts({tr("托育覆盖"), tr("等时圈"), tr("专题分析"), tr("数据体检")},
                     {tr("哪些社区的孩子步行能到托育点，哪些不能"),
                      tr("从设施沿路网能到多远"),
                      tr("学校、公交、公共服务等，各有按规范预设的分析"),
                      tr("图层里有哪些问题，怎样修复")});
}

void AnalysisColumn::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yimi
