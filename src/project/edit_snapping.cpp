// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edit_snapping.h"

#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "geometry/vertices.h"
#include "network/road_attributes.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr std::size_t kMostSegments = 256; ///< whose crossings are looked for
constexpr double kEnd = 0.1;               ///< metres, as streets meet

struct NearSegment
{
    Coordinate from;
    Coordinate to;
    std::size_t source = 0;
    std::size_t row = 0;
};

double cross(Coordinate o, Coordinate a, Coordinate b)
{
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/// Where two segments cross, not at an end of either: those are vertices.
std::optional<Coordinate> crossingOf(const NearSegment& a, const NearSegment& b)
{
    const double first = cross(b.from, b.to, a.from);
    const double second = cross(b.from, b.to, a.to);
    const double third = cross(a.from, a.to, b.from);
    const double fourth = cross(a.from, a.to, b.to);
    if (!(first * second < 0 && third * fourth < 0))
        return std::nullopt;
    const double share = first / (first - second);
    return Coordinate{a.from.x + share * (a.to.x - a.from.x),
                      a.from.y + share * (a.to.y - a.from.y)};
}

class SnapSearch
{
public:
    SnapSearch(const SnapSources& sources, Coordinate at, const SnapQuery& query)
        : m_sources(sources), m_at(at), m_query(query)
    {
        m_window = Box{at, at}.grownBy(query.tolerance);
    }

    std::optional<SnapTarget> run()
    {
        for (std::size_t s = 0; s < m_sources.size(); ++s) {
            const SnapSource& source = *m_sources[s];
            for (const std::uint32_t box : source.index.query(m_window)) {
                const std::size_t row = source.rows[box];
                if (source.layer != m_query.layer || !m_query.without.contains(row))
                    look(source.table->geometries[row], s, row);
            }
        }
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            for (std::size_t j = i + 1; j < m_segments.size(); ++j) {
                if (const auto there = crossingOf(m_segments[i], m_segments[j]))
                    offer(SnapKind::Crossing, *there, m_segments[i].source, m_segments[i].row);
            }
        }
        return m_best;
    }

private:
    void look(const Geometry& geometry, std::size_t source, std::size_t row)
    {
        if (const auto* points = std::get_if<Points>(&geometry)) {
            for (const Coordinate point : *points)
                offer(SnapKind::Vertex, point, source, row);
        } else if (const auto* lines = std::get_if<Lines>(&geometry)) {
            for (const LineString& line : *lines)
                lookAlong(line, source, row);
        } else if (const auto* polygons = std::get_if<Polygons>(&geometry)) {
            for (const Polygon& polygon : *polygons) {
                lookAlong(polygon.outer, source, row);
                for (const Ring& hole : polygon.holes)
                    lookAlong(hole, source, row);
            }
        }
    }

    void lookAlong(const LineString& path, std::size_t source, std::size_t row)
    {
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            Box box;
            box.include(path[i]);
            box.include(path[i + 1]);
            if (!box.intersects(m_window))
                continue;
            offer(SnapKind::Vertex, path[i], source, row);
            offer(SnapKind::Vertex, path[i + 1], source, row);
            const std::array edge{path[i], path[i + 1]};
            const NearestOnLine on = nearestOnLine(std::span(edge), m_at);
            offer(SnapKind::Edge, on.point, source, row);
            if (on.distance <= m_query.tolerance && m_segments.size() < kMostSegments)
                m_segments.push_back({path[i], path[i + 1], source, row});
        }
    }

    void offer(SnapKind kind, Coordinate there, std::size_t source, std::size_t row)
    {
        const double away = distance(m_at, there);
        if (away > m_query.tolerance)
            return;
        const auto key = [](const SnapTarget& target) {
            return std::tuple(target.kind, target.distance, target.source, target.row);
        };
        const SnapTarget target{kind, there, away, source, row};
        if (!m_best || key(target) < key(*m_best))
            m_best = target;
    }

    const SnapSources& m_sources;
    Coordinate m_at;
    const SnapQuery& m_query;
    Box m_window;
    std::vector<NearSegment> m_segments;
    std::optional<SnapTarget> m_best;
};

bool isEndOf(const Geometry& geometry, Coordinate at)
{
    const auto* lines = std::get_if<Lines>(&geometry);
    return lines != nullptr && std::ranges::any_of(*lines, [at](const LineString& line) {
               return !line.empty()
                      && (distance(line.front(), at) <= kEnd || distance(line.back(), at) <= kEnd);
           });
}

} // namespace

std::shared_ptr<const SnapSource> snapSource(const DocumentLayer& layer)
{
    auto source = std::make_shared<SnapSource>();
    source->layer = layer.id;
    source->title = layer.title;
    source->theme = layer.theme;
    source->table = layer.table;
    std::vector<Box> boxes;
    for (std::size_t row = 0; row < layer.table->rowCount(); ++row) {
        const Box box = boxOf(layer.table->geometries[row]);
        if (box.empty() || !isFinite(box.min) || !isFinite(box.max))
            continue;
        boxes.push_back(box);
        source->rows.push_back(static_cast<std::uint32_t>(row));
    }
    source->index = BoxIndex(boxes);
    return source;
}

std::optional<SnapTarget> snapTo(const SnapSources& sources, Coordinate at, const SnapQuery& query)
{
    return SnapSearch(sources, at, query).run();
}

std::optional<StreetJoin>
streetJoin(const SnapSources& sources, const SnapTarget& target, int level)
{
    const SnapSource& source = *sources[target.source];
    if (source.theme != Theme::Road)
        return std::nullopt;
    const Column* const names = nameColumn(*source.table);
    StreetJoin join;
    join.name = names != nullptr ? QString::fromStdString(names->text(target.row)) : QString();
    join.level = RoadAttributeReader(*source.table).read(target.row).level;
    join.connects = join.level == level || isEndOf(source.table->geometries[target.row], target.at);
    return join;
}

} // namespace yimi
