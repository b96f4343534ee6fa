// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace yimi {

/// Immutable spatial index over boxes (Boost.Geometry R-tree, bulk loaded). Positions refer to the
/// span it was built from. Queries are const and may run in many threads at once.
class BoxIndex
{
public:
    BoxIndex();
    explicit BoxIndex(std::span<const Box> boxes);

    [[nodiscard]] std::size_t size() const;

    /// Positions of all boxes that intersect `window`, ascending.
    [[nodiscard]] std::vector<std::uint32_t> query(const Box& window) const;

    /// Calls visit(position, boxDistance) in order of rising distance from `point` to the box,
    /// until visit returns false. Equal distances come in rising position.
    template <typename Visit>
    void nearest(Coordinate point, Visit&& visit) const
    {
        nearestErased(
            point,
            [](void* context, std::uint32_t position, double boxDistance) {
                return (*static_cast<std::remove_reference_t<Visit>*>(context))(position,
                                                                                boxDistance);
            },
            &visit);
    }

private:
    using Visitor = bool (*)(void* context, std::uint32_t position, double boxDistance);
    void nearestErased(Coordinate point, Visitor visitor, void* context) const;

    struct Tree;
    std::shared_ptr<const Tree> m_tree; ///< shared by copies
};

} // namespace yimi
