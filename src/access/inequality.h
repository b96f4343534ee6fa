// SPDX-License-Identifier: GPL-3.0-or-later
// How unequally a good is shared out among people of whom many stand in one unit. Each person of a
// unit has the unit's value. Results do not depend on the order of the units, to the bit.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace yimi {

struct WeightedValue
{
    double value = 0;  ///< what each person has; finite, ≥ 0
    double weight = 0; ///< how many persons; finite, ≥ 0

    auto operator<=>(const WeightedValue&) const = default;
};

/// Weighted mean; nothing where nobody is.
[[nodiscard]] std::optional<double> weightedMean(std::span<const WeightedValue> units);

/// Half of the mean difference between two persons over the mean [gini1912]: 0 when all have the
/// same, towards 1 when one has all. Nothing where nobody is or nobody has anything. O(n log n).
[[nodiscard]] std::optional<double> gini(std::span<const WeightedValue> units);

/// What the 10 % who have most and the 40 % who have least hold, as shares of the whole. A unit
/// that lies across a bound is split at it exactly.
struct PalmaShares
{
    double top = 0;
    double bottom = 0;

    bool operator==(const PalmaShares&) const = default;

    /// top / bottom [palma2011]; nothing when the 40 % have nothing at all.
    [[nodiscard]] std::optional<double> ratio() const;
};

/// Nothing where nobody is or nobody has anything.
[[nodiscard]] std::optional<PalmaShares> palma(std::span<const WeightedValue> units);

/// The Gini of all, from groups [pyatt1976]: within + between + overlap = gini.
struct GiniParts
{
    double within = 0;  ///< Σ share of persons × share of the good × gini of the group
    double between = 0; ///< gini if all of a group had its mean
    double overlap = 0; ///< the rest, ≥ 0: members of poorer groups who have more; 0 when none do

    bool operator==(const GiniParts&) const = default;
};

/// Nothing as for gini.
[[nodiscard]] std::optional<GiniParts>
giniParts(std::span<const std::vector<WeightedValue>> groups);

} // namespace yimi
