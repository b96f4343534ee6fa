// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of route and stop layers say, in the ways bureaus write it.
#pragma once

#include "base/quantity.h"
#include "table/feature_table.h"
#include "transit/transit_lines.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// One number, or a range «8-10», «8~10分钟» that counts as its middle; > 0.
[[nodiscard]] std::optional<double> positiveNumber(std::string_view text);

/// Cut at ; ； , ， 、 | and trimmed; no empty ones.
[[nodiscard]] std::vector<std::string> namesIn(std::string_view text);

/// A route's name as stops may write it: without what is in brackets and without 路 at the end.
[[nodiscard]] std::string plainRouteName(std::string_view name);

/// The field that tells 上行 from 下行, of routes and of stops.
[[nodiscard]] const Column* directionColumn(const FeatureTable& table);

/// Its text; empty for both ways.
[[nodiscard]] std::string directionIn(const Column* column, std::size_t row);

/// Reads the rows of a route layer.
class RouteFields
{
public:
    explicit RouteFields(const FeatureTable& routes);

    [[nodiscard]] std::string id(std::size_t row) const;
    [[nodiscard]] std::string name(std::size_t row) const; ///< the id where there is none
    /// Nothing: missing, not a number, not above 0, or under a second.
    [[nodiscard]] std::optional<Milliseconds> headway(std::size_t row) const;
    [[nodiscard]] std::optional<MetresPerSecond> speed(std::size_t row) const;
    [[nodiscard]] std::string direction(std::size_t row) const; ///< empty: both ways
    [[nodiscard]] bool loop(std::size_t row) const;
    [[nodiscard]] TransitMode mode(std::size_t row) const;

    [[nodiscard]] bool hasHeadway() const
    {
        return m_headwaySeconds != nullptr || m_headwayMinutes != nullptr;
    }

    [[nodiscard]] std::string headwayField() const;

private:
    const FeatureTable* m_table;
    const Column* m_id;
    const Column* m_name;
    const Column* m_headwaySeconds;
    const Column* m_headwayMinutes;
    const Column* m_speed;
    const Column* m_direction;
    const Column* m_loop;
    const Column* m_mode;
};

} // namespace yimi
