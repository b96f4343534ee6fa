// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/entrances.h"

#include "base/natural_order.h"
#include "city/places_from_tables.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yimi {

namespace {

/// Points of a layer, asked by place.
class PointLayer
{
public:
    explicit PointLayer(const FeatureTable* table)
    {
        if (table == nullptr)
            return;
        m_of = table->firstColumn({"of_id",
                                   "facility_id",
                                   "park_id",
                                   "school_id",
                                   "所属编号",
                                   "所属设施",
                                   "所属",
                                   "公园名称",
                                   "park"});
        std::vector<Box> boxes;
        for (std::size_t row = 0; row < table->rowCount(); ++row) {
            const auto* points = std::get_if<Points>(&table->geometries[row]);
            if (points == nullptr || points->empty() || !isFinite(points->front()))
                continue;
            m_points.push_back(points->front());
            m_owners.push_back(m_of != nullptr ? m_of->text(row) : std::string());
            boxes.push_back({points->front(), points->front()});
        }
        m_index = BoxIndex(boxes);
    }

    /// Those that name the place, or name none and lie at it.
    [[nodiscard]] Points
    of(const Polygons& area, const std::string& id, const std::string& name, double within) const
    {
        Points found;
        for (std::size_t i = 0; i < m_points.size() && m_of != nullptr; ++i) {
            if (!m_owners[i].empty() && (m_owners[i] == id || m_owners[i] == name))
                found.push_back(m_points[i]);
        }
        for (const std::uint32_t i : m_index.query(boxOf(area).grownBy(within))) {
            if (m_owners[i].empty() && isAt(area, m_points[i], within))
                found.push_back(m_points[i]);
        }
        return found;
    }

private:
    static bool isAt(const Polygons& area, Coordinate point, double within)
    {
        return std::ranges::any_of(area, [&](const Polygon& polygon) {
            return nearestOnLine(polygon.outer, point).distance <= within;
        });
    }

    const Column* m_of = nullptr;
    Points m_points;
    std::vector<std::string> m_owners;
    BoxIndex m_index;
};

/// Streets that people may walk on at ground level: a bridge over a park leads past it.
class GroundStreets
{
public:
    explicit GroundStreets(const RoadLines* roads)
    {
        std::vector<Box> boxes;
        for (std::size_t i = 0; roads != nullptr && i < roads->roads.size(); ++i) {
            if (!roads->roads[i].walk || roads->roads[i].level != 0)
                continue;
            const auto line = roads->lines.lines[i];
            m_lines.emplace_back(line.begin(), line.end());
            boxes.push_back(boxOf(m_lines.back()));
        }
        m_index = BoxIndex(boxes);
    }

    [[nodiscard]] Result<Points> meet(const Polygons& area) const
    {
        Lines near;
        for (const std::uint32_t i : m_index.query(boxOf(area)))
            near.push_back(m_lines[i]);
        if (near.empty())
            return Points{};
        return crossings(near, area);
    }

private:
    Lines m_lines;
    BoxIndex m_index;
};

/// Points along the outer boundary, evenly and not farther apart than `step`.
Points alongBoundary(const Polygons& area, double step)
{
    Points points;
    for (const Polygon& polygon : area) {
        const double around = length(polygon.outer);
        const auto count = static_cast<std::size_t>(std::max(1.0, std::ceil(around / step)));
        for (std::size_t i = 0; i < count; ++i)
            points.push_back(pointAlong(
                polygon.outer, around * static_cast<double>(i) / static_cast<double>(count)));
    }
    return points;
}

/// In one order whatever the source's; of those nearer than `within` the first stays.
Points merged(Points points, double within)
{
    std::ranges::sort(points);
    if (within <= 0)
        return points;
    Points kept;
    for (const Coordinate point : points) {
        if (std::ranges::none_of(kept,
                                 [&](Coordinate other) { return distance(point, other) < within; }))
            kept.push_back(point);
    }
    return kept;
}

bool saysClosed(const FeatureTable& places, std::size_t row)
{
    const Column* const fence = places.firstColumn({"fence", "围墙", "封闭", "closed"});
    if (fence == nullptr)
        return false;
    static const std::set<std::string> kYes = {"1", "是", "有", "yes", "true", "封闭", "全封闭"};
    return kYes.contains(fence->text(row));
}

struct Found
{
    Points points;
    const char* source = "position";
};

class EntranceFinder
{
public:
    EntranceFinder(const FeatureTable& places,
                   const EntranceSources& sources,
                   const EntranceOptions& options)
        : m_places(places)
        , m_options(options)
        , m_surveyed(sources.surveyed)
        , m_gates(sources.gates)
        , m_streets(sources.streets)
        , m_ids(options.idField.empty() ? idColumn(places) : places.column(options.idField))
        , m_names(nameColumn(places))
    {
        m_found.table.name = "entrance";
        m_found.table.crs = places.crs;
        for (const char* field : {"id", "of_id", "of_name", "source"})
            m_found.table.addColumn(field, FieldType::Text);
    }

