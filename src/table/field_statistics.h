// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "table/feature_table.h"

#include <span>

namespace yimi {

/// Of the filled cells of a field that are numbers.
struct NumberStatistics
{
    double min = 0;
    double max = 0;
    double sum = 0;
    double mean = 0;
    double median = 0;             ///< mean of the two in the middle where their number is even
    double standardDeviation = 0;  ///< of all of them (divided by their number, not by one less)
    std::vector<std::size_t> bins; ///< equal steps from min to max; max is in the last

    bool operator==(const NumberStatistics&) const = default;
};

struct TextCount
{
    std::string text;
    std::size_t count = 0;

    bool operator==(const TextCount&) const = default;
};

/// What a field holds in some rows.
struct FieldStatistics
{
    std::size_t rows = 0;
    std::size_t empty = 0; ///< NULL; texts without any character too
    std::size_t distinct = 0;
    std::optional<NumberStatistics> numbers; ///< of Integer and Real fields with a filled cell
    std::vector<TextCount> mostFrequent; ///< of Text fields: the most frequent first, then by text

    bool operator==(const FieldStatistics&) const = default;
};

struct StatisticsOptions
{
    std::size_t bins = 16;
    std::size_t mostFrequent = 12;
};

/// The same for every order of the rows. O(n log n). Errors: Cancelled.
[[nodiscard]] Result<FieldStatistics> fieldStatistics(const Column& column,
                                                      std::span<const std::uint32_t> rows,
                                                      const StatisticsOptions& options = {},
                                                      const TaskContext& task = {});

} // namespace yimi
