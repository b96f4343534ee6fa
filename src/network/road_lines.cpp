// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/road_lines.h"

#include "geometry/measures.h"
#include "network/road_attributes.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

/// Findings of one layer, gathered by kind: cheap for a hundred thousand features of one kind.
class Gatherer
{
public:
    explicit Gatherer(std::string layer) : m_layer(std::move(layer)) {}

    /// `value`: what was written there; the first few different ones are kept as the detail.
    void add(FindingCode code,
             Severity severity,
             std::int64_t featureId,
             const Column* field = nullptr,
             const std::string& value = {})
    {
        auto found = std::ranges::find_if(m_findings, [&](const Finding& finding) {
            return finding.code == code && (field == nullptr || finding.field == field->name());
        });
        if (found == m_findings.end()) {
            m_findings.push_back({.code = code,
                                  .severity = severity,
                                  .layer = m_layer,
                                  .field = field != nullptr ? field->name() : std::string()});
            m_values.emplace_back();
            found = m_findings.end() - 1;
        }
        ++found->count;
        found->ids.push_back(std::to_string(featureId));
        auto& values = m_values[static_cast<std::size_t>(found - m_findings.begin())];
        if (!value.empty() && values.size() <= kValuesNamed
            && std::ranges::find(values, value) == values.end())
            values.push_back(value);
    }

    std::vector<Finding> take()
    {
        for (std::size_t i = 0; i < m_findings.size(); ++i) {
            std::string& detail = m_findings[i].detail;
            for (std::size_t k = 0; k < m_values[i].size(); ++k)
                detail += (k > 0 ? ", " : "") + (k < kValuesNamed ? m_values[i][k] : "…");
        }
        return std::move(m_findings);
    }

private:
    static constexpr std::size_t kValuesNamed = 5;

    std::string m_layer;
    std::vector<Finding> m_findings;
    std::vector<std::vector<std::string>> m_values; ///< by finding; different, in order
};

/// Damaged exports hold numbers that are finite and no place in metres.
bool isOnEarth(Coordinate c)
{
    constexpr double kFarthest = 1e8;
    return isFinite(c) && std::abs(c.x) < kFarthest && std::abs(c.y) < kFarthest;
}

/// Without repeated vertices; less than two left means there is no line.
void copyWithoutRepeats(const LineString& line, LineString& clean)
{
    clean.clear();
    for (const Coordinate& c : line) {
        if (clean.empty() || c != clean.back())
            clean.push_back(c);
    }
}

Result<void> checkUsable(const FeatureTable& roads)
{
    const GeometryKind kind = roads.geometryKind();
    if (roads.rowCount() == 0 || kind == GeometryKind::None)
        return failure({.code = ErrorCode::NoRoads, .layer = roads.name});
    if (kind != GeometryKind::Line) {
        return failure({.code = ErrorCode::GeometryWrongType,
                        .layer = roads.name,
                        .detail = kind == GeometryKind::Point ? "point" : "polygon"});
    }
    if (roads.crs.known()) {
        const auto described = describe(roads.crs);
        if (!described)
            return tl::unexpected(described.error());
        if (described->geographic) {
            return failure({.code = ErrorCode::CrsNotProjected,
                            .layer = roads.name,
                            .detail = described->name});
        }
    }
    return {};
}

/// Values of the row that could not be used.
void gatherUnread(Gatherer& findings,
                  const RoadAttributeReader& reader,
                  const RoadReading& reading,
                  std::int64_t id)
{
    using enum FindingCode;
    if (!reading.unknownOneWay.empty())
        findings.add(
            EdgeOneWayUnknown, Severity::Warning, id, reader.oneWayColumn(), reading.unknownOneWay);
    if (!reading.badSpeed.empty())
        findings.add(
            EdgeSpeedUnusable, Severity::Warning, id, reader.speedColumn(), reading.badSpeed);
    if (!reading.badSlope.empty())
        findings.add(
            ValueNotNumeric, Severity::Warning, id, reader.slopeColumn(), reading.badSlope);
}

} // namespace

Result<RoadLines> roadLinesFromTable(const FeatureTable& table, const RoadFields& fields)
{
    if (const auto usable = checkUsable(table); !usable)
        return tl::unexpected(usable.error());
    if (const auto known = checkRoadFields(table, fields); !known)
        return tl::unexpected(known.error());
    RoadLines result{.layer = table.name};
    result.lines.lines.reserve(table.rowCount(), 4 * table.rowCount());
    result.lines.levels.reserve(table.rowCount());
    result.roads.reserve(table.rowCount());
    result.featureIds.reserve(table.rowCount());
    Gatherer findings(table.name);
    const RoadAttributeReader reader(table, fields);
    LineString clean;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const std::int64_t id = table.featureIds[row];
        const auto* lines = std::get_if<Lines>(&table.geometries[row]);
        if (lines == nullptr) {
            findings.add(FindingCode::GeometryNull, Severity::Warning, id);
            continue;
        }
        if (reader.notARoad(row)) {
            findings.add(FindingCode::EdgeNotARoad, Severity::Info, id, reader.classColumn());
            continue;
        }
        const RoadReading reading = reader.reading(row);
        if (reading.classUnknown)
            findings.add(FindingCode::EdgeClassUnknown, Severity::Info, id, reader.classColumn());
        gatherUnread(findings, reader, reading, id);
        for (const LineString& line : *lines) {
            if (!std::ranges::all_of(line, isOnEarth)) {
                findings.add(FindingCode::CoordinateNotFinite, Severity::Warning, id);
                continue;
            }
            copyWithoutRepeats(line, clean);
            if (clean.size() < 2) {
                findings.add(FindingCode::EdgeZeroLength, Severity::Warning, id);
                continue;
            }
            result.add(clean, reading.road, id);
        }
    }
    result.findings = findings.take();
    if (result.roads.empty())
        return failure({.code = ErrorCode::NoRoads, .layer = table.name});
    return result;
}

} // namespace yimi
