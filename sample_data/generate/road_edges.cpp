// SPDX-License-Identifier: GPL-3.0-or-later
#include "noding.h"

#include <algorithm>
#include <tuple>

namespace yimi::sample {

namespace {

/// A vertex of some road, with the level that others can meet it at.
struct Vertex
{
    Coordinate at;
    int level;
    std::uint32_t road;
    std::uint32_t place;
    bool end;

    bool operator<(const Vertex& other) const
    {
        if (at != other.at)
            return at < other.at;
        return std::tie(level, road, place) < std::tie(other.level, other.road, other.place);
    }
};

std::vector<Vertex> sortedVertices(const Roads& roads)
{
    std::vector<Vertex> vertices;
    for (std::uint32_t r = 0; r < roads.size(); ++r)
        for (std::uint32_t i = 0; i < roads[r].line.size(); ++i)
            vertices.push_back(
                {roads[r].line[i], roads[r].level, r, i, i == 0 || i + 1 == roads[r].line.size()});
    std::sort(vertices.begin(), vertices.end());
    return vertices;
}

constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

/// Numbers the junctions among vertices [first, last) of one place: an end meets whatever is there,
/// inner vertices only others of their own level.
void numberPlace(const std::vector<Vertex>& vertices,
                 std::size_t first,
                 std::size_t last,
                 std::vector<std::vector<std::uint32_t>>& nodeOf,
                 Points& nodes)
{
    const bool anyEnd = std::any_of(vertices.begin() + static_cast<std::ptrdiff_t>(first),
                                    vertices.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const Vertex& v) { return v.end; });
    for (std::size_t i = first; i < last;) {
        std::size_t next = last;
        if (!anyEnd)
            for (next = i; next < last && vertices[next].level == vertices[i].level;)
                ++next;
        if (anyEnd || next - i > 1) {
            const auto number = static_cast<std::uint32_t>(nodes.size());
            nodes.push_back(vertices[i].at);
            for (std::size_t k = i; k < next; ++k)
                nodeOf[vertices[k].road][vertices[k].place] = number;
        }
        i = next;
    }
}

} // namespace

RoadEdges edgesOf(const Roads& roads)
{
    std::vector<std::vector<std::uint32_t>> nodeOf(roads.size());
    for (std::size_t r = 0; r < roads.size(); ++r)
        nodeOf[r].assign(roads[r].line.size(), kNoNode);
    const std::vector<Vertex> vertices = sortedVertices(roads);
    RoadEdges result;
    for (std::size_t first = 0; first < vertices.size();) {
        std::size_t last = first + 1;
        while (last < vertices.size() && vertices[last].at == vertices[first].at)
            ++last;
        numberPlace(vertices, first, last, nodeOf, result.nodes);
        first = last;
    }
    for (std::uint32_t r = 0; r < roads.size(); ++r) {
        std::uint32_t start = 0;
        for (std::uint32_t i = 1; i < roads[r].line.size(); ++i)
            if (nodeOf[r][i] != kNoNode) {
                result.edges.push_back({r, start, i, nodeOf[r][start], nodeOf[r][i]});
                start = i;
            }
    }
    return result;
}

} // namespace yimi::sample
