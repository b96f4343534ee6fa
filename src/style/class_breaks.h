// SPDX-License-Identifier: GPL-3.0-or-later
// Where the classes of a number end. A class holds what is above the end before it and no greater
// than its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

enum class BreakMethod : std::uint8_t {
    Quantile,          ///< about as many features in each class
    EqualInterval,     ///< classes of one width
    NaturalBreaks,     ///< least spread within the classes, Jenks and Fisher
    StandardDeviation, ///< steps of one standard deviation around the mean
    Manual,            ///< as given
};

struct BreakOptions
{
    BreakMethod method = BreakMethod::NaturalBreaks;
    std::size_t classes = 5;         ///< at most; of Manual as many as are given
    std::vector<double> manual = {}; ///< upper ends, any order

    bool operator==(const BreakOptions&) const = default;
};

/// Upper ends of the classes, strictly rising; the last is no smaller than any value. Fewer classes
/// than asked where there are not enough different values. Values that are not finite are left out;
/// empty without any other, or where no class is asked for. Independent of the order of the values.
[[nodiscard]] std::vector<double> classBreaks(std::vector<double> values,
                                              const BreakOptions& options);

/// The ends with the least sum of squares within classes, exactly: dynamic programming over the
/// different values [fisher1958], divided and conquered, O(classes · n log n). Above 20,000
/// different values over that many of them at even ranks. Precondition: sorted, finite.
[[nodiscard]] std::vector<double> naturalBreaks(std::span<const double> sorted,
                                                std::size_t classes);

/// The number of fewest significant digits that is at least `from` and below `below`; `from` when
/// there is none. Legends are read by people.
[[nodiscard]] double roundestFrom(double from, double below);

} // namespace yimi
