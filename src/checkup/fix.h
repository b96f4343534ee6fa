// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done about a finding, as a value. Applying one makes a new table; the old one is what
// undo puts back.
#pragma once

#include "base/result.h"
#include "table/feature_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace yimi {

enum class FixKind {
    RemoveRows,    ///< `rows`
    NumberRows,    ///< rows without a value in `field`, or with one that another row has, get one
    RepairText,    ///< garbled cells of `field` read as they were meant
    TrimText,      ///< blanks around the text of `field`
    SnapEnds,      ///< loose ends of the lines in `rows` move onto streets within `amount` metres
    RemoveOverlap, ///< areas in `rows` give up what earlier areas (by feature id) cover
    ClearValues,   ///< `field` of `rows` becomes empty
};

/// "remove-rows", …: for JSON.
[[nodiscard]] std::string_view fixKindId(FixKind kind);

struct Fix
{
    FixKind kind = FixKind::RemoveRows;
    std::string field;
    std::vector<std::int64_t> rows; ///< feature ids
    double amount = 0;

    bool operator==(const Fix&) const = default;
};

/// The table after the fix; rows that are not concerned stay as they are, to the last bit. Errors:
/// FieldMissing, GeometryWrongType, LibraryFailed (a polygon that the kernel cannot cut).
[[nodiscard]] Result<FeatureTable> fixed(const FeatureTable& table, const Fix& fix);

/// How many rows of a table a fix removed or changed. `after`: made of `before`, its rows in the same
/// order.
[[nodiscard]] std::size_t rowsTouched(const FeatureTable& before, const FeatureTable& after);

} // namespace yimi
