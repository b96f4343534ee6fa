// SPDX-License-Identifier: GPL-3.0-or-later
// GEOS 3.11 simplifies one polygon at a time, which tears a tiling apart. So the boundaries are cut into arcs that
// run between the places where three or more lines meet; each arc is simplified once (Douglas-Peucker
// [douglas1973]) and given back to every ring that runs along it.
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace yimi {

namespace {

struct CoordinateHash
{
    std::size_t operator()(Coordinate c) const
    {
        const auto x = std::bit_cast<std::uint64_t>(c.x + 0.0);
        const auto y = std::bit_cast<std::uint64_t>(c.y + 0.0);
        return static_cast<std::size_t>((x * 0x9E3779B97F4A7C15ULL) ^ (y + (x >> 29)) * 0xC2B2AE3D27D4EB4FULL);
    }
};

struct Arc
{
    LineString original;
    LineString simple;
    double tolerance = 0.0;
    bool broken = false; ///< in this round
};

struct ArcUse
{
    std::size_t arc = 0;
    bool reversed = false;
};

using RingPlan = std::vector<ArcUse>;

struct PolygonPlan
{
    RingPlan outer;
    std::vector<RingPlan> holes;
};

using TilePlan = std::vector<PolygonPlan>;

/// Neighbours of each vertex over all rings; a vertex with other than two is where arcs end.
class Junctions
{
public:
    void add(const Ring& ring)
    {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            note(ring[i], ring[i + 1]);
            note(ring[i + 1], ring[i]);
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

    void note(Coordinate at, Coordinate neighbour)
    {
        Neighbours& known = m_neighbours[at];
        if (known.count > 2 || (known.count > 0 && known.first == neighbour)
            || (known.count > 1 && known.second == neighbour))
            return;
        (known.count == 0 ? known.first : known.second) = neighbour;
        ++known.count;
    }

    std::unordered_map<Coordinate, Neighbours, CoordinateHash> m_neighbours;
};

/// The arcs of a tiling, each once, and how every ring is put together from them.
class ArcStore
{
public:
    explicit ArcStore(double tolerance)
        : m_tolerance(tolerance)
    {
    }

    RingPlan plan(const Ring& ring, const Junctions& junctions)
    {
        const Ring turned = startedAtJunction(ring, junctions);
        RingPlan plan;
        LineString piece{turned.front()};
        for (std::size_t i = 1; i < turned.size(); ++i) {
            piece.push_back(turned[i]);
            if (i + 1 == turned.size() || junctions.at(turned[i])) {
                plan.push_back(use(piece));
                piece = {turned[i]};
            }
        }
        return plan;
    }

    [[nodiscard]] Ring ring(const RingPlan& plan) const
    {
        Ring ring;
        for (const ArcUse& use : plan) {
            LineString piece = arcs[use.arc].simple;
            if (use.reversed)
                std::ranges::reverse(piece);
            ring.insert(ring.end(), piece.begin() + (ring.empty() ? 0 : 1), piece.end());
        }
        return ring;
    }

    std::vector<Arc> arcs;

private:
    /// Rings without a junction start at their least vertex, so that a hole and the tile that fills it agree.
    static Ring startedAtJunction(const Ring& ring, const Junctions& junctions)
    {
        Ring open(ring.begin(), ring.end() - 1);
        auto start = std::ranges::find_if(open, [&](Coordinate c) { return junctions.at(c); });
        if (start == open.end())
            start = std::ranges::min_element(open);
        std::ranges::rotate(open, start);
        open.push_back(open.front());
        return open;
    }

    ArcUse use(LineString piece)
    {
        const bool reversed = std::ranges::lexicographical_compare(piece.rbegin(), piece.rend(), piece.begin(), piece.end());
        if (reversed)
            std::ranges::reverse(piece);
        const auto [known, added] = m_known.try_emplace(piece, arcs.size());
        if (added)
            arcs.push_back({.original = std::move(piece), .simple = {}, .tolerance = m_tolerance});
        return {known->second, reversed};
    }

    double m_tolerance;
    std::map<LineString, std::size_t> m_known;
};

double distanceToChord(Coordinate a, Coordinate b, Coordinate c)
{
    return nearestOnLine({a, b}, c).distance;
}

/// The vertex strictly between two that is farthest from their chord.
std::size_t farthest(const LineString& line, std::size_t first, std::size_t last, double& away)
{
    std::size_t best = first + 1;
    away = -1.0;
    for (std::size_t i = first + 1; i < last; ++i) {
        const double one = distanceToChord(line[first], line[last], line[i]);
        if (one > away) {
            away = one;
            best = i;
        }
    }
    return best;
}

void markKept(const LineString& line, std::size_t first, std::size_t last, double tolerance, std::vector<bool>& keep)
{
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        if (to < from + 2)
            continue;
        double away = 0.0;
        const std::size_t middle = farthest(line, from, to, away);
        if (away <= tolerance)
            continue;
        keep[middle] = true;
        open.emplace_back(from, middle);
        open.emplace_back(middle, to);
    }
}

/// A closed arc keeps its start, the vertex farthest from it and the one farthest from their chord: a triangle.
void markTriangle(const LineString& line, std::vector<bool>& keep)
{
    const std::size_t last = line.size() - 1;
    double away = 0.0;
    const std::size_t opposite = farthest(line, 0, last, away);
    double before = -1.0;
    double after = -1.0;
    const std::size_t left = opposite > 1 ? farthest(line, 0, opposite, before) : opposite;
    const std::size_t right = opposite + 1 < last ? farthest(line, opposite, last, after) : opposite;
    keep[opposite] = true;
    keep[before >= after ? left : right] = true;
}

LineString simplifiedArc(const LineString& line, double tolerance)
{
    std::vector<bool> keep(line.size(), false);
    keep.front() = keep.back() = true;
    if (line.front() == line.back() && line.size() >= 4)
        markTriangle(line, keep);
    std::size_t from = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (keep[i]) {
            markKept(line, from, i, tolerance, keep);
            from = i;
        }
    }
    LineString simple;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (keep[i])
            simple.push_back(line[i]);
    }
    return simple;
}

