// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/equity.h"

#include "base/compensated_sum.h"
#include "base/natural_order.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace yimi {

namespace {

Result<void> check(const EquityOptions& options)
{
    if (options.standard && !(std::isfinite(*options.standard) && *options.standard > 0))
        return failure({.code = ErrorCode::ParameterInvalid, .field = "standard", .detail = "> 0"});
    return {};
}

/// In an order that any order of the input gives, so that sums are the same to the bit.
std::vector<WeightedValue> withValue(std::span<const EquityUnit> units)
{
    std::vector<WeightedValue> list;
    for (const EquityUnit& unit : units) {
        assert(unit.weight >= 0 && (!unit.value || *unit.value >= 0));
        if (unit.value)
            list.push_back({*unit.value, unit.weight});
    }
    std::ranges::sort(list);
    return list;
}

double childrenWithout(std::span<const EquityUnit> units)
{
    std::vector<double> weights;
    for (const EquityUnit& unit : units) {
        if (!unit.value)
            weights.push_back(unit.weight);
    }
    std::ranges::sort(weights);
    CompensatedSum sum;
    for (const double weight : weights)
        sum.add(weight);
    return sum.value();
}

double childrenOf(std::span<const WeightedValue> list)
{
    CompensatedSum sum;
    for (const WeightedValue& unit : list)
        sum.add(unit.weight);
    return sum.value();
}

BelowStandard
below(std::span<const WeightedValue> list, double unreached, double standard, Better better)
{
    CompensatedSum children;
    CompensatedSum missing;
    children.add(unreached);
    for (const WeightedValue& unit : list) {
        const double lack = better == Better::More ? standard - unit.value : unit.value - standard;
        if (!(lack > 0))
            continue;
        children.add(unit.weight);
        missing.add(unit.weight * lack);
    }
    BelowStandard result{
        .standard = standard, .children = children.value(), .missing = missing.value()};
    const double valued = childrenOf(list);
    if (valued + unreached > 0)
        result.share = result.children / (valued + unreached);
    if (valued > 0)
        result.gap = result.missing / standard / valued;
    return result;
}

EquityFigures figuresOf(std::span<const EquityUnit> units, const EquityOptions& options)
{
    const std::vector<WeightedValue> list = withValue(units);
    EquityFigures figures{.unreached = childrenWithout(units)};
    figures.children = childrenOf(list) + figures.unreached;
    figures.mean = weightedMean(list);
    figures.gini = gini(list);
    figures.palma = palma(list);
    if (options.standard)
        figures.below = below(list, figures.unreached, *options.standard, options.better);
    return figures;
}

} // namespace

Result<EquityFigures> equityFigures(std::span<const EquityUnit> units, const EquityOptions& options)
{
    if (const auto valid = check(options); !valid)
        return tl::unexpected(valid.error());
    return figuresOf(units, options);
}

Result<EquityByGroup> equityByGroup(std::span<const EquityUnit> units,
                                    std::span<const std::string> groups,
                                    const EquityOptions& options)
{
    assert(units.size() == groups.size());
    if (const auto valid = check(options); !valid)
        return tl::unexpected(valid.error());
    const auto naturally = [](const std::string& a, const std::string& b) {
        return naturallyLess(a, b);
    };
    std::map<std::string, std::vector<EquityUnit>, decltype(naturally)> members(naturally);
    for (std::size_t i = 0; i < units.size(); ++i)
        members[groups[i]].push_back(units[i]);
    EquityByGroup result{.all = figuresOf(units, options)};
    std::vector<std::vector<WeightedValue>> values;
    for (const auto& [name, own] : members) {
        result.groups.push_back({name, figuresOf(own, options)});
        values.push_back(withValue(own));
    }
    result.parts = giniParts(values);
    return result;
}

} // namespace yimi
