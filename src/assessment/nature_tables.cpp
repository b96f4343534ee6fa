// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/nature_tables.h"

#include "analysis/coverage_words.h"
#include "analysis/cutoff_cost.h"
#include "assessment/plain_number.h"
#include "city/demand.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimi {

namespace {

constexpr const char* kTogether = "together";

/// Is a demand point inside by a mode (the last: all together) within a band?
bool inside(const NatureReach& reach, std::size_t mode, std::size_t demand, double band)
{
    const Cost limit = costOf(minutes(band));
    const Cost cost =
        mode == reach.modes.size() ? reach.best[demand].cost : reach.modes[mode].cost(demand);
    return cost != kNoCost && cost <= limit;
}

std::string modeName(const NatureReach& reach, std::size_t mode)
{
    return mode == reach.modes.size() ? kTogether : reach.modes[mode].mode;
}

/// Modes to report: each, and all together where there are several.
std::vector<std::size_t> reported(const NatureReach& reach)
{
    std::vector<std::size_t> modes{reach.modes.size()};
    for (std::size_t m = 0; m < reach.modes.size(); ++m)
        modes.push_back(m);
    return modes;
}

std::vector<AgeGroup> groupsIn(const AgeGroups& ages)
{
    std::vector<AgeGroup> groups;
    std::ranges::copy_if(kAgeGroups, std::back_inserter(groups), [&](AgeGroup group) {
        return ages.contains(group);
    });
    return groups;
}

Value shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? Value{static_cast<double>(part) / static_cast<double>(whole)} : Value{};
}

std::int64_t sumOf(const std::vector<std::int64_t>& values)
{
    std::int64_t sum = 0;
    for (const std::int64_t value : values)
        sum += value;
    return sum;
}

FeatureTable tableOf(const char* name,
                     std::initializer_list<std::pair<const char*, FieldType>> fields)
{
    FeatureTable table;
    table.name = name;
    for (const auto& [field, type] : fields)
        table.addColumn(field, type);
    return table;
}

void addRow(FeatureTable& table, const std::vector<Value>& values, Geometry geometry = {})
{
    appendRow(table, static_cast<std::int64_t>(table.rowCount()) + 1, std::move(geometry), values);
}

std::string kindOf(const NatureFindings& found, std::size_t place)
{
    return found.places.kinds[place];
}

} // namespace

std::string insideWithin(double band)
{
    return "inside_" + plainNumber(band) + "_min";
}

AreaFigures natureFigures(const NatureFindings& found)
{
    const CityBase& city = found.context.city;
    const NatureReach& reach = found.reach;
    const double asked = found.minutesAsked;
    AreaFigures figures;
    const auto add = [&](std::string name, const AgeGroups& ages, auto&& accepts) {
        figures.counts.push_back({std::move(name), childrenWhere(city, ages, accepts)});
    };
    figures.counts.push_back({"children", childrenOfCommunities(city, found.ages)});
    const std::size_t all = reach.modes.size();
    add("inside", found.ages, [&](std::size_t i) { return inside(reach, all, i, asked); });
    for (std::size_t m = 0; m < all; ++m)
        add("inside_" + reach.modes[m].mode, found.ages, [&](std::size_t i) {
            return inside(reach, m, i, asked);
        });
    for (const double band : found.bands) {
        if (band != asked)
            add(insideWithin(band), found.ages, [&](std::size_t i) {
                return inside(reach, all, i, band);
            });
    }
    const Cost limit = costOf(minutes(asked));
    add("two_places", found.ages, [&](std::size_t i) { return reach.placesWithin(i, limit) >= 2; });
    add("five_places", found.ages, [&](std::size_t i) {
        return reach.placesWithin(i, limit) >= kPlacesCounted;
    });
    for (const AgeGroup group : groupsIn(found.ages)) {
        const std::string id(ageGroupId(group));
        figures.counts.push_back({"children_" + id, childrenOfCommunities(city, {group})});
        add("inside_" + id, {group}, [&](std::size_t i) { return inside(reach, all, i, asked); });
    }
    figures.shares.push_back({"share", "inside", "children"});
    return figures;
}

FeatureTable natureCommunities(const NatureFindings& found, const AreaFigures& figures)
{
    FeatureTable table = communityTable(found.context.city);
    Column& state = table.addColumn("state", FieldType::Text);
    for (std::size_t c = 0; c < table.rowCount(); ++c)
        state.set(c, std::string(stateId(found.coverage.communities[c].state)));
    addFigures(table, figures);
    table.addColumn("places_in_reach", FieldType::Integer);
    for (const char* field : {"nearest_id", "nearest_name", "nearest_kind"})
        table.addColumn(field, FieldType::Text);
    for (const char* field : {"nearest_minutes", "excess_minutes"})
        table.addColumn(field, FieldType::Real);
    const auto put = [&](const char* field, std::size_t row, const Value& value) {
        table.column(field)->set(row, value);
    };
    for (std::size_t c = 0; c < table.rowCount(); ++c) {
        const CommunityCoverage& community = found.coverage.communities[c];
        put("places_in_reach", c, community.facilitiesInReach);
        if (!community.nearest)
            continue;
        const std::size_t place = community.nearest->facility.value;
        put("nearest_id", c, found.places.set.facilities[place].id);
        put("nearest_name", c, found.places.set.facilities[place].name);
        put("nearest_kind", c, kindOf(found, place));
        put("nearest_minutes", c, seconds(community.nearest->time) / 60.0);
        if (community.excess)
            put("excess_minutes", c, seconds(*community.excess) / 60.0);
    }
    return table;
}

