// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/city_base.h"

#include <span>

namespace yimi {

/// Names of road lines by feature id; "" where there is none.
class RoadNames
{
public:
    explicit RoadNames(const CityBase& city);

    [[nodiscard]] std::string of(const StreetEdge& edge) const;

    /// Names of the main roads that meet at each junction, joined with 、; same order.
    [[nodiscard]] std::vector<std::string> mainRoadsAt(const StreetNetwork& network,
                                                       std::span<const NodeId> junctions) const;

private:
    const Column* m_names = nullptr;
    std::vector<std::pair<std::int64_t, std::size_t>> m_rows; ///< by feature id
};

} // namespace yimi
