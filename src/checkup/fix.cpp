// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkup/fix.h"

#include "base/utf8.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "intake/garbled_text.h"
#include "network/road_attributes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace yimi {

namespace {

using RowIds = std::unordered_set<std::int64_t>;

RowIds idsOf(const Fix& fix)
{
    return {fix.rows.begin(), fix.rows.end()};
}

FeatureTable withoutRows(const FeatureTable& table, const RowIds& ids)
{
    FeatureTable kept;
    kept.name = table.name;
    kept.crs = table.crs;
    for (const Column& column : table.columns)
        kept.addColumn(column.name(), column.type());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (ids.contains(table.featureIds[row]))
            continue;
        kept.featureIds.push_back(table.featureIds[row]);
        kept.geometries.push_back(table.geometries[row]);
        for (std::size_t i = 0; i < kept.columns.size(); ++i)
            kept.columns[i].append(table.columns[i].value(row));
    }
    return kept;
}

Result<Column*> columnOf(FeatureTable& table, const Fix& fix)
{
    Column* const column = table.column(fix.field);
    if (column == nullptr)
        return failure({.code = ErrorCode::FieldMissing, .layer = table.name, .field = fix.field});
    return column;
}

/// The first row of an id keeps it; the others, and those without, get the id with a number behind
/// it, or one of their own.
void numberRows(FeatureTable& table, Column& column)
{
    std::set<std::string> taken;
    for (std::size_t row = 0; row < column.size(); ++row)
        taken.insert(column.text(row));
    std::set<std::string> seen;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const std::string own = column.text(row);
        if (!own.empty() && seen.insert(own).second)
            continue;
        std::int64_t next = own.empty() ? table.featureIds[row] : 2;
        std::string wanted;
        do {
            const bool whole = column.type() != FieldType::Text;
            wanted = own.empty() || whole ? std::to_string(next) : own + "-" + std::to_string(next);
            ++next;
        } while (!taken.insert(wanted).second);
        seen.insert(wanted);
        column.set(row, wanted);
    }
}

void repairText(Column& column, bool trimOnly)
{
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.isNull(row))
            continue;
        const std::string text = column.text(row);
        if (trimOnly)
            column.set(row, trimmed(text));
        else if (const auto meant = ungarbled(text))
            column.set(row, *meant);
    }
}

/// All lines of a layer, to find the one that a loose end means.
class Streets
{
public:
    explicit Streets(const FeatureTable& table) : m_table(table)
    {
        std::vector<Box> boxes;
        const RoadAttributeReader reader(table);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            m_levels.push_back(reader.read(row).level);
            const auto* lines = std::get_if<Lines>(&table.geometries[row]);
            for (std::size_t i = 0; lines != nullptr && i < lines->size(); ++i) {
                m_parts.push_back({row, i});
                boxes.push_back(boxOf((*lines)[i]));
            }
        }
        m_index = BoxIndex(boxes);
    }

    /// The place on another line that the end of this one should reach: nothing when it is
    /// connected already, or nothing is near enough.
    [[nodiscard]] std::optional<Coordinate>
    placeFor(Coordinate end, std::size_t row, std::size_t part, double within) const
    {
        constexpr double kConnected = 1e-3;
        double nearest = within;
        std::optional<Coordinate> place;
        for (const std::uint32_t i : m_index.query(Box{end, end}.grownBy(within))) {
            if ((m_parts[i].row == row && m_parts[i].part == part)
                || m_levels[m_parts[i].row] != m_levels[row])
                continue;
            const auto& lines = std::get<Lines>(m_table.geometries[m_parts[i].row]);
            const NearestOnLine found = nearestOnLine(lines[m_parts[i].part], end);
            if (found.distance <= kConnected)
                return std::nullopt;
            if (found.distance <= nearest) {
                nearest = found.distance;
                place = found.point;
            }
        }
        return place;
    }

private:
    struct Part
    {
        std::size_t row = 0;
        std::size_t part = 0;
    };

    const FeatureTable& m_table;
    std::vector<Part> m_parts;
    std::vector<std::int8_t> m_levels; ///< one a row: a bridge is not what an end below it means
    BoxIndex m_index;
};

std::vector<std::size_t> byFeatureId(const FeatureTable& table)
{
    std::vector<std::size_t> rows(table.rowCount());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) { return table.featureIds[row]; });
    return rows;
}

