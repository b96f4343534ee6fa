// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace yimi {

/// Age groups of children in completed years, both ends inclusive: A0_2 = 0, 1 and 2 years.
enum class AgeGroup : std::uint8_t { A0_2, A3_5, A6_11, A12_14, A15_17 };

inline constexpr std::array kAgeGroups{
    AgeGroup::A0_2, AgeGroup::A3_5, AgeGroup::A6_11, AgeGroup::A12_14, AgeGroup::A15_17};

/// Field name and CLI name: "A0_2".
[[nodiscard]] std::string_view ageGroupId(AgeGroup group);

/// A set of age groups, written "A0_2+A3_5".
class AgeGroups
{
public:
    AgeGroups() = default;
    AgeGroups(std::initializer_list<AgeGroup> groups);

    [[nodiscard]] bool contains(AgeGroup group) const;

    [[nodiscard]] bool empty() const { return m_bits == 0; }

    void add(AgeGroup group);
    [[nodiscard]] std::string id() const;

    bool operator==(const AgeGroups&) const = default;

private:
    std::uint8_t m_bits = 0;
};

/// Errors: ParameterInvalid, naming the allowed groups.
[[nodiscard]] Result<AgeGroups> parseAgeGroups(std::string_view text);

/// Children of one place, index = AgeGroup.
using ChildrenByAge = std::array<std::int64_t, kAgeGroups.size()>;

[[nodiscard]] std::int64_t childrenIn(const ChildrenByAge& children, const AgeGroups& groups);

} // namespace yimi
