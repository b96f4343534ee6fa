// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage_words.h"

#include <array>

namespace yimi {

std::string_view stateId(CoverageState state)
{
    constexpr std::array<std::string_view, 4> kIds = {
        "served", "short_of_capacity", "out_of_range", "no_data"};
    return kIds[static_cast<std::size_t>(state)];
}

std::string_view reasonId(GapReason reason)
{
    constexpr std::array<std::string_view, 6> kIds = {
        "", "beyond_cutoff", "no_path", "not_located", "short_of_places", "no_facility"};
    return kIds[static_cast<std::size_t>(reason)];
}

std::string_view reachId(ReachState state)
{
    constexpr std::array<std::string_view, 4> kIds = {
        "reached", "beyond_cutoff", "no_path", "not_located"};
    return kIds[static_cast<std::size_t>(state)];
}

} // namespace yimi