FeatureTable natureModes(const NatureFindings& found, const AreaFigures& figures)
{
    using enum FieldType;
    FeatureTable table = tableOf("modes",
                                 {{"mode", Text},
                                  {"minutes", Real},
                                  {"children", Integer},
                                  {"children_inside", Integer},
                                  {"share", Real},
                                  {"communities", Integer}});
    const std::vector<std::int64_t>& children = figures.counts.front().ofCommunity;
    for (const std::size_t mode : reported(found.reach)) {
        for (const double band : found.bands) {
            const auto within = childrenWhere(found.context.city, found.ages, [&](std::size_t i) {
                return inside(found.reach, mode, i, band);
            });
            std::int64_t communities = 0;
            for (std::size_t c = 0; c < within.size(); ++c)
                communities += 2 * within[c] > children[c] ? 1 : 0;
            addRow(table,
                   {modeName(found.reach, mode),
                    band,
                    sumOf(children),
                    sumOf(within),
                    shareOf(sumOf(within), sumOf(children)),
                    communities});
        }
    }
    return table;
}

FeatureTable natureAges(const NatureFindings& found)
{
    using enum FieldType;
    FeatureTable table = tableOf("ages",
                                 {{"mode", Text},
                                  {"age", Text},
                                  {"children", Integer},
                                  {"children_inside", Integer},
                                  {"share", Real}});
    const CityBase& city = found.context.city;
    for (const std::size_t mode : reported(found.reach)) {
        for (const AgeGroup group : groupsIn(found.ages)) {
            const std::int64_t children = sumOf(childrenOfCommunities(city, {group}));
            const std::int64_t within = sumOf(childrenWhere(city, {group}, [&](std::size_t i) {
                return inside(found.reach, mode, i, found.minutesAsked);
            }));
            addRow(table,
                   {modeName(found.reach, mode),
                    std::string(ageGroupId(group)),
                    children,
                    within,
                    shareOf(within, children)});
        }
    }
    return table;
}

FeatureTable naturePlaceTable(const NatureFindings& found)
{
    using enum FieldType;
    FeatureTable table = tableOf("places",
                                 {{"id", Text},
                                  {"name", Text},
                                  {"kind", Text},
                                  {"area_m2", Real},
                                  {"entrances", Integer},
                                  {"entrance_source", Text},
                                  {"children", Integer},
                                  {"communities", Integer}});
    table.crs = found.context.city.crs;
    const auto& facilities = found.places.set.facilities;
    std::vector<std::int64_t> children(facilities.size(), 0);
    std::vector<std::set<std::uint32_t>> communities(facilities.size());
    const auto& demand = found.context.city.demand;
    for (std::size_t i = 0; i < demand.size(); ++i) {
        const std::int64_t here = childrenIn(demand[i].children, found.ages);
        if (here == 0 || !inside(found.reach, found.reach.modes.size(), i, found.minutesAsked))
            continue;
        children[found.reach.best[i].place] += here;
        communities[found.reach.best[i].place].insert(demand[i].community.value);
    }
    for (std::size_t f = 0; f < facilities.size(); ++f) {
        const auto& size = found.places.areas[f];
        addRow(table,
               {facilities[f].id,
                facilities[f].name,
                kindOf(found, f),
                size ? Value{*size} : Value{},
                static_cast<std::int64_t>(facilities[f].entrances.size()),
                facilities[f].entrances.front().source,
                children[f],
                static_cast<std::int64_t>(communities[f].size())},
               Points{facilities[f].position});
    }
    return table;
}

FeatureTable natureServes(const NatureFindings& found)
{
    using enum FieldType;
    FeatureTable table = tableOf("serves",
                                 {{"community_id", Text},
                                  {"community", Text},
                                  {"place_id", Text},
                                  {"place", Text},
                                  {"kind", Text},
                                  {"mode", Text},
                                  {"children", Integer}});
    const auto& demand = found.context.city.demand;
    std::map<std::array<std::uint32_t, 3>, std::int64_t> children;
    for (std::size_t i = 0; i < demand.size(); ++i) {
        const BestWay& best = found.reach.best[i];
        const std::int64_t here = childrenIn(demand[i].children, found.ages);
        if (here > 0 && inside(found.reach, found.reach.modes.size(), i, found.minutesAsked))
            children[{demand[i].community.value, best.place, best.mode}] += here;
    }
    for (const auto& [who, count] : children) {
        const Community& community = found.context.city.communities[who[0]];
        const Facility& place = found.places.set.facilities[who[1]];
        addRow(table,
               {community.id,
                community.name,
                place.id,
                place.name,
                kindOf(found, who[1]),
                found.reach.modes[who[2]].mode,
                count});
    }
    return table;
}

} // namespace yimi
