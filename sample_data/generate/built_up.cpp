// SPDX-License-Identifier: GPL-3.0-or-later
#include "city.h"
#include "curve.h"
#include "geometry/measures.h"
#include "random.h"
#include "territory.h"
#include "tiling.h"

namespace yimi::sample {

std::vector<BuiltUp> outlineBuiltUp(const Settlement& settlement,
                                    const std::vector<Village>& villages,
                                    const RoadIndex& streets,
                                    std::uint64_t seed)
{
    constexpr double kStreetNear = 170.0;
    Grid<std::uint16_t> labels(settlement.urban.frame);
    for (std::size_t cell = 0; cell < labels.cells.size(); ++cell)
        labels.cells[cell] =
            settlement.urban.cells[cell] != 0
                    && streets.nearest(labels.frame.centre(cell), kStreetNear, RoadIndex::kNobody)
                ? 1
                : 0;
    smoothLabels(labels, 2);
    std::vector<BuiltUp> areas;
    separateCorners(labels, {{0, 1}});
    std::vector<Polygons> urban = areasOf(bordersOf(labels), {0, 1}, 1);
    for (Polygon& polygon : urban.front())
        areas.push_back({"urban", {std::move(polygon)}});
    for (std::size_t i = 0; i < villages.size(); ++i) {
        const Blob blob{.centre = villages[i].at,
                        .radius = villages[i].radius * 1.15,
                        .flatness = 0.72,
                        .angle = villages[i].heading,
                        .roughness = 0.22,
                        .seed = seedFor(seed, 0xB017, i)};
        areas.push_back({"village", {outlineOf(blob)}});
    }
    return areas;
}

} // namespace yimi::sample
