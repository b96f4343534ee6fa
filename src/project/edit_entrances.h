// SPDX-License-Identifier: GPL-3.0-or-later
// Entrances that were made by rule, as a layer that people see, correct, and that analyses then
// use.
//
// The layer is one of theme Entrance with the fields id, of_theme, of_id, of_name, source («road»,
// «boundary», … ; «manual» where somebody put it), basis (依据, a sentence) and by_hand (1:
// somebody answers for the entrances of this place; they are not made again).
#pragma once

#include "project/edit_features.h"
#include "project/network_cache.h"

namespace yimi {

struct DocumentLayer;
struct ProjectContents;

/// A table of these fields without rows.
[[nodiscard]] FeatureTable emptyEntranceRecord(const Crs& crs);

/// May a layer's table be kept by makeEntrances: it has the fields above.
[[nodiscard]] bool isEntranceRecord(const FeatureTable& table);

/// The topmost such layer; null where none was made yet.
[[nodiscard]] const DocumentLayer* entranceRecord(const ProjectContents& contents);

struct MadeEntrances
{
    TablePointer table;            ///< all: made, and kept
    std::size_t made = 0;          ///< entrances by rule
    std::size_t kept = 0;          ///< of places that somebody answers for
    std::size_t places = 0;        ///< that the made ones lead to
    std::vector<Finding> findings; ///< FacilityWithoutEntrance: places with a point inside only
};

/// The entrances that analyses find by rule, for every area of a facility, park, water or hill that
/// no other layer of entrances names; analyses that read them get the same answers as before.
/// Places of which entranceRecord says that somebody answers for them keep what they have. The same
/// for every order of rows. Errors: NoRoads, NoFacilities (no areas at all), those of entrancesOf,
/// Cancelled.
[[nodiscard]] Result<MadeEntrances> makeEntrances(const ProjectContents& contents,
                                                  NetworkCache& networks,
                                                  const TaskContext& task = {});

/// Whose entrance a point is.
struct EntranceOwner
{
    std::string theme;
    std::string id;
    std::string name;
};

/// The place whose boundary (or point) is nearest, within 100 m; inside an area counts as at it.
[[nodiscard]] std::optional<EntranceOwner> entranceOwnerAt(const ProjectContents& contents,
                                                           Coordinate at);

// What becomes of the fields when somebody edits; tables of other layers only change their
// geometry. Precondition: the row is there.

/// Values of a row that is drawn by hand, in column order.
[[nodiscard]] std::vector<Value> drawnEntrance(const FeatureTable& table,
                                               const std::optional<EntranceOwner>& owner);
/// Moved by hand.
[[nodiscard]] TablePointer
withEntranceMoved(const FeatureTable& table, std::size_t row, Coordinate to);
/// Deleted by hand: the others of the same place are answered for by whoever deleted.
[[nodiscard]] TablePointer withoutEntrances(const FeatureTable& table,
                                            std::span<const std::int64_t> featureIds);

} // namespace yimi
