// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/age_group.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::array<std::string_view, kAgeGroups.size()> kIds = {
    "A0_2", "A3_5", "A6_11", "A12_14", "A15_17"};

std::uint8_t bitOf(AgeGroup group)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(group));
}

} // namespace

std::string_view ageGroupId(AgeGroup group)
{
    return kIds[static_cast<std::size_t>(group)];
}

AgeGroups::AgeGroups(std::initializer_list<AgeGroup> groups)
{
    for (const AgeGroup group : groups)
        add(group);
}

bool AgeGroups::contains(AgeGroup group) const
{
    return (m_bits & bitOf(group)) != 0;
}

void AgeGroups::add(AgeGroup group)
{
    m_bits = static_cast<std::uint8_t>(m_bits | bitOf(group));
}

std::string AgeGroups::id() const
{
    std::string joined;
    for (const AgeGroup group : kAgeGroups) {
        if (!contains(group))
            continue;
        if (!joined.empty())
            joined += '+';
        joined += ageGroupId(group);
    }
    return joined;
}

Result<AgeGroups> parseAgeGroups(std::string_view text)
{
    AgeGroups groups;
    while (!text.empty()) {
        const auto plus = text.find('+');
        const auto word = text.substr(0, plus);
        const auto* const found = std::ranges::find(kIds, word);
        if (found == kIds.end()) {
            return failure(
                {.code = ErrorCode::ParameterInvalid,
                 .field = "age",
                 .detail = std::string(word) + " ∉ {A0_2, A3_5, A6_11, A12_14, A15_17}"});
        }
        groups.add(kAgeGroups[static_cast<std::size_t>(found - kIds.begin())]);
        text = plus == std::string_view::npos ? std::string_view{} : text.substr(plus + 1);
    }
    if (groups.empty()) {
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "age",
                        .detail = "∉ {A0_2, A3_5, A6_11, A12_14, A15_17}"});
    }
    return groups;
}

std::int64_t childrenIn(const ChildrenByAge& children, const AgeGroups& groups)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (groups.contains(kAgeGroups[i]))
            sum += children[i];
    }
    return sum;
}

} // namespace yimi
