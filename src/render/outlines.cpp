// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/outlines.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace yimi {

namespace {

struct Segment
{
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    int ruleOrder = 0;
    std::uint32_t number = 0; ///< in the order of rings and their segments
};

std::uint64_t bitsOf(Vertex v)
{
    // + 0.0F makes −0 and 0 the same place.
    return (static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(v.x + 0.0F)) << 32)
           | std::bit_cast<std::uint32_t>(v.y + 0.0F);
}

std::vector<Segment> segmentsOf(const std::vector<PlacedRing>& rings)
{
    std::vector<Segment> segments;
    for (const PlacedRing& ring : rings) {
        for (std::size_t i = 1; i < ring.vertices.size(); ++i) {
            const std::uint64_t a = bitsOf(ring.vertices[i - 1]);
            const std::uint64_t b = bitsOf(ring.vertices[i]);
            segments.push_back({std::min(a, b),
                                std::max(a, b),
                                ring.place.ruleOrder,
                                static_cast<std::uint32_t>(segments.size())});
        }
    }
    return segments;
}

std::vector<bool> firstOfItsKind(std::vector<Segment> segments)
{
    std::ranges::sort(segments, {}, [](const Segment& s) {
        return std::tuple(s.low, s.high, -s.ruleOrder, s.number);
    });
    std::vector<bool> wanted(segments.size(), false);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool repeated = i > 0 && segments[i].low == segments[i - 1].low
                              && segments[i].high == segments[i - 1].high;
        wanted[segments[i].number] = !repeated && segments[i].low != segments[i].high;
    }
    return wanted;
}

class RunAdder
{
public:
    explicit RunAdder(PartSetBuilder& lines) : m_lines(lines) {}

    void extend(Vertex from, Vertex to)
    {
        if (m_run.empty())
            m_run.push_back(from);
        m_run.push_back(to);
    }

    void finish(const PartSetBuilder::Place& place)
    {
        if (m_run.size() >= 2)
            m_lines.add(place, m_run);
        m_run.clear();
    }

private:
    PartSetBuilder& m_lines;
    std::vector<Vertex> m_run;
};

} // namespace

void addOutlines(const std::vector<PlacedRing>& rings, PartSetBuilder& lines)
{
    const std::vector<bool> wanted = firstOfItsKind(segmentsOf(rings));
    RunAdder run(lines);
    std::size_t number = 0;
    for (const PlacedRing& ring : rings) {
        PartSetBuilder::Place place = ring.place;
        place.startsFeature = true;
        for (std::size_t i = 1; i < ring.vertices.size(); ++i, ++number) {
            if (wanted[number])
                run.extend(ring.vertices[i - 1], ring.vertices[i]);
            else
                run.finish(place);
        }
        run.finish(place);
    }
}

} // namespace yimi
