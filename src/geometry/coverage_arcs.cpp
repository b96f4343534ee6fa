// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/coverage_arcs.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace yimi {

namespace {

struct CoordinateHash
{
    std::size_t operator()(Coordinate c) const
    {
        return std::hash<double>()(c.x) * 0x9E3779B97F4A7C15ULL + std::hash<double>()(c.y);
    }
};

/// Neighbours of each vertex over all rings; a vertex with other than two is where arcs end.
class Junctions
{
public:
    explicit Junctions(const std::vector<Polygons>& tiles)
    {
        for (const Polygons& tile : tiles) {
            for (const Polygon& polygon : tile) {
                add(polygon.outer);
                std::ranges::for_each(polygon.holes, [this](const Ring& hole) { add(hole); });
            }
        }
    }

    [[nodiscard]] bool at(Coordinate c) const { return m_neighbours.at(c).count != 2; }

private:
    struct Neighbours
    {
        Coordinate first;
        Coordinate second;
        int count = 0; ///< 3 stands for «more than two»
    };

    void add(const Ring& ring)
    {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            note(ring[i], ring[i + 1]);
            note(ring[i + 1], ring[i]);
        }
    }

    void note(Coordinate at, Coordinate neighbour)
    {
        Neighbours& known = m_neighbours[at];
        const bool old = (known.count > 0 && known.first == neighbour)
                         || (known.count > 1 && known.second == neighbour);
        if (known.count > 2 || old || at == neighbour)
            return;
        (known.count == 0 ? known.first : known.second) = neighbour;
        ++known.count;
    }

    std::unordered_map<Coordinate, Neighbours, CoordinateHash> m_neighbours;
};

/// Rings without a junction start at their least vertex, so that a hole and the tile that fills it
/// agree.
Ring startedAtJunction(const Ring& ring, const Junctions& junctions)
{
    Ring open(ring.begin(), ring.end() - 1);
    auto start = std::ranges::find_if(open, [&](Coordinate c) { return junctions.at(c); });
    if (start == open.end())
        start = std::ranges::min_element(open);
    std::ranges::rotate(open, start);
    open.push_back(open.front());
    return open;
}

} // namespace

class CoverageArcs::Cutter
{
public:
    Cutter(const std::vector<Polygons>& tiles, std::vector<CoverageArc>& arcs)
        : m_junctions(tiles), m_arcs(arcs)
    {
    }

    RingPlan cut(const Ring& ring)
    {
        const Ring turned = startedAtJunction(ring, m_junctions);
        RingPlan plan;
        LineString piece{turned.front()};
        for (std::size_t i = 1; i < turned.size(); ++i) {
            piece.push_back(turned[i]);
            if (i + 1 == turned.size() || m_junctions.at(turned[i])) {
                plan.push_back(use(std::move(piece)));
                piece = {turned[i]};
            }
        }
        return plan;
    }

private:
    /// Both neighbours of a boundary see the same arc: it runs in the direction that is less by its
    /// coordinates.
    Use use(LineString piece)
    {
        const bool reversed =
            std::lexicographical_compare(piece.rbegin(), piece.rend(), piece.begin(), piece.end());
        if (reversed)
            std::ranges::reverse(piece);
        const auto [known, added] = m_known.try_emplace(piece, m_arcs.size());
        if (added) {
            std::vector<std::size_t> all(piece.size());
            std::iota(all.begin(), all.end(), std::size_t{0});
            m_arcs.push_back({.original = std::move(piece), .kept = std::move(all)});
        }
        return {known->second, reversed};
    }

    Junctions m_junctions;
    std::vector<CoverageArc>& m_arcs;
    std::map<LineString, std::size_t> m_known;
};

CoverageArcs::CoverageArcs(const std::vector<Polygons>& tiles)
{
    Cutter cutter(tiles, arcs);
    for (const Polygons& tile : tiles) {
        std::vector<PolygonPlan>& plan = m_tiles.emplace_back();
        for (const Polygon& polygon : tile) {
            PolygonPlan& one =
                plan.emplace_back(PolygonPlan{.outer = cutter.cut(polygon.outer), .holes = {}});
            for (const Ring& hole : polygon.holes)
                one.holes.push_back(cutter.cut(hole));
        }
    }
}

Ring CoverageArcs::ring(const RingPlan& plan) const
{
    Ring ring;
    for (const Use& use : plan) {
        const CoverageArc& arc = arcs[use.arc];
        const std::size_t size = arc.kept.size();
        for (std::size_t i = ring.empty() ? 0 : 1; i < size; ++i)
            ring.push_back(arc.vertex(use.reversed ? size - 1 - i : i));
    }
    return ring;
}

std::vector<Polygons> CoverageArcs::tiles() const
{
    std::vector<Polygons> tiles;
    tiles.reserve(m_tiles.size());
    for (const std::vector<PolygonPlan>& plan : m_tiles) {
        Polygons& tile = tiles.emplace_back();
        for (const PolygonPlan& polygon : plan) {
            Polygon& one = tile.emplace_back(Polygon{.outer = ring(polygon.outer), .holes = {}});
            for (const RingPlan& hole : polygon.holes)
                one.holes.push_back(ring(hole));
        }
    }
    return tiles;
}

} // namespace yimi