struct Segment
{
    Coordinate a;
    Coordinate b;
    std::size_t arc = 0;
};

int turn(Coordinate a, Coordinate b, Coordinate c)
{
    using Wide = long double;
    const Wide area = (Wide(b.x) - a.x) * (Wide(c.y) - a.y) - (Wide(b.y) - a.y) * (Wide(c.x) - a.x);
    return area > 0 ? 1 : area < 0 ? -1 : 0;
}

bool liesOn(const Segment& segment, Coordinate c)
{
    return turn(segment.a, segment.b, c) == 0 && Box(boxOf(LineString{segment.a, segment.b})).contains(c);
}

bool meetsAt(const Segment& s, Coordinate c)
{
    return s.a == c || s.b == c;
}

/// Whether two segments touch anywhere but at a common end.
bool conflict(const Segment& s, const Segment& t)
{
    const bool sharesA = meetsAt(s, t.a);
    const bool sharesB = meetsAt(s, t.b);
    if (sharesA && sharesB)
        return true;
    if ((!sharesA && liesOn(s, t.a)) || (!sharesB && liesOn(s, t.b)))
        return true;
    if ((!meetsAt(t, s.a) && liesOn(t, s.a)) || (!meetsAt(t, s.b) && liesOn(t, s.b)))
        return true;
    return !sharesA && !sharesB && turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0
           && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0;
}

std::vector<Segment> segmentsOf(const std::vector<Arc>& arcs)
{
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        for (std::size_t j = 0; j + 1 < arcs[i].simple.size(); ++j)
            segments.push_back({arcs[i].simple[j], arcs[i].simple[j + 1], i});
    }
    return segments;
}

