// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry packed for drawing: parts (lines, rings, single points) in drawing order, in chunks with
// boxes.
#pragma once

#include "base/large_array.h"
#include "geometry/box.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace yimi {

/// A position in metres from its layer's origin. float32: 8 mm at 100 km, half the memory of
/// doubles.
struct Vertex
{
    float x = 0;
    float y = 0;

    bool operator==(const Vertex&) const = default;
};

struct VertexBox
{
    float minX = 0, minY = 0, maxX = 0, maxY = 0;

    [[nodiscard]] bool intersects(const VertexBox& other) const
    {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    [[nodiscard]] bool inside(const VertexBox& other) const
    {
        return minX >= other.minX && maxX <= other.maxX && minY >= other.minY && maxY <= other.maxY;
    }

    void include(const VertexBox& other);

    [[nodiscard]] float size() const
    {
        return maxX - minX > maxY - minY ? maxX - minX : maxY - minY;
    }
};

/// Precondition: not empty.
[[nodiscard]] VertexBox boxOf(std::span<const Vertex> vertices);

enum class PartKind : std::uint8_t { Point, Line, Border };

/// Immutable parts sorted by level, then by rule order, then along a space-filling curve, so that
/// any window is a few chunks of each bucket and drawing them in order is right. All queries are
/// const. A copy shares the arrays.
class PartSet
{
public:
    /// Parts of one level and one rule: chunks [firstChunk, endChunk).
    struct Bucket
    {
        int level = 0;
        std::uint32_t rule = 0;
        std::uint32_t firstChunk = 0;
        std::uint32_t endChunk = 0;
    };

    struct Chunk
    {
        VertexBox box;
        std::uint32_t firstPart = 0;
        std::uint32_t endPart = 0;
    };

    /// All parts, simplified within `tolerance` metres. A part too small to be seen is left with no
    /// vertices.
    struct Detail
    {
        float tolerance = 0;
        std::vector<Vertex> vertices;
        std::vector<std::uint32_t> first; ///< size partCount + 1

        [[nodiscard]] std::span<const Vertex> part(std::uint32_t index) const
        {
            return {vertices.data() + first[index], vertices.data() + first[index + 1]};
        }
    };

    /// No parts.
    PartSet();

    /// The very same parts, not only equal ones.
    [[nodiscard]] bool sharesWith(const PartSet& other) const { return m_arrays == other.m_arrays; }

    [[nodiscard]] std::size_t partCount() const { return m_arrays->rows.size(); }

    [[nodiscard]] std::span<const Bucket> buckets() const { return m_arrays->buckets; }

    [[nodiscard]] std::uint32_t row(std::uint32_t part) const { return m_arrays->rows[part]; }

    [[nodiscard]] const VertexBox& box(std::uint32_t part) const { return m_arrays->boxes[part]; }

    /// False for the second and later parts of a feature's geometry (holes, further parts).
    [[nodiscard]] bool startsFeature(std::uint32_t part) const { return m_arrays->starts[part]; }

    /// The coarsest detail whose tolerance is not above `tolerance` metres.
    [[nodiscard]] const Detail& detail(double tolerance) const;

    /// Calls visit(part) for parts of a bucket whose box meets the window, in drawing order, until
    /// it returns false; false then.
    template <typename Visit>
    bool visit(const Bucket& bucket, const VertexBox& window, Visit&& each) const
    {
        for (std::uint32_t c = bucket.firstChunk; c < bucket.endChunk; ++c) {
            const Chunk& chunk = m_arrays->chunks[c];
            if (!chunk.box.intersects(window))
                continue;
            const bool whole = chunk.box.inside(window);
            for (std::uint32_t part = chunk.firstPart; part < chunk.endPart; ++part) {
                if ((whole || box(part).intersects(window)) && !each(part))
                    return false;
            }
        }
        return true;
    }

private:
    friend class PartSetBuilder;

    struct Arrays
    {
        LargeArray<std::uint32_t> rows;
        LargeArray<VertexBox> boxes;
        std::vector<bool> starts;
        std::vector<Bucket> buckets;
        std::vector<Chunk> chunks;
        std::vector<Detail> details; ///< fine to coarse, at least one
    };

    explicit PartSet(std::shared_ptr<const Arrays> arrays) : m_arrays(std::move(arrays)) {}

    std::shared_ptr<const Arrays> m_arrays;
};

/// Collects parts in any order, then sorts and packs them.
class PartSetBuilder
{
public:
    /// `expected`: parts, as far as known; memory for them is asked for with the first one.
    explicit PartSetBuilder(PartKind kind, std::size_t expected = 0)
        : m_kind(kind), m_expected(expected)
    {
    }

    struct Place
    {
        std::uint32_t row = 0;
        std::uint32_t rule = 0;
        int ruleOrder = 0;
        int level = 0;
        bool startsFeature = true;
    };

    void add(const Place& place, std::span<const Vertex> vertices);

    /// What others of the same kind have collected, one after another.
    [[nodiscard]] static PartSetBuilder joined(PartKind kind,
                                               std::span<const PartSetBuilder* const> pieces);

    /// Of all parts, in the order in which they came; finish() leaves them as they are.
    [[nodiscard]] std::span<const Vertex> vertices() const { return m_vertices; }

    [[nodiscard]] PartSet finish();

private:
    struct Group ///< the parts of one feature: they stay together
    {
        int level = 0;
        int ruleOrder = 0;
        std::uint32_t rule = 0;
        std::uint32_t firstPart = 0;
        std::uint32_t endPart = 0;
        VertexBox box;
    };

    void reserve(std::size_t parts, std::size_t vertices);
    void append(const PartSetBuilder& other);
    void sortGroups();
    [[nodiscard]] std::vector<std::uint32_t> drawingRanks() const;
    void packParts(PartSet::Arrays& set) const;
    void packChunks(PartSet::Arrays& set) const;
    static void addLineDetails(PartSet::Arrays& set);
    static void addRingDetails(PartSet::Arrays& set);

    PartKind m_kind;
    std::size_t m_expected = 0;
    LargeArray<Group> m_groups;
    LargeArray<std::uint32_t> m_rows;
    LargeArray<VertexBox> m_boxes;
    LargeArray<Vertex> m_vertices;
    LargeArray<std::uint32_t> m_first{0};
};

} // namespace yimi
