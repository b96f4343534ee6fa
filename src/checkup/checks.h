// SPDX-License-Identifier: GPL-3.0-or-later
// The single checks behind checkLayers. Private to checkup.
#pragma once

#include "checkup/check_layers.h"

namespace yimi {

struct Surroundings;

/// Adds issues of one layer; rows are taken in rising feature id.
class IssueList
{
public:
    IssueList(const CheckedLayer& layer, std::vector<Issue>& issues)
        : m_layer(layer), m_issues(issues)
    {
    }

    /// The issue of this code and field, made when absent, with one more feature.
    void
    add(FindingCode code, Severity severity, std::int64_t featureId, const std::string& field = {});
    /// As `add`, the feature by its id as text; no fix is offered for one that is no number.
    void addId(FindingCode code,
               Severity severity,
               const std::string& featureId,
               const std::string& field = {});
    void addPlace(FindingCode code, Severity severity, Coordinate place);
    /// The fix of the issue of this code and field, if there is such an issue; `rows` of the fix
    /// become the issue's features when it names none.
    void offer(FindingCode code, Fix fix);

private:
    Issue& issueOf(FindingCode code, Severity severity, const std::string& field);

    const CheckedLayer& m_layer;
    std::vector<Issue>& m_issues;
};

/// The feature id that a finding's id means; nothing for a code that is no number.
[[nodiscard]] std::optional<std::int64_t> featureIdOf(const std::string& id);

/// Rows in rising feature id.
[[nodiscard]] std::vector<std::size_t> rowsById(const FeatureTable& table);

/// Where a row is as a point: its first point, or inside its area.
[[nodiscard]] std::optional<Coordinate> placeOf(const Geometry& geometry);

void checkValues(const CheckedLayer& layer, IssueList& issues);
void checkDuplicates(const CheckedLayer& layer, const CheckOptions& options, IssueList& issues);
void checkPlaces(const CheckedLayer& layer,
                 const Surroundings& around,
                 const CheckOptions& options,
                 IssueList& issues);
[[nodiscard]] Result<void> checkStreets(const CheckedLayer& layer,
                                        const CheckOptions& options,
                                        const TaskContext& task,
                                        IssueList& issues);
[[nodiscard]] Result<void> checkCommunities(const CheckedLayer& layer,
                                            const CheckOptions& options,
                                            const TaskContext& task,
                                            IssueList& issues);

} // namespace yimi
