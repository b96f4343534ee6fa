// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about single places, asked again and again: how to get from here to there, and how far
// one gets.
#pragma once

#include "analysis/service_areas.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace yimi {

struct PlaceTravelOptions
{
    TravelProfile profile;
    Metric metric = Metric::Time;
    Direction direction = Direction::TowardFacilities; ///< areas: towards their place, or away
    Metres snapLimit{200.0};
    bool connectors = true;
    std::shared_ptr<const TransitService> transit = {}; ///< for profiles that use lines
    unsigned threads = 0;
};

/// How one gets from a place to another.
struct PlaceWay
{
    ReachState state = ReachState::NotLocated; ///< Reached, NoPath or NotLocated
    bool fromLocated = false;
    bool toLocated = false;
    Milliseconds time;                             ///< of what is Reached
    Metres length;                                 ///< the same
    LineString line;                               ///< from one to the other, connectors and all
    std::optional<Milliseconds> beyondLength = {}; ///< as in NearestHit
};

/// What lies around a place.
struct PlaceReach
{
    bool located = false;
    std::vector<Polygons> areas;        ///< by cutoff, from 0 on: each within the next
    std::vector<std::int64_t> children; ///< by cutoff; empty where nobody was given
};

/// Somebody to be counted in an area.
struct LocatedChildren
{
    NetworkLocation place;
    std::int64_t children = 0;
};

/// The streets of one profile, kept for many small questions. Keeps the network; asked by one
/// thread at a time.
class PlaceTravel
{
public:
    /// Errors: those of travelGraph.
    [[nodiscard]] static Result<PlaceTravel> prepare(std::shared_ptr<const StreetNetwork> network,
                                                     const PlaceTravelOptions& options);
    ~PlaceTravel();
    PlaceTravel(PlaceTravel&&) noexcept;
    PlaceTravel& operator=(PlaceTravel&&) noexcept;

    /// Puts people on the streets, so that areas count them. Those who live too far from every
    /// street are nowhere within.
    void setChildren(std::span<const Coordinate> places, std::span<const std::int64_t> children);

    /// The way that nearest() finds for these two places, with the same numbers. Precondition:
    /// direction TowardFacilities.
    [[nodiscard]] PlaceWay way(Coordinate from, Coordinate to);

    /// The areas that ServiceAreas finds for a facility with these entrances; of them those count
    /// that can be located. `cutoffs` rise, of the metric. Children are inside where their own way
    /// costs no more than the cutoff.
    [[nodiscard]] PlaceReach reach(std::span<const Coordinate> entrances,
                                   std::span<const Cutoff> cutoffs,
                                   const AreaOptions& options);

    [[nodiscard]] PlaceReach
    reach(Coordinate place, std::span<const Cutoff> cutoffs, const AreaOptions& options)
    {
        return reach(std::span(&place, 1), cutoffs, options);
    }

    [[nodiscard]] const ProfileGraph& graph() const;

private:
    struct State;
    explicit PlaceTravel(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace yimi
