// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkup/checks.h"
#include "checkup/surroundings.h"
#include "geometry/measures.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace yimi {

Issue& IssueList::issueOf(FindingCode code, Severity severity, const std::string& field)
{
    for (Issue& issue : m_issues) {
        if (issue.layer == m_layer.id && issue.finding.code == code
            && issue.finding.field == field) {
            issue.finding.severity = std::max(issue.finding.severity, severity);
            return issue;
        }
    }
    Issue issue{.layer = m_layer.id};
    issue.finding = {.code = code, .severity = severity, .layer = m_layer.name, .field = field};
    return m_issues.emplace_back(std::move(issue));
}

void IssueList::add(FindingCode code,
                    Severity severity,
                    std::int64_t featureId,
                    const std::string& field)
{
    addId(code, severity, std::to_string(featureId), field);
}

void IssueList::addId(FindingCode code,
                      Severity severity,
                      const std::string& featureId,
                      const std::string& field)
{
    Finding& finding = issueOf(code, severity, field).finding;
    ++finding.count;
    finding.ids.push_back(featureId);
}

void IssueList::addPlace(FindingCode code, Severity severity, Coordinate place)
{
    Issue& issue = issueOf(code, severity, {});
    ++issue.finding.count;
    issue.places.push_back(place);
}

void IssueList::offer(FindingCode code, Fix fix)
{
    for (Issue& issue : m_issues) {
        if (issue.layer != m_layer.id || issue.finding.code != code
            || (issue.finding.field != fix.field && !issue.finding.field.empty()))
            continue;
        if (fix.rows.empty()) {
            for (const std::string& id : issue.finding.ids) {
                if (const auto row = featureIdOf(id))
                    fix.rows.push_back(*row);
            }
        }
        issue.fix = fix;
        return;
    }
}

std::optional<std::int64_t> featureIdOf(const std::string& id)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc() || end != id.data() + id.size())
        return std::nullopt;
    return number;
}

std::vector<std::size_t> rowsById(const FeatureTable& table)
{
    std::vector<std::size_t> rows(table.rowCount());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) { return table.featureIds[row]; });
    return rows;
}

std::optional<Coordinate> placeOf(const Geometry& geometry)
{
    if (const auto* points = std::get_if<Points>(&geometry); points != nullptr && !points->empty())
        return points->front();
    if (const auto* areas = std::get_if<Polygons>(&geometry); areas != nullptr && !areas->empty())
        return pointInside(*areas);
    return std::nullopt;
}

Result<std::vector<Issue>> checkLayers(std::span<const CheckedLayer> layers,
                                       const CheckOptions& options,
                                       const TaskContext& task)
{
    std::vector<Issue> issues;
    if (task.cancelled())
        return cancelledError();
    const Surroundings around(layers);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (task.cancelled())
            return cancelledError();
        task.report(Stage::Read, static_cast<double>(i) / static_cast<double>(layers.size()));
        const CheckedLayer& layer = layers[i];
        std::vector<Issue> own;
        IssueList list(layer, own);
        checkValues(layer, list);
        checkDuplicates(layer, options, list);
        checkPlaces(layer, around, options, list);
        if (layer.theme == Theme::Road && options.network) {
            if (auto outcome = checkStreets(layer, options, task, list); !outcome)
                return tl::unexpected(outcome.error());
        }
        if (layer.theme == Theme::Community) {
            if (auto outcome = checkCommunities(layer, options, task, list); !outcome)
                return tl::unexpected(outcome.error());
        }
        std::ranges::stable_sort(
            own, std::ranges::greater{}, [](const Issue& issue) { return issue.finding.severity; });
        std::ranges::move(own, std::back_inserter(issues));
    }
    task.report(Stage::Read, 1.0);
    return issues;
}

} // namespace yimi
