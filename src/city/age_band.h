// SPDX-License-Identifier: GPL-3.0-or-later
// Ages as tables of other offices write them.
#pragma once

#include "city/age_group.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace yimi {

enum class Sex { Both, Male, Female };

/// A range of completed years, both ends inclusive.
struct AgeBand
{
    int from = 0;
    int to = 0; ///< kOpenEnd: «60 岁及以上»
    Sex sex = Sex::Both;
    /// «0-3岁» may mean 0, 1 and 2: the neighbours tell (3-6岁).
    bool endIsWritten = false;

    static constexpr int kOpenEnd = 200;

    bool operator==(const AgeBand&) const = default;
};

/// «0-2岁», «０～２岁(男)», «3岁以下», «60岁及以上», «A0_2», «0岁人数», «age_3_5». Names without a
/// year sign («0-2») only when `plainNumbers`.
[[nodiscard]] std::optional<AgeBand> parseAgeBand(std::string_view text, bool plainNumbers = false);

/// Where bands share their ends (0-3, 3-6, 6-12) the upper end is not meant to be in: taken off,
/// also of the last of such a row. Each band by itself: 3-6 before 7-12 keeps its 6.
void settleSharedEnds(std::span<AgeBand> bands);

/// Which of these bands to add up so that nobody counts twice: of bands that overlap the narrower
/// ones; of one range the total rather than men and women. Indices, ascending.
[[nodiscard]] std::vector<std::size_t> disjointBands(std::span<const AgeBand> bands);

} // namespace yimi