    Result<EntrancesFound> run(const TaskContext& task)
    {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < m_places.rowCount(); ++row)
            rows.push_back(row);
        std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) {
            const std::string x = rowId(m_places, m_ids, a);
            const std::string y = rowId(m_places, m_ids, b);
            return x != y ? naturallyLess(x, y) : m_places.featureIds[a] < m_places.featureIds[b];
        });
        for (const std::size_t row : rows) {
            if (task.cancelled())
                return cancelledError();
            if (auto outcome = add(row); !outcome)
                return tl::unexpected(outcome.error());
        }
        return std::move(m_found);
    }

private:
    Result<Found> ofArea(std::size_t row, const Polygons& area) const
    {
        const std::string id = rowId(m_places, m_ids, row);
        const std::string name = m_names != nullptr ? m_names->text(row) : std::string();
        if (Points points = m_surveyed.of(area, id, name, m_options.atBoundary); !points.empty())
            return Found{std::move(points), "surveyed"};
        if (Points points = m_gates.of(area, id, name, m_options.atBoundary); !points.empty())
            return Found{std::move(points), "gate"};
        auto met = m_streets.meet(area);
        if (!met)
            return tl::unexpected(met.error());
        if (!met->empty())
            return Found{std::move(*met), "road"};
        if (m_options.openBoundary && !saysClosed(m_places, row))
            return Found{alongBoundary(area, m_options.step), "boundary"};
        return Found{{pointInside(area)}, "position"};
    }

    Result<void> add(std::size_t row)
    {
        Found found;
        const Geometry& geometry = m_places.geometries[row];
        if (const auto* area = std::get_if<Polygons>(&geometry);
            area != nullptr && !area->empty()) {
            auto of = ofArea(row, *area);
            if (!of)
                return tl::unexpected(of.error());
            found = std::move(*of);
        } else if (const auto* points = std::get_if<Points>(&geometry)) {
            found.points = *points;
        }
        const std::string id = rowId(m_places, m_ids, row);
        if (std::string_view(found.source) == "position")
            addFinding(m_found.findings,
                       {.code = FindingCode::FacilityWithoutEntrance,
                        .severity = Severity::Info,
                        .layer = m_places.name,
                        .count = 1,
                        .ids = {id}});
        const std::string name = m_names != nullptr ? m_names->text(row) : std::string();
        // An even boundary is spaced already.
        const bool even = std::string_view(found.source) == "boundary";
        std::size_t number = 0;
        for (const Coordinate point :
             merged(std::move(found.points), even ? 0 : m_options.mergeWithin))
            appendRow(m_found.table,
                      static_cast<std::int64_t>(m_found.table.rowCount()) + 1,
                      Points{point},
                      {id + "-" + std::to_string(++number), id, name, std::string(found.source)});
        return {};
    }

    const FeatureTable& m_places;
    const EntranceOptions& m_options;
    PointLayer m_surveyed;
    PointLayer m_gates;
    GroundStreets m_streets;
    const Column* m_ids;
    const Column* m_names;
    EntrancesFound m_found;
};

} // namespace

Result<EntrancesFound> entrancesOf(const FeatureTable& places,
                                   const EntranceSources& sources,
                                   const EntranceOptions& options,
                                   const TaskContext& task)
{
    if (!(options.step >= 10 && options.step <= 500))
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "step", .detail = "10 … 500 m"});
    if (places.geometryKind() == GeometryKind::Line)
        return failure(
            {.code = ErrorCode::GeometryWrongType, .layer = places.name, .detail = "line"});
    return EntranceFinder(places, sources, options).run(task);
}

} // namespace yimi
