// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "facts.h"
#include "grid.h"
#include "territory.h"

#include <memory>

namespace yimi::sample {

struct WaterBody
{
    std::string name; ///< may be empty
    std::string kind; ///< river, canal, lake, reservoir, stream or pond
    Polygons shape;
};

/// What a place is, seen by those who lay out roads and houses.
enum class Ground : std::uint8_t { Land, Stream, River, Lake };

struct Waters
{
    std::vector<WaterBody> bodies; ///< no two overlap
    Lines shores;                  ///< centre lines and shores that streets follow
    Grid<std::uint8_t> ground;     ///< Ground, fine cells
    LineString yangtze;            ///< mid-stream, west to east: the city's border
};

/// Mid-stream line of the Yangtze, beyond the city at both ends. Errors: TransformFailed.
[[nodiscard]] Result<LineString> yangtzeLine(const Transformer& toMetres);

/// Lakes from hand-drawn outlines, rivers and canals along the gazetteer's courses, streams between
/// them. All pushed about by one noise, so that what meets stays together.
[[nodiscard]] Result<Waters> layOutWaters(const Transformer& toMetres,
                                          const Facts& facts,
                                          const TownGrid& towns,
                                          const LineString& yangtze,
                                          std::uint64_t seed,
                                          unsigned threads);

[[nodiscard]] Ground groundAt(const Waters& waters, Coordinate at);

/// Answers whether places are in water. Immutable; any number of threads may ask.
class WaterIndex
{
public:
    explicit WaterIndex(const std::vector<WaterBody>& bodies);
    ~WaterIndex();

    [[nodiscard]] bool wet(Coordinate at) const;

    /// Fractions in (0, 1) along a → b where a shore is met, ascending.
    [[nodiscard]] std::vector<double> shoresBetween(Coordinate a, Coordinate b) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace yimi::sample
