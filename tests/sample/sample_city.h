// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the sample city share: one city an executable, and ways to ask its tables.
#pragma once

#include "city_sample.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <QtTest>

#include <map>
#include <string>
#include <vector>

namespace yimi::sample {

class SampleCity
{
public:
    explicit SampleCity(const SampleOptions& options)
    {
        auto layers = generateCity(options, {});
        if (!layers)
            qFatal("no city: %s", layers.error().detail.c_str());
        m_layers = std::move(*layers);
    }

    [[nodiscard]] const FeatureTable& layer(std::string_view name) const
    {
        for (const SampleLayer& one : m_layers)
            if (one.table.name == name)
                return one.table;
        qFatal("no such layer: %s", std::string(name).c_str());
    }

    [[nodiscard]] const std::vector<SampleLayer>& layers() const { return m_layers; }

private:
    std::vector<SampleLayer> m_layers;
};

inline SampleOptions smallCity(std::uint64_t seed = 1, unsigned threads = 2)
{
    return {.seed = seed, .scale = SampleScale::Small, .threads = threads};
}

inline std::int64_t numberAt(const FeatureTable& table, std::string_view field, std::size_t row)
{
    return static_cast<std::int64_t>(table.column(field)->number(row).value());
}

inline std::string textAt(const FeatureTable& table, std::string_view field, std::size_t row)
{
    return table.column(field)->text(row);
}

/// Sums of a number by a text field.
inline std::map<std::string, std::int64_t>
sumsBy(const FeatureTable& table, std::string_view key, std::string_view field)
{
    std::map<std::string, std::int64_t> sums;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        sums[textAt(table, key, row)] += numberAt(table, field, row);
    return sums;
}

inline const Polygons& areaAt(const FeatureTable& table, std::size_t row)
{
    return std::get<Polygons>(table.geometries[row]);
}

inline Coordinate pointAt(const FeatureTable& table, std::size_t row)
{
    return std::get<Points>(table.geometries[row]).front();
}

inline const LineString& lineAt(const FeatureTable& table, std::size_t row)
{
    return std::get<Lines>(table.geometries[row]).front();
}

/// Shapes of a layer by a text field.
inline std::map<std::string, const Polygons*> shapesBy(const FeatureTable& table,
                                                       std::string_view key)
{
    std::map<std::string, const Polygons*> shapes;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        shapes[textAt(table, key, row)] = &areaAt(table, row);
    return shapes;
}

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

} // namespace yimi::sample
