// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/join_tables.h"

#include "base/utf8.h"
#include "city/place_columns.h"
#include "city/place_names.h"
#include "city/places_from_tables.h"
#include "city/population_table.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace yimi {

namespace {

constexpr double kEnough = 0.3; ///< share of the rows that must find a place

std::string textIn(const FeatureTable& table, const std::string& column, std::size_t row)
{
    const Column* const found = column.empty() ? nullptr : table.column(column);
    return found != nullptr ? trimmed(found->text(row)) : std::string();
}

std::vector<NamedPlace>
namedPlaces(const FeatureTable& table, const std::string& code, const std::string& name)
{
    std::vector<const Column*> within;
    for (const Column& column : table.columns) {
        if (column.name() != name && column.name() != code && saysWithin(column.name()))
            within.push_back(&column);
    }
    std::vector<NamedPlace> places;
    places.reserve(table.rowCount());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        NamedPlace place{textIn(table, code, row), textIn(table, name, row), {}};
        for (const Column* column : within) {
            if (std::string text = trimmed(column->text(row)); !text.empty())
                place.within.push_back(std::move(text));
        }
        places.push_back(std::move(place));
    }
    return places;
}

/// The column whose cells are most often found among the keys, and how often; «key» as keyOf makes
/// it of a cell.
template <typename Wanted, typename KeyOf>
std::pair<std::string, double> bestColumn(const FeatureTable& rows,
                                          const std::unordered_set<std::string>& keys,
                                          Wanted wanted,
                                          KeyOf keyOf)
{
    std::pair<std::string, double> best{{}, 0.0};
    for (const Column& column : rows.columns) {
        if (!wanted(column))
            continue;
        std::size_t hits = 0;
        for (std::size_t row = 0; row < column.size(); ++row)
            hits += keys.contains(keyOf(column.text(row))) ? 1U : 0U;
        const double share = static_cast<double>(hits) / static_cast<double>(rows.rowCount());
        if (share > best.second)
            best = {column.name(), share};
    }
    return best;
}

std::string placeNameColumn(const FeatureTable& places)
{
    if (const Column* const named = nameColumn(places))
        return named->name();
    for (const Column& column : places.columns) {
        const bool names = column.name().find("名") != std::string::npos
                           || column.name().find("name") != std::string::npos
                           || column.name().find("NAME") != std::string::npos
                           || column.name() == "社区";
        if (names && column.type() == FieldType::Text)
            return column.name();
    }
    return {};
}

std::vector<std::string> regionsOf(const std::vector<NamedPlace>& places)
{
    std::set<std::string> regions;
    for (const NamedPlace& place : places)
        regions.insert(place.within.begin(), place.within.end());
    return {regions.begin(), regions.end()};
}

std::pair<std::string, double> bestNameColumn(const FeatureTable& rows,
                                              const std::vector<NamedPlace>& places)
{
    const RegionNames regions(regionsOf(places));
    std::unordered_set<std::string> keys;
    for (const NamedPlace& place : places)
        keys.insert(nameWithin(place.name, regions));
    keys.erase("");
    return bestColumn(
        rows,
        keys,
        [](const Column& column) { return column.type() == FieldType::Text; },
        [&](const std::string& cell) { return nameWithin(cell, regions); });
}

/// Codes have three signs at least: running numbers of two tables agree without meaning it.
std::pair<std::string, double> bestCodeColumn(const FeatureTable& rows,
                                              const std::vector<NamedPlace>& places)
{
    constexpr std::size_t kShortest = 3;
    std::unordered_set<std::string> keys;
    for (const NamedPlace& place : places) {
        if (place.code.size() >= kShortest)
            keys.insert(place.code);
    }
    return bestColumn(
        rows,
        keys,
        [](const Column& column) { return saysCode(column.name()); },
        [](const std::string& cell) { return trimmed(cell); });
}

std::vector<std::string> labelsOf(const std::vector<NamedPlace>& places)
{
    std::vector<std::string> labels;
    labels.reserve(places.size());
    for (const NamedPlace& place : places)
        labels.push_back(place.name.empty() ? place.code : place.name);
    return labels;
}

bool isAgeGroup(const std::string& name)
{
    return std::ranges::any_of(kAgeGroups,
                               [&](AgeGroup group) { return name == ageGroupId(group); });
}

/// The place's column that a row's column is filled into.
Column& targetColumn(FeatureTable& places, const Column& source)
{
    std::string name = source.name();
    if (Column* const own = places.column(name); own != nullptr && isAgeGroup(name))
        return *own;
    for (int n = 2; places.column(name) != nullptr; ++n)
        name = source.name() + "_" + std::to_string(n);
    return places.addColumn(name, source.type());
}

} // namespace

