// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/size_samples.h"

#include <array>
#include <cmath>

namespace yimi {

namespace {

/// Parts of the most: their circles are about as wide as 1, 1/2 and 2/9 of the widest.
constexpr std::array kShares{1.0, 0.25, 0.05};

/// The largest of 1, 2, 5 times a power of ten that is not above `number`, which is positive.
double roundedDown(double number)
{
    const double power = std::pow(10.0, std::floor(std::log10(number)));
    // A hair above: 0.3 / 0.1 is not quite three.
    const double lead = number / power * (1 + 1e-12);
    const double round = lead >= 10 ? 10 : lead >= 5 ? 5 : lead >= 2 ? 2 : 1;
    return round * power;
}

bool onlyWhole(const Column& column)
{
    for (std::size_t row = 0; row < column.size(); ++row) {
        const auto number = column.number(row);
        if (number && *number != std::floor(*number))
            return false;
    }
    return true;
}

} // namespace

std::vector<double> sizeSamples(const SizeLook& sizes, const Column& column)
{
    std::vector<double> samples;
    if (!(sizes.most > 0) || !std::isfinite(sizes.most))
        return samples;
    const bool whole = onlyWhole(column);
    for (const double share : kShares) {
        const double sample = roundedDown(sizes.most * share);
        const bool known = !samples.empty() && sample >= samples.back();
        if (!known && !(whole && sample < 1) && markerSize(sizes, sample) > sizes.from)
            samples.push_back(sample);
    }
    return samples;
}

} // namespace yimi
