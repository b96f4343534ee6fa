// SPDX-License-Identifier: GPL-3.0-or-later
// Rings and streets of 山水体验圈. Private to assessment.
#pragma once

#include "assessment/nature_reach.h"

namespace yimi {

/// Areas by mode and band, and of all modes together.
struct NatureRings
{
    std::vector<std::vector<Polygons>> ofMode; ///< [mode][band]
    std::vector<Polygons> together;            ///< [band]
};

/// Nested areas of the bands (minutes, rising). People off the streets are stopped by water,
/// railways and expressways. Kept in the book. Errors: Cancelled, GeometryWrongType, LibraryFailed.
[[nodiscard]] Result<NatureRings> natureRings(const AnalysisContext& context,
                                              const NaturePlaces& places,
                                              const NatureReach& reach,
                                              const std::vector<double>& bands,
                                              const TaskContext& task);

/// The nested areas as a table: minutes, area_m2.
[[nodiscard]] FeatureTable ringTable(const AnalysisContext& context,
                                     const std::vector<Polygons>& areas,
                                     const std::vector<double>& bands);

/// Stretches of street by band, of one mode.
[[nodiscard]] Result<FeatureTable> ringStreets(const AnalysisContext& context,
                                               const ModeReach& mode,
                                               const std::vector<double>& bands);

} // namespace yimi
