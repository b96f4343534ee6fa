// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/community_tables.h"

#include "assessment/area_figures.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace yimi {

namespace {

using Rows = std::vector<std::optional<std::size_t>>;

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
    const Column* const districts = areas.column("district"); // none in a table of districts
    for (std::size_t row = 0; row < areas.rowCount(); ++row)
        known[{districts != nullptr ? districts->text(row) : std::string{},
               areas.column("name")->text(row)}] = row;
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
    : m_communities(communityTable(city))
    , m_towns(townFigures(city, {}))
    , m_districts(districtFigures(city, {}))
{
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
