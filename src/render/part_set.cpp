// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/part_set.h"

#include "base/key_sort.h"
#include "render/detail.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <tuple>

namespace yimi {

namespace {

constexpr std::uint32_t kChunkParts = 128;
constexpr std::array kTolerances{2.0F, 6.0F, 16.0F, 32.0F, 72.0F, 160.0F};

std::uint32_t spread(std::uint32_t bits)
{
    bits &= 0xFFFF;
    bits = (bits | (bits << 8)) & 0x00FF00FF;
    bits = (bits | (bits << 4)) & 0x0F0F0F0F;
    bits = (bits | (bits << 2)) & 0x33333333;
    return (bits | (bits << 1)) & 0x55555555;
}

// Place on a Morton curve over the extent: neighbours in the plane become neighbours in memory and
// in chunks.
std::uint32_t curvePlace(const VertexBox& box, const VertexBox& extent)
{
    const float size = std::max(extent.size(), 1.0F);
    const auto cell = [size](float low, float high, float origin) {
        const float share = ((low + high) / 2 - origin) / size;
        return static_cast<std::uint32_t>(std::clamp(share, 0.0F, 1.0F) * 65535.0F);
    };
    return spread(cell(box.minX, box.maxX, extent.minX))
           | (spread(cell(box.minY, box.maxY, extent.minY)) << 1);
}

} // namespace

void VertexBox::include(const VertexBox& other)
{
    minX = std::min(minX, other.minX);
    minY = std::min(minY, other.minY);
    maxX = std::max(maxX, other.maxX);
    maxY = std::max(maxY, other.maxY);
}

VertexBox boxOf(std::span<const Vertex> vertices)
{
    VertexBox box{vertices[0].x, vertices[0].y, vertices[0].x, vertices[0].y};
    for (const Vertex v : vertices)
        box.include({v.x, v.y, v.x, v.y});
    return box;
}

PartSet::PartSet()
{
    auto arrays = std::make_shared<Arrays>();
    arrays->details.push_back({.tolerance = 0, .vertices = {}, .first = {0}});
    m_arrays = std::move(arrays);
}

const PartSet::Detail& PartSet::detail(double tolerance) const
{
    const Detail* best = &m_arrays->details.front();
    for (const Detail& candidate : m_arrays->details) {
        if (candidate.tolerance <= tolerance)
            best = &candidate;
    }
    return *best;
}

void PartSetBuilder::add(const Place& place, std::span<const Vertex> vertices)
{
    constexpr std::size_t kUsualVertices = 4;
    if (m_rows.empty() && m_expected > 0)
        reserve(m_expected, m_expected * kUsualVertices);
    const auto part = static_cast<std::uint32_t>(m_rows.size());
    const VertexBox box = yimi::boxOf(vertices);
    m_rows.push_back(place.row);
    m_boxes.push_back(box);
    m_vertices.insert(m_vertices.end(), vertices.begin(), vertices.end());
    m_first.push_back(static_cast<std::uint32_t>(m_vertices.size()));
    if (place.startsFeature || m_groups.empty()) {
        m_groups.push_back({place.level, place.ruleOrder, place.rule, part, part + 1, box});
        return;
    }
    m_groups.back().endPart = part + 1;
    m_groups.back().box.include(box);
}

void PartSetBuilder::reserve(std::size_t parts, std::size_t vertices)
{
    m_groups.reserve(parts);
    m_rows.reserve(parts);
    m_boxes.reserve(parts);
    m_first.reserve(parts + 1);
    m_vertices.reserve(vertices);
}

void PartSetBuilder::append(const PartSetBuilder& other)
{
    const auto addAll = [](auto& to, const auto& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    const auto parts = static_cast<std::uint32_t>(m_rows.size());
    const auto vertices = static_cast<std::uint32_t>(m_vertices.size());
    addAll(m_rows, other.m_rows);
    addAll(m_boxes, other.m_boxes);
    addAll(m_vertices, other.m_vertices);
    for (std::size_t i = 1; i < other.m_first.size(); ++i)
        m_first.push_back(other.m_first[i] + vertices);
    for (Group group : other.m_groups) {
        group.firstPart += parts;
        group.endPart += parts;
        m_groups.push_back(group);
    }
}

PartSetBuilder PartSetBuilder::joined(PartKind kind, std::span<const PartSetBuilder* const> pieces)
{
    std::size_t parts = 0, vertices = 0;
    for (const PartSetBuilder* piece : pieces) {
        parts += piece->m_rows.size();
        vertices += piece->m_vertices.size();
    }
    PartSetBuilder all(kind);
    all.reserve(parts, vertices);
    for (const PartSetBuilder* piece : pieces)
        all.append(*piece);
    return all;
}

/// Of each group: which of the few kinds of level, order and rule it has, counted as drawn.
std::vector<std::uint32_t> PartSetBuilder::drawingRanks() const
{
    const auto kindOf = [](const Group& g) { return std::tuple(g.level, g.ruleOrder, g.rule); };
    std::map<std::tuple<int, int, std::uint32_t>, std::uint32_t> ranks;
    for (const Group& group : m_groups)
        ranks.try_emplace(kindOf(group), 0);
    std::uint32_t next = 0;
    for (auto& [kind, rank] : ranks)
        rank = next++;
    std::vector<std::uint32_t> found;
    found.reserve(m_groups.size());
    for (const Group& group : m_groups)
        found.push_back(ranks.find(kindOf(group))->second);
    return found;
}

// By kind as drawn, then along the curve, then as they came.
void PartSetBuilder::sortGroups()
{
    VertexBox extent = m_groups.front().box;
    for (const Group& group : m_groups)
        extent.include(group.box);
    LargeArray<Keyed> order(m_groups.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = {curvePlace(m_groups[i].box, extent), i};
    sortByKey(order);
    const std::vector<std::uint32_t> ranks = drawingRanks();
    for (Keyed& one : order)
        one.key = ranks[one.index];
    sortByKey(order, std::bit_width(*std::ranges::max_element(ranks)));
    LargeArray<Group> sorted;
    sorted.reserve(order.size());
    for (const Keyed& one : order)
        sorted.push_back(m_groups[one.index]);
    m_groups.swap(sorted);
}

void PartSetBuilder::packParts(PartSet::Arrays& set) const
{
    PartSet::Detail full;
    full.vertices.reserve(m_vertices.size());
    full.first.reserve(m_first.size());
    full.first.push_back(0);
    set.rows.reserve(m_rows.size());
    set.boxes.reserve(m_rows.size());
    set.starts.reserve(m_rows.size());
    for (const Group& group : m_groups) {
        for (std::uint32_t part = group.firstPart; part < group.endPart; ++part) {
            set.rows.push_back(m_rows[part]);
            set.boxes.push_back(m_boxes[part]);
            set.starts.push_back(part == group.firstPart);
            full.vertices.insert(full.vertices.end(),
                                 m_vertices.begin() + m_first[part],
                                 m_vertices.begin() + m_first[part + 1]);
            full.first.push_back(static_cast<std::uint32_t>(full.vertices.size()));
        }
    }
    set.details.push_back(std::move(full));
}

void PartSetBuilder::packChunks(PartSet::Arrays& set) const
{
    std::uint32_t next = 0;
    for (const Group& group : m_groups) {
        const bool sameBucket = !set.buckets.empty() && set.buckets.back().level == group.level
                                && set.buckets.back().rule == group.rule;
        const auto chunks = static_cast<std::uint32_t>(set.chunks.size());
        if (!sameBucket)
            set.buckets.push_back({group.level, group.rule, chunks, chunks});
        const std::uint32_t parts = group.endPart - group.firstPart;
        if (!sameBucket || set.chunks.back().endPart - set.chunks.back().firstPart >= kChunkParts) {
            set.chunks.push_back({group.box, next, next});
            ++set.buckets.back().endChunk;
        }
        set.chunks.back().box.include(group.box);
        next += parts;
        set.chunks.back().endPart = next;
    }
}

// A coarser copy is made only where it saves something; two-point streets are what they are. What
// each vertex of a line matters is found once for all of them: a line that was made coarser comes
// out of a greater tolerance as the whole one does.
void PartSetBuilder::addLineDetails(PartSet::Arrays& set)
{
    const LineWeights weights(set.details.front(), kTolerances.front());
    for (const float tolerance : kTolerances) {
        if (weights.keptAt(tolerance) * 10 < set.details.back().vertices.size() * 9)
            set.details.push_back(weights.simplified(set.details.front(), tolerance));
    }
}

void PartSetBuilder::addRingDetails(PartSet::Arrays& set)
{
    for (const float tolerance : kTolerances) {
        PartSet::Detail coarse = clusteredRings(set.details.front(), tolerance);
        if (coarse.vertices.size() * 10 < set.details.back().vertices.size() * 9)
            set.details.push_back(std::move(coarse));
    }
}

PartSet PartSetBuilder::finish()
{
    if (m_groups.empty())
        return {};
    auto arrays = std::make_shared<PartSet::Arrays>();
    sortGroups();
    packParts(*arrays);
    packChunks(*arrays);
    if (m_kind == PartKind::Line)
        addLineDetails(*arrays);
    else if (m_kind == PartKind::Border)
        addRingDetails(*arrays);
    return PartSet(std::move(arrays));
}

} // namespace yimi