void markCrossingArcs(std::vector<Arc>& arcs)
{
    const std::vector<Segment> segments = segmentsOf(arcs);
    std::vector<Box> boxes;
    boxes.reserve(segments.size());
    for (const Segment& segment : segments)
        boxes.push_back(boxOf(LineString{segment.a, segment.b}));
    const BoxIndex index(boxes);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        for (const std::uint32_t j : index.query(boxes[i])) {
            if (j > i && conflict(segments[i], segments[j]))
                arcs[segments[i].arc].broken = arcs[segments[j].arc].broken = true;
        }
    }
}

Polygons rebuilt(const TilePlan& plan, const ArcStore& store)
{
    Polygons tile;
    for (const PolygonPlan& polygon : plan) {
        Polygon& one = tile.emplace_back(Polygon{.outer = store.ring(polygon.outer), .holes = {}});
        for (const RingPlan& hole : polygon.holes)
            one.holes.push_back(store.ring(hole));
    }
    return tile;
}

void markArcs(const TilePlan& plan, std::vector<Arc>& arcs)
{
    const auto mark = [&arcs](const RingPlan& ring) {
        for (const ArcUse& use : ring)
            arcs[use.arc].broken = true;
    };
    for (const PolygonPlan& polygon : plan) {
        mark(polygon.outer);
        std::ranges::for_each(polygon.holes, mark);
    }
}

/// Arcs that broke something get half the tolerance, and none at all once that is a sixteenth of what was asked.
/// Whether there was any left to ease.
bool easeBrokenArcs(std::vector<Arc>& arcs, double tolerance)
{
    bool eased = false;
    for (Arc& arc : arcs) {
        if (arc.broken && arc.simple.size() < arc.original.size()) {
            arc.tolerance = arc.tolerance > tolerance / 16 ? arc.tolerance / 2 : -1.0;
            arc.simple = arc.tolerance < 0 ? arc.original : simplifiedArc(arc.original, arc.tolerance);
            eased = true;
        }
        arc.broken = false;
    }
    return eased;
}

TilePlan planOf(const Polygons& tile, ArcStore& store, const Junctions& junctions)
{
    TilePlan plan;
    for (const Polygon& polygon : tile) {
        PolygonPlan& one = plan.emplace_back(PolygonPlan{.outer = store.plan(polygon.outer, junctions), .holes = {}});
        for (const Ring& hole : polygon.holes)
            one.holes.push_back(store.plan(hole, junctions));
    }
    return plan;
}

Junctions junctionsOf(const std::vector<Polygons>& tiles)
{
    Junctions junctions;
    for (const Polygons& tile : tiles) {
        for (const Polygon& polygon : tile) {
            junctions.add(polygon.outer);
            std::ranges::for_each(polygon.holes, [&](const Ring& hole) { junctions.add(hole); });
        }
    }
    return junctions;
}

} // namespace

Result<std::vector<Polygons>> simplifiedCoverage(const std::vector<Polygons>& tiles, double tolerance)
{
    if (tolerance <= 0)
        return tiles;
    const Junctions junctions = junctionsOf(tiles);
    ArcStore store(tolerance);
    std::vector<TilePlan> plans;
    for (const Polygons& tile : tiles)
        plans.push_back(planOf(tile, store, junctions));
    for (Arc& arc : store.arcs)
        arc.simple = simplifiedArc(arc.original, tolerance);
    std::vector<Polygons> simple(tiles.size());
    // Ends: every round brings some arcs nearer to the original, of which there is an end.
    do {
        markCrossingArcs(store.arcs);
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            simple[i] = rebuilt(plans[i], store);
            if (!isValid(simple[i]))
                markArcs(plans[i], store.arcs);
        }
    } while (easeBrokenArcs(store.arcs, tolerance));
    return simple;
}

} // namespace yimi
