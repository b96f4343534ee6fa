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

/// Places at fixed distances along the whole edge, whatever the limit: a larger limit only adds
/// places, so areas nest.
void addPlaces(CostRaster& raster,
               const StreetNetwork& network,
               const ReachedPiece& piece,
               double step)
{
    const auto shape = network.shape(piece.edge);
    const LineString line(shape.begin(), shape.end());
    const double span = piece.toAlong - piece.fromAlong;
    const double perMetre = (piece.toCost - piece.fromCost) / span;
    for (double along = std::ceil(piece.fromAlong / step) * step; along <= piece.toAlong;
         along += step)
        raster.addPlace(pointAlong(line, along),
                        piece.fromCost + (along - piece.fromAlong) * perMetre);
}

/// Seeds themselves, so that the origin is inside its own area.
void addSeeds(CostRaster& raster,
              const StreetNetwork& network,
              const SeedsByEdge& seeds,
              double limit)
{
    for (const Seed& seed : seeds.all()) {
        const auto shape = network.shape(seed.edge);
        if (seed.start <= limit)
            raster.addPlace(pointAlong({shape.begin(), shape.end()}, seed.alongMetres), seed.start);
    }
}

} // namespace

Polygons isochroneArea(const SearchWorkspace& search,
                       const SeedsByEdge& seeds,
                       Cost limit,
                       const IsochroneOptions& options)
{
    const StreetNetwork& network = search.graph().network();
    std::vector<ReachedPiece> pieces = reachedStreets(search, seeds);
    for (ReachedPiece& piece : pieces)
        piece = cutAt(piece, static_cast<double>(limit));
    std::erase_if(pieces,
                  [](const ReachedPiece& piece) { return piece.toAlong <= piece.fromAlong; });
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
    CostRaster raster(
        box, options.cell.value, costPerMetre, options.offRoad.value, static_cast<double>(limit));
    for (const ReachedPiece& piece : pieces)
        addPlaces(raster, network, piece, options.cell.value / 2);
    addSeeds(raster, network, seeds, static_cast<double>(limit));
    return areaBelowZero(
        {.columns = raster.columns(),
         .rows = raster.rows(),
         .value = [&](std::size_t k, std::size_t r) { return raster.excess(k, r); },
         .place = [&](std::size_t k, std::size_t r) { return raster.middle(k, r); }});
}

} // namespace yimi
