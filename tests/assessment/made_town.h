// SPDX-License-Identifier: GPL-3.0-or-later
// A town along one street of 4 km, walked at 1 m/s: four communities of 1 km, homes at their
// middle, and whatever facilities a test puts there.
#pragma once

#include "assessment/analyses.h"
#include "builders.h"

#include <QTest>

#include <memory>

namespace yimi::test {

inline std::shared_ptr<const FeatureTable> shared(FeatureTable table)
{
    return std::make_shared<const FeatureTable>(std::move(table));
}

/// Facilities of any theme with further numbers by field name.
struct PlaceRow
{
    std::string id;
    Coordinate at;
    std::vector<Value> values = {};
};

inline FeatureTable placesTable(const std::string& name,
                                const std::vector<std::string>& fields,
                                const std::vector<PlaceRow>& rows)
{
    FeatureTable table = emptyTable(name);
    table.addColumn("id", FieldType::Text);
    table.addColumn("name", FieldType::Text);
    for (const std::string& field : fields)
        table.addColumn(field, FieldType::Integer);
    std::int64_t fid = 0;
    for (const PlaceRow& row : rows) {
        std::vector<Value> values{row.id, "设施 " + row.id};
        values.insert(values.end(), row.values.begin(), row.values.end());
        appendRow(table, ++fid, Points{row.at}, values);
    }
    return table;
}

/// Children of all five age groups.
inline FeatureTable agedCommunities(const std::vector<std::array<std::int64_t, 5>>& children)
{
    FeatureTable table = emptyTable("community");
    for (const char* name : {"id", "name", "town", "district"})
        table.addColumn(name, FieldType::Text);
    table.addColumn("population", FieldType::Integer);
    for (const AgeGroup group : kAgeGroups)
        table.addColumn(std::string(ageGroupId(group)), FieldType::Integer);
    for (std::size_t i = 0; i < children.size(); ++i) {
        const double west = 1000.0 * static_cast<double>(i);
        std::vector<Value> values{std::to_string(i + 1),
                                  std::to_string(i + 1) + "社区",
                                  std::string(i < 2 ? "甲镇" : "乙镇"),
                                  std::string("示例区"),
                                  std::int64_t{1000}};
        for (const std::int64_t count : children[i])
            values.emplace_back(count);
        appendRow(table,
                  static_cast<std::int64_t>(i + 1),
                  Polygons{rectangle(west, -500, west + 1000, 500)},
                  values);
    }
    return table;
}

/// One home in the middle of each community, on the street.
inline FeatureTable middleHomes(std::size_t count)
{
    FeatureTable table = emptyTable("residence");
    table.addColumn("id", FieldType::Text);
    table.addColumn("households", FieldType::Integer);
    for (std::size_t i = 0; i < count; ++i)
        appendRow(table,
                  static_cast<std::int64_t>(i + 1),
                  Points{{1000.0 * static_cast<double>(i) + 500, 0}},
                  {"r" + std::to_string(i + 1), std::int64_t{1}});
    return table;
}

inline CityLayers streetTown()
{
    return {{{Theme::Road, "道路", shared(plainRoads({{{0, 0}, {4000, 0}}}))},
             {Theme::Community,
              "社区",
              shared(agedCommunities(
                  {{10, 20, 40, 20, 10}, {10, 10, 10, 10, 10}, {0, 5, 5, 5, 5}, {1, 2, 3, 4, 5}}))},
             {Theme::Residence, "居住点", shared(middleHomes(4))}}};
}

inline Standard standardOf(const char* id, double value, const char* unit, int year = 0)
{
    return {.id = id,
            .value = value,
            .unit = unit,
            .clause = std::string("条文 ") + id,
            .source = "-",
            .certainty = "C",
            .year = year};
}

/// Two streets 380 m apart that meet only at their western end, 600 m from the homes; the library
/// stands on the upper one, straight across.
inline CityLayers acrossTheTracks(Theme barrier, Geometry shape)
{
    FeatureTable between = emptyTable("barrier");
    appendRow(between, 1, std::move(shape), {});
    FeatureTable homes = emptyTable("residence");
    homes.addColumn("id", FieldType::Text);
    homes.addColumn("households", FieldType::Integer);
    appendRow(homes, 1, Points{{600, 0}}, {std::string("r1"), std::int64_t{1}});
    return {
        {{Theme::Road,
          "道路",
          shared(plainRoads({{{0, 0}, {1000, 0}}, {{0, 380}, {1000, 380}}, {{0, 0}, {0, 380}}}))},
         {Theme::Community, "社区", shared(agedCommunities({{10, 0, 0, 0, 0}}))},
         {Theme::Residence, "居住点", shared(homes)},
         {barrier, "阻隔", shared(between)},
         {Theme::Library, "图书馆", shared(placesTable("library", {}, {{"l1", {600, 380}}}))}}};
}

inline std::vector<Standard> someStandards()
{
    return {standardOf("gb50180-kindergarten-radius", 300, "m"),
            standardOf("gb50180-primary-radius", 500, "m"),
            standardOf("gb50180-middle-radius", 1000, "m"),
            standardOf("tdt1062-15-minutes", 15, "min"),
            standardOf("plan-inclusive-use-rate", 60, "%", 2025),
            standardOf("plan-kindergarten-places", 50, "%", 2025),
            standardOf("plan-nature-minutes", 30, "min", 2025),
            standardOf("plan-nursing-rooms", 100, "%", 2025),
            standardOf("nursing-room-floor-area", 10000, "m2"),
            standardOf("nursing-room-visitors", 10000, "people/day"),
            standardOf("nursing-room-size", 10, "m2"),
            standardOf("gbt51328-stop-near", 300, "m"),
            standardOf("gbt51328-stop-far", 500, "m"),
            standardOf("gbt51328-share-near", 50, "%"),
            standardOf("gbt51328-share-far", 90, "%"),
            {.id = "tdt1063-15-minutes",
             .value = 15,
             .unit = "min",
             .clause = "TD/T 1063",
             .source = "-",
             .certainty = "C"},
            {.id = "plan-paediatric-beds",
             .value = 2.2,
             .unit = "per-1000",
             .clause = "任务8",
             .source = "-",
             .certainty = "A",
             .year = 2025}};
}

/// A city, or the test's end.
inline std::shared_ptr<const CityBase> cityOf(const CityLayers& layers)
{
    auto base = prepareCity(layers);
    if (!base)
        qFatal("city: %s", errorCodeName(base.error().code).data());
    return std::move(*base);
}

/// The table of this id, or the test's end.
inline const AnswerTable& tableOf(const AnalysisAnswer& answer, const std::string& id)
{
    const auto found = std::ranges::find(answer.tables, id, &AnswerTable::id);
    if (found == answer.tables.end())
        qFatal("no table %s", id.c_str());
    return *found;
}

/// Sum over a column of counts.
inline std::int64_t columnSum(const FeatureTable& table, const char* field)
{
    const Column* const column = table.column(field);
    if (column == nullptr)
        qFatal("no field %s", field);
    double sum = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        sum += column->number(row).value_or(0);
    return std::llround(sum);
}

/// An answer, or the test's end.
inline AnalysisAnswer
analysed(const CityBase& city, const std::string& analysis, const ParameterTexts& set = {})
{
    const std::vector<Standard> standards = someStandards();
    ReachBook book(city.network, placesOf(city.demand));
    auto answer = analyse(
        city,
        book,
        {.analysis = analysis, .set = set, .standards = standards, .profiles = travelProfiles()});
    if (!answer)
        qFatal("%s: %s %s",
               analysis.c_str(),
               errorCodeName(answer.error().code).data(),
               answer.error().detail.c_str());
    return std::move(*answer);
}

} // namespace yimi::test