/// In rising feature id; an end that another one has come to stays, or the two would only change
/// places.
void snapEnds(FeatureTable& table, const FeatureTable& before, const Fix& fix)
{
    const Streets streets(before);
    const RowIds ids = idsOf(fix);
    std::set<Coordinate> reached;
    for (const std::size_t row : byFeatureId(table)) {
        auto* lines = std::get_if<Lines>(&table.geometries[row]);
        if (lines == nullptr || !ids.contains(table.featureIds[row]))
            continue;
        for (std::size_t i = 0; i < lines->size(); ++i) {
            LineString& line = (*lines)[i];
            for (Coordinate* end : {&line.front(), &line.back()}) {
                const auto place = streets.placeFor(*end, row, i, fix.amount);
                if (!place || reached.contains(*end))
                    continue;
                reached.insert(*place);
                *end = *place;
            }
        }
    }
}

/// In rising feature id each area gives up what the earlier ones have, so that the order of the
/// rows changes nothing.
Result<void> removeOverlap(FeatureTable& table, const Fix& fix)
{
    std::vector<std::size_t> order;
    std::vector<Box> boxes;
    const RowIds ids = idsOf(fix);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (std::holds_alternative<Polygons>(table.geometries[row]))
            order.push_back(row);
    }
    std::ranges::sort(order, {}, [&](std::size_t row) { return table.featureIds[row]; });
    for (const std::size_t row : order)
        boxes.push_back(boxOf(table.geometries[row]));
    const BoxIndex index(boxes);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        if (!ids.contains(table.featureIds[order[i]]))
            continue;
        auto& own = std::get<Polygons>(table.geometries[order[i]]);
        for (const std::uint32_t earlier : index.query(boxes[i])) {
            if (earlier >= i)
                break;
            auto rest = difference(own, std::get<Polygons>(table.geometries[order[earlier]]));
            if (!rest)
                return tl::unexpected(rest.error());
            if (!rest->empty())
                own = std::move(*rest);
        }
    }
    return {};
}

Result<void> fixColumn(FeatureTable& table, const Fix& fix)
{
    const auto column = columnOf(table, fix);
    if (!column)
        return tl::unexpected(column.error());
    if (fix.kind == FixKind::NumberRows) {
        numberRows(table, **column);
    } else if (fix.kind == FixKind::ClearValues) {
        const RowIds ids = idsOf(fix);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (ids.contains(table.featureIds[row]))
                (*column)->set(row, {});
        }
    } else {
        repairText(**column, fix.kind == FixKind::TrimText);
    }
    return {};
}

bool sameRow(const FeatureTable& a, std::size_t i, const FeatureTable& b, std::size_t k)
{
    if (a.geometries[i] != b.geometries[k])
        return false;
    for (std::size_t column = 0; column < a.columns.size(); ++column) {
        if (a.columns[column].value(i) != b.columns[column].value(k))
            return false;
    }
    return true;
}

} // namespace

std::string_view fixKindId(FixKind kind)
{
    constexpr std::array<std::string_view, 7> kIds = {"remove-rows",
                                                      "number-rows",
                                                      "repair-text",
                                                      "trim-text",
                                                      "snap-ends",
                                                      "remove-overlap",
                                                      "clear-values"};
    return kIds[static_cast<std::size_t>(kind)];
}

Result<FeatureTable> fixed(const FeatureTable& table, const Fix& fix)
{
    if (fix.kind == FixKind::RemoveRows)
        return withoutRows(table, idsOf(fix));
    FeatureTable result = table;
    Result<void> outcome;
    if (fix.kind == FixKind::SnapEnds)
        snapEnds(result, table, fix);
    else if (fix.kind == FixKind::RemoveOverlap)
        outcome = removeOverlap(result, fix);
    else
        outcome = fixColumn(result, fix);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return result;
}

std::size_t rowsTouched(const FeatureTable& before, const FeatureTable& after)
{
    std::size_t touched = 0;
    std::size_t k = 0;
    for (std::size_t i = 0; i < before.rowCount(); ++i) {
        const bool there = k < after.rowCount() && after.featureIds[k] == before.featureIds[i];
        if (!there || !sameRow(before, i, after, k))
            ++touched;
        k += there ? 1 : 0;
    }
    return touched;
}

} // namespace yimi
