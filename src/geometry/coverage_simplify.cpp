// SPDX-License-Identifier: GPL-3.0-or-later
// GEOS 3.11 simplifies one polygon at a time, which tears a tiling apart. So each arc of shared
// boundary is simplified once, by Douglas and Peucker's method [douglas1973], and given back to
// every ring that runs along it. Arcs that come to cross, or pass to the other side of a vertex,
// are simplified less until nothing does.
#include "geometry/box_index.h"
#include "geometry/coverage_arcs.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"

#include <algorithm>

namespace yimi {

namespace {

/// The vertex strictly between two that is farthest from their chord.
struct Farthest
{
    std::size_t position = 0;
    double away = -1.0;
};

Farthest farthest(const LineString& line, std::size_t first, std::size_t last)
{
    const LineString chord{line[first], line[last]};
    Farthest best{first, -1.0};
    for (std::size_t i = first + 1; i < last; ++i) {
        const double away = nearestOnLine(chord, line[i]).distance;
        if (away > best.away)
            best = {i, away};
    }
    return best;
}

void markKept(const LineString& line,
              std::size_t first,
              std::size_t last,
              double tolerance,
              std::vector<bool>& keep)
{
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        const Farthest middle = farthest(line, from, to);
        if (to < from + 2 || middle.away <= tolerance)
            continue;
        keep[middle.position] = true;
        open.emplace_back(from, middle.position);
        open.emplace_back(middle.position, to);
    }
}

/// A closed arc keeps its start, the vertex farthest from it and the one farthest from their chord:
/// a triangle.
void markTriangle(const LineString& line, std::vector<bool>& keep)
{
    const std::size_t last = line.size() - 1;
    const std::size_t opposite = farthest(line, 0, last).position;
    const Farthest before = farthest(line, 0, opposite);
    const Farthest after = farthest(line, opposite, last);
    keep[opposite] = true;
    keep[before.away >= after.away ? before.position : after.position] = true;
}

/// Positions of the vertices to keep. A negative tolerance keeps all, even those on a straight
/// line.
std::vector<std::size_t> simplifiedArc(const LineString& line, double tolerance)
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
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (keep[i])
            kept.push_back(i);
    }
    return kept;
}

struct Segment
{
    Coordinate a;
    Coordinate b;
    std::size_t arc = 0;
};

Box boxOfSegment(const Segment& segment)
{
    Box box{segment.a, segment.a};
    box.include(segment.b);
    return box;
}

/// Long double: what is a millimetre off a line a kilometre long, millions of metres from the
/// origin, is off it.
int turn(Coordinate a, Coordinate b, Coordinate c)
{
    using Wide = long double;
    const Wide area = (Wide(b.x) - a.x) * (Wide(c.y) - a.y) - (Wide(b.y) - a.y) * (Wide(c.x) - a.x);
    return area > 0 ? 1 : area < 0 ? -1 : 0;
}

bool liesOn(const Segment& segment, Coordinate c)
{
    return turn(segment.a, segment.b, c) == 0 && boxOfSegment(segment).contains(c);
}

bool endsAt(const Segment& s, Coordinate c)
{
    return s.a == c || s.b == c;
}

/// Whether two segments touch anywhere but at a common end.
bool conflict(const Segment& s, const Segment& t)
{
    const bool sharesA = endsAt(s, t.a);
    const bool sharesB = endsAt(s, t.b);
    if (sharesA && sharesB)
        return true;
    if ((!sharesA && liesOn(s, t.a)) || (!sharesB && liesOn(s, t.b)))
        return true;
    if ((!endsAt(t, s.a) && liesOn(t, s.a)) || (!endsAt(t, s.b) && liesOn(t, s.b)))
        return true;
    return !sharesA && !sharesB && turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0
           && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0;
}

