// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/road_lines.h"

#include "base/parallel.h"
#include "geometry/measures.h"
#include "network/road_attributes.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// What comes of one row.
struct RowShare
{
    RoadAttributes road;
    bool listed = false;        ///< there is something to say about it
    std::uint32_t lines = 0;    ///< that can be used
    std::uint32_t vertices = 0; ///< of these, repeated ones left out
};

/// From rows to packed lines: all rows are looked at, then each is given its place, then all are
/// copied there. Looking and copying is shared by the threads; what is to be listed is listed in
/// between, row by row.
class LinePacker
{
public:
    LinePacker(const FeatureTable& table, const RoadFields& fields, unsigned threads)
        : m_table(table)
        , m_reader(table, fields)
        , m_threads(threads)
        , m_shares(table.rowCount())
        , m_findings(table.name)
    {
    }

    RoadLines run()
    {
        forEachRow([this](std::size_t row) { m_shares[row] = lookAt(row); });
        giveRoom();
        forEachRow([this](std::size_t row) { copy(row); });
        m_result.layer = m_table.name;
        m_result.findings = m_findings.take();
        return std::move(m_result);
    }

private:
    /// Of a line that can be used; nothing is left of others.
    enum class Use { Fine, NotFinite, NoLength };

    template <typename Work>
    void forEachRow(Work work) const
    {
        parallelFor(
            m_table.rowCount(),
            m_threads,
            [&](std::size_t row, unsigned) { work(row); },
            kRowsAtOnce);
    }

    static std::uint32_t countWithoutRepeats(const LineString& line)
    {
        std::uint32_t count = line.empty() ? 0 : 1;
        for (std::size_t i = 1; i < line.size(); ++i)
            count += line[i] != line[i - 1] ? 1U : 0U;
        return count;
    }

    static Use useOf(const LineString& line, std::uint32_t count)
    {
        if (!std::ranges::all_of(line, isOnEarth))
            return Use::NotFinite;
        return count < 2 ? Use::NoLength : Use::Fine;
    }

    [[nodiscard]] RowShare lookAt(std::size_t row) const
    {
        const auto* const lines = std::get_if<Lines>(&m_table.geometries[row]);
        if (lines == nullptr || m_reader.notARoad(row))
            return {.listed = true};
        const RoadReading reading = m_reader.reading(row);
        RowShare share{.road = reading.road, .listed = !reading.allRead()};
        for (const LineString& line : *lines) {
            const std::uint32_t count = countWithoutRepeats(line);
            if (useOf(line, count) == Use::Fine) {
                ++share.lines;
                share.vertices += count;
            } else {
                share.listed = true;
            }
        }
        return share;
    }

    /// From here on each share says where its lines and vertices begin.
    void giveRoom()
    {
        std::uint32_t lines = 0;
        std::uint32_t vertices = 0;
        for (std::size_t row = 0; row < m_shares.size(); ++row) {
            if (m_shares[row].listed)
                list(row);
            lines += std::exchange(m_shares[row].lines, lines);
            vertices += std::exchange(m_shares[row].vertices, vertices);
        }
        m_result.resize(lines, vertices);
    }

    void list(std::size_t row)
    {
        using enum FindingCode;
        const std::int64_t id = m_table.featureIds[row];
        const auto* const lines = std::get_if<Lines>(&m_table.geometries[row]);
        if (lines == nullptr) {
            m_findings.add(GeometryNull, Severity::Warning, id);
            return;
        }
        if (m_reader.notARoad(row)) {
            m_findings.add(EdgeNotARoad, Severity::Info, id, m_reader.classColumn());
            return;
        }
        listUnread(m_reader.reading(row), id);
        for (const LineString& line : *lines) {
            const Use use = useOf(line, countWithoutRepeats(line));
            if (use != Use::Fine)
                m_findings.add(use == Use::NoLength ? EdgeZeroLength : CoordinateNotFinite,
                               Severity::Warning,
                               id);
        }
    }

    /// Values that could not be used.
    void listUnread(const RoadReading& reading, std::int64_t id)
    {
        using enum FindingCode;
        const auto warn = [&](FindingCode code, const Column* column, const std::string& value) {
            if (!value.empty())
                m_findings.add(code, Severity::Warning, id, column, value);
        };
        if (reading.classUnknown)
            m_findings.add(EdgeClassUnknown, Severity::Info, id, m_reader.classColumn());
        warn(EdgeOneWayUnknown, m_reader.oneWayColumn(), reading.unknownOneWay);
        warn(EdgeSpeedUnusable, m_reader.speedColumn(), reading.badSpeed);
        warn(ValueNotNumeric, m_reader.slopeColumn(), reading.badSlope);
    }

    void copy(std::size_t row)
    {
        const auto* const lines = std::get_if<Lines>(&m_table.geometries[row]);
        const RowShare& share = m_shares[row];
        const bool isLast = row + 1 == m_shares.size();
        const std::size_t end = isLast ? m_result.roads.size() : m_shares[row + 1].lines;
        std::size_t next = share.lines;
        std::uint32_t first = share.vertices;
        for (std::size_t i = 0; next < end; ++i) {
            const LineString& line = (*lines)[i];
            const std::uint32_t count = countWithoutRepeats(line);
            if (useOf(line, count) != Use::Fine)
                continue;
            std::ranges::unique_copy(line, m_result.lines.lines.place(next, first, count).begin());
            m_result.lines.levels[next] = share.road.level;
            m_result.roads[next] = share.road;
            m_result.featureIds[next] = m_table.featureIds[row];
            m_result.sourceOrder[next] = static_cast<std::uint32_t>(next);
            first += count;
            ++next;
        }
    }

    static constexpr std::size_t kRowsAtOnce = 1024;

    const FeatureTable& m_table;
    RoadAttributeReader m_reader;
    unsigned m_threads;
    LargeArray<RowShare> m_shares;
    Gatherer m_findings;
    RoadLines m_result;
};

} // namespace

Result<RoadLines>
roadLinesFromTable(const FeatureTable& table, const RoadFields& fields, unsigned threads)
{
    if (const auto usable = checkUsable(table); !usable)
        return tl::unexpected(usable.error());
    if (const auto known = checkRoadFields(table, fields); !known)
        return tl::unexpected(known.error());
    RoadLines result = LinePacker(table, fields, threads).run();
    if (result.roads.empty())
        return failure({.code = ErrorCode::NoRoads, .layer = table.name});
    return result;
}

} // namespace yimi
