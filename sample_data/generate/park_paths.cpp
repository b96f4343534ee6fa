// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve.h"
#include "geometry/measures.h"
#include "parks.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace yimi::sample {

namespace {

bool dryBetween(Coordinate a, Coordinate b, const Waters& waters)
{
    const int steps = std::max(1, static_cast<int>(distance(a, b) / 8.0));
    for (int k = 0; k <= steps; ++k) {
        const double t = static_cast<double>(k) / steps;
        if (groundAt(waters, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}) != Ground::Land)
            return false;
    }
    return true;
}

/// Places along a park's outer edges that a street comes near to, with how near.
struct Gate
{
    Coordinate at;
    Coordinate street;
    double away;
};

std::vector<Gate>
gatesOf(const Park& park, const RoadIndex& streets, const Waters& waters, double reach)
{
    std::vector<Gate> gates;
    for (const Polygon& piece : park.shape) {
        const double whole = length(piece.outer);
        const double step = std::clamp(whole / 60.0, 12.0, 60.0);
        for (double along = step / 2; along < whole; along += step) {
            const Coordinate at = pointAlong(piece.outer, along);
            const auto near = streets.nearest(at, reach, RoadIndex::kNobody);
            if (near && near->distance > 0.5 && dryBetween(at, near->at, waters)
                && !contains(piece, near->at))
                gates.push_back({at, near->at, near->distance});
        }
    }
    return gates;
}

/// The nearest gate first, then always the one farthest from those chosen.
std::vector<Gate> spread(const std::vector<Gate>& gates, std::size_t count, double apart)
{
    std::vector<Gate> chosen;
    if (gates.empty())
        return chosen;
    chosen.push_back(*std::min_element(
        gates.begin(), gates.end(), [](const Gate& a, const Gate& b) { return a.away < b.away; }));
    while (chosen.size() < count) {
        const Gate* best = nullptr;
        double farthest = apart;
        for (const Gate& gate : gates) {
            double gap = 1e12;
            for (const Gate& other : chosen)
                gap = std::min(gap, distance(gate.at, other.at));
            if (gap > farthest) {
                farthest = gap;
                best = &gate;
            }
        }
        if (best == nullptr)
            break;
        chosen.push_back(*best);
    }
    return chosen;
}

/// A round walk: the piece's edge drawn in towards its middle; nothing when it would leave the
/// piece or get wet.
std::optional<Ring> roundWalk(const Polygon& piece, const Waters& waters)
{
    const Coordinate middle = centroid({piece});
    Ring walk;
    constexpr double kDrawnIn = 0.62;
    for (const Coordinate& at : thinned(piece.outer, 6.0))
        walk.push_back(
            {middle.x + kDrawnIn * (at.x - middle.x), middle.y + kDrawnIn * (at.y - middle.y)});
    if (walk.size() < 4 || length(walk) < 90.0)
        return std::nullopt;
    walk.back() = walk.front();
    for (std::size_t i = 1; i < walk.size(); ++i)
        if (!contains(piece, walk[i]) || !dryBetween(walk[i - 1], walk[i], waters))
            return std::nullopt;
    return walk;
}

bool inside(const Polygon& piece, Coordinate a, Coordinate b)
{
    for (const double t : {0.15, 0.4, 0.6, 0.8, 1.0})
        if (!contains(piece, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}))
            return false;
    return true;
}

void addFootpath(Roads& paths, LineString line)
{
    paths.push_back({.line = std::move(line), .roadClass = RoadClass::Footpath});
}

/// The piece whose edge an entrance lies on.
const Polygon* pieceAt(const Park& park, Coordinate at)
{
    for (const Polygon& piece : park.shape)
        if (nearestOnLine(piece.outer, at).distance < 0.01)
            return &piece;
    return nullptr;
}

} // namespace

std::vector<Entrance>
placeEntrances(const std::vector<Park>& parks, const RoadIndex& streets, const Waters& waters)
{
    std::vector<Entrance> entrances;
    for (std::size_t i = 0; i < parks.size(); ++i) {
        double edge = 0.0;
        for (const Polygon& piece : parks[i].shape)
            edge += length(piece.outer);
        const auto wanted = static_cast<std::size_t>(std::clamp(edge / 420.0, 2.0, 6.0));
        std::vector<Gate> gates;
        double reached = 0.0;
        for (const double reach : {45.0, 130.0, 400.0, 1200.0, 2600.0})
            if (gates.size() < 2) {
                gates = gatesOf(parks[i], streets, waters, reach);
                reached = reach;
            }
        constexpr double kNear = 130.0; ///< ways longer than this are laid for two entrances only
        for (const Gate& gate : spread(gates, reached > kNear ? 2 : wanted, edge / 14.0))
            entrances.push_back({i, gate.at, gate.street});
    }
    return entrances;
}

Roads layOutFootpaths(const std::vector<Park>& parks,
                      const std::vector<Entrance>& entrances,
                      const Waters& waters)
{
    std::vector<std::vector<std::optional<Ring>>> walks(parks.size());
    for (std::size_t i = 0; i < parks.size(); ++i)
        for (const Polygon& piece : parks[i].shape)
            walks[i].push_back(roundWalk(piece, waters));
    Roads paths;
    for (const Entrance& entrance : entrances) {
        const Park& park = parks[entrance.park];
        LineString line{entrance.street, entrance.at};
        if (const Polygon* piece = pieceAt(park, entrance.at)) {
            const auto& walk =
                walks[entrance.park][static_cast<std::size_t>(piece - park.shape.data())];
            const Coordinate goal =
                walk ? nearestOnLine(*walk, entrance.at).point : centroid({*piece});
            if (inside(*piece, entrance.at, goal) && dryBetween(entrance.at, goal, waters))
                line.push_back(goal);
        }
        addFootpath(paths, std::move(line));
    }
    for (const auto& some : walks)
        for (const std::optional<Ring>& walk : some)
            if (walk)
                addFootpath(paths, *walk);
    return paths;
}

} // namespace yimi::sample
