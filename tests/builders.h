// SPDX-License-Identifier: GPL-3.0-or-later
// Test data made by hand, by drawing and by chance.
#pragma once

#include "city/places.h"
#include "geometry/measures.h"
#include "network/network_builder.h"
#include "seed.h"
#include "table/feature_table.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace yimi::test {

inline FeatureTable emptyTable(const std::string& name)
{
    FeatureTable table;
    table.name = name;
    table.crs = defaultAnalysisCrs();
    return table;
}

/// Road lines with optional attributes by field name.
struct RoadRow
{
    LineString line;
    std::string roadClass = "local";
    std::int64_t oneWay = 0;
    std::int64_t level = 0;
};

inline FeatureTable roadsTable(const std::vector<RoadRow>& rows)
{
    FeatureTable table = emptyTable("road");
    table.addColumn("class", FieldType::Text);
    table.addColumn("oneway", FieldType::Integer);
    table.addColumn("level", FieldType::Integer);
    std::int64_t id = 0;
    for (const RoadRow& row : rows)
        appendRow(table, ++id, Lines{row.line}, {row.roadClass, row.oneWay, row.level});
    return table;
}

inline FeatureTable plainRoads(const std::vector<LineString>& lines)
{
    std::vector<RoadRow> rows;
    for (const LineString& line : lines)
        rows.push_back({line});
    return roadsTable(rows);
}

/// A network drawn in characters: letters are junctions, runs of - and | are streets. One character
/// is `cell` metres wide and high; the first line is the north.
struct AsciiNetwork
{
    FeatureTable roads;
    std::map<char, Coordinate> at;
};

inline AsciiNetwork drawn(const std::string& drawing, double cell = 10.0)
{
    std::vector<std::string> rows;
    std::string row;
    for (const char c : drawing + "\n") {
        if (c != '\n') {
            row += c;
        } else {
            rows.push_back(row);
            row.clear();
        }
    }
    const auto charAt = [&](std::size_t r, std::size_t k) {
        return r < rows.size() && k < rows[r].size() ? rows[r][k] : ' ';
    };
    const auto isNode = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    AsciiNetwork network;
    std::vector<LineString> lines;
    const auto place = [&](std::size_t r, std::size_t k) {
        return Coordinate{static_cast<double>(k) * cell, -static_cast<double>(r) * cell};
    };
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t k = 0; k < rows[r].size(); ++k) {
            if (!isNode(rows[r][k]))
                continue;
            network.at[rows[r][k]] = place(r, k);
            std::size_t right = k + 1;
            while (charAt(r, right) == '-')
                ++right;
            if (right > k + 1 && isNode(charAt(r, right)))
                lines.push_back({place(r, k), place(r, right)});
            std::size_t down = r + 1;
            while (charAt(down, k) == '|')
                ++down;
            if (down > r + 1 && isNode(charAt(down, k)))
                lines.push_back({place(r, k), place(down, k)});
        }
    }
    network.roads = plainRoads(lines);
    return network;
}

/// (columns × rows) junctions, streets of `spacing` metres between neighbours, south-west corner at
/// (0, 0).
inline FeatureTable gridRoads(int columns, int rows, double spacing)
{
    std::vector<LineString> lines;
    for (int r = 0; r < rows; ++r) {
        for (int k = 0; k < columns; ++k) {
            const Coordinate here{k * spacing, r * spacing};
            if (k + 1 < columns)
                lines.push_back({here, {(k + 1) * spacing, r * spacing}});
            if (r + 1 < rows)
                lines.push_back({here, {k * spacing, (r + 1) * spacing}});
        }
    }
    return plainRoads(lines);
}

