// SPDX-License-Identifier: GPL-3.0-or-later
// Areas of a layer split along a drawn line and merged, with what becomes of their values.
#pragma once

#include "geometry/area_edits.h"
#include "project/edit_features.h"

namespace yimi {

struct SplitArea
{
    TablePointer table;
    std::vector<std::int64_t> features; ///< the parts; the largest, first, is the feature it was
    std::vector<std::size_t> shared;    ///< columns of counts, shared out by area
};

/// The area of a row parted along a line. The largest part keeps the feature and its id, the others
/// are new rows with fresh ids and the same values; counts are shared out by area so that their sum
/// stays what it was (whole numbers stay whole). Neighbours on whose boundary a cut ends get that
/// vertex too. Precondition: a row of polygons; `line` has at least two coordinates.
[[nodiscard]] tl::expected<SplitArea, AreaFaultAt>
withAreaSplit(const FeatureTable& table, std::size_t row, const LineString& line);

/// Of some rows the area in which most of a line lies, of equals the first row; nothing where none
/// has any of it.
[[nodiscard]] std::optional<std::size_t>
rowCrossed(const FeatureTable& table, std::span<const std::size_t> rows, const LineString& line);

struct MergedAreas
{
    TablePointer table;
    std::int64_t feature = 0;          ///< the largest; it keeps its id and place in the table
    std::vector<std::size_t> summed;   ///< columns of counts
    std::vector<std::size_t> partly;   ///< of these, those that some of the areas leave blank
    std::vector<std::size_t> differed; ///< columns of which the largest one's value was kept
    std::size_t seams = 0;             ///< as in JoinedAreas
    std::size_t parts = 1;             ///< polygons it consists of
};

/// Several areas as one. Those that do not touch become one of several parts where the layer has
/// such already; otherwise: Apart. Precondition: at least two different rows of polygons.
[[nodiscard]] tl::expected<MergedAreas, AreaFaultAt>
withAreasMerged(const FeatureTable& table, std::span<const std::size_t> rows);

} // namespace yimi