FeatureTable rowsToJoin(const FeatureTable& table, bool population, std::vector<Finding>& findings)
{
    const auto shape = population ? populationShape(table) : std::nullopt;
    if (!shape)
        return table;
    PopulationRead read = childrenByPlace(table, *shape);
    findings.insert(findings.end(), read.findings.begin(), read.findings.end());
    return std::move(read.table);
}

Result<std::optional<JoinChoice>>
proposeJoin(const FeatureTable& rows, const FeatureTable& places, const TaskContext& task)
{
    const std::string placeName = placeNameColumn(places);
    const Column* const ids = idColumn(places);
    const std::string placeCode = ids != nullptr ? ids->name() : std::string();
    const std::vector<NamedPlace> targets = namedPlaces(places, placeCode, placeName);
    const auto name = bestNameColumn(rows, targets);
    const auto code = bestCodeColumn(rows, targets);
    if (rows.rowCount() == 0 || std::max(name.second, code.second) < kEnough)
        return std::optional<JoinChoice>();
    JoinChoice choice{.placeCode = placeCode, .placeName = placeName};
    choice.rowName = name.second >= kEnough ? name.first : std::string();
    choice.rowCode = code.second >= kEnough ? code.first : std::string();
    const std::vector<NamedPlace> named = namedPlaces(rows, choice.rowCode, choice.rowName);
    auto matches = matchNames(named, targets, {}, task);
    if (!matches)
        return tl::unexpected(matches.error());
    choice.matches = std::move(*matches);
    choice.rows = labelsOf(named);
    choice.places = labelsOf(targets);
    return std::optional(std::move(choice));
}

bool fitsTables(const JoinChoice& choice, const FeatureTable& rows, const FeatureTable& places)
{
    return choice.rows.size() == choice.matches.size()
           && labelsOf(namedPlaces(rows, choice.rowCode, choice.rowName)) == choice.rows
           && labelsOf(namedPlaces(places, choice.placeCode, choice.placeName)) == choice.places;
}

FeatureTable joined(FeatureTable places,
                    const FeatureTable& rows,
                    const JoinChoice& choice,
                    std::vector<Finding>& findings)
{
    for (const Column& source : rows.columns) {
        if (source.name() == choice.rowName || source.name() == choice.rowCode)
            continue;
        Column& target = targetColumn(places, source);
        Finding replaced{
            .code = FindingCode::ValueReplaced, .layer = places.name, .field = target.name()};
        for (std::size_t row = 0; row < choice.matches.size(); ++row) {
            // An empty cell says nothing: what the place knows of itself stays.
            const auto place = choice.matches[row].place;
            if (!place || source.isNull(row))
                continue;
            if (!target.isNull(*place) && target.text(*place) != source.text(row))
                replaced.ids.push_back(choice.places[*place]);
            target.set(*place, source.value(row));
        }
        replaced.count = replaced.ids.size();
        if (replaced.count > 0)
            findings.push_back(std::move(replaced));
    }
    return places;
}

std::vector<Finding>
joinFindings(const JoinChoice& choice, const std::string& table, const std::string& layer)
{
    std::vector<Finding> findings;
    const auto list = [&](FindingCode code,
                          Severity severity,
                          const std::string& of,
                          std::string id) {
        addFinding(
            findings,
            {.code = code, .severity = severity, .layer = of, .count = 1, .ids = {std::move(id)}});
    };
    std::vector<char> taken(choice.places.size(), 0);
    for (std::size_t row = 0; row < choice.matches.size(); ++row) {
        const RowMatch& match = choice.matches[row];
        const std::string& label = choice.rows[row];
        if (match.place)
            taken[*match.place] = 1;
        if (match.kind == MatchKind::UniformName)
            list(FindingCode::JoinByName, Severity::Info, table, label);
        else if (match.kind == MatchKind::Similar)
            list(FindingCode::JoinReview, Severity::Warning, table, label);
        else if (match.kind == MatchKind::Several)
            list(FindingCode::JoinAmbiguous, Severity::Warning, table, label);
        else if (match.kind == MatchKind::Repeated)
            list(FindingCode::JoinRepeated, Severity::Warning, table, label);
        else if (match.kind == MatchKind::Nobody)
            list(FindingCode::JoinUnmatched, Severity::Warning, table, label);
    }
    for (std::size_t place = 0; place < taken.size(); ++place) {
        if (taken[place] == 0)
            list(FindingCode::FeatureWithoutRow, Severity::Warning, layer, choice.places[place]);
    }
    return findings;
}

bool isJoinFinding(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::JoinByName:
    case FindingCode::JoinReview:
    case FindingCode::JoinUnmatched:
    case FindingCode::JoinAmbiguous:
    case FindingCode::JoinRepeated:
    case FindingCode::FeatureWithoutRow:
        return true;
    default:
        return false;
    }
}

} // namespace yimi
