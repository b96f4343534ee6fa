// SPDX-License-Identifier: GPL-3.0-or-later
// What drawing and editing has to say.
#pragma once

#include "city/theme.h"
#include "geometry/shape_faults.h"
#include "geometry/shared_corner.h"

#include <QString>

#include <string>

namespace yimi {

/// Why a shape is refused, with the way out.
[[nodiscard]] QString shapeFaultSentence(ShapeFault fault);
/// Why a vertex must stay, with the way out.
[[nodiscard]] QString cornerFaultSentence(CornerFault fault);

/// How an entrance was made, for its field 依据. `source`: as in Entrance::source; `road`: the name
/// of the street that meets the boundary there, may be empty.
[[nodiscard]] QString entranceBasis(const std::string& source, const QString& road = {});
/// The same once somebody moved it: «人工移动（原为：…）».
[[nodiscard]] QString movedEntranceBasis(const QString& before);
/// The same of those that stay when somebody deletes another of the same place.
[[nodiscard]] QString checkedEntranceBasis(const QString& before);

/// A field of a layer as people call it; unknown ones stay as they are. The places of a childcare
/// site are 托位, those of a school 学位.
[[nodiscard]] QString editFieldName(const std::string& field, Theme theme);
[[nodiscard]] QString oneWayName(int direction); ///< 0 both, 1 as drawn, -1 against it
[[nodiscard]] QString levelName(int level);      ///< 0 ground, > 0 bridge, < 0 tunnel
[[nodiscard]] QString yesNoName(bool yes);

/// What a new street joins there: «已接到 人民路».
[[nodiscard]] QString joinedStreetText(const QString& name);
/// The same where they do not meet, being of different levels.
[[nodiscard]] QString otherLevelText(const QString& name, int level);
/// What a vertex is drawn to. `kind`: 0 a vertex, 1 a crossing, 2 an edge.
[[nodiscard]] QString snapTargetText(int kind, const QString& of);

/// A place that was typed and is none.
[[nodiscard]] QString placeNotReadSentence(const QString& text);
/// A step «@100,0» with no vertex to begin at.
[[nodiscard]] QString stepFromNowhereSentence();
/// A vertex was put so far from all layers that a number may be wrong.
[[nodiscard]] QString placeFarSentence(double metres);

[[nodiscard]] QString fieldMissingSentence(const QString& field);
[[nodiscard]] QString fieldNotWholeSentence(const QString& field, const QString& text);
[[nodiscard]] QString fieldNotNumberSentence(const QString& field, const QString& text);
[[nodiscard]] QString fieldNegativeSentence(const QString& field);

} // namespace yimi
