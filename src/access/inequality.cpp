// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/inequality.h"

#include "base/compensated_sum.h"

#include <algorithm>

namespace yimi {

namespace {

/// Poorest first. Equal pairs are alike, so any order of the input gives the same list.
std::vector<WeightedValue> ranked(std::span<const WeightedValue> units)
{
    std::vector<WeightedValue> list;
    for (const WeightedValue& unit : units) {
        if (unit.weight > 0)
            list.push_back(unit);
    }
    std::ranges::sort(list);
    return list;
}

struct Totals
{
    double weight = 0;
    double good = 0; ///< Σ weight × value
};

Totals totalsOf(std::span<const WeightedValue> list)
{
    CompensatedSum weight;
    CompensatedSum good;
    for (const WeightedValue& unit : list) {
        weight.add(unit.weight);
        good.add(unit.weight * unit.value);
    }
    return {weight.value(), good.value()};
}

/// What the first `persons` of a list hold; the unit in which they end is split.
template <typename List>
double heldByFirst(double persons, const List& list)
{
    CompensatedSum held;
    CompensatedSum left;
    left.add(persons);
    for (const WeightedValue& unit : list) {
        const double taken = std::min(unit.weight, std::max(0.0, left.value()));
        held.add(taken * unit.value);
        left.add(-taken);
    }
    return held.value();
}

} // namespace

std::optional<double> weightedMean(std::span<const WeightedValue> units)
{
    const Totals totals = totalsOf(ranked(units));
    return totals.weight > 0 ? std::optional(totals.good / totals.weight) : std::nullopt;
}

// Between two neighbours in the ranking lies a step that everybody below it is apart from everybody
// above it: the mean difference is the sum of steps, each non-negative, so that nothing cancels.
std::optional<double> gini(std::span<const WeightedValue> units)
{
    const std::vector<WeightedValue> list = ranked(units);
    const Totals totals = totalsOf(list);
    if (!(totals.good > 0))
        return std::nullopt;
    CompensatedSum apart;
    CompensatedSum below;
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        below.add(list[i].weight);
        const double step = list[i + 1].value - list[i].value;
        apart.add(step * below.value() * (totals.weight - below.value()));
    }
    return apart.value() / (totals.weight * totals.good);
}

std::optional<double> PalmaShares::ratio() const
{
    return bottom > 0 ? std::optional(top / bottom) : std::nullopt;
}

std::optional<PalmaShares> palma(std::span<const WeightedValue> units)
{
    std::vector<WeightedValue> list = ranked(units);
    const Totals totals = totalsOf(list);
    if (!(totals.good > 0))
        return std::nullopt;
    const double bottom = heldByFirst(0.4 * totals.weight, list);
    std::ranges::reverse(list);
    const double top = heldByFirst(0.1 * totals.weight, list);
    return PalmaShares{top / totals.good, bottom / totals.good};
}

std::optional<GiniParts> giniParts(std::span<const std::vector<WeightedValue>> groups)
{
    std::vector<WeightedValue> all;
    std::vector<WeightedValue> means;
    for (const auto& group : groups) {
        all.insert(all.end(), group.begin(), group.end());
        if (const auto mean = weightedMean(group))
            means.push_back({*mean, totalsOf(ranked(group)).weight});
    }
    const auto whole = gini(all);
    if (!whole)
        return std::nullopt;
    const Totals totals = totalsOf(ranked(all));
    CompensatedSum within;
    for (const auto& group : groups) {
        const Totals own = totalsOf(ranked(group));
        within.add(own.weight / totals.weight * (own.good / totals.good)
                   * gini(group).value_or(0.0));
    }
    GiniParts parts{.within = within.value(), .between = gini(means).value_or(0.0)};
    parts.overlap = std::max(0.0, *whole - parts.within - parts.between);
    return parts;
}

} // namespace yimi