/// Random streets: jittered grid with missing, bent and one-way streets.
inline std::vector<RoadRow>
randomStreets(std::mt19937& random, int side, double spacing, bool oneWays)
{
    std::uniform_real_distribution<double> jitter(-0.3 * spacing, 0.3 * spacing);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    std::vector<Coordinate> place;
    for (int r = 0; r < side; ++r) {
        for (int k = 0; k < side; ++k)
            place.push_back({k * spacing + jitter(random), r * spacing + jitter(random)});
    }
    std::vector<RoadRow> rows;
    const auto add = [&](int a, int b) {
        if (chance(random) < 0.25)
            return;
        RoadRow row;
        const Coordinate p = place[static_cast<std::size_t>(a)];
        const Coordinate q = place[static_cast<std::size_t>(b)];
        row.line = {p, q};
        if (chance(random) < 0.5)
            row.line = {
                p, {(p.x + q.x) / 2 + jitter(random) / 4, (p.y + q.y) / 2 + jitter(random) / 4}, q};
        if (oneWays && chance(random) < 0.3)
            row.oneWay = chance(random) < 0.5 ? 1 : -1;
        rows.push_back(row);
    };
    for (int r = 0; r < side; ++r) {
        for (int k = 0; k < side; ++k) {
            if (k + 1 < side)
                add(r * side + k, r * side + k + 1);
            if (r + 1 < side)
                add(r * side + k, (r + 1) * side + k);
        }
    }
    return rows;
}

inline Polygon rectangle(double x0, double y0, double x1, double y1)
{
    return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, {}};
}

struct FacilityRow
{
    std::string id;
    Coordinate at;
    Value places = std::int64_t{100};
    std::int64_t inclusive = 1;
};

inline FeatureTable facilitiesTable(const std::vector<FacilityRow>& rows)
{
    FeatureTable table = emptyTable("childcare");
    table.addColumn("id", FieldType::Text);
    table.addColumn("name", FieldType::Text);
    table.addColumn("places", FieldType::Integer);
    table.addColumn("inclusive", FieldType::Integer);
    std::int64_t fid = 0;
    for (const FacilityRow& row : rows)
        appendRow(
            table, ++fid, Points{row.at}, {row.id, "托育 " + row.id, row.places, row.inclusive});
    return table;
}

struct CommunityRow
{
    std::string id;
    Polygon area;
    Value children = std::int64_t{0}; ///< A0_2
    std::string town = "甲镇";
    std::string district = "示例区";
};

inline FeatureTable communitiesTable(const std::vector<CommunityRow>& rows)
{
    FeatureTable table = emptyTable("community");
    for (const char* name : {"id", "name", "town", "district"})
        table.addColumn(name, FieldType::Text);
    table.addColumn("population", FieldType::Integer);
    table.addColumn("A0_2", FieldType::Integer);
    std::int64_t fid = 0;
    for (const CommunityRow& row : rows)
        appendRow(
            table,
            ++fid,
            Polygons{row.area},
            {row.id, row.id + "社区", row.town, row.district, std::int64_t{1000}, row.children});
    return table;
}

struct ResidenceRow
{
    std::string id;
    Coordinate at;
    std::int64_t children = 1; ///< A0_2
};

inline FeatureTable residencesTable(const std::vector<ResidenceRow>& rows)
{
    FeatureTable table = emptyTable("residence");
    table.addColumn("id", FieldType::Text);
    table.addColumn("A0_2", FieldType::Integer);
    std::int64_t fid = 0;
    for (const ResidenceRow& row : rows)
        appendRow(table, ++fid, Points{row.at}, {row.id, row.children});
    return table;
}

/// The same rows in another order; feature ids stay with their rows.
inline FeatureTable shuffled(const FeatureTable& table, std::mt19937& random)
{
    std::vector<std::size_t> order(table.rowCount());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    FeatureTable result;
    result.name = table.name;
    result.crs = table.crs;
    for (const Column& column : table.columns)
        result.addColumn(column.name(), column.type());
    for (const std::size_t row : order) {
        std::vector<Value> values;
        for (const Column& column : table.columns)
            values.push_back(column.value(row));
        appendRow(result, table.featureIds[row], table.geometries[row], values);
    }
    return result;
}

} // namespace yimi::test
