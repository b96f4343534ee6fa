// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace yimi {

/// An index into one kind of array. Indices into different arrays are different types.
template <typename Tag>
struct Index
{
    std::uint32_t value = 0;

    constexpr Index() = default;

    constexpr explicit Index(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}

    auto operator<=>(const Index&) const = default;
};

using NodeId = Index<struct NodeTag>;
using EdgeId = Index<struct EdgeTag>;
using FacilityId = Index<struct FacilityTag>;
using DemandId = Index<struct DemandTag>;
using CommunityId = Index<struct CommunityTag>;

} // namespace yimi

template <typename Tag>
struct std::hash<yimi::Index<Tag>>
{
    std::size_t operator()(yimi::Index<Tag> id) const noexcept { return id.value; }
};
