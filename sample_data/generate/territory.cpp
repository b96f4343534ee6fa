// SPDX-License-Identifier: GPL-3.0-or-later
#include "territory.h"

#include "base/parallel.h"
#include "geometry/measures.h"
#include "noise.h"
#include "random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace yimi::sample {

namespace {

constexpr double kCoarseCell = 500.0;

/// A town as a site of the power diagram: distance² − weight decides.
struct Site
{
    std::array<Coordinate, 3> middles; ///< its centre, and more for towns that reach over a lake
    std::size_t middleCount;
    Box box;       ///< its district's
    double target; ///< square metres
    double weight;
};

std::vector<Site> sitesOf(const Facts& facts)
{
    std::vector<Site> sites;
    for (const TownFact& town : facts.towns) {
        Site site{{town.centre},
                  1,
                  facts.districts[town.district].box,
                  town.area,
                  town.area / std::numbers::pi};
        for (const Coordinate& lobe : town.lobes)
            if (site.middleCount < site.middles.size())
                site.middles[site.middleCount++] = lobe;
        sites.push_back(site);
    }
    return sites;
}

double outsideBox(const Box& box, Coordinate at)
{
    const double dx = std::max({box.min.x - at.x, 0.0, at.x - box.max.x});
    const double dy = std::max({box.min.y - at.y, 0.0, at.y - box.max.y});
    return std::sqrt(dx * dx + dy * dy);
}

double squared(Coordinate a, Coordinate b)
{
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// Beyond its district's box a town's claim fades quickly, but not along a straight line.
double power(const Site& site, Coordinate at)
{
    double square = squared(at, site.middles[0]);
    for (std::size_t i = 1; i < site.middleCount; ++i)
        square = std::min(square, squared(at, site.middles[i]));
    const double beyond = outsideBox(site.box, at);
    return square - site.weight + 30.0 * beyond * beyond;
}

bool mayReach(const Site& site, Coordinate at)
{
    constexpr double kBeyond = 1200.0;
    return outsideBox(site.box, at) < kBeyond;
}

bool atEdge(const Grid<float>& grid, int column, int row)
{
    for (const auto& [dx, dy] :
         {std::pair{1, 0}, std::pair{-1, 0}, std::pair{0, 1}, std::pair{0, -1}})
        if (!grid.frame.holds(column + dx, row + dy) || grid(column + dx, row + dy) <= 0)
            return true;
    return false;
}

Grid<float> dilated(const Grid<float>& grid, int reach)
{
    Grid<float> result = grid;
    for (int row = 0; row < grid.frame.rows; ++row)
        for (int column = 0; column < grid.frame.columns; ++column) {
            if (grid(column, row) <= 0 || !atEdge(grid, column, row))
                continue;
            for (int dy = -reach; dy <= reach; ++dy)
                for (int dx = -reach; dx <= reach; ++dx)
                    if (dx * dx + dy * dy <= reach * reach
                        && grid.frame.holds(column + dx, row + dy))
                        result(column + dx, row + dy) = 1;
        }
    return result;
}

Grid<float> inverted(Grid<float> grid)
{
    for (float& cell : grid.cells)
        cell = 1.0F - cell;
    return grid;
}

/// Everything that is not reached from the frame's corner over empty cells.
Grid<float> withoutHoles(const Grid<float>& grid)
{
    Grid<float> result(grid.frame, 1.0F);
    std::vector<std::pair<int, int>> open{{0, 0}};
    result(0, 0) = 0;
    while (!open.empty()) {
        const auto [column, row] = open.back();
        open.pop_back();
        for (const auto& [dx, dy] :
             {std::pair{1, 0}, std::pair{-1, 0}, std::pair{0, 1}, std::pair{0, -1}})
            if (const int i = column + dx, j = row + dy;
                grid.frame.holds(i, j) && result(i, j) > 0 && grid(i, j) <= 0) {
                result(i, j) = 0;
                open.emplace_back(i, j);
            }
    }
    return result;
}

/// Discs about the towns, `generosity` times their areas, with the gaps between them closed.
Grid<float> domainOf(const std::vector<Site>& sites, const Frame& frame, double generosity)
{
    Grid<float> domain(frame);
    for (std::size_t cell = 0; cell < frame.size(); ++cell) {
        const Coordinate at = frame.centre(cell);
        for (const Site& site : sites)
            if (power(site, at) < (generosity - 1.0) * site.weight && mayReach(site, at))
                domain.cells[cell] = 1;
    }
    constexpr int kReach = 9;
    Grid<float> closed = withoutHoles(inverted(dilated(inverted(dilated(domain, kReach)), kReach)));
    for (std::size_t cell = 0; cell < frame.size(); ++cell)
        if (closed.cells[cell] > 0
            && std::none_of(sites.begin(), sites.end(), [&](const Site& site) {
                   return mayReach(site, frame.centre(cell));
               }))
            closed.cells[cell] = 0;
    return closed;
}

/// Grows or shrinks the discs until the closed domain is as large as the city.
Grid<float> cityDomain(const std::vector<Site>& sites, const Frame& frame)
{
    double target = 0.0;
    for (const Site& site : sites)
        target += site.target;
    double low = 0.6;
    double high = 1.8;
    Grid<float> domain;
    for (int i = 0; i < 9; ++i) {
        const double middle = (low + high) / 2;
        domain = domainOf(sites, frame, middle);
        const double area =
            static_cast<double>(std::count(domain.cells.begin(), domain.cells.end(), 1.0F))
            * kCoarseCell * kCoarseCell;
        (area < target ? low : high) = middle;
    }
    return domain;
}

/// The dozen sites nearest to every coarse cell, as they stand before tuning: only they can win
/// thereabouts.
std::vector<std::vector<std::uint16_t>> candidatesByCell(const std::vector<Site>& sites,
                                                         const Frame& frame)
{
    constexpr std::ptrdiff_t kCandidates = 12;
    std::vector<std::vector<std::uint16_t>> candidates(frame.size());
    std::vector<std::pair<double, std::uint16_t>> order(sites.size());
    for (std::size_t cell = 0; cell < frame.size(); ++cell) {
        const Coordinate at = frame.centre(cell);
        for (std::size_t i = 0; i < sites.size(); ++i)
            order[i] = {power(sites[i], at), static_cast<std::uint16_t>(i)};
        std::partial_sort(order.begin(), order.begin() + kCandidates, order.end());
        for (std::ptrdiff_t k = 0; k < kCandidates; ++k)
            candidates[cell].push_back(order[static_cast<std::size_t>(k)].second);
    }
    return candidates;
}

/// The best of some sites whose district reaches this far, or nothing.
std::optional<std::uint16_t>
bestOf(const std::vector<Site>& sites, const std::vector<std::uint16_t>& candidates, Coordinate at)
{
    std::optional<std::uint16_t> best;
    double least = std::numeric_limits<double>::infinity();
    for (const std::uint16_t i : candidates)
        if (const double value = power(sites[i], at); value < least && mayReach(sites[i], at)) {
            least = value;
            best = i;
        }
    return best;
}

/// Moves the weights until every town has its area of the domain.
void tuneWeights(std::vector<Site>& sites,
                 const Grid<float>& domain,
                 const std::vector<std::vector<std::uint16_t>>& candidates)
{
    constexpr int kRounds = 40;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> area(sites.size(), 0.0);
        for (std::size_t cell = 0; cell < domain.cells.size(); ++cell)
            if (domain.cells[cell] > 0)
                if (const auto best = bestOf(sites, candidates[cell], domain.frame.centre(cell)))
                    area[*best] += kCoarseCell * kCoarseCell;
        const double damping = round < kRounds / 2 ? 0.6 : 0.3;
        for (std::size_t i = 0; i < sites.size(); ++i)
            sites[i].weight += damping * (sites[i].target - area[i]) / std::numbers::pi;
    }
}

bool northOf(const LineString& west2east, Coordinate at)
{
    for (std::size_t i = 1; i < west2east.size(); ++i) {
        const Coordinate a = west2east[i - 1];
        const Coordinate b = west2east[i];
        if (at.x >= a.x && at.x < b.x)
            return at.y > a.y + (at.x - a.x) / (b.x - a.x) * (b.y - a.y);
    }
    return false;
}

/// Two scales: the wide one bends borders as rivers do, the fine one as field paths do. In the old
/// town, where streets are small, less of either.
Coordinate pushed(Coordinate at, std::uint64_t seed, Coordinate middle)
{
    const double calm = std::clamp((distance(at, middle) - 3000.0) / 22000.0, 0.22, 1.0);
    const Coordinate wide = warped(at, {seedFor(seed, 0x7E1), 2500.0 * calm, 8500.0});
    const Coordinate bent =
        warped(wide, {seedFor(seed, 0x7E2), 460.0 * std::max(0.7, calm), 1500.0});
    return warped(bent, {seedFor(seed, 0x7E3), 150.0, 420.0});
}

/// The city reaches up to the Yangtze wherever it is not far from it to the south (`bent` is the
/// place as borders see it).
bool onTheBank(const LineString& yangtze, const Grid<float>& soft, Coordinate at, Coordinate bent)
{
    constexpr double kBank = 4200.0; ///< from mid-stream
    bool opposite = false;
    for (const double south : {1000.0, 2000.0, 3000.0, 4000.0})
        opposite = opposite || blended(soft, {bent.x, bent.y - south}) >= 0.5;
    return opposite && nearestOnLine(yangtze, at).distance < kBank;
}

} // namespace

