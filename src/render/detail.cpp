// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/detail.h"

#include <cmath>
#include <unordered_map>
#include <utility>

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

// With its own stack: a coastline of 100,000 vertices must not be able to exhaust the program's.
void keepImportant(std::span<const Vertex> line,
                   float tolerance,
                   std::vector<bool>& keep,
                   std::vector<std::pair<std::size_t, std::size_t>>& stack)
{
    keep.assign(line.size(), false);
    keep.front() = keep.back() = true;
    stack.assign(1, {0, line.size() - 1});
    while (!stack.empty()) {
        const auto [from, to] = stack.back();
        stack.pop_back();
        const Farthest far = farthest(line, from, to);
        if (far.distance2 <= tolerance * tolerance)
            continue;
        keep[far.index] = true;
        stack.emplace_back(from, far.index);
        stack.emplace_back(far.index, to);
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

PartSet::Detail simplifiedLines(const PartSet::Detail& full, float tolerance)
{
    PartSet::Detail coarse{.tolerance = tolerance, .vertices = {}, .first = {0}};
    coarse.first.reserve(full.first.size());
    coarse.vertices.reserve(full.vertices.size());
    std::vector<bool> keep;
    std::vector<std::pair<std::size_t, std::size_t>> stack;
    for (std::uint32_t part = 0; part + 1 < full.first.size(); ++part) {
        const auto line = full.part(part);
        // Two places are what they are, and most of a network's edges have no more.
        if (line.size() <= 2) {
            coarse.vertices.insert(coarse.vertices.end(), line.begin(), line.end());
            coarse.first.push_back(static_cast<std::uint32_t>(coarse.vertices.size()));
            continue;
        }
        keepImportant(line, tolerance, keep, stack);
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (keep[i])
                coarse.vertices.push_back(line[i]);
        }
        coarse.first.push_back(static_cast<std::uint32_t>(coarse.vertices.size()));
    }
    return coarse;
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
