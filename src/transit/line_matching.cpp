// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/line_matching.h"

#include "geometry/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

namespace yimi {

namespace {

constexpr double kSideClear = 1.0;   ///< metres beside the line from which a side is meant
constexpr double kPairApart = 150.0; ///< metres along the line
constexpr double kPiecesMeet = 1.0;  ///< metres
constexpr double kPassFactor = 4.0;  ///< passings nearer than this many limits are one pass

/// The foot of a point on one segment.
struct Foot
{
    double t = 0; ///< 0 at the segment's start, 1 at its end
    double distance = 0;
    double length = 0; ///< of the segment
    double turn = 0;   ///< > 0: the point is to the left
};

Foot footOn(Coordinate a, Coordinate b, Coordinate point)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    Foot foot;
    if (squared > 0)
        foot.t = std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0);
    foot.distance = distance({a.x + foot.t * dx, a.y + foot.t * dy}, point);
    foot.length = std::sqrt(squared);
    foot.turn = dx * (point.y - a.y) - dy * (point.x - a.x);
    return foot;
}

/// Whole millimetres, so that the same street driven there and back is equally near.
std::int64_t millimetres(double metres)
{
    return std::llround(metres * 1000.0);
}

bool nearer(const Passing& a, const Passing& b)
{
    return std::pair(millimetres(a.distance), a.along)
           < std::pair(millimetres(b.distance), b.along);
}

/// One passing for each time the line comes by.
std::vector<Passing>
passesOf(const LineString& line, Coordinate point, double limit, bool loop, double lineLength)
{
    std::vector<Passing> passes;
    double last = 0;
    for (const Passing& passing : passings(line, point, limit)) {
        if (passes.empty() || passing.along - last > kPassFactor * limit)
            passes.push_back(passing);
        else if (nearer(passing, passes.back()))
            passes.back() = passing;
        last = passing.along;
    }
    // Over the seam of a loop the first and the last pass are one.
    if (loop && passes.size() > 1
        && passes.front().along + lineLength - passes.back().along <= kPassFactor * limit) {
        if (nearer(passes.back(), passes.front()))
            passes.erase(passes.begin());
        else
            passes.pop_back();
    }
    return passes;
}

struct SidedVisit
{
    LineVisit visit;
    Passing passing;
};

/// Without the stops across the street whose twin is on this side.
std::vector<LineVisit> withoutFarTwins(const std::vector<SidedVisit>& visits,
                                       std::span<const StopOnLine> stops)
{
    std::vector<LineVisit> kept;
    const auto isTwin = [&](std::size_t i, std::size_t k) {
        const SidedVisit& left = visits[i];
        const SidedVisit& right = visits[k];
        const std::string& name = stops[left.visit.stop].name;
        return left.visit.stop != right.visit.stop && !name.empty()
               && name == stops[right.visit.stop].name && left.passing.onLeft
               && right.passing.onRight
               && std::abs(left.visit.along - right.visit.along) <= kPairApart;
    };
    for (std::size_t i = 0; i < visits.size(); ++i) {
        bool twin = false;
        for (std::size_t k = i; k-- > 0 && !twin;) {
            if (visits[i].visit.along - visits[k].visit.along > kPairApart)
                break;
            twin = isTwin(i, k);
        }
        for (std::size_t k = i + 1; k < visits.size() && !twin; ++k) {
            if (visits[k].visit.along - visits[i].visit.along > kPairApart)
                break;
            twin = isTwin(i, k);
        }
        if (!twin)
            kept.push_back(visits[i].visit);
    }
    return kept;
}

/// How good it is to have the stops up to one at one of its passings.
struct Standing
{
    std::size_t skipped = 0;
    std::int64_t distances = 0; ///< millimetres
    double alongs = 0;          ///< sum of metres, so that early is better

    auto operator<=>(const Standing&) const = default;
};

/// A passing of a numbered stop that may become its visit.
struct Choice
{
    std::size_t stop = 0;
    Passing passing;
    Standing standing;
    std::optional<std::size_t> before; ///< the choice for an earlier stop
};

