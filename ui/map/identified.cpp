// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/identified.h"

#include "analysis/coverage_words.h"
#include "city/places_from_tables.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace yimi {

namespace {

constexpr std::size_t kMostRows = 12;
constexpr std::size_t kMostReasons = 4; ///< of the analysis looked at, and of all others

/// IdentifyText::tr: context "identify".
class IdentifyText
{
    Q_DECLARE_TR_FUNCTIONS(identify)
};

QColor stateColour(CoverageState state, const UiColours& colours)
{
    switch (state) {
    case CoverageState::Served:
        return colours.served;
    case CoverageState::ShortOfCapacity:
        return colours.shortOfCapacity;
    case CoverageState::OutOfRange:
        return colours.outOfRange;
    case CoverageState::NoData:
        break;
    }
    return colours.noData;
}

QString facilityPresence(const CommunityCoverage& community)
{
    if (community.hasInclusiveFacility)
        return IdentifyText::tr("有（普惠）");
    return community.hasFacility ? IdentifyText::tr("有（非普惠）") : IdentifyText::tr("无");
}

/// «1.2 分钟 (8.0 %)»
QString beyondText(const MeanWay& way)
{
    return QStringLiteral("%1 (%2)").arg(minutesText(way.beyondLength),
                                         percentText(way.share().value_or(0.0)));
}

/// Of a result's own code, where it has states.
std::optional<CoverageState> stateOf(const std::string& code)
{
    for (const CoverageState state : {CoverageState::Served,
                                      CoverageState::ShortOfCapacity,
                                      CoverageState::OutOfRange,
                                      CoverageState::NoData}) {
        if (stateId(state) == code)
            return state;
    }
    return std::nullopt;
}

/// What a gap's sentence speaks of, by name and number.
void addGapRows(Identified& what, const Gap& gap)
{
    std::vector<std::pair<QString, QString>> rows;
    if (!gap.nearestName.empty())
        rows.emplace_back(nearestFacilityLabel(gap), QString::fromStdString(gap.nearestName));
    if (gap.length)
        rows.emplace_back(IdentifyText::tr("路网距离"), metresText(*gap.length));
    if (gap.time)
        rows.emplace_back(IdentifyText::tr("用时"), minutesText(*gap.time));
    if (gap.detour)
        rows.emplace_back(IdentifyText::tr("直线距离"), metresText(gap.detour->straight));
    if (gap.cutoff)
        rows.emplace_back(IdentifyText::tr("标准"),
                          IdentifyText::tr("%1以内").arg(cutoffName(*gap.cutoff)));
    what.rows.insert(what.rows.begin(), rows.begin(), rows.end());
}

QString moreText(std::size_t more)
{
    return IdentifyText::tr("另有 %1 条缺口，见分析结果的缺口列表")
        .arg(countText(static_cast<std::int64_t>(more)));
}

QString nearestName(const Coverage& coverage, const CommunityCoverage& community)
{
    if (!community.nearest || community.nearest->facility.value >= coverage.facilities.size())
        return {};
    return QString::fromStdString(coverage.facilities[community.nearest->facility.value].name);
}

} // namespace

Identified identifiedCommunity(const Coverage& coverage,
                               const CommunityCoverage& community,
                               const UiColours& colours)
{
    Identified what;
    what.title = QString::fromStdString(community.name.empty() ? community.id : community.name);
    what.subtitle = QString::fromStdString(community.district + " " + community.town).trimmed();
    what.state = stateName(community.state);
    what.stateColour = stateColour(community.state, colours);
    if (community.reason != GapReason::None)
        what.sentence = gapSentence(community, coverage.options);
    const ChildrenByState& children = community.children;
    what.rows = {{ageGroupsName(coverage.options.ages), countText(children.children)},
                 {stateName(CoverageState::Served), countText(children.served)},
                 {stateName(CoverageState::ShortOfCapacity), countText(children.shortOfCapacity)},
                 {stateName(CoverageState::OutOfRange), countText(children.outOfRange)},
                 {IdentifyText::tr("社区内托育点"), facilityPresence(community)}};
    if (const QString name = nearestName(coverage, community); !name.isEmpty()) {
        what.rows.emplace_back(IdentifyText::tr("最近托育点"), name);
        what.rows.emplace_back(IdentifyText::tr("路网距离"), metresText(community.nearest->length));
        what.rows.emplace_back(IdentifyText::tr("用时"), minutesText(community.nearest->time));
        if (community.nearest->beyondLength && community.nearest->beyondLength->value > 0)
            what.rows.emplace_back(IdentifyText::tr("其中距离以外"),
                                   minutesText(*community.nearest->beyondLength));
    }
    if (community.meanWay && community.meanWay->beyondLength.value > 0)
        what.rows.emplace_back(IdentifyText::tr("平均距离以外"), beyondText(*community.meanWay));
    return what;
}

