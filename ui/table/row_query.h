// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "geometry/box.h"
#include "table/expression.h"

#include <QString>

#include <memory>
#include <optional>

namespace yimi {

/// Which rows of a table are listed, and in which order.
struct RowQuery
{
    enum class Show { All, Selected, InView };

    Show show = Show::All;
    std::vector<std::uint32_t> selected; ///< ascending; for Selected
    Box view;                            ///< for InView
    QString contains;                    ///< in any cell as people read it, whatever its case
    std::optional<Expression> condition;
    std::optional<std::size_t> sortColumn; ///< nothing: as in the table
    bool descending = false;
    bool codesInWords = false; ///< of results: cells are read as their words
};

/// The rows, filtered and sorted. Numbers by value; texts as Chinese people sort them, by pinyin,
/// with runs of digits as numbers and without regard to case; empty cells always last; equal cells
/// in the table's order. For a worker. Errors: Cancelled.
[[nodiscard]] Result<std::vector<std::uint32_t>>
shownRows(const FeatureTable& table, const RowQuery& query, const TaskContext& task = {});

/// A cell as a table of features shows it: numbers of results grouped, codes of results in words,
/// other layers as they are, where grouped digits would make an id unreadable; "" for NULL.
[[nodiscard]] QString featureCellText(const Column& column, std::size_t row, bool result);
/// A field's heading: of results in words.
[[nodiscard]] QString fieldHeading(const Column& column, bool result);

} // namespace yimi
