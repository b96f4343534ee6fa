// SPDX-License-Identifier: GPL-3.0-or-later
// The geometry of a layer's rows on its way into part sets. Only .cpp files of render include this.
#pragma once

#include "render/chained_lines.h"
#include "render/display_layer.h"
#include "render/outlines.h"

#include <string>
#include <unordered_map>

namespace yimi {

/// Parts of some rows. Rows are taken in pieces, by as many threads as there are, and the pieces
/// put together in their order.
class LayerParts
{
public:
    /// Of the layer, its table, style, origin, rules of rows and label column are used; it outlives
    /// this. `expected`: rows to be taken.
    explicit LayerParts(const DisplayLayer& layer, std::size_t expected = 0)
        : m_layer(&layer)
        , m_points(PartKind::Point, expected)
        , m_lines(PartKind::Line, expected)
        , m_rings(PartKind::Border, expected)
    {
    }

    /// Rows [first, end). A line or ring with a coordinate that is no number is left out.
    void take(std::size_t first, std::size_t end);

    /// All of them in their order. Precondition: at least one, all of one layer.
    [[nodiscard]] static LayerParts joined(std::vector<LayerParts> pieces);

    /// Sorted and packed into the layer, with its anchors; each kind by itself on all cores. Once.
    void pack(DisplayLayer& layer);

private:
    void add(std::monostate) {}

    void add(const Points& points);
    void add(const Lines& lines);
    void add(const Polygons& polygons);
    bool addPart(PartSetBuilder& builder, std::span<const Coordinate> coordinates);
    void addNamed();
    void addRing(const Ring& ring, bool counterClockwise);
    void addNamedOf(const LayerParts& other, std::size_t verticesBefore);
    void joinNamed(std::span<LayerParts> pieces);

    const DisplayLayer* m_layer;
    PartSetBuilder::Place m_place;
    PartSetBuilder m_points;
    PartSetBuilder m_lines;
    PartSetBuilder m_rings;
    std::vector<PlacedRing> m_borders;
    LargeArray<NamedLine> m_named;                          ///< their vertices are those of m_lines
    std::unordered_map<std::string, std::uint32_t> m_names; ///< numbered as they come
    std::vector<Vertex> m_vertices;                         ///< of the part added last
};

} // namespace yimi
