// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/coverage_card.h"

#include "ui/analysis/fold_heading.h"
#include "ui/analysis/indicator_block.h"
#include "ui/analysis/state_bars.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QDateTime>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr double kHeadlinePoints = 22;
constexpr double kSecondPoints = 15;
constexpr double kReachPoints = 20;

QLabel* wrapped(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setContentsMargins(8, 0, 4, 8);
    return label;
}

} // namespace

CoverageCard::CoverageCard(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_communities(new IndicatorBlock(look, QStringLiteral("headline"), kHeadlinePoints, this))
    , m_towns(new IndicatorBlock(look, QStringLiteral("towns"), kSecondPoints, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
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
    m_states = new StateBars(look, block);
    auto* layout = new QVBoxLayout(block);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(2);
    layout->addWidget(m_reach);
    layout->addWidget(m_reachNote);
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
    m_states->present(coverage.children);
}

CoverageNotes::CoverageNotes(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_method(wrapped(this))
    , m_findings(wrapped(this))
    , m_methodHeading(new FoldHeading(look, *m_method, this))
    , m_findingsHeading(new FoldHeading(look, *m_findings, this))
{
    m_methodHeading->setObjectName(QStringLiteral("methodHeading"));
    m_findingsHeading->setObjectName(QStringLiteral("findingsHeading"));
    auto* headings = new QHBoxLayout;
    headings->setSpacing(4);
    headings->addWidget(m_methodHeading);
    headings->addWidget(m_findingsHeading);
    headings->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(headings);
    layout->addWidget(m_method);
    layout->addWidget(m_findings);
}

void CoverageNotes::present(const CoverageResult& result)
{
    const Coverage& coverage = *result.coverage;
    const QDateTime made = QDateTime::fromString(result.madeAt, Qt::ISODate);
    const QString when = tr("计算于 %1").arg(made.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    m_methodHeading->setText(tr("方法"));
    m_method->setText(methodText(coverage.method) + QLatin1Char('\n') + when);
    QStringList sentences;
    for (const Finding& finding : coverage.findings)
        sentences.append(QStringLiteral("· ") + findingSentence(finding));
    m_findings->setText(sentences.join(QLatin1Char('\n')));
    m_findingsHeading->setText(tr("数据提示（%1）").arg(sentences.size()));
    m_findingsHeading->setVisible(!sentences.isEmpty());
    if (sentences.isEmpty())
        m_findingsHeading->setOpen(false);
}

} // namespace yimi
