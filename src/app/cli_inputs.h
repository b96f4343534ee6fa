// SPDX-License-Identifier: GPL-3.0-or-later
// From command-line words to layers, points and networks in one projected CRS.
#pragma once

#include "analysis/coverage.h"
#include "analysis/nearest.h"
#include "app/cli_answer.h"
#include "app/cli_transit.h"
#include "io/read.h"
#include "network/network_builder.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

namespace yimi::cli {

/// Words that travel commands share.
struct TravelWords
{
    std::string roads;
    std::string profile;
    std::string profiles; ///< file of edited profiles
    std::optional<double> speedKmh;
    std::string direction = "toward";
    double snapMetres = 200;
    bool noConnectors = false;
    std::string crs;
    std::string assumeCrs;
    std::string idField;
    std::vector<double> minutes;
    std::vector<double> metres;
    bool keepCrossings = false;
    TransitWords transit;
    double nodeTolerance = NodingOptions{}.tolerance; ///< metres
    double nearMissMetres = NetworkOptions{}.nearMiss;
    bool fixNearMisses = false;
    std::vector<std::string> fields; ///< KEY=FIELD
};

/// Adds the options of how a network is built from a layer of road lines.
void addBuildOptions(CLI::App& command, TravelWords& words);

/// Errors: ParameterInvalid.
[[nodiscard]] Result<NetworkOptions> networkOptionsOf(const TravelWords& words);

/// What they are, for the method sheet.
[[nodiscard]] Json buildMethod(const TravelWords& words);

/// Adds the options of travel commands. `withCutoff`: also --minutes and --metres.
void addTravelOptions(CLI::App& command, TravelWords& words, bool withCutoff);

/// The profiles of --profiles, or those that Yimi ships. Errors: as readFile and profilesFromJson.
[[nodiscard]] Result<std::vector<TravelProfile>> profilesOf(const std::string& file);

/// The profile, riding where lines are given. Errors: as profilesOf, ParameterInvalid.
[[nodiscard]] Result<TravelProfile> profileOf(const TravelWords& words);
[[nodiscard]] Result<Direction> directionOf(const TravelWords& words);
/// The single cutoff asked for, or nothing. Errors: ParameterInvalid (both units, several values,
/// not positive).
[[nodiscard]] Result<std::optional<Cutoff>> cutoffOf(const TravelWords& words);

/// Streets for an analysis and the CRS everything else is brought into.
struct Streets
{
    std::shared_ptr<const StreetNetwork> network;
    Crs crs;
    std::string crsName; ///< authority code
    Components components;
    std::size_t nearMisses = 0;
    std::size_t nearMissesFixed = 0;
    std::size_t crossingsNoded = 0;
    std::vector<Finding> findings;
    double readMs = 0;
    double buildMs = 0;
};

/// Roads as a vector layer or a saved network. The analysis CRS is --crs, else the roads' own when
/// it is projected, else one that fits the place. Errors: as readLayer and buildNetwork.
[[nodiscard]] Result<Streets>
readStreets(const TravelWords& words, unsigned threads, const TaskContext& task);

/// A layer brought into a CRS.
[[nodiscard]] Result<LayerRead> readInto(const std::string& sourceWords,
                                         const Crs& crs,
                                         const TravelWords& words,
                                         const TaskContext& task);

/// Several layers brought into a CRS; their findings are added to.
[[nodiscard]] Result<std::vector<std::shared_ptr<const FeatureTable>>>
readAllInto(const std::vector<std::string>& sources,
            const Crs& crs,
            const TravelWords& words,
            std::vector<Finding>& findings,
            const TaskContext& task);

/// Points known by id, in natural order of id. Rows without a place are listed.
[[nodiscard]] Result<std::vector<NamedPoint>>
pointsOf(const FeatureTable& table, const std::string& idField, std::vector<Finding>& findings);

/// Both of them: the points of a source, in the streets' CRS.
[[nodiscard]] Result<std::vector<NamedPoint>> readPoints(const std::string& words,
                                                         const Streets& streets,
                                                         const TravelWords& travel,
                                                         std::vector<Finding>& findings,
                                                         const TaskContext& task);

/// The figures that are not as in the shipped profile; empty for a shipped one.
[[nodiscard]] Json profileChangesJson(const TravelProfile& profile);

/// Fields that every travel command's method sheet has.
[[nodiscard]] Json
travelMethod(const TravelWords& words, const TravelProfile& profile, const std::string& crs);

} // namespace yimi::cli