TownGrid layOutTowns(const Facts& facts,
                     const Frame& frame,
                     const LineString& yangtze,
                     std::uint64_t seed,
                     unsigned threads)
{
    std::vector<Site> sites = sitesOf(facts);
    const Coordinate middle = facts.towns.front().seat;
    Box whole;
    for (const Site& site : sites)
        whole.include(site.box);
    const Frame coarse = frameOver(whole.grownBy(9000.0), kCoarseCell);
    const Grid<float> domain = cityDomain(sites, coarse);
    const auto candidates = candidatesByCell(sites, coarse);
    tuneWeights(sites, domain, candidates);
    const Grid<float> soft = blurred(blurred(domain, 2), 1);

    TownGrid grid(frame);
    parallelFor(static_cast<std::size_t>(frame.rows), threads, [&](std::size_t row, unsigned) {
        for (int column = 0; column < frame.columns; ++column) {
            const Coordinate place = frame.centre(column, static_cast<int>(row));
            const Coordinate at = pushed(place, seed, middle);
            if (northOf(yangtze, place)
                || (blended(soft, at) < 0.5 && !onTheBank(yangtze, soft, place, at)))
                continue;
            const int i = coarse.columnOf(at.x);
            const int j = coarse.rowOf(at.y);
            if (!coarse.holds(i, j))
                continue;
            if (const auto best = bestOf(sites, candidates[coarse.at(i, j)], at))
                grid(column, static_cast<int>(row)) = static_cast<std::uint16_t>(*best + 1);
        }
    });
    constexpr int kSmooth = 4;
    smoothLabels(grid, kSmooth);
    uniteLabels(grid, sites.size());
    return grid;
}

} // namespace yimi::sample
