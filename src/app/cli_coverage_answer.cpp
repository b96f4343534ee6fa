// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_coverage_answer.h"

#include "analysis/coverage_words.h"
#include "app/cli_analyse_answer.h"
#include "app/cli_inputs.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace yimi::cli {

namespace {

Json childrenJson(const ChildrenByState& children)
{
    return {{"children", children.children},
            {"served", children.served},
            {"short_of_capacity", children.shortOfCapacity},
            {"out_of_range", children.outOfRange},
            {"share", orNull(children.share())}};
}

/// Mean times to the nearest facility, and what of them is not length alone.
Json meanWayJson(const std::optional<MeanWay>& way)
{
    return {{"mean_seconds", way ? Json(seconds(way->time)) : Json(nullptr)},
            {"mean_beyond_length_s", way ? Json(seconds(way->beyondLength)) : Json(nullptr)},
            {"share_beyond_length", way ? orNull(way->share()) : Json(nullptr)}};
}

Json communityJson(const Study& study, const CommunityCoverage& community)
{
    Json json = {{"id", community.id},
                 {"name", community.name},
                 {"town", community.town},
                 {"district", community.district}};
    json.update(childrenJson(community.children));
    json["state"] = stateId(community.state);
    json["has_facility"] = community.hasFacility;
    json["has_inclusive_facility"] = community.hasInclusiveFacility;
    json["nearest_id"] = community.nearest
                             ? Json(study.facilities[community.nearest->facility.value].id)
                             : Json(nullptr);
    json["nearest_seconds"] =
        community.nearest ? Json(seconds(community.nearest->time)) : Json(nullptr);
    json["nearest_metres"] =
        community.nearest ? Json(community.nearest->length.value) : Json(nullptr);
    json["excess_seconds"] = community.excess ? Json(seconds(*community.excess)) : Json(nullptr);
    json["excess_metres"] =
        community.excessLength ? Json(community.excessLength->value) : Json(nullptr);
    json["reason"] = reasonId(community.reason);
    json["nearest_beyond_length_s"] = community.nearest && community.nearest->beyondLength
                                          ? Json(seconds(*community.nearest->beyondLength))
                                          : Json(nullptr);
    json.update(meanWayJson(community.meanWay));
    return json;
}

Json areasJson(const std::vector<AreaCoverage>& areas)
{
    Json list = Json::array();
    for (const AreaCoverage& area : areas) {
        Json json = {{"name", area.name},
                     {"district", area.district},
                     {"communities", area.communities},
                     {"with_facility", area.communitiesWithFacility},
                     {"with_inclusive_facility", area.communitiesWithInclusiveFacility}};
        json.update(childrenJson(area.children));
        list.push_back(std::move(json));
    }
    return list;
}

Json facilitiesJson(const std::vector<FacilityCoverage>& facilities)
{
    Json list = Json::array();
    for (const FacilityCoverage& facility : facilities) {
        list.push_back({{"id", facility.id},
                        {"name", facility.name},
                        {"located", facility.located},
                        {"inclusive", facility.inclusive},
                        {"places", orNull(facility.capacity)},
                        {"gross", facility.gross},
                        {"net", facility.net},
                        {"assigned", facility.assigned}});
    }
    return list;
}

Json methodJson(const Coverage& coverage)
{
    const MethodSheet& method = coverage.method;
    Json json = {{"crs", method.crs},
                 {"profile", method.profileId},
                 {"speed_kmh", method.speedKmh},
                 {"cutoff", method.cutoff},
                 {"direction", method.direction},
                 {"ages", method.ages},
                 {"assignment", method.assignment},
                 {"demand_source", method.demandSource},
                 {"demand",
                  {{"weight_field", method.demand.weightField},
                   {"cell_m", method.demand.cellSize},
                   {"cells_in_residential_land", method.demand.cellsInResidentialLand},
                   {"communities_by_residences", method.demand.byResidences},
                   {"communities_by_cells", method.demand.byCells},
                   {"communities_by_point", method.demand.byPoint}}},
                 {"snap_metres", method.snapLimitMetres},
                 {"connectors", method.connectors},
                 {"inclusive_only", method.inclusiveOnly},
                 {"take_up", method.takeUp},
                 {"software_version", method.softwareVersion}};
    if (Json changes = profileChangesJson(coverage.options.profile); !changes.empty())
        json["profile_changes"] = std::move(changes);
    if (!method.lines.empty())
        json["transit"] = {{"lines", method.lines},
                           {"wait", method.wait},
                           {"transfer_seconds", method.transferSeconds}};
    return json;
}

QString textOf(const Coverage& coverage)
{
    QString text;
    for (const Indicator& indicator : coverage.indicators)
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(indicatorName(indicator.id),
                         indicatorValue(indicator),
                         indicatorTarget(indicator));
    text += QStringLiteral("%1 %2 · %3 %4 · %5 %6\n")
                .arg(stateName(CoverageState::Served),
                     countText(coverage.children.served),
                     stateName(CoverageState::ShortOfCapacity),
                     countText(coverage.children.shortOfCapacity),
                     stateName(CoverageState::OutOfRange),
                     countText(coverage.children.outOfRange));
    text += QCoreApplication::translate("cli", "缺口 (按人数)\n");
    constexpr std::size_t kShown = 10;
    for (std::size_t i = 0; i < std::min(kShown, coverage.gaps.size()); ++i) {
        const CommunityCoverage& community = coverage.communities[coverage.gaps[i]];
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(i + 1, 3)
                    .arg(QString::fromStdString(community.name),
                         gapSentence(community, coverage.options));
    }
    return text + methodText(coverage.method) + QLatin1Char('\n');
}

} // namespace

Answer coverageAnswer(const Study& study, const Coverage& coverage)
{
    Answer answer;
    answer.fields["children_total"] = coverage.children.children;
    answer.fields["children_covered"] = coverage.children.withinReach();
    answer.fields["children_served"] = coverage.children.served;
    answer.fields["children_short_of_capacity"] = coverage.children.shortOfCapacity;
    answer.fields["children_out_of_range"] = coverage.children.outOfRange;
    answer.fields["share_covered"] = orNull(coverage.children.share());
    answer.fields["communities_total"] = coverage.communities.size();
    answer.fields["communities_with_facility"] =
        std::ranges::count_if(coverage.communities, &CommunityCoverage::hasFacility);
    answer.fields["communities_with_inclusive_facility"] =
        std::ranges::count_if(coverage.communities, &CommunityCoverage::hasInclusiveFacility);
    answer.fields.update(meanWayJson(coverage.meanWay));
    answer.fields["indicators"] = indicatorsJson(coverage.indicators);
    answer.fields["communities"] = Json::array();
    for (const CommunityCoverage& community : coverage.communities)
        answer.fields["communities"].push_back(communityJson(study, community));
    answer.fields["towns"] = areasJson(coverage.towns);
    answer.fields["districts"] = areasJson(coverage.districts);
    answer.fields["facilities"] = facilitiesJson(coverage.facilities);
    answer.fields["gaps"] = Json::array();
    for (const std::size_t position : coverage.gaps)
        answer.fields["gaps"].push_back(coverage.communities[position].id);
    answer.method = methodJson(coverage);
    answer.findings = coverage.findings;
    answer.text = textOf(coverage);
    return answer;
}

} // namespace yimi::cli
