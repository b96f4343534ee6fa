// SPDX-License-Identifier: GPL-3.0-or-later
// A street of 4 km with everything at its western end, so that every ready-made analysis leaves
// somebody out: four communities of 1 km with homes at their middle, a main road across at 2 km, a
// school without a bus at 3 km and a large public place without a nursing room at 3.5 km.
#pragma once

#include "project/analysed_city.h"
#include "project/analysis_layers.h"
#include "project/standards_file.h"
#include "street_town.h"

namespace yimi::test {

inline FeatureTable gapRoads()
{
    FeatureTable table = namedTable("road");
    table.addColumn("class", FieldType::Text);
    const auto add = [&](std::int64_t row, double x0, double y0, double x1, double y1, auto* of) {
        appendRow(
            table, row, Lines{{cityPlace(x0, y0), cityPlace(x1, y1)}}, {Value(std::string(of))});
    };
    add(1, 0, 0, 2000, 0, "local");
    add(2, 2000, 0, 4000, 0, "local");
    add(3, 2000, -400, 2000, 0, "main");
    add(4, 2000, 0, 2000, 400, "main");
    return table;
}

inline FeatureTable gapCommunities()
{
    FeatureTable table = namedTable("community");
    for (const char* field : {"id", "name", "town", "district"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("population", FieldType::Integer);
    for (const AgeGroup group : kAgeGroups)
        table.addColumn(std::string(ageGroupId(group)), FieldType::Integer);
    for (std::int64_t i = 0; i < 4; ++i) {
        const double west = 1000.0 * static_cast<double>(i);
        std::vector<Value> values{"C" + std::to_string(i + 1),
                                  std::to_string(i + 1) + "社区",
                                  std::string(i < 2 ? "甲镇" : "乙镇"),
                                  std::string("示例区"),
                                  std::int64_t{1000}};
        for (std::size_t age = 0; age < kAgeGroups.size(); ++age)
            values.emplace_back(std::int64_t{10} + i);
        appendRow(table, i + 1, block(west, -500, west + 1000, 500), values);
    }
    return table;
}

struct GapPlace
{
    const char* id;
    double east;
    const char* name;
};

/// Places on the street, with a number each.
inline FeatureTable
gapPlaces(const char* layer, const char* number, std::vector<GapPlace> places, std::int64_t value)
{
    FeatureTable table = namedTable(layer);
    for (const char* field : {"id", "name"})
        table.addColumn(field, FieldType::Text);
    table.addColumn(number, FieldType::Integer);
    std::int64_t row = 0;
    for (const GapPlace& place : places)
        appendRow(table,
                  ++row,
                  Points{cityPlace(place.east, 0)},
                  {Value(std::string(place.id)), Value(std::string(place.name)), Value(value)});
    return table;
}

inline ProjectContents townOfGaps()
{
    using std::string;
    ProjectContents town;
    town.settings.title = QStringLiteral("一条街");
    town.settings.coverage.cutoff = Metres(600);
    addLayer(town, gapRoads(), Theme::Road);
    addLayer(town, gapCommunities(), Theme::Community);
    FeatureTable homes = namedTable("residence");
    for (std::int64_t i = 0; i < 4; ++i)
        appendRow(homes, i + 1, Points{cityPlace(1000.0 * static_cast<double>(i) + 500, 0)}, {});
    addLayer(town, std::move(homes), Theme::Residence);
    addLayer(
        town, gapPlaces("childcare", "places", {{"F1", 100, "东门托育园"}}, 60), Theme::Childcare);
    addLayer(town, gapPlaces("hospital", "beds", {{"H1", 200, "第一医院"}}, 300), Theme::Hospital);
    addLayer(town, gapPlaces("library", "seats", {{"L1", 150, "图书馆"}}, 30), Theme::Library);
    // Who finds no seat in the east goes across the main road.
    FeatureTable schools = gapPlaces(
        "primary_school", "seats", {{"P1", 1900, "实验小学"}, {"P2", 3000, "城东小学"}}, 100);
    schools.columns.back().set(1, std::int64_t{5});
    addLayer(town, std::move(schools), Theme::PrimarySchool);
    FeatureTable stops = gapPlaces("bus_stop", "number", {{"S1", 300, "西站"}}, 1);
    stops.addColumn("routes", FieldType::Text).set(0, string("1"));
    addLayer(town, std::move(stops), Theme::BusStop);
    // The id of the school without a bus, for another place of another name.
    FeatureTable places = gapPlaces(
        "public_place", "floor_area_m2", {{"P2", 3500, "东广场"}, {"G2", 120, "西广场"}}, 20000);
    addLayer(town, std::move(places), Theme::PublicPlace);
    addLayer(town,
             gapPlaces("nursing_room", "area_m2", {{"N1", 120, "母婴室"}}, 12),
             Theme::NursingRoom);
    FeatureTable parks =
        oneRow("park", block(0, 10, 300, 400), {{"id", string("K1")}, {"name", string("西园")}});
    addLayer(town, std::move(parks), Theme::Park);
    return town;
}

/// What an analysis answers about a project, as the window asks it.
inline AnalysisAnswer
answerOf(const ProjectContents& contents, const std::string& id, const ParameterTexts& set = {})
{
    NetworkCache networks;
    const auto city = analysedCity(cityInputs(contents), networks).value();
    const auto profiles = profilesOf(contents.settings);
    return analyse(
               *city->base,
               *city->book,
               {.analysis = id, .set = set, .standards = shippedStandards(), .profiles = profiles})
        .value();
}

/// Parameters under which the town has gaps of the analysis; its presets for most.
inline ParameterTexts gapParameters(const std::string& id)
{
    if (id == "nature-ring")
        return {{"minutes", "15"}, {"modes", "walk"}, {"min_area", "1000"}};
    if (id == "bus")
        return {{"schools", "primary_school"}};
    if (id == "schools")
        return {{"stages", "primary_school"}};
    if (id == "safe-routes")
        return {{"stage", "primary_school"}};
    return {};
}

} // namespace yimi::test
