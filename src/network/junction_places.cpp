// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/junction_places.h"

#include "base/parallel.h"
#include "network/disjoint_sets.h"

#include <algorithm>
#include <tuple>

namespace yimi {

namespace {

/// Of one stripe.
bool before(const SplitPlace& a, const SplitPlace& b)
{
    if (a.point.y != b.point.y)
        return a.point.y < b.point.y;
    return std::tie(a.point.x, a.level, a.isEnd, a.split)
           < std::tie(b.point.x, b.level, b.isEnd, b.split);
}

/// Joins near places of one stripe and of the next one.
class NearJoiner
{
public:
    NearJoiner(std::span<const SplitPlace> places, double tolerance)
        : m_places(places), m_tolerance(tolerance), m_sets(places.size())
    {
    }

    void joinWithin(std::uint32_t first, std::uint32_t last)
    {
        for (std::uint32_t i = first; i < last; ++i) {
            for (std::uint32_t j = i + 1; j < last && above(i, j) <= m_tolerance; ++j)
                join(i, j);
        }
    }

    void joinAcross(std::uint32_t first, std::uint32_t middle, std::uint32_t last)
    {
        std::uint32_t low = middle;
        for (std::uint32_t i = first; i < middle; ++i) {
            while (low < last && above(i, low) < -m_tolerance)
                ++low;
            for (std::uint32_t j = low; j < last && above(i, j) <= m_tolerance; ++j)
                join(i, j);
        }
    }

    std::uint32_t rootOf(std::uint32_t place) { return m_sets.find(place); }

private:
    [[nodiscard]] double above(std::uint32_t i, std::uint32_t j) const
    {
        return m_places[j].point.y - m_places[i].point.y;
    }

    void join(std::uint32_t i, std::uint32_t j)
    {
        const SplitPlace& a = m_places[i];
        const SplitPlace& b = m_places[j];
        if ((a.level == b.level || a.isEnd || b.isEnd) && distance(a.point, b.point) <= m_tolerance)
            m_sets.unite(i, j);
    }

    std::span<const SplitPlace> m_places;
    double m_tolerance;
    DisjointSets m_sets;
};

} // namespace

PlaceStripes::PlaceStripes(const Box& extent, double tolerance, std::size_t places)
{
    if (extent.empty())
        return;
    // About ten places a stripe: few enough to sort at once, many enough to walk through quickly.
    const double wanted = extent.width() / std::max(1.0, static_cast<double>(places) / 10.0);
    const double width = std::max({wanted, tolerance * 1.01, 1e-6, extent.width() / 1e6});
    m_left = extent.min.x;
    m_stripesPerMetre = 1.0 / width;
    m_count = static_cast<std::uint32_t>(extent.width() / width) + 1;
}

std::uint32_t PlaceStripes::stripeOf(Coordinate point) const
{
    const double offset = (point.x - m_left) * m_stripesPerMetre;
    return offset > 0 ? std::min(static_cast<std::uint32_t>(offset), m_count - 1) : 0;
}

std::vector<std::uint32_t> PlaceStripes::starts(std::span<const SplitPlace> places) const
{
    std::vector<std::uint32_t> first(m_count + 1, 0);
    for (const SplitPlace& place : places)
        ++first[stripeOf(place.point) + 1];
    for (std::uint32_t s = 0; s < m_count; ++s)
        first[s + 1] += first[s];
    return first;
}

void PlaceStripes::sort(std::vector<SplitPlace>& places, unsigned threads) const
{
    const std::vector<std::uint32_t> first = starts(places);
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    std::vector<SplitPlace> sorted(places.size());
    for (const SplitPlace& place : places)
        sorted[next[stripeOf(place.point)]++] = place;
    parallelFor(m_count, threads, [&](std::size_t s, unsigned) {
        std::sort(sorted.begin() + first[s], sorted.begin() + first[s + 1], before);
    });
    places = std::move(sorted);
}

Junctions
formJunctions(std::span<const SplitPlace> sorted, const PlaceStripes& stripes, double tolerance)
{
    const std::vector<std::uint32_t> first = stripes.starts(sorted);
    NearJoiner joiner(sorted, tolerance);
    for (std::size_t s = 0; s + 1 < first.size(); ++s) {
        joiner.joinWithin(first[s], first[s + 1]);
        if (s + 2 < first.size())
            joiner.joinAcross(first[s], first[s + 1], first[s + 2]);
    }
    Junctions junctions;
    junctions.ofSplit.resize(sorted.size());
    std::vector<std::uint32_t> number(sorted.size());
    for (std::uint32_t i = 0; i < sorted.size(); ++i) {
        // The lowest member is the root, so it has its number before the others ask for it.
        const std::uint32_t root = joiner.rootOf(i);
        if (root == i) {
            number[i] = static_cast<std::uint32_t>(junctions.places.size());
            junctions.places.push_back(sorted[i].point);
        }
        Coordinate& place = junctions.places[number[root]];
        place = std::min(place, sorted[i].point);
        junctions.ofSplit[sorted[i].split] = number[root];
    }
    return junctions;
}

} // namespace yimi
