// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/junction_places.h"

#include "base/parallel.h"
#include "network/disjoint_sets.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace yimi {

namespace {

constexpr std::size_t kStripesAtOnce = 128; ///< that a thread takes

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

std::vector<std::uint32_t> PlaceStripes::sort(LargeArray<SplitPlace>& places,
                                              unsigned threads) const
{
    // Each part of the places has room of its own in every stripe, behind the parts before it.
    const std::size_t parts = threadCount(threads);
    std::vector<std::vector<std::uint32_t>> next(parts, std::vector<std::uint32_t>(m_count, 0));
    LargeArray<SplitPlace> sorted(places.size());
    const auto forEachPlace = [&](auto visit) {
        parallelFor(
            parts,
            threads,
            [&](std::size_t part, unsigned) {
                const std::size_t last = places.size() * (part + 1) / parts;
                for (std::size_t i = places.size() * part / parts; i < last; ++i)
                    visit(places[i], next[part][stripeOf(places[i].point)]);
            },
            1);
    };
    forEachPlace([](const SplitPlace&, std::uint32_t& count) { ++count; });
    std::vector<std::uint32_t> first;
    first.reserve(m_count + 1);
    std::uint32_t sum = 0;
    for (std::uint32_t s = 0; s < m_count; ++s) {
        first.push_back(sum);
        for (std::vector<std::uint32_t>& count : next)
            sum += std::exchange(count[s], sum);
    }
    first.push_back(sum);
    forEachPlace([&](const SplitPlace& place, std::uint32_t& at) { sorted[at++] = place; });
    parallelFor(
        m_count,
        threads,
        [&](std::size_t s, unsigned) {
            std::sort(sorted.begin() + first[s], sorted.begin() + first[s + 1], before);
        },
        kStripesAtOnce);
    places = std::move(sorted);
    return first;
}

Junctions formJunctions(std::span<const SplitPlace> sorted,
                        std::span<const std::uint32_t> stripeStarts,
                        double tolerance,
                        unsigned threads)
{
    NearJoiner joiner(sorted, tolerance);
    const std::size_t stripes = stripeStarts.size() - 1;
    const std::size_t parts = threadCount(threads);
    const auto joinWithNext = [&](std::size_t s) {
        if (s + 1 < stripes)
            joiner.joinAcross(stripeStarts[s], stripeStarts[s + 1], stripeStarts[s + 2]);
    };
    // What lies within different parts has no member in common; then the parts are joined.
    parallelFor(
        parts,
        threads,
        [&](std::size_t part, unsigned) {
            const std::size_t last = stripes * (part + 1) / parts;
            for (std::size_t s = stripes * part / parts; s < last; ++s) {
                joiner.joinWithin(stripeStarts[s], stripeStarts[s + 1]);
                if (s + 1 < last)
                    joinWithNext(s);
            }
        },
        1);
    for (std::size_t part = 1; part <= parts; ++part) {
        if (const std::size_t next = stripes * part / parts; next > stripes * (part - 1) / parts)
            joinWithNext(next - 1);
    }
    Junctions junctions;
    junctions.ofSplit.resize(sorted.size());
    LargeArray<std::uint32_t> number(sorted.size());
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
