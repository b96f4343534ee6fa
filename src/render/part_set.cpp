// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/part_set.h"

#include "render/detail.h"

#include <algorithm>
#include <array>
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

const PartSet::Detail& PartSet::detail(double tolerance) const
{
    const Detail* best = &m_details.front();
    for (const Detail& candidate : m_details) {
        if (candidate.tolerance <= tolerance)
            best = &candidate;
    }
    return *best;
}

void PartSetBuilder::add(const Place& place, std::span<const Vertex> vertices)
{
    const auto part = static_cast<std::uint32_t>(m_places.size());
    const VertexBox box = yimi::boxOf(vertices);
    m_places.push_back(place);
    m_boxes.push_back(box);
    m_vertices.insert(m_vertices.end(), vertices.begin(), vertices.end());
    m_first.push_back(static_cast<std::uint32_t>(m_vertices.size()));
    if (place.startsFeature || m_groups.empty()) {
        m_groups.push_back({place.level, place.ruleOrder, place.rule, 0, part, part + 1, box});
        return;
    }
    m_groups.back().endPart = part + 1;
    m_groups.back().box.include(box);
}

void PartSetBuilder::sortGroups()
{
    VertexBox extent = m_groups.front().box;
    for (const Group& group : m_groups)
        extent.include(group.box);
    for (Group& group : m_groups)
        group.curve = curvePlace(group.box, extent);
    std::ranges::stable_sort(m_groups, {}, [](const Group& g) {
        return std::tuple(g.level, g.ruleOrder, g.rule, g.curve);
    });
}

void PartSetBuilder::packParts(PartSet& set) const
{
    PartSet::Detail full;
    full.vertices.reserve(m_vertices.size());
    full.first.reserve(m_first.size());
    full.first.push_back(0);
    for (const Group& group : m_groups) {
        for (std::uint32_t part = group.firstPart; part < group.endPart; ++part) {
            set.m_rows.push_back(m_places[part].row);
            set.m_boxes.push_back(m_boxes[part]);
            set.m_starts.push_back(part == group.firstPart);
            full.vertices.insert(full.vertices.end(),
                                 m_vertices.begin() + m_first[part],
                                 m_vertices.begin() + m_first[part + 1]);
            full.first.push_back(static_cast<std::uint32_t>(full.vertices.size()));
        }
    }
    set.m_details.push_back(std::move(full));
}

void PartSetBuilder::packChunks(PartSet& set) const
{
    std::uint32_t next = 0;
    for (const Group& group : m_groups) {
        const bool sameBucket = !set.m_buckets.empty() && set.m_buckets.back().level == group.level
                                && set.m_buckets.back().rule == group.rule;
        const auto chunks = static_cast<std::uint32_t>(set.m_chunks.size());
        if (!sameBucket)
            set.m_buckets.push_back({group.level, group.rule, chunks, chunks});
        const std::uint32_t parts = group.endPart - group.firstPart;
        if (!sameBucket
            || set.m_chunks.back().endPart - set.m_chunks.back().firstPart >= kChunkParts) {
            set.m_chunks.push_back({group.box, next, next});
            ++set.m_buckets.back().endChunk;
        }
        set.m_chunks.back().box.include(group.box);
        next += parts;
        set.m_chunks.back().endPart = next;
    }
}

// A coarser copy is kept only where it saves something; two-point streets are what they are.
void PartSetBuilder::addDetails(PartSet& set) const
{
    if (m_kind == PartKind::Point)
        return;
    for (const float tolerance : kTolerances) {
        // From the coarser copy before it a label's line is simplified much sooner, up to twice as
        // roughly.
        const PartSet::Detail& from =
            m_kind == PartKind::Label ? set.m_details.back() : set.m_details.front();
        PartSet::Detail coarse = m_kind == PartKind::Border ? clusteredRings(from, tolerance)
                                                            : simplifiedLines(from, tolerance);
        if (coarse.vertices.size() * 10 < set.m_details.back().vertices.size() * 9)
            set.m_details.push_back(std::move(coarse));
    }
}

PartSet PartSetBuilder::finish()
{
    PartSet set;
    if (m_groups.empty()) {
        set.m_details.push_back({.first = {0}});
        return set;
    }
    sortGroups();
    packParts(set);
    packChunks(set);
    addDetails(set);
    return set;
}

} // namespace yimi
