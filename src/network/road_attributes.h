// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/street_network.h"
#include "table/feature_table.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yimi {

/// Which field of a layer says what: pairs of key and field name. Keys: kRoadFieldKeys. What is not
/// named is looked for under its usual names.
using RoadFields = std::vector<std::pair<std::string, std::string>>;

inline constexpr std::array<std::string_view, 11> kRoadFieldKeys = {"class",
                                                                    "oneway",
                                                                    "speed",
                                                                    "level",
                                                                    "bridge",
                                                                    "tunnel",
                                                                    "walk",
                                                                    "bike",
                                                                    "drive",
                                                                    "pavement",
                                                                    "slope"};

/// "KEY=FIELD" taken apart. Errors: ParameterInvalid, naming the keys there are.
[[nodiscard]] Result<std::pair<std::string, std::string>> roadFieldFromText(std::string_view text);

/// Errors: ParameterInvalid (unknown key), FieldMissing (detail: the fields there are).
[[nodiscard]] Result<void> checkRoadFields(const FeatureTable& roads, const RoadFields& fields);

/// One row's attributes, with the values that could not be used as they were written; these are ""
/// when all is well.
struct RoadReading
{
    RoadAttributes road;
    bool classUnknown = false; ///< a class is written there, and none that is known: Other
    std::string unknownOneWay; ///< outside the known codes: taken as both ways
    std::string badSpeed;      ///< not a number in 1 … 200 km/h: by class instead
    std::string badSlope;      ///< not a number: level

    [[nodiscard]] bool allRead() const
    {
        return !classUnknown && unknownOneWay.empty() && badSpeed.empty() && badSlope.empty();
    }
};

/// Reads road attributes from whatever fields a road layer has: class, one-way, speed, level,
/// walkable, pavement, slope, with the names and values of Chinese bureaus, OpenStreetMap and
/// Yimi's own sample.
class RoadAttributeReader
{
public:
    explicit RoadAttributeReader(const FeatureTable& roads, const RoadFields& fields = {});

    [[nodiscard]] RoadAttributes read(std::size_t row) const { return reading(row).road; }

    [[nodiscard]] RoadReading reading(std::size_t row) const;

    /// True in OpenStreetMap's mixed line layers (rivers, borders and streets in one) for lines
    /// that are no street: no `highway`.
    [[nodiscard]] bool notARoad(std::size_t row) const;

    /// Null when the layer has none.
    [[nodiscard]] const Column* classColumn() const { return m_class; }

    [[nodiscard]] const Column* oneWayColumn() const { return m_oneWay; }

    [[nodiscard]] const Column* speedColumn() const { return m_speed; }

    [[nodiscard]] const Column* slopeColumn() const { return m_slope; }

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
    const Column* m_pavement;
    const Column* m_slope;
};

/// RoadClass of a class value; nothing when not known.
[[nodiscard]] std::optional<RoadClass> roadClassFromText(std::string_view text);

} // namespace yimi
