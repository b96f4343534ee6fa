// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/indicator_list.h"

#include "ui/analysis/fold_heading.h"
#include "ui/analysis/indicator_block.h"
#include "ui/look/look.h"

#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr double kHeadlinePoints = 22;
constexpr double kSecondPoints = 15;
constexpr std::size_t kShown = 4;

} // namespace

IndicatorList::IndicatorList(const Look& look, QWidget* parent)
    : QFrame(parent), m_look(look), m_first(new QVBoxLayout), m_rest(new QWidget(this))
{
    setObjectName(QStringLiteral("resultBlock"));
    m_more = new FoldHeading(look, *m_rest, this);
    m_more->setObjectName(QStringLiteral("moreIndicators"));
    m_first->setSpacing(8);
    auto* rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(m_first);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_rest);
}

void IndicatorList::present(const std::vector<Indicator>& indicators)
{
    while (m_blocks.size() > indicators.size()) {
        delete m_blocks.back();
        m_blocks.pop_back();
    }
    while (m_blocks.size() < indicators.size()) {
        const std::size_t at = m_blocks.size();
        auto* block = new IndicatorBlock(m_look,
                                         QStringLiteral("indicator%1").arg(at),
                                         at == 0 ? kHeadlinePoints : kSecondPoints,
                                         at < kShown ? static_cast<QWidget*>(this) : m_rest);
        if (at < kShown)
            m_first->addWidget(block);
        else
            m_rest->layout()->addWidget(block);
        m_blocks.push_back(block);
    }
    for (std::size_t i = 0; i < indicators.size(); ++i)
        m_blocks[i]->present(indicators[i]);
    m_more->setText(
        tr("另外 %1 项指标").arg(static_cast<int>(indicators.size()) - static_cast<int>(kShown)));
    m_more->setVisible(indicators.size() > kShown);
    if (indicators.size() <= kShown)
        m_more->setOpen(false);
    setVisible(!indicators.empty());
}

} // namespace yimi
