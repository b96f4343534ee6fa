// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

namespace yimi {

/// Where a project's public transport comes from.
struct TransitInputs
{
    /// Route lines and stop points: of buses, of the metro.
    struct Layers
    {
        std::shared_ptr<const FeatureTable> routes;
        std::shared_ptr<const FeatureTable> stops;

        bool operator==(const Layers&) const = default;
    };

    std::vector<Layers> layers;                    ///< both halves there; empty with a timetable
    std::shared_ptr<const TransitLines> timetable; ///< goes before layers
    std::vector<QString> stamps;                   ///< of the layers, or of the timetable

    bool operator==(const TransitInputs&) const = default;

    [[nodiscard]] bool complete() const { return timetable != nullptr || !layers.empty(); }
};

/// The topmost layer of each theme, or the timetable.
[[nodiscard]] TransitInputs transitInputs(const ProjectContents& contents);

/// What is missing for rides, for those who want to ride: themes of the halves that are not there.
/// Empty when rides are possible.
[[nodiscard]] std::vector<Theme> missingForTransit(const ProjectContents& contents);

/// Lines understood, with the rules. Findings are added to. Errors: NoTransit when there is
/// nothing; as transitLinesFromTables.
[[nodiscard]] Result<std::shared_ptr<const TransitService>> transitServiceFrom(
    const TransitInputs& inputs, const TransitRules& rules, std::vector<Finding>& findings);

/// How a result's rides were counted, as its method sheet has it.
struct RidesMade
{
    std::string lines;
    std::string wait;
    double transferSeconds = 0;
};

/// A result's rides are what the document would count now; layers are not looked at.
[[nodiscard]] bool sameRides(const RidesMade& made, const ProjectContents& contents);

} // namespace yimi