Identified identifiedFeature(const DocumentLayer& layer, std::size_t row, const UiColours& colours)
{
    const FeatureTable& table = *layer.table;
    const Column* names = nameColumn(table);
    Identified what;
    what.title = names ? QString::fromStdString(names->text(row)) : QString();
    if (what.title.isEmpty())
        what.title = QStringLiteral("%1 %2").arg(layer.title).arg(table.featureIds[row]);
    what.subtitle = layer.title;
    const bool result = layer.role == LayerRole::Result; // its fields have words
    const Column* const states = result ? table.column("state") : nullptr;
    const auto state = states != nullptr ? stateOf(states->text(row)) : std::nullopt;
    if (state) {
        what.state = stateName(*state);
        what.stateColour = stateColour(*state, colours);
    }
    for (const Column& column : table.columns) {
        if (&column == names || (state && &column == states) || column.isNull(row)
            || what.rows.size() >= kMostRows)
            continue;
        if (result)
            what.rows.emplace_back(columnName(column.name()), cellText(column, row));
        else
            what.rows.emplace_back(QString::fromStdString(column.name()),
                                   QString::fromStdString(column.text(row)));
    }
    return what;
}

Identified identifiedPlace(Coordinate place)
{
    Identified what;
    what.title = IdentifyText::tr("这个位置");
    what.subtitle = QStringLiteral("X %1   Y %2").arg(place.x, 0, 'f', 1).arg(place.y, 0, 'f', 1);
    return what;
}

void addReason(Identified& what, const PlaceGap& reason, const UiColours& colours)
{
    const Gap& gap = reason.gap;
    const bool within = gap.reason == GapReason::None;
    const CoverageState state = within ? CoverageState::Served : CoverageState::OutOfRange;
    what.state = within && gap.cutoff ? IdentifyText::tr("%1以内").arg(cutoffName(*gap.cutoff))
                                      : stateName(state);
    what.stateColour = stateColour(state, colours);
    what.sentence = gapSentence(gap);
    addGapRows(what, gap);
}

void addGaps(Identified& what, const std::vector<FeatureGap>& gaps, const std::string& shown)
{
    QStringList own;
    std::size_t untoldOwn = 0;
    std::size_t told = 0;
    std::size_t untold = 0;
    for (const FeatureGap& one : gaps) {
        const QString sentence = gapSentence(*one.gap);
        if (!shown.empty() && one.analysis() == shown) {
            if (own.isEmpty())
                addGapRows(what, *one.gap);
            if (own.size() < static_cast<qsizetype>(kMostReasons))
                own += sentence;
            else
                ++untoldOwn;
        } else if (told < kMostReasons) {
            what.reasons.emplace_back(analysisName(one.analysis()), sentence);
            ++told;
        } else {
            ++untold;
        }
    }
    if (untoldOwn > 0)
        own += moreText(untoldOwn);
    if (!own.isEmpty())
        what.sentence = own.join(u'\n');
    if (untold > 0)
        what.reasons.emplace_back(IdentifyText::tr("其他分析"), moreText(untold));
}

void addCoverageGap(Identified& what, const Coverage& coverage, const CommunityCoverage& community)
{
    if (community.reason != GapReason::None)
        what.reasons.emplace_back(analysisName("childcare"),
                                  gapSentence(community, coverage.options));
}

QString gapLine(const std::vector<FeatureGap>& gaps, const std::string& shown)
{
    const auto own =
        std::ranges::find_if(gaps, [&](const FeatureGap& one) { return one.analysis() == shown; });
    if (own != gaps.end())
        return gapSentence(*own->gap);
    if (!shown.empty() || gaps.empty())
        return {};
    return IdentifyText::tr("%1：%2", "analysis, why")
        .arg(analysisName(gaps.front().analysis()), gapSentence(*gaps.front().gap));
}

void addObstacle(Identified& what, const PlaceGap& reason)
{
    if (reason.gap.detour)
        what.sentence = gapSentence(reason.gap);
}

} // namespace yimi
