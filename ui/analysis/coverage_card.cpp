// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/coverage_card.h"

#include "ui/analysis/indicator_block.h"
#include "ui/analysis/state_bars.h"
#include "ui/look/look.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr double kHeadlinePoints = 22;
constexpr double kSecondPoints = 15;
constexpr double kReachPoints = 20;

} // namespace

CoverageCard::CoverageCard(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_communities(new IndicatorBlock(look, QStringLiteral("headline"), kHeadlinePoints, this))
    , m_towns(new IndicatorBlock(look, QStringLiteral("towns"), kSecondPoints, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_communities);
    layout->addWidget(m_towns);
    layout->addWidget(reachBlock(look));
}

QWidget* CoverageCard::reachBlock(const Look& look)
{
    auto* block = new QFrame(this);
    block->setObjectName(QStringLiteral("reachBlock"));
    m_reach = new IndicatorBlock(look, QStringLiteral("reach"), kReachPoints, block);
    m_reachNote = new QLabel(block);
    m_reachNote->setProperty("role", QStringLiteral("secondary"));
    m_reachNote->setWordWrap(true);
    m_rides = new QLabel(block);
    m_rides->setObjectName(QStringLiteral("coverageRides"));
    m_rides->setProperty("role", QStringLiteral("secondary"));
    m_rides->setWordWrap(true);
    m_states = new StateBars(look, block);
    auto* layout = new QVBoxLayout(block);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(2);
    layout->addWidget(m_reach);
    layout->addWidget(m_reachNote);
    layout->addWidget(m_rides);
    layout->addWidget(m_states);
    return block;
}

void CoverageCard::present(const Coverage& coverage)
{
    m_communities->present(indicatorById(coverage.indicators, "community-facility-coverage"));
    m_towns->present(indicatorById(coverage.indicators, "town-facility-coverage"));
    m_reach->present(indicatorById(coverage.indicators, "reachable-coverage"));
    m_reachNote->setText(
        tr("%1儿童中，%2内能到达托育点的比例")
            .arg(ageGroupsName(coverage.options.ages), cutoffName(coverage.options.cutoff)));
    m_rides->setVisible(!coverage.method.lines.empty());
    m_rides->setText(waitName(coverage.method.wait));
    m_states->present(coverage.children);
}

} // namespace yimi
