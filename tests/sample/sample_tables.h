// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the sample city's tables in tests.
#pragma once

#include "city_sample.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <QtTest>

#include <map>
#include <set>

namespace yimi::sample::test {

inline std::int64_t numberAt(const FeatureTable& table, std::string_view field, std::size_t row)
{
    return static_cast<std::int64_t>(table.column(field)->number(row).value());
}

inline std::string textAt(const FeatureTable& table, std::string_view field, std::size_t row)
{
    return table.column(field)->text(row);
}

inline Coordinate pointAt(const FeatureTable& table, std::size_t row)
{
    return std::get<Points>(table.geometries[row]).front();
}

inline std::int64_t sumOf(const FeatureTable& table, std::string_view field)
{
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        sum += numberAt(table, field, row);
    return sum;
}

/// Rows by their id.
inline std::map<std::string, std::size_t> rowsById(const FeatureTable& table)
{
    std::map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        rows[textAt(table, "id", row)] = row;
    return rows;
}

/// The layers of a city by name.
class Layers
{
public:
    explicit Layers(const SampleOptions& options)
    {
        auto made = generateCity(options, {});
        if (made)
            m_layers = std::move(*made);
    }

    [[nodiscard]] bool empty() const { return m_layers.empty(); }

    [[nodiscard]] const std::vector<SampleLayer>& all() const { return m_layers; }

    [[nodiscard]] const FeatureTable& operator[](std::string_view name) const
    {
        for (const SampleLayer& one : m_layers)
            if (one.table.name == name)
                return one.table;
        qFatal("no such layer");
    }

private:
    std::vector<SampleLayer> m_layers;
};

/// Polygons of a layer, to be asked whether they hold a place.
class Areas
{
public:
    explicit Areas(const FeatureTable& table)
    {
        std::vector<Box> boxes;
        for (const Geometry& geometry : table.geometries)
            for (const Polygon& polygon : std::get<Polygons>(geometry)) {
                m_polygons.push_back(polygon);
                boxes.push_back(boxOf(polygon));
            }
        m_index = BoxIndex(boxes);
    }

    [[nodiscard]] bool hold(Coordinate at) const
    {
        for (const std::uint32_t i : m_index.query({at, at}))
            if (contains(m_polygons[i], at))
                return true;
        return false;
    }

private:
    Polygons m_polygons;
    BoxIndex m_index;
};

/// Segments of the roads that can be walked, or driven by buses.
class Streets
{
public:
    Streets(const FeatureTable& road, const std::set<std::string>& classes)
    {
        std::vector<Box> boxes;
        for (std::size_t row = 0; row < road.rowCount(); ++row) {
            if (!classes.contains(textAt(road, "class", row)))
                continue;
            const LineString& line = std::get<Lines>(road.geometries[row]).front();
            for (std::size_t i = 1; i < line.size(); ++i) {
                m_segments.push_back({line[i - 1], line[i]});
                boxes.push_back(boxOf(m_segments.back()));
            }
        }
        m_index = BoxIndex(boxes);
    }

    [[nodiscard]] double distanceTo(Coordinate at, double reach) const
    {
        double nearest = reach + 1.0;
        for (const std::uint32_t i : m_index.query(Box{at, at}.grownBy(reach)))
            nearest = std::min(nearest, nearestOnLine(m_segments[i], at).distance);
        return nearest;
    }

private:
    Lines m_segments;
    BoxIndex m_index;
};

inline Streets walkableStreets(const FeatureTable& road)
{
    return {road, {"main", "secondary", "local", "lane", "footpath"}};
}

} // namespace yimi::sample::test
