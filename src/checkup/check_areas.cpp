// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkup/checks.h"
#include "city/age_group.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "network/network_builder.h"

#include <algorithm>

namespace yimi {

namespace {

Result<void> checkOverlaps(const FeatureTable& table,
                           const CheckOptions& options,
                           const TaskContext& task,
                           IssueList& issues)
{
    const std::vector<std::size_t> rows = rowsById(table);
    std::vector<Box> boxes;
    for (const std::size_t row : rows)
        boxes.push_back(boxOf(table.geometries[row]));
    const BoxIndex index(boxes);
    std::vector<std::int64_t> cuttable;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (task.cancelled())
            return cancelledError();
        const auto* own = std::get_if<Polygons>(&table.geometries[rows[i]]);
        if (own == nullptr)
            continue;
        bool overlaps = false;
        Polygons rest = *own;
        for (const std::uint32_t k : index.query(boxes[i])) {
            const auto* earlier =
                k < i ? std::get_if<Polygons>(&table.geometries[rows[k]]) : nullptr;
            if (earlier == nullptr)
                continue;
            const auto shared = intersection(*own, *earlier);
            if (!shared)
                return tl::unexpected(shared.error());
            overlaps = overlaps || area(*shared) >= options.smallestOverlap;
            if (shared->empty())
                continue;
            auto cut = difference(rest, *earlier);
            if (!cut)
                return tl::unexpected(cut.error());
            rest = std::move(*cut);
        }
        if (!overlaps)
            continue;
        issues.add(FindingCode::CommunityOverlap, Severity::Problem, table.featureIds[rows[i]]);
        if (!rest.empty())
            cuttable.push_back(table.featureIds[rows[i]]);
    }
    // Nothing would remain of an area that lies in others: which of them is right, a person knows.
    if (!cuttable.empty())
        issues.offer(FindingCode::CommunityOverlap,
                     {.kind = FixKind::RemoveOverlap, .rows = std::move(cuttable)});
    return {};
}

/// Holes of the union: small ones are gaps between neighbours that should meet.
Result<void> checkGaps(const FeatureTable& table, const CheckOptions& options, IssueList& issues)
{
    constexpr double kSmallestGap = 1; // square metres: less is rounding
    Polygons all;
    for (const std::size_t row : rowsById(table)) {
        if (const auto* own = std::get_if<Polygons>(&table.geometries[row]))
            all.insert(all.end(), own->begin(), own->end());
    }
    const auto whole = unionOf(all);
    if (!whole)
        return tl::unexpected(whole.error());
    for (const Polygon& polygon : *whole) {
        for (const Ring& hole : polygon.holes) {
            const Polygons gap{{hole, {}}};
            if (area(gap) >= kSmallestGap && area(gap) <= options.largestGap)
                issues.addPlace(FindingCode::CommunityGap, Severity::Warning, pointInside(gap));
        }
    }
    return {};
}

void checkChildren(const FeatureTable& table, IssueList& issues)
{
    std::vector<const Column*> ages;
    for (const AgeGroup group : kAgeGroups) {
        if (const Column* const column = table.column(ageGroupId(group)))
            ages.push_back(column);
    }
    for (const std::size_t row : rowsById(table)) {
        const bool known = std::ranges::any_of(
            ages, [&](const Column* column) { return column->number(row).has_value(); });
        if (!known)
            issues.add(
                FindingCode::CommunityWithoutChildren, Severity::Problem, table.featureIds[row]);
    }
}

/// Streets all of whose parts have no length; others have a part that is one.
std::vector<std::int64_t> rowsWithoutLength(const FeatureTable& table)
{
    std::vector<std::int64_t> rows;
    for (const std::size_t row : rowsById(table)) {
        const auto* lines = std::get_if<Lines>(&table.geometries[row]);
        if (lines != nullptr && std::ranges::all_of(*lines, [](const LineString& line) {
                return !(length(line) > 0);
            }))
            rows.push_back(table.featureIds[row]);
    }
    return rows;
}

} // namespace

Result<void> checkCommunities(const CheckedLayer& layer,
                              const CheckOptions& options,
                              const TaskContext& task,
                              IssueList& issues)
{
    if (layer.table->geometryKind() != GeometryKind::Polygon)
        return {};
    checkChildren(*layer.table, issues);
    if (auto outcome = checkOverlaps(*layer.table, options, task, issues); !outcome)
        return outcome;
    return checkGaps(*layer.table, options, issues);
}

Result<void> checkStreets(const CheckedLayer& layer,
                          const CheckOptions& options,
                          const TaskContext& task,
                          IssueList& issues)
{
    const auto built =
        buildNetwork(*layer.table, {.nearMiss = options.nearMiss}, {.stop = task.stop});
    if (!built) {
        // No streets at all are said where streets are needed; other errors are ours to hand on.
        if (built.error().code == ErrorCode::Cancelled)
            return cancelledError();
        return {};
    }
    for (const Finding& finding : built->findings) {
        if (finding.severity == Severity::Info && finding.code != FindingCode::EdgeZeroLength)
            continue;
        std::vector<std::string> ids = finding.ids;
        std::ranges::sort(ids, [](const std::string& a, const std::string& b) {
            return std::pair(featureIdOf(a), a) < std::pair(featureIdOf(b), b);
        });
        const auto repeated = std::ranges::unique(ids);
        ids.erase(repeated.begin(), repeated.end());
        for (const std::string& id : ids)
            issues.addId(finding.code, finding.severity, id, finding.field);
    }
    issues.offer(FindingCode::NearMiss, {.kind = FixKind::SnapEnds, .amount = options.nearMiss});
    const std::vector<std::int64_t> empty = rowsWithoutLength(*layer.table);
    if (!empty.empty())
        issues.offer(FindingCode::EdgeZeroLength, {.kind = FixKind::RemoveRows, .rows = empty});
    return {};
}

} // namespace yimi
