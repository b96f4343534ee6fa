// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/isochrone.h"

#include "geometry/measures.h"
#include "network/contour.h"
#include "network/cost_raster.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

/// The piece cut at a lower limit than that of the run; nothing left gives an empty stretch.
ReachedPiece cutAt(ReachedPiece piece, double limit)
{
    if (piece.fromCost > limit && piece.toCost > limit)
        return {.edge = piece.edge};
    const double perMetre = (piece.toCost - piece.fromCost) / (piece.toAlong - piece.fromAlong);
    if (piece.toCost > limit) {
        piece.toAlong = piece.fromAlong + (limit - piece.fromCost) / perMetre;
        piece.toCost = limit;
    } else if (piece.fromCost > limit) {
        piece.fromAlong = piece.toAlong - (piece.toCost - limit) / perMetre;
        piece.fromCost = limit;
    }
    return piece;
}

void addPlaces(CostRaster& raster, const StreetNetwork& network, const ReachedPiece& piece, double step)
{
    const auto shape = network.shape(piece.edge);
    const LineString line(shape.begin(), shape.end());
    const double span = piece.toAlong - piece.fromAlong;
    const auto count = static_cast<int>(std::ceil(span / step)) + 1;
    for (int i = 0; i <= count; ++i) {
        const double share = static_cast<double>(i) / count;
        raster.addPlace(pointAlong(line, piece.fromAlong + share * span),
                        piece.fromCost + share * (piece.toCost - piece.fromCost));
    }
}

} // namespace

Polygons isochroneArea(const SearchWorkspace& search, const SeedsByEdge& seeds, Cost limit, const IsochroneOptions& options)
{
    const StreetNetwork& network = search.graph().network();
    std::vector<ReachedPiece> pieces = reachedStreets(search, seeds);
    for (ReachedPiece& piece : pieces)
        piece = cutAt(piece, static_cast<double>(limit));
    std::erase_if(pieces, [](const ReachedPiece& piece) { return piece.toAlong <= piece.fromAlong; });
    if (pieces.empty())
        return {};
    Box box;
    for (const ReachedPiece& piece : pieces) {
        for (const Coordinate& vertex : network.shape(piece.edge))
            box.include(vertex);
    }
    // Not connectorCost(1.0): that is a rounded count.
    const double costPerMetre = search.graph().metric() == Metric::Distance
                                    ? 1000.0
                                    : 1000.0 / search.graph().profile().connectorSpeed.value;
    CostRaster raster(box, options.cell.value, costPerMetre, options.offRoad.value);
    for (const ReachedPiece& piece : pieces)
        addPlaces(raster, network, piece, options.cell.value / 2);
    raster.spread();
    return areaBelowZero({.columns = raster.columns(),
                          .rows = raster.rows(),
                          .value = [&](std::size_t k, std::size_t r) { return raster.excess(k, r, static_cast<double>(limit)); },
                          .place = [&](std::size_t k, std::size_t r) { return raster.middle(k, r); }});
}

} // namespace yimi
