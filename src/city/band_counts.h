// SPDX-License-Identifier: GPL-3.0-or-later
// People counted by bands of ages, as groups of children.
#pragma once

#include "city/age_band.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace yimi {

/// Nothing for a group of which no band tells.
using KnownChildren = std::array<std::optional<std::int64_t>, kAgeGroups.size()>;

struct BandedChildren
{
    KnownChildren children{};
    bool split = false; ///< bands had to be spread evenly over their years
};

/// How the bands of one table, or of one place, are added up: those that do not overlap each other
/// as they are; a wider one (0-17 beside 0-2) tells of the years that no narrower one tells of.
/// Ends that neighbours share are settled. Sums are exact.
class BandPlan
{
public:
    explicit BandPlan(std::vector<AgeBand> bands);

    /// The people of a band by its index; nothing where the table has no usable number.
    /// Precondition: never negative. Asked only for bands that are needed.
    using PeopleOf = std::function<std::optional<std::int64_t>(std::size_t)>;

    [[nodiscard]] BandedChildren children(const PeopleOf& people) const;

private:
    struct Wider
    {
        AgeBand band;
        std::vector<std::size_t> parts; ///< one band, or that of men and that of women
    };

    void findWider();

    std::vector<AgeBand> m_bands;
    std::vector<std::size_t> m_chosen;
    std::vector<Wider> m_wider; ///< narrowest first
};

} // namespace yimi
