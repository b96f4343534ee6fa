// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/community_tables.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace yimi {

namespace {

using Rows = std::vector<std::optional<std::size_t>>;

FeatureTable areasTable(const char* name)
{
    FeatureTable table;
    table.name = name;
    table.addColumn("name", FieldType::Text);
    table.addColumn("district", FieldType::Text);
    table.addColumn("communities", FieldType::Integer);
    return table;
}

/// Adds the table's rows from the communities: one for each name within its district.
template <typename NameOf>
void addAreas(const CityBase& city, NameOf nameOf, FeatureTable& table)
{
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (const Community& community : city.communities) {
        const std::pair<std::string, std::string> name = nameOf(community);
        if (name.second.empty())
            continue;
        const auto [row, isNew] = known.try_emplace(name, table.rowCount());
        if (isNew)
            appendRow(table,
                      static_cast<std::int64_t>(row->second) + 1,
                      {},
                      {name.second, name.first, std::int64_t{0}});
        Column& count = *table.column("communities");
        count.set(row->second,
                  std::int64_t{1} + static_cast<std::int64_t>(*count.number(row->second)));
    }
}

std::pair<std::string, std::string> townName(const Community& community)
{
    return {community.district, community.town};
}

std::pair<std::string, std::string> districtName(const Community& community)
{
    return {{}, community.district};
}

/// Rows of the areas by their name within its district.
template <typename NameOf>
Rows rowsOf(const CityBase& city, NameOf nameOf, const FeatureTable& areas)
{
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (std::size_t row = 0; row < areas.rowCount(); ++row)
        known[{areas.column("district")->text(row), areas.column("name")->text(row)}] = row;
    Rows rows;
    for (const Community& community : city.communities) {
        const auto found = known.find(nameOf(community));
        rows.push_back(found != known.end() ? std::optional(found->second) : std::nullopt);
    }
    return rows;
}

template <typename Number>
std::vector<Number> summed(std::span<const Number> byCommunity, const Rows& rows, std::size_t count)
{
    std::vector<Number> sums(count, Number{0});
    for (std::size_t c = 0; c < byCommunity.size(); ++c) {
        if (rows[c])
            sums[*rows[c]] += byCommunity[c];
    }
    return sums;
}

void setCounts(const std::string& field, std::span<const std::int64_t> numbers, FeatureTable& table)
{
    Column& column = table.addColumn(field, FieldType::Integer);
    for (std::size_t row = 0; row < numbers.size(); ++row)
        column.set(row, numbers[row]);
}

void setRatios(const std::string& field,
               std::span<const double> numerator,
               std::span<const std::int64_t> denominator,
               double factor,
               FeatureTable& table)
{
    Column& column = table.addColumn(field, FieldType::Real);
    for (std::size_t row = 0; row < numerator.size(); ++row) {
        if (denominator[row] > 0)
            column.set(row, factor * numerator[row] / static_cast<double>(denominator[row]));
    }
}

/// Takes a table out of an answer. Precondition: it is there.
FeatureTable taken(const std::string& id, AnalysisAnswer& answer)
{
    const auto found = std::ranges::find(answer.tables, id, &AnswerTable::id);
    assert(found != answer.tables.end());
    FeatureTable table = std::move(found->table);
    answer.tables.erase(found);
    return table;
}

} // namespace

CommunityTables::CommunityTables(const CityBase& city)
    : m_towns(areasTable("town")), m_districts(areasTable("district"))
{
    m_communities.name = "communities";
    m_communities.crs = city.crs;
    for (const char* field : {"id", "name", "town", "district"})
        m_communities.addColumn(field, FieldType::Text);
    for (std::size_t c = 0; c < city.communities.size(); ++c) {
        const Community& community = city.communities[c];
        appendRow(m_communities,
                  static_cast<std::int64_t>(c) + 1,
                  community.area.empty() ? Geometry{} : Geometry{community.area},
                  {community.id, community.name, community.town, community.district});
    }
    addAreas(city, townName, m_towns);
    addAreas(city, districtName, m_districts);
    findRows(city);
}

CommunityTables::CommunityTables(const CityBase& city,
                                 const std::string& prefix,
                                 AnalysisAnswer& answer)
    : m_communities(taken(prefix + "communities", answer))
    , m_towns(taken(prefix + "towns", answer))
    , m_districts(taken(prefix + "districts", answer))
{
    findRows(city);
}

void CommunityTables::findRows(const CityBase& city)
{
    m_townOf = rowsOf(city, townName, m_towns);
    m_districtOf = rowsOf(city, districtName, m_districts);
}

void CommunityTables::addCount(const std::string& field, std::span<const std::int64_t> byCommunity)
{
    setCounts(field, byCommunity, m_communities);
    setCounts(field, summed(byCommunity, m_townOf, m_towns.rowCount()), m_towns);
    setCounts(field, summed(byCommunity, m_districtOf, m_districts.rowCount()), m_districts);
}

void CommunityTables::addRatio(const std::string& field,
                               std::span<const double> numerator,
                               std::span<const std::int64_t> denominator,
                               double factor)
{
    setRatios(field, numerator, denominator, factor, m_communities);
    setRatios(field,
              summed(numerator, m_townOf, m_towns.rowCount()),
              summed(denominator, m_townOf, m_towns.rowCount()),
              factor,
              m_towns);
    setRatios(field,
              summed(numerator, m_districtOf, m_districts.rowCount()),
              summed(denominator, m_districtOf, m_districts.rowCount()),
              factor,
              m_districts);
}

void CommunityTables::addText(const std::string& field, std::span<const std::string> byCommunity)
{
    Column& column = m_communities.addColumn(field, FieldType::Text);
    for (std::size_t c = 0; c < byCommunity.size(); ++c) {
        if (!byCommunity[c].empty())
            column.set(c, byCommunity[c]);
    }
}

void CommunityTables::moveInto(const std::string& prefix,
                               TableLook look,
                               const std::string& lookField,
                               AnalysisAnswer& answer)
{
    answer.tables.push_back({.id = prefix + "communities",
                             .table = std::move(m_communities),
                             .look = look,
                             .lookField = lookField});
    answer.tables.push_back({.id = prefix + "towns", .table = std::move(m_towns)});
    answer.tables.push_back({.id = prefix + "districts", .table = std::move(m_districts)});
}

std::vector<std::int64_t> sumByCommunity(const CityBase& city,
                                         std::span<const std::int64_t> byDemand)
{
    std::vector<std::int64_t> sums(city.communities.size(), 0);
    for (std::size_t i = 0; i < byDemand.size(); ++i)
        sums[city.demand[i].community.value] += byDemand[i];
    return sums;
}

} // namespace yimi
