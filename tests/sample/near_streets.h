// SPDX-License-Identifier: GPL-3.0-or-later
// How far places of the sample city are from its streets.
#pragma once

#include "sample_city.h"

#include <set>

namespace yimi::sample {

inline std::int64_t sumOf(const FeatureTable& table, std::string_view field)
{
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        sum += numberAt(table, field, row);
    return sum;
}

inline std::map<std::string, std::size_t> rowsById(const FeatureTable& table)
{
    std::map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        rows[textAt(table, "id", row)] = row;
    return rows;
}

/// Segments of the roads of some classes, without the planned defects.
class Streets
{
public:
    Streets(const FeatureTable& road, const std::set<std::string>& classes)
    {
        std::vector<Box> boxes;
        for (std::size_t row = 0; row < road.rowCount(); ++row) {
            if (!classes.contains(textAt(road, "class", row))
                || !textAt(road, "defect", row).empty())
                continue;
            const LineString& line = lineAt(road, row);
            for (std::size_t i = 1; i < line.size(); ++i) {
                m_segments.push_back({line[i - 1], line[i]});
                boxes.push_back(boxOf(m_segments.back()));
            }
        }
        m_index = BoxIndex(boxes);
    }

    /// More than `reach` where there is none within it.
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

inline Streets busStreets(const FeatureTable& road)
{
    return {road, {"main", "secondary", "local"}};
}

} // namespace yimi::sample
