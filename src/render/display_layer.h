// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/part_set.h"
#include "render/scene.h"

#include <optional>

namespace yimi {

class DisplayLayer
{
public:
    std::shared_ptr<const FeatureTable> table;
    LayerStyle style;
    Box extent;        ///< of the table, empty when nothing can be drawn
    Coordinate origin; ///< of all vertices
    PartSet points{};
    PartSet lines{};
    PartSet
        rings{}; ///< outer rings counter-clockwise, holes clockwise: filled with the winding rule
    PartSet outlines{};                   ///< borders of polygons, a border of two neighbours once
    PartSet labelLines{};                 ///< whole streets of one name, for labels along them
    std::vector<std::uint16_t> ruleOfRow; ///< kNoRule: not drawn
    const Column* labelColumn = nullptr;  ///< nullptr: no labels
    /// Where a row's label and a polygon's marker go; rows without geometry and lines have none.
    /// Empty when the style has neither.
    std::vector<std::optional<Vertex>> anchors;
    std::vector<float> sizes; ///< with anchors: larger side of the row's largest part, metres
    /// Of styles whose markers are as large as a number: width in px for each row. Else empty.
    std::vector<float> markerSizes;

    static constexpr std::uint16_t kNoRule = 0xFFFF;

    [[nodiscard]] Vertex vertexOf(Coordinate c) const
    {
        return {static_cast<float>(c.x - origin.x), static_cast<float>(c.y - origin.y)};
    }

    [[nodiscard]] Coordinate coordinateOf(Vertex v) const
    {
        return {origin.x + v.x, origin.y + v.y};
    }

    [[nodiscard]] VertexBox windowOf(const Box& box) const;

    /// Width of a row's marker in styled px. Precondition: its rule has one.
    [[nodiscard]] double markerSize(std::uint32_t row, bool glyph) const
    {
        if (!markerSizes.empty())
            return markerSizes[row];
        const Marker& marker = *rule(ruleOfRow[row]).marker;
        return glyph ? marker.size : marker.dotSize;
    }

    [[nodiscard]] const StyleRule& rule(std::uint32_t index) const { return style.rules[index]; }
};

} // namespace yimi
