// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

namespace yimi {

/// A layer of a result whose features stand out by one of their fields: places by a state or in
/// classes of a number, areas in classes, lines as wide as a number says.
struct ClassLook
{
    enum class Mark : std::uint8_t { Area, Point, Line };

    Mark mark = Mark::Area;
    std::string field;        ///< empty: all alike
    std::vector<double> upTo; ///< upper ends of the classes, rising; empty: the field is a state
    bool percent = false;     ///< the numbers are shares of one, told as per cent

    bool operator==(const ClassLook&) const = default;
};

/// Upper ends of at most `most` classes with about as many values in each, rounded up to two
/// significant digits so that a legend can be read; the last one is no smaller than any value.
/// Empty without finite values.
[[nodiscard]] std::vector<double> classEnds(std::vector<double> values, std::size_t most = 5);

/// Classes from light (small) to dark (large); features without a number in grey, lines without one
/// not at all. States in their own colours.
[[nodiscard]] LayerStyle classStyle(const ClassLook& look, Appearance appearance);

} // namespace yimi
