// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/detail.h"

#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace yimi {

namespace {

/// The way from one vertex straight to another.
struct Straight
{
    Vertex a;
    float dx = 0;
    float dy = 0;
    float length2 = 0;

    /// Of how far a place is from it. Without branches, so that several are reckoned at a time.
    [[nodiscard]] float squaredDistance(Vertex p) const
    {
        float share = ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2;
        share = length2 > 0 ? share : 0;
        share = share < 0 ? 0 : share;
        share = share > 1 ? 1 : share;
        const float ex = p.x - a.x - share * dx;
        const float ey = p.y - a.y - share * dy;
        return ex * ex + ey * ey;
    }
};

struct Farthest
{
    std::size_t index = 0;
    float distance2 = -1;
};

Farthest farthest(std::span<const Vertex> line, std::size_t from, std::size_t to)
{
    constexpr std::size_t kAtOnce = 64;
    Straight straight{line[from], line[to].x - line[from].x, line[to].y - line[from].y};
    straight.length2 = straight.dx * straight.dx + straight.dy * straight.dy;
    Farthest found;
    // Of numbers that are not negative the bits are in the order of the numbers; and the largest of
    // whole numbers is found several at a time.
    std::array<std::int32_t, kAtOnce> bits;
    std::int32_t most = -1;
    for (std::size_t first = from + 1; first < to; first += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, to - first);
        const Vertex* const places = line.data() + first;
        for (std::size_t i = 0; i < count; ++i)
            bits[i] = std::bit_cast<std::int32_t>(straight.squaredDistance(places[i]));
        std::int32_t here = -1;
        for (std::size_t i = 0; i < count; ++i)
            here = bits[i] > here ? bits[i] : here;
        if (here <= most)
            continue;
        most = here;
        const auto at = std::ranges::find(bits, here) - bits.begin();
        found = {first + static_cast<std::size_t>(at), std::bit_cast<float>(here)};
    }
    return found;
}

struct Stretch
{
    std::size_t from = 0;
    std::size_t to = 0;
    float bound = 0; ///< what is inside matters no more than what it was parted at
};

// With its own stack: a coastline of 100,000 vertices must not be able to exhaust the program's.
void weigh(std::span<const Vertex> line,
           float least,
           std::span<float> weights,
           std::vector<Stretch>& stack)
{
    constexpr float kAlways = std::numeric_limits<float>::infinity();
    std::ranges::fill(weights, 0.0F);
    weights.front() = weights.back() = kAlways;
    if (line.size() <= 2) // most of a network's edges
        return;
    stack.assign(1, {0, line.size() - 1, kAlways});
    while (!stack.empty()) {
        const Stretch stretch = stack.back();
        stack.pop_back();
        const Farthest far = farthest(line, stretch.from, stretch.to);
        if (far.distance2 <= least)
            continue;
        const float weight = std::min(far.distance2, stretch.bound);
        weights[far.index] = weight;
        if (far.index - stretch.from > 1)
            stack.push_back({stretch.from, far.index, weight});
        if (stretch.to - far.index > 1)
            stack.push_back({far.index, stretch.to, weight});
    }
}

std::uint64_t cellOf(Vertex v, float size)
{
    const auto cell = [size](float value) {
        return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::floor(value / size)));
    };
    return (static_cast<std::uint64_t>(cell(v.x)) << 32) | cell(v.y);
}

} // namespace

LineWeights::LineWeights(const PartSet::Detail& full, float least)
{
    constexpr std::size_t kAtOnce = 1024;
    m_weights.resize(full.vertices.size());
    const std::size_t parts = full.first.size() - 1;
    std::vector<std::vector<Stretch>> stacks(threadCount(0));
    parallelFor(
        parts,
        0,
        [&](std::size_t part, unsigned worker) {
            const auto line = full.part(static_cast<std::uint32_t>(part));
            if (!line.empty())
                weigh(line,
                      least * least,
                      std::span(m_weights).subspan(full.first[part], line.size()),
                      stacks[worker]);
        },
        kAtOnce);
}

std::size_t LineWeights::keptAt(float tolerance) const
{
    const float limit = tolerance * tolerance;
    std::size_t kept = 0;
    for (const float weight : m_weights)
        kept += weight > limit ? 1U : 0U;
    return kept;
}

PartSet::Detail LineWeights::simplified(const PartSet::Detail& full, float tolerance) const
{
    const float limit = tolerance * tolerance;
    PartSet::Detail coarse{.tolerance = tolerance, .vertices = {}, .first = {0}};
    coarse.first.reserve(full.first.size());
    // With a place to spare, each vertex is written, and the next one over it where it does not
    // stay: whether it stays cannot be foretold, and a wrong guess takes longer than a writing.
    coarse.vertices.resize(keptAt(tolerance) + 1);
    std::uint32_t kept = 0;
    for (std::uint32_t part = 0; part + 1 < full.first.size(); ++part) {
        for (std::uint32_t i = full.first[part]; i < full.first[part + 1]; ++i) {
            coarse.vertices[kept] = full.vertices[i];
            kept += m_weights[i] > limit ? 1U : 0U;
        }
        coarse.first.push_back(kept);
    }
    coarse.vertices.pop_back();
    return coarse;
}

PartSet::Detail simplifiedLines(const PartSet::Detail& full, float tolerance)
{
    return LineWeights(full, tolerance).simplified(full, tolerance);
}

PartSet::Detail clusteredRings(const PartSet::Detail& full, float tolerance)
{
    PartSet::Detail coarse{.tolerance = tolerance, .vertices = {}, .first = {0}};
    coarse.first.reserve(full.first.size());
    std::unordered_map<std::uint64_t, Vertex> kept;
    for (std::uint32_t part = 0; part + 1 < full.first.size(); ++part) {
        const std::size_t start = coarse.vertices.size();
        for (const Vertex v : full.part(part)) {
            const Vertex one = kept.try_emplace(cellOf(v, tolerance), v).first->second;
            if (coarse.vertices.size() == start || coarse.vertices.back() != one)
                coarse.vertices.push_back(one);
        }
        if (coarse.vertices.size() - start < 4)
            coarse.vertices.resize(start);
        coarse.first.push_back(static_cast<std::uint32_t>(coarse.vertices.size()));
    }
    return coarse;
}

} // namespace yimi
