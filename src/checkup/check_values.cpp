// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkup/checks.h"
#include "city/age_group.h"
#include "city/place_names.h"
#include "city/places_from_tables.h"
#include "geometry/box_index.h"
#include "intake/garbled_text.h"

#include <algorithm>
#include <map>

namespace yimi {

namespace {

/// Themes whose features people know by name.
bool wantsNames(Theme theme)
{
    return isFacilityTheme(theme) || theme == Theme::Park || theme == Theme::Community
           || theme == Theme::Town || theme == Theme::District;
}

void checkGeometry(const FeatureTable& table, IssueList& issues)
{
    if (table.geometryKind() == GeometryKind::None)
        return;
    for (const std::size_t row : rowsById(table)) {
        if (std::holds_alternative<std::monostate>(table.geometries[row]))
            issues.add(FindingCode::GeometryNull, Severity::Problem, table.featureIds[row]);
    }
}

void checkIds(const FeatureTable& table, IssueList& issues)
{
    const Column* const ids = idColumn(table);
    if (ids == nullptr)
        return;
    std::map<std::string, std::size_t> seen;
    for (const std::size_t row : rowsById(table)) {
        const std::string id = ids->text(row);
        if (id.empty())
            issues.add(FindingCode::IdMissing, Severity::Info, table.featureIds[row], ids->name());
        else if (!seen.emplace(id, row).second)
            issues.add(
                FindingCode::IdDuplicate, Severity::Warning, table.featureIds[row], ids->name());
    }
    for (const FindingCode code : {FindingCode::IdMissing, FindingCode::IdDuplicate})
        issues.offer(code, {.kind = FixKind::NumberRows, .field = ids->name()});
}

void checkNames(const CheckedLayer& layer, IssueList& issues)
{
    const FeatureTable& table = *layer.table;
    const Column* const names = nameColumn(table);
    if (names == nullptr || !wantsNames(layer.theme))
        return;
    for (const std::size_t row : rowsById(table)) {
        if (names->text(row).empty())
            issues.add(
                FindingCode::NameMissing, Severity::Warning, table.featureIds[row], names->name());
    }
}

/// A column of counts: negative, or not a number, is wrong.
void checkCounts(const FeatureTable& table, const Column& column, bool required, IssueList& issues)
{
    for (const std::size_t row : rowsById(table)) {
        const auto number = column.number(row);
        const std::int64_t id = table.featureIds[row];
        if (number && *number < 0)
            issues.add(FindingCode::ValueNegative, Severity::Problem, id, column.name());
        else if (!number && !column.text(row).empty())
            issues.add(FindingCode::ValueNotNumeric, Severity::Problem, id, column.name());
        else if (!number && required)
            issues.add(FindingCode::ValueMissing, Severity::Warning, id, column.name());
    }
    for (const FindingCode code : {FindingCode::ValueNegative, FindingCode::ValueNotNumeric})
        issues.offer(code, {.kind = FixKind::ClearValues, .field = column.name()});
}

void checkCapacity(const CheckedLayer& layer, IssueList& issues)
{
    const FeatureTable& table = *layer.table;
    const bool counted = layer.theme == Theme::Childcare || layer.theme == Theme::Kindergarten
                         || layer.theme == Theme::PrimarySchool
                         || layer.theme == Theme::MiddleSchool || layer.theme == Theme::HighSchool;
    if (!counted)
        return;
    const Column* const places = capacityColumn(table);
    if (places != nullptr)
        checkCounts(table, *places, false, issues);
    for (const std::size_t row : rowsById(table)) {
        if (places == nullptr || places->text(row).empty())
            issues.add(FindingCode::FacilityCapacityMissing,
                       Severity::Warning,
                       table.featureIds[row],
                       places != nullptr ? places->name() : std::string());
    }
}

void checkAges(const CheckedLayer& layer, IssueList& issues)
{
    for (const AgeGroup group : kAgeGroups) {
        const Column* const column = layer.table->column(ageGroupId(group));
        if (column != nullptr)
            checkCounts(*layer.table, *column, layer.theme != Theme::Community, issues);
    }
}

/// Only what can be turned back is offered: «锟斤拷» has lost its text for good.
std::vector<std::int64_t> restorableRows(const FeatureTable& table, const std::string& field)
{
    std::vector<std::int64_t> rows;
    const Column* const column = table.column(field);
    for (const std::size_t row : rowsById(table)) {
        if (column != nullptr && !column->isNull(row) && ungarbled(column->text(row)))
            rows.push_back(table.featureIds[row]);
    }
    return rows;
}

void checkText(const CheckedLayer& layer, IssueList& issues)
{
    for (const Finding& finding : garbledText(*layer.table)) {
        for (const std::string& id : finding.ids)
            issues.addId(FindingCode::TextGarbled, Severity::Problem, id, finding.field);
        const auto rows = restorableRows(*layer.table, finding.field);
        if (!rows.empty())
            issues.offer(FindingCode::TextGarbled,
                         {.kind = FixKind::RepairText, .field = finding.field, .rows = rows});
    }
}

} // namespace

void checkValues(const CheckedLayer& layer, IssueList& issues)
{
    checkGeometry(*layer.table, issues);
    checkIds(*layer.table, issues);
    checkNames(layer, issues);
    checkText(layer, issues);
    checkCapacity(layer, issues);
    checkAges(layer, issues);
}

void checkDuplicates(const CheckedLayer& layer, const CheckOptions& options, IssueList& issues)
{
    const FeatureTable& table = *layer.table;
    const bool places = isFacilityTheme(layer.theme) || layer.theme == Theme::BusStop
                        || layer.theme == Theme::Residence || layer.theme == Theme::Entrance;
    if (!places || table.geometryKind() != GeometryKind::Point)
        return;
    const std::vector<std::size_t> rows = rowsById(table);
    const Column* const names = nameColumn(table);
    std::vector<Box> boxes;
    for (const std::size_t row : rows)
        boxes.push_back(boxOf(table.geometries[row]));
    const BoxIndex index(boxes);
    const auto nameOf = [&](std::size_t row) {
        return names != nullptr ? uniformName(names->text(row)) : std::string();
    };
    // Of each group the first stays.
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const auto here = placeOf(table.geometries[rows[i]]);
        if (!here)
            continue;
        const auto near = index.query(boxes[i].grownBy(options.duplicateWithin));
        const bool repeated = std::ranges::any_of(near, [&](std::uint32_t k) {
            const auto there = placeOf(table.geometries[rows[k]]);
            return k < i && there && distance(*here, *there) <= options.duplicateWithin
                   && nameOf(rows[i]) == nameOf(rows[k])
                   && (!nameOf(rows[i]).empty() || *here == *there);
        });
        if (repeated)
            issues.add(FindingCode::PlaceDuplicate, Severity::Warning, table.featureIds[rows[i]]);
    }
    issues.offer(FindingCode::PlaceDuplicate, {.kind = FixKind::RemoveRows});
}

} // namespace yimi
