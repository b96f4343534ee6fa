// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/apportion.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace yimi {

namespace {

/// Weyl sequence of the golden ratio: neighbouring positions get far-apart ranks.
std::uint32_t spreadRank(std::size_t position)
{
    return static_cast<std::uint32_t>(position) * 2654435769U;
}

std::vector<double> usableWeights(std::span<const double> weights)
{
    std::vector<double> usable(weights.size());
    std::ranges::transform(weights, usable.begin(), [](double w) { return w > 0 ? w : 0.0; });
    if (std::ranges::all_of(usable, [](double w) { return w == 0.0; }))
        std::ranges::fill(usable, 1.0);
    return usable;
}

} // namespace

std::vector<std::int64_t> apportion(std::int64_t total, std::span<const double> weights)
{
    assert(total >= 0);
    if (weights.empty())
        return {};
    const std::vector<double> usable = usableWeights(weights);
    const double sum = std::accumulate(usable.begin(), usable.end(), 0.0);

    std::vector<std::int64_t> parts(usable.size());
    std::vector<double> remainders(usable.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < usable.size(); ++i) {
        const double quota = static_cast<double>(total) * usable[i] / sum;
        parts[i] = static_cast<std::int64_t>(std::floor(quota));
        // Rounded, so that quotas that are equal on paper are equal here too.
        remainders[i] = std::round((quota - std::floor(quota)) * 1e9);
        given += parts[i];
    }

    std::vector<std::size_t> order(usable.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        if (remainders[a] != remainders[b])
            return remainders[a] > remainders[b];
        // A place without weight gets nothing while others are there to take it.
        if ((usable[a] > 0) != (usable[b] > 0))
            return usable[a] > 0;
        return spreadRank(a) < spreadRank(b);
    });
    // Floating-point floors can be one too high or too low, so the rest may be negative.
    for (std::size_t k = 0; given < total; k = (k + 1) % order.size(), ++given)
        ++parts[order[k]];
    for (std::size_t k = order.size(); given > total;) {
        k = k == 0 ? order.size() - 1 : k - 1;
        if (parts[order[k]] > 0) {
            --parts[order[k]];
            --given;
        }
    }
    return parts;
}

} // namespace yimi
