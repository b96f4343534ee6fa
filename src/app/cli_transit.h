// SPDX-License-Identifier: GPL-3.0-or-later
// From command-line words to public transport.
#pragma once

#include "app/cli_answer.h"
#include "crs/crs.h"
#include "transit/travel_graph.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace yimi::cli {

struct TravelWords;

struct TransitWords
{
    std::string routes; ///< SOURCE of lines
    std::string stops;  ///< SOURCE of points
    std::string gtfs;   ///< folder or .zip
    std::string date;
    std::string window = "07:00-09:00";
    std::string wait = "mean";
    double transferSeconds = 300;

    [[nodiscard]] bool given() const { return !routes.empty() || !stops.empty() || !gtfs.empty(); }
};

void addTransitOptions(CLI::App& command, TransitWords& words);

/// Whether the words hang together, before anything is read: lines of one kind, with all that
/// belongs to them, and a profile that can ride. Errors: ParameterInvalid.
[[nodiscard]] Result<void> checkTransit(const TransitWords& words, const TravelProfile& profile);

/// Puts a reader's findings at the end of `findings`. Null when no lines are given. Errors: as
/// transitLinesFromTables and linesFromGtfs.
[[nodiscard]] Result<std::shared_ptr<const TransitService>>
readTransit(const TravelWords& words,
            const Crs& crs,
            std::vector<Finding>& findings,
            const TaskContext& task);

/// The method sheet's part on lines, waiting and transfers; null without lines.
[[nodiscard]] Json transitMethod(const TransitService* service);

/// The same for people; empty without lines.
[[nodiscard]] QString transitText(const TransitService* service);

} // namespace yimi::cli
