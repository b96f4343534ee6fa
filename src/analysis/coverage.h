// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: which children can reach a facility within the standard, which cannot, and why.
#pragma once

#include "analysis/indicator.h"
#include "base/finding.h"
#include "base/quantity.h"
#include "city/demand.h"
#include "city/places.h"
#include "network/profile_changes.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace yimi {

struct TransitService;

/// «within 15 minutes» or «within 500 metres along the network». ≤ is inside.
using Cutoff = std::variant<Milliseconds, Metres>;

enum class Direction { TowardFacilities, FromFacilities };

/// How children in reach share the places there are.
enum class AssignmentRule {
    MinimumCostFlow, ///< as many children as possible, then the least total travel time
    NearestFirst,    ///< pairs in order of travel time, ties by id
};

struct CoverageOptions
{
    Cutoff cutoff = minutes(15);
    TravelProfile profile;
    Direction direction = Direction::TowardFacilities;
    AgeGroups ages{AgeGroup::A0_2};
    AssignmentRule assignment = AssignmentRule::MinimumCostFlow;
    bool inclusiveOnly = false; ///< only 普惠 facilities count as supply
    /// Share of the children who need a place (入托需求率), 0 < takeUp ≤ 1: a facility with 20
    /// places is enough for 20 / takeUp children. Touches capacity only, never who is within reach.
    double takeUp = 1.0;
    Metres snapLimit{200.0}; ///< farther from every usable street: «未接入路网»
    bool connectors = true;  ///< the piece from a point to the street costs time too
    unsigned threads = 0;    ///< 0: all cores; results do not depend on it
    std::shared_ptr<const TransitService> transit = {}; ///< for profiles that use lines

    bool operator==(const CoverageOptions&) const = default;
};

/// State of one child, demand point or community towards the supply.
enum class CoverageState : std::uint8_t {
    Served,          ///< 有服务: within the cutoff and with a place
    ShortOfCapacity, ///< 在范围内但容量不足
    OutOfRange,      ///< 范围外 (beyond the cutoff, no path, or not located)
    NoData,          ///< no children of these ages here
};

/// Why a place is not covered, most telling first.
enum class GapReason : std::uint8_t {
    None,
    BeyondCutoff,  ///< the nearest facility is too far
    NoPath,        ///< no way along the network to any facility
    NotLocated,    ///< the place itself is farther from every street than the snap limit
    ShortOfPlaces, ///< facilities in reach are full
    NoFacility,    ///< there is no supply at all
};

/// How a point stands to its nearest facility. Unreachable is a state, never a number.
enum class ReachState : std::uint8_t { Reached, BeyondCutoff, NoPath, NotLocated };

/// Nearest facility along the network.
struct NearestFacility
{
    FacilityId facility;
    Milliseconds time; ///< whole way, connectors included when they count
    Metres length;     ///< the same way in metres
    /// Of the time, what is not length alone; nothing for cars and for cutoffs in metres.
    std::optional<Milliseconds> beyondLength = {};
};

/// The ways of children to their nearest facilities, whether or not these are near enough: means,
/// weighted by children.
struct MeanWay
{
    std::int64_t children = 0; ///< those who have a way
    Milliseconds time;
    Milliseconds beyondLength; ///< of the time, what is not length alone

    bool operator==(const MeanWay&) const = default;

    /// beyondLength / time; nothing when the way takes no time.
    [[nodiscard]] std::optional<double> share() const;
};

/// Result for one demand point; same order as the demand given.
struct DemandCoverage
{
    ReachState reach = ReachState::NotLocated;
    std::optional<NearestFacility>
        nearest;               ///< also beyond the cutoff; nothing for NoPath and NotLocated
    std::int64_t children = 0; ///< of the chosen ages
    std::int64_t served = 0;   ///< of them, with a place within the cutoff
    std::optional<Coordinate>
        onStreet; ///< where its connector meets the street; nothing when not located
};

/// Children by state. The three states add up to `children`.
struct ChildrenByState
{
    std::int64_t children = 0;
    std::int64_t served = 0;
    std::int64_t shortOfCapacity = 0;
    std::int64_t outOfRange = 0;

    bool operator==(const ChildrenByState&) const = default;