/// The best choice before each one: dynamic programming over stops in order.
void chooseBefore(std::vector<Choice>& choices)
{
    for (std::size_t i = 0; i < choices.size(); ++i) {
        Choice& choice = choices[i];
        choice.standing.skipped = choice.stop; // all earlier ones, should it be the first
        for (std::size_t k = 0; k < i; ++k) {
            const Choice& other = choices[k];
            if (other.stop == choice.stop || other.passing.along > choice.passing.along)
                continue;
            Standing standing = other.standing;
            standing.skipped += choice.stop - other.stop - 1;
            if (!choice.before || standing < choice.standing) {
                // Starting here is never better than going on from an earlier stop.
                choice.standing = standing;
                choice.before = k;
            }
        }
        choice.standing.distances += millimetres(choice.passing.distance);
        choice.standing.alongs += choice.passing.along;
    }
}

} // namespace

std::vector<Passing> passings(const LineString& line, Coordinate point, double limit)
{
    std::vector<Passing> found;
    double before = 0;
    std::optional<Foot> next = footOn(line[0], line[1], point);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Foot foot = *next;
        const bool last = i + 2 == line.size();
        next = last ? std::nullopt : std::optional(footOn(line[i + 1], line[i + 2], point));
        const bool nearest = (foot.t > 0 && foot.t < 1) || (foot.t == 0 && i == 0)
                             || (foot.t == 1 && (last || next->t == 0));
        if (nearest && foot.distance <= limit) {
            const bool clear = foot.distance > kSideClear;
            found.push_back({before + foot.t * foot.length,
                             foot.distance,
                             clear && foot.turn < 0,
                             clear && foot.turn > 0});
        }
        before += foot.length;
    }
    return found;
}

MatchedStops
matchByPlace(const LineString& line, std::span<const StopOnLine> stops, double limit, bool loop)
{
    MatchedStops matched;
    std::vector<SidedVisit> visits;
    const double whole = length(line);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const std::vector<Passing> passes = passesOf(line, stops[i].position, limit, loop, whole);
        if (passes.empty())
            matched.tooFar.push_back(i);
        for (const Passing& pass : passes)
            visits.push_back({{i, pass.along}, pass});
    }
    std::ranges::stable_sort(visits, {}, [](const SidedVisit& v) { return v.visit.along; });
    matched.visits = withoutFarTwins(visits, stops);
    return matched;
}

MatchedStops matchInOrder(const LineString& line, std::span<const StopOnLine> stops, double limit)
{
    MatchedStops matched;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const std::vector<Passing> found = passings(line, stops[i].position, limit);
        if (found.empty())
            matched.tooFar.push_back(i);
        for (const Passing& passing : found)
            choices.push_back({.stop = i, .passing = passing});
    }
    chooseBefore(choices);
    const auto ending = [&](const Choice& choice) {
        Standing standing = choice.standing;
        standing.skipped += stops.size() - 1 - choice.stop;
        return standing;
    };
    const auto best = std::ranges::min_element(choices, {}, ending);
    if (best == choices.end())
        return matched;
    std::vector<bool> placed(stops.size(), false);
    for (const Choice* at = &*best; at != nullptr;
         at = at->before ? &choices[*at->before] : nullptr) {
        matched.visits.push_back({at->stop, at->passing.along});
        placed[at->stop] = true;
    }
    std::ranges::reverse(matched.visits);
    for (const Choice& choice : choices) {
        if (!placed[choice.stop]) {
            matched.outOfOrder.push_back(choice.stop);
            placed[choice.stop] = true;
        }
    }
    return matched;
}

LineString joinedPieces(const Lines& pieces)
{
    LineString whole;
    const auto append = [&whole](const LineString& piece) {
        for (const Coordinate& c : piece) {
            if (whole.empty() || distance(c, whole.back()) > 0)
                whole.push_back(c);
        }
    };
    const auto meet = [](Coordinate a, Coordinate b) { return distance(a, b) <= kPiecesMeet; };
    for (const LineString& piece : pieces) {
        if (piece.size() < 2)
            continue;
        const LineString turned(piece.rbegin(), piece.rend());
        if (whole.empty() || meet(whole.back(), piece.front())) {
            append(piece);
        } else if (meet(whole.back(), piece.back())) {
            append(turned);
        } else if (meet(whole.front(), piece.back())) {
            const LineString rest = std::exchange(whole, {});
            append(piece);
            append(rest);
        } else if (meet(whole.front(), piece.front())) {
            const LineString rest = std::exchange(whole, {});
            append(turned);
            append(rest);
        } else {
            return {};
        }
    }
    return whole.size() < 2 ? LineString{} : whole;
}

} // namespace yimi