/// Arcs on their way from the tolerance that was asked to one that breaks nothing.
class TilingSimplifier
{
public:
    TilingSimplifier(std::vector<CoverageArc>& arcs, double tolerance)
        : m_arcs(arcs), m_least(tolerance / 16), m_tolerances(arcs.size(), tolerance)
    {
        for (CoverageArc& arc : m_arcs)
            arc.kept = simplifiedArc(arc.original, tolerance);
    }

    /// Ends: every round brings some arcs nearer to the original, of which there is an end.
    void run()
    {
        do {
            m_broken.assign(m_arcs.size(), false);
            gatherSegments();
            markCrossingArcs();
            markArcsThatStepOver();
        } while (easeBrokenArcs());
    }

private:
    void gatherSegments()
    {
        m_segments.clear();
        std::vector<Box> boxes;
        for (std::size_t i = 0; i < m_arcs.size(); ++i) {
            for (std::size_t j = 0; j + 1 < m_arcs[i].kept.size(); ++j) {
                m_segments.push_back({m_arcs[i].vertex(j), m_arcs[i].vertex(j + 1), i});
                boxes.push_back(boxOfSegment(m_segments.back()));
            }
        }
        m_index = BoxIndex(boxes);
    }

    void markCrossingArcs()
    {
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            for (const std::uint32_t j : m_index.query(boxOfSegment(m_segments[i]))) {
                if (j > i && conflict(m_segments[i], m_segments[j]))
                    m_broken[m_segments[i].arc] = m_broken[m_segments[j].arc] = true;
            }
        }
    }

    /// Nothing need cross for a whole island to change hands: a chord may pass behind it.
    void markArcsThatStepOver()
    {
        for (std::size_t i = 0; i < m_arcs.size(); ++i) {
            const std::vector<std::size_t>& kept = m_arcs[i].kept;
            for (std::size_t j = 0; j + 1 < kept.size() && !m_broken[i]; ++j)
                m_broken[i] = kept[j + 1] > kept[j] + 1
                              && stepsOver(m_arcs[i].original, kept[j], kept[j + 1]);
        }
    }

    /// Whether a vertex lies between a stretch of boundary and the chord that replaces it.
    [[nodiscard]] bool stepsOver(const LineString& line, std::size_t from, std::size_t to) const
    {
        Polygon swept;
        swept.outer.assign(line.begin() + static_cast<std::ptrdiff_t>(from),
                           line.begin() + static_cast<std::ptrdiff_t>(to) + 1);
        swept.outer.push_back(line[from]);
        const auto swallowed = [&](Coordinate c) {
            return c != line[from] && c != line[to] && contains(swept, c);
        };
        return std::ranges::any_of(m_index.query(boxOf(swept)), [&](std::uint32_t position) {
            return swallowed(m_segments[position].a) || swallowed(m_segments[position].b);
        });
    }

    /// Broken arcs get half the tolerance, and none below the least. Whether there was any left to
    /// ease.
    bool easeBrokenArcs()
    {
        bool eased = false;
        for (std::size_t i = 0; i < m_arcs.size(); ++i) {
            CoverageArc& arc = m_arcs[i];
            if (!m_broken[i] || arc.kept.size() == arc.original.size())
                continue;
            m_tolerances[i] = m_tolerances[i] > m_least ? m_tolerances[i] / 2 : -1.0;
            arc.kept = simplifiedArc(arc.original, m_tolerances[i]);
            eased = true;
        }
        return eased;
    }

    std::vector<CoverageArc>& m_arcs;
    double m_least;
    std::vector<double> m_tolerances;
    std::vector<bool> m_broken;
    std::vector<Segment> m_segments;
    BoxIndex m_index;
};

} // namespace

Result<std::vector<Polygons>> simplifiedCoverage(const std::vector<Polygons>& tiles,
                                                 double tolerance)
{
    if (tolerance <= 0)
        return tiles;
    CoverageArcs coverage(tiles);
    TilingSimplifier(coverage.arcs, tolerance).run();
    return coverage.tiles();
}

} // namespace yimi