    /// Within the cutoff, with or without a place: the numerator of 可达覆盖率.
    [[nodiscard]] std::int64_t withinReach() const { return served + shortOfCapacity; }

    /// withinReach / children; nothing when there are no children.
    [[nodiscard]] std::optional<double> share() const;

    ChildrenByState& operator+=(const ChildrenByState& other);
};

struct CommunityCoverage
{
    std::string id;
    std::string name;
    std::string town;
    std::string district;
    ChildrenByState children;
    CoverageState state =
        CoverageState::NoData;         ///< the state most of its children are in; ties: the worse
    bool hasFacility = false;          ///< a facility of the counted kind stands inside
    bool hasInclusiveFacility = false; ///< a 普惠 facility stands inside
    /// The child-weighted median way of the uncovered children (of all children when all are
    /// covered) to their nearest facility; nothing when no path.
    std::optional<NearestFacility> nearest;
    std::optional<MeanWay> meanWay;     ///< of all its children; nothing as for NearestFacility
    std::optional<Milliseconds> excess; ///< nearest − cutoff where > 0, in time
    std::optional<Metres> excessLength; ///< the same in metres
    GapReason reason = GapReason::None;
    std::int64_t facilitiesInReach = 0; ///< of any of its demand points
    std::int64_t placesShort =
        0; ///< places missing for children in reach, at the take-up asked for
};

/// Sums over a town or a district.
struct AreaCoverage
{
    std::string name;
    std::string district; ///< of a town; empty for a district
    ChildrenByState children;
    std::int64_t communities = 0;
    std::int64_t communitiesWithFacility = 0;
    std::int64_t communitiesWithInclusiveFacility = 0;
};

struct FacilityCoverage
{
    std::string id;
    std::string name;
    bool located = false;
    bool inclusive = true;
    std::optional<std::int64_t> capacity; ///< nothing: not given, counted as unlimited and listed
    std::int64_t gross = 0;    ///< children within its own reach, whoever else reaches them
    std::int64_t net = 0;      ///< children within reach of it and of no other facility
    std::int64_t assigned = 0; ///< children; × take-up ≤ capacity
    std::optional<Coordinate> onStreet; ///< of its first located entrance
};

/// What the numbers were made from, for the page, the table and the JSON answer.
struct MethodSheet
{
    std::string crs;
    std::string profileId;
    double speedKmh = 0;
    std::string cutoff;       ///< "15 min" or "500 m"
    std::string direction;    ///< "toward" or "from"
    std::string ages;         ///< "A0_2"
    std::string assignment;   ///< "minimum-cost-flow" or "nearest-first"
    std::string demandSource; ///< "residences", "cells", "inside points", joined with "+"
    DemandMethod demand;      ///< how it was put there
    double snapLimitMetres = 0;
    bool connectors = true;
    bool inclusiveOnly = false;
    double takeUp = 1.0;
    std::string lines;          ///< of public transport: their source; empty: no rides
    std::string wait;           ///< "mean": half the headway, "pessimistic": the whole
    double transferSeconds = 0; ///< for every boarding but the first, beside the wait
    std::string softwareVersion;
    std::string profileBase; ///< the shipped profile that profileId is, or was edited from
    std::vector<ProfileChange> profileChanges; ///< 自定义: figures that differ from that one's
};

/// How long the stages took, in milliseconds.
struct CoverageTimings
{
    double locate = 0; ///< graph of the profile, points onto the network
    double search = 0; ///< nearest facilities and reach of each facility
    double assign = 0; ///< children to places
};

struct Coverage
{
    CoverageOptions options;
    MethodSheet method;
    ChildrenByState children;                   ///< the city
    std::optional<MeanWay> meanWay;             ///< of all children who have a way
    std::vector<CommunityCoverage> communities; ///< input order
    std::vector<AreaCoverage> towns; ///< by name within district, input order of first mention
    std::vector<AreaCoverage> districts;
    std::vector<FacilityCoverage> facilities; ///< input order
    std::vector<DemandCoverage> demand;       ///< input order
    std::vector<Indicator> indicators;        ///< headline first
    std::vector<std::size_t> gaps; ///< communities with unserved children, positions; most unserved
                                   ///< first, then the larger excess, then id
    std::vector<Finding> findings;
    CoverageTimings timings;
};

} // namespace yimi
