// SPDX-License-Identifier: GPL-3.0-or-later
// Who has how much of an access, weighted by children: in all, and by group.
#pragma once

#include "access/inequality.h"
#include "base/result.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yimi {

/// Children of one place and what each of them has.
struct EquityUnit
{
    std::optional<double> value; ///< finite, ≥ 0; nothing: unreached
    double weight = 0;           ///< children, finite, ≥ 0

    bool operator==(const EquityUnit&) const = default;
};

/// Places per child: more is better. Minutes to the nearest: less is better.
enum class Better : std::uint8_t { More, Less };

struct EquityOptions
{
    Better better = Better::More;
    std::optional<double> standard = {}; ///< > 0; what equals it meets it
};

/// Those who miss the standard, after Foster, Greer and Thorbecke [foster1984]. The unreached miss
/// it; how much they lack is no number, so that the gap is a mean over those who have one.
struct BelowStandard
{
    double standard = 0;
    double children = 0;         ///< who miss it
    std::optional<double> share; ///< FGT0: of all children; nothing where there are none
    /// FGT1: the mean, over all children with a value, of what is lacking to the standard over the
    /// standard (0 for those who meet it); nothing where none has a value.
    std::optional<double> gap;
    double missing = 0; ///< Σ children × what is lacking, in the unit of the value

    bool operator==(const BelowStandard&) const = default;
};

/// Mean, Gini and Palma are those of the children who have a value.
struct EquityFigures
{
    double children = 0;
    double unreached = 0; ///< of them, without a value
    std::optional<double> mean;
    std::optional<double> gini;
    std::optional<PalmaShares> palma;
    std::optional<BelowStandard> below; ///< when a standard was given

    bool operator==(const EquityFigures&) const = default;
};

/// Errors: ParameterInvalid (a standard that is not > 0). Precondition: values and weights as said
/// above. Does not depend on the order of the units.
[[nodiscard]] Result<EquityFigures> equityFigures(std::span<const EquityUnit> units,
                                                  const EquityOptions& options);

struct EquityGroup
{
    std::string name;
    EquityFigures figures;

    bool operator==(const EquityGroup&) const = default;
};

struct EquityByGroup
{
    EquityFigures all;
    std::vector<EquityGroup> groups; ///< in natural order of their names
    std::optional<GiniParts> parts;  ///< of the Gini of all

    bool operator==(const EquityByGroup&) const = default;
};

/// Children, unreached, and those below the standard add up over the groups; so do the gaps,
/// weighted by the children who have a value. `groups`: the name of each unit's group. Errors: as
/// equityFigures.
[[nodiscard]] Result<EquityByGroup> equityByGroup(std::span<const EquityUnit> units,
                                                  std::span<const std::string> groups,
                                                  const EquityOptions& options);

} // namespace yimi
