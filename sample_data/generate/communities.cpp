// SPDX-License-Identifier: GPL-3.0-or-later
#include "communities.h"

#include "base/parallel.h"
#include "city/apportion.h"
#include "noise.h"
#include "random.h"

#include <algorithm>
#include <array>
#include <limits>

namespace yimi::sample {

namespace {

/// Communities of a town weigh by its people: in the country they are half the size of those in the
/// city.
std::vector<std::int64_t>
countsByTown(const Facts& facts, const std::vector<std::vector<Dwelling>>& homes, double wanted)
{
    std::vector<double> weights;
    double sum = 0.0;
    double whole = 0.0;
    for (std::size_t i = 0; i < facts.towns.size(); ++i) {
        const TownFact& town = facts.towns[i];
        const double each = town.kind == "街道" ? 5600.0 : 3700.0;
        const double weight = static_cast<double>(town.population) / each;
        whole += weight;
        weights.push_back(homes[i].empty() ? 0.0 : weight);
        sum += weights.back();
    }
    std::vector<std::int64_t> counts =
        apportion(static_cast<std::int64_t>(wanted * sum / whole + 0.5), weights);
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (!homes[i].empty())
            counts[i] =
                std::clamp<std::int64_t>(counts[i], 1, static_cast<std::int64_t>(homes[i].size()));
    return counts;
}

double squared(Coordinate a, Coordinate b)
{
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

std::size_t nearestSeed(const Points& seeds, Coordinate at)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < seeds.size(); ++i)
        if (squared(seeds[i], at) < squared(seeds[best], at))
            best = i;
    return best;
}

/// Spread by k-means++ over the people, then moved to the middles of their shares.
Points seedsFor(const std::vector<Dwelling>& homes, std::size_t count, Random random)
{
    Points seeds{homes[random.index(homes.size())].at};
    std::vector<double> gap(homes.size(), std::numeric_limits<double>::infinity());
    while (seeds.size() < count) {
        std::vector<double> sums;
        double sum = 0.0;
        for (std::size_t i = 0; i < homes.size(); ++i) {
            gap[i] = std::min(gap[i], squared(homes[i].at, seeds.back()));
            sum += gap[i] * homes[i].weight;
            sums.push_back(sum);
        }
        seeds.push_back(homes[drawn(sums, random)].at);
    }
    constexpr int kRounds = 6;
    for (int round = 0; round < kRounds; ++round) {
        Points sums(count);
        std::vector<double> weights(count, 0.0);
        for (const Dwelling& home : homes) {
            const std::size_t owner = nearestSeed(seeds, home.at);
            sums[owner].x += home.weight * home.at.x;
            sums[owner].y += home.weight * home.at.y;
            weights[owner] += home.weight;
        }
        for (std::size_t i = 0; i < count; ++i)
            if (weights[i] > 0)
                seeds[i] = {sums[i].x / weights[i], sums[i].y / weights[i]};
    }
    return seeds;
}

/// What a road adds to a step over it; a step over open land is 10.
std::uint8_t hurdleOf(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Expressway:
    case RoadClass::Main:
        return 120;
    case RoadClass::Secondary:
        return 95;
    case RoadClass::Local:
        return 34;
    default:
        return 0;
    }
}

/// What entering a cell costs, in steps of its own size times ten.
Grid<std::uint8_t>
hurdles(const TownGrid& towns, const Roads& roads, const Waters& waters, std::uint64_t seed)
{
    Grid<std::uint8_t> costs(towns.frame, 10);
    for (const Road& road : roads)
        if (const std::uint8_t hurdle = hurdleOf(road.roadClass); hurdle > 0)
            fillAlong(costs, road.line, 1.0, hurdle);
    for (std::size_t cell = 0; cell < costs.cells.size(); ++cell) {
        const Coordinate at = costs.frame.centre(cell);
        const Ground ground = groundAt(waters, at);
        if (ground >= Ground::River)
            costs.cells[cell] =
                static_cast<std::uint8_t>(105.0 + 20.0 * noise(seedFor(seed, 0xC057), at, 900.0));
        else
            costs.cells[cell] = static_cast<std::uint8_t>(
                costs.cells[cell] + 2.0 + 1.9 * noise(seedFor(seed, 0xC058), at, 300.0));
    }
    return costs;
}

/// Cells to be visited, by cost: costs are small whole numbers, so that a ring of lists does
/// (Dial).
class CostRing
{
public:
    struct Item
    {
        std::uint32_t cell;
        std::uint16_t label;
    };

    void push(std::uint32_t cost, std::size_t cell, std::uint16_t label)
    {
        m_lists[cost % m_lists.size()].push_back({static_cast<std::uint32_t>(cell), label});
        ++m_count;
    }

    /// The items of the cheapest cost, which is put into `cost`. Precondition: not empty.
    std::vector<Item> pop(std::uint32_t& cost)
    {
        while (m_lists[cost % m_lists.size()].empty())
            ++cost;
        std::vector<Item> items;
        items.swap(m_lists[cost % m_lists.size()]);
        m_count -= items.size();
        return items;
    }

