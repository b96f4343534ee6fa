// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/street_network.h"
#include "table/feature_table.h"

#include <string_view>

namespace yimi {

/// Reads road attributes from whatever fields a road layer has: class, one-way, speed, level,
/// walkable, with the names and values of Chinese bureaus, OpenStreetMap and Yimi's own sample.
class RoadAttributeReader
{
public:
    explicit RoadAttributeReader(const FeatureTable& roads);

    [[nodiscard]] RoadAttributes read(std::size_t row) const;

    /// True when the row's class text is not empty and not known; it is then RoadClass::Other.
    [[nodiscard]] bool classUnknown(std::size_t row) const;

    /// True in OpenStreetMap's mixed line layers (rivers, borders and streets in one) for lines
    /// that are no street: no `highway`.
    [[nodiscard]] bool notARoad(std::size_t row) const;

    [[nodiscard]] const Column* classColumn() const { return m_class; }

private:
    const Column* m_class;
    const Column* m_oneWay;
    const Column* m_speed;
    const Column* m_level;
    const Column* m_bridge;
    const Column* m_tunnel;
    const Column* m_walk;
    const Column* m_bike;
    const Column* m_drive;
};

/// RoadClass of a class value; nothing when not known.
[[nodiscard]] std::optional<RoadClass> roadClassFromText(std::string_view text);

} // namespace yimi
