// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/area_figures.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

namespace yimi {

namespace {

const CountColumn& countOf(const AreaFigures& figures, std::string_view name)
{
    const auto found = std::ranges::find(figures.counts, name, &CountColumn::name);
    assert(found != figures.counts.end());
    return *found;
}

Value shareOf(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return {};
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// Communities that belong together, in order of first mention.
struct Group
{
    std::string name;
    std::string district;
    std::vector<std::size_t> communities;
};

std::vector<Group> groupsOf(const CityBase& city, bool towns)
{
    std::map<std::pair<std::string, std::string>, std::size_t> position;
    std::vector<Group> groups;
    for (std::size_t c = 0; c < city.communities.size(); ++c) {
        const Community& community = city.communities[c];
        const std::string& name = towns ? community.town : community.district;
        if (name.empty())
            continue;
        const auto [place, isNew] = position.try_emplace({community.district, name}, groups.size());
        if (isNew)
            groups.push_back({name, community.district, {}});
        groups[place->second].communities.push_back(c);
    }
    return groups;
}

std::int64_t sumOf(const CountColumn& column, const Group& group)
{
    std::int64_t sum = 0;
    for (const std::size_t c : group.communities)
        sum += column.ofCommunity[c];
    return sum;
}

FeatureTable tableOfGroups(const CityBase& city, const AreaFigures& figures, bool towns)
{
    FeatureTable table;
    table.name = towns ? "town" : "district";
    table.addColumn("name", FieldType::Text);
    if (towns)
        table.addColumn("district", FieldType::Text);
    table.addColumn("communities", FieldType::Integer);
    for (const CountColumn& column : figures.counts)
        table.addColumn(column.name, FieldType::Integer);
    for (const ShareColumn& column : figures.shares)
        table.addColumn(column.name, FieldType::Real);
    for (const Group& group : groupsOf(city, towns)) {
        std::vector<Value> values{group.name};
        if (towns)
            values.emplace_back(group.district);
        values.emplace_back(static_cast<std::int64_t>(group.communities.size()));
        for (const CountColumn& column : figures.counts)
            values.emplace_back(sumOf(column, group));
        for (const ShareColumn& column : figures.shares)
            values.push_back(shareOf(sumOf(countOf(figures, column.part), group),
                                     sumOf(countOf(figures, column.whole), group)));
        appendRow(table, static_cast<std::int64_t>(table.rowCount()) + 1, {}, values);
    }
    return table;
}

} // namespace

std::int64_t AreaFigures::sum(std::string_view name) const
{
    const auto& values = countOf(*this, name).ofCommunity;
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

std::vector<std::int64_t> childrenOfCommunities(const CityBase& city, const AgeGroups& ages)
{
    std::vector<std::int64_t> children =
        childrenWhere(city, ages, [](std::size_t) { return true; });
    std::vector<bool> placed(city.communities.size(), false);
    for (const DemandPoint& point : city.demand)
        placed[point.community.value] = true;
    for (std::size_t c = 0; c < children.size(); ++c) {
        if (!placed[c] && city.communities[c].children)
            children[c] = childrenIn(*city.communities[c].children, ages);
    }
    return children;
}

std::vector<std::int64_t> childrenWhere(const CityBase& city,
                                        const AgeGroups& ages,
                                        const std::function<bool(std::size_t demand)>& accepts)
{
    std::vector<std::int64_t> children(city.communities.size(), 0);
    for (std::size_t i = 0; i < city.demand.size(); ++i) {
        if (accepts(i))
            children[city.demand[i].community.value] += childrenIn(city.demand[i].children, ages);
    }
    return children;
}

void addFigures(FeatureTable& table, const AreaFigures& figures)
{
    for (const CountColumn& column : figures.counts) {
        Column& added = table.addColumn(column.name, FieldType::Integer);
        for (std::size_t row = 0; row < table.rowCount(); ++row)
            added.set(row, column.ofCommunity[row]);
    }
    for (const ShareColumn& column : figures.shares) {
        const CountColumn& part = countOf(figures, column.part);
        const CountColumn& whole = countOf(figures, column.whole);
        Column& added = table.addColumn(column.name, FieldType::Real);
        for (std::size_t row = 0; row < table.rowCount(); ++row)
            added.set(row, shareOf(part.ofCommunity[row], whole.ofCommunity[row]));
    }
}

FeatureTable townFigures(const CityBase& city, const AreaFigures& figures)
{
    return tableOfGroups(city, figures, true);
}

FeatureTable districtFigures(const CityBase& city, const AreaFigures& figures)
{
    return tableOfGroups(city, figures, false);
}

FeatureTable communityTable(const CityBase& city)
{
    FeatureTable table;
    table.name = "community";
    table.crs = city.crs;
    for (const char* field : {"id", "name", "town", "district"})
        table.addColumn(field, FieldType::Text);
    const auto textOr = [](const std::string& text) {
        return text.empty() ? Value{} : Value{text};
    };
    for (std::size_t c = 0; c < city.communities.size(); ++c) {
        const Community& community = city.communities[c];
        appendRow(
            table,
            static_cast<std::int64_t>(c) + 1,
            community.area.empty() ? Geometry{} : Geometry{community.area},
            {community.id, community.name, textOr(community.town), textOr(community.district)});
    }
    return table;
}

} // namespace yimi