    [[nodiscard]] bool empty() const { return m_count == 0; }

private:
    std::array<std::vector<Item>, 256> m_lists;
    std::size_t m_count = 0;
};

/// Grows all seeds at once. A town's border is a hurdle like a large road, and land of another town
/// is dear, so that borders of towns come to lie on roads and rivers where there are some near.
void grow(Grid<std::uint16_t>& labels,
          const TownGrid& towns,
          const Grid<std::uint8_t>& costs,
          const Points& seeds,
          const std::vector<std::uint16_t>& townOf)
{
    const Frame& frame = labels.frame;
    CostRing ring;
    for (std::size_t i = 0; i < seeds.size(); ++i)
        if (const int column = frame.columnOf(seeds[i].x), row = frame.rowOf(seeds[i].y);
            frame.holds(column, row))
            ring.push(0, frame.at(column, row), static_cast<std::uint16_t>(i + 1));
    std::uint32_t cost = 0;
    while (!ring.empty())
        for (const CostRing::Item& item : ring.pop(cost)) {
            if (labels.cells[item.cell] != kUnclaimed)
                continue;
            labels.cells[item.cell] = item.label;
            const std::uint16_t home = static_cast<std::uint16_t>(townOf[item.label - 1] + 1);
            const int column =
                static_cast<int>(item.cell % static_cast<std::uint32_t>(frame.columns));
            const int row = static_cast<int>(item.cell / static_cast<std::uint32_t>(frame.columns));
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    if ((dx != 0 || dy != 0) && frame.holds(column + dx, row + dy)) {
                        const std::size_t next = frame.at(column + dx, row + dy);
                        if (labels.cells[next] != kUnclaimed)
                            continue;
                        constexpr std::uint32_t kForeign = 40;
                        const std::uint32_t step = std::uint32_t{costs.cells[next]}
                                                   + (towns.cells[next] == home ? 0U : kForeign);
                        ring.push(cost + ((dx != 0 && dy != 0) ? step * 14 / 10 : step),
                                  next,
                                  item.label);
                    }
        }
}

/// Land where hardly anybody lives goes to the communities around it.
void dropEmpty(Grid<std::uint16_t>& labels,
               const std::vector<Dwelling>& dwellings,
               std::size_t labelCount)
{
    constexpr std::size_t kFewest = 4;
    std::vector<std::size_t> homes(labelCount + 1, 0);
    for (const Dwelling& dwelling : dwellings)
        ++homes[labels.at(dwelling.at)];
    for (std::uint16_t& label : labels.cells)
        if (label != 0 && homes[label] < kFewest)
            label = kUnclaimed;
    uniteLabels(labels, labelCount);
}

/// Labels with no cell left over (a seed on another town's land) vanish; the rest are numbered on.
CommunityLand numbered(Grid<std::uint16_t> labels, const std::vector<std::uint16_t>& townOf)
{
    std::vector<std::uint16_t> renumbered(townOf.size() + 1, 0);
    for (const std::uint16_t label : labels.cells)
        renumbered[label] = 1;
    CommunityLand land{{}, {}};
    for (std::size_t label = 1; label < renumbered.size(); ++label)
        if (renumbered[label] != 0) {
            land.town.push_back(townOf[label - 1]);
            renumbered[label] = static_cast<std::uint16_t>(land.town.size());
        }
    renumbered[0] = 0;
    for (std::uint16_t& label : labels.cells)
        label = renumbered[label];
    land.labels = std::move(labels);
    return land;
}

} // namespace

CommunityLand layOutCommunities(const Facts& facts,
                                const TownGrid& towns,
                                const std::vector<Dwelling>& dwellings,
                                const Roads& roads,
                                const Waters& waters,
                                double wanted,
                                std::uint64_t seed,
                                unsigned threads)
{
    std::vector<std::vector<Dwelling>> homes(facts.towns.size());
    for (const Dwelling& dwelling : dwellings)
        homes[dwelling.town].push_back(dwelling);
    const std::vector<std::int64_t> counts = countsByTown(facts, homes, wanted);
    std::vector<Points> seedsByTown(counts.size());
    parallelFor(counts.size(), threads, [&](std::size_t i, unsigned) {
        if (counts[i] > 0)
            seedsByTown[i] = seedsFor(
                homes[i], static_cast<std::size_t>(counts[i]), Random(seedFor(seed, 0xC0AA, i)));
    });
    Points seeds;
    std::vector<std::uint16_t> townOf;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        seeds.insert(seeds.end(), seedsByTown[i].begin(), seedsByTown[i].end());
        townOf.insert(townOf.end(), seedsByTown[i].size(), static_cast<std::uint16_t>(i));
    }
    Grid<std::uint16_t> labels(towns.frame);
    for (std::size_t cell = 0; cell < labels.cells.size(); ++cell)
        labels.cells[cell] = towns.cells[cell] == 0 ? std::uint16_t{0} : kUnclaimed;
    grow(labels, towns, hurdles(towns, roads, waters, seed), seeds, townOf);
    uniteLabels(labels, townOf.size());
    dropEmpty(labels, dwellings, townOf.size());
    return numbered(std::move(labels), townOf);
}

} // namespace yimi::sample
