// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/detail.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace yimi {

namespace {

float squaredDistance(Vertex p, Vertex a, Vertex b)
{
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const float length2 = dx * dx + dy * dy;
    float share = length2 > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2 : 0;
    share = share < 0 ? 0 : (share > 1 ? 1 : share);
    const float ex = p.x - a.x - share * dx;
    const float ey = p.y - a.y - share * dy;
    return ex * ex + ey * ey;
}

struct Farthest
{
    std::size_t index = 0;
    float distance2 = -1;
};

Farthest farthest(std::span<const Vertex> line, std::size_t from, std::size_t to)
{
    Farthest found;
    for (std::size_t i = from + 1; i < to; ++i) {
        if (const float d = squaredDistance(line[i], line[from], line[to]); d > found.distance2)
            found = {i, d};
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
    stack.assign(1, {0, line.size() - 1, kAlways});
    while (!stack.empty()) {
        const Stretch stretch = stack.back();
        stack.pop_back();
        const Farthest far = farthest(line, stretch.from, stretch.to);
        if (far.distance2 <= least)
            continue;
        const float weight = std::min(far.distance2, stretch.bound);
        weights[far.index] = weight;
        stack.push_back({stretch.from, far.index, weight});
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
    m_weights.resize(full.vertices.size());
    std::vector<Stretch> stack;
    for (std::uint32_t part = 0; part + 1 < full.first.size(); ++part) {
        const auto line = full.part(part);
        if (!line.empty())
            weigh(line,
                  least * least,
                  std::span(m_weights).subspan(full.first[part], line.size()),
                  stack);
    }
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
    coarse.vertices.reserve(keptAt(tolerance));
    for (std::uint32_t part = 0; part + 1 < full.first.size(); ++part) {
        for (std::uint32_t i = full.first[part]; i < full.first[part + 1]; ++i) {
            if (m_weights[i] > limit)
                coarse.vertices.push_back(full.vertices[i]);
        }
        coarse.first.push_back(static_cast<std::uint32_t>(coarse.vertices.size()));
    }
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
