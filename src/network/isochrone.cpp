// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/isochrone.h"

#include "geometry/measures.h"
#include "network/contour.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace yimi {

namespace {

/// Puts streets onto a raster.
class Painter
{
public:
    Painter(CostRaster& raster, const StreetNetwork& network, const IsochroneOptions& options)
        : m_raster(raster), m_network(network), m_options(options)
    {
    }

    void add(const ReachedPiece& piece)
    {
        const auto shape = m_network.shape(piece.edge);
        const bool bare = m_network.edge(piece.edge).road.level != 0;
        if (!bare)
            lookAround(boxOf(LineString(shape.begin(), shape.end())));
        const double perMetre = (piece.toCost - piece.fromCost) / (piece.toAlong - piece.fromAlong);
        const auto costAt = [&](double along) {
            return piece.fromCost + (along - piece.fromAlong) * perMetre;
        };
        double before = 0;
        for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
            const double size = distance(shape[i], shape[i + 1]);
            const double from = std::max(piece.fromAlong, before);
            const double to = std::min(piece.toAlong, before + size);
            if (to > from) {
                const auto at = [&](double along) {
                    const double share = (along - before) / size;
                    return Coordinate{shape[i].x + share * (shape[i + 1].x - shape[i].x),
                                      shape[i].y + share * (shape[i + 1].y - shape[i].y)};
                };
                stretch({at(from), costAt(from)}, {at(to), costAt(to)}, bare);
            }
            before += size;
        }
    }

    void add(const CostRaster::Place& place, bool bare)
    {
        if (!bare)
            lookAround({place.at, place.at});
        stretch(place, place, bare);
    }

private:
    /// Barriers that can matter to a street within the box.
    void lookAround(const Box& box)
    {
        m_around.clear();
        if (m_options.barriers != nullptr)
            m_around = m_options.barriers->near(reachedFrom(box));
    }

    [[nodiscard]] Box reachedFrom(const Box& box) const
    {
        return box.grownBy(m_options.offRoad.value + m_options.cell.value);
    }

    void stretch(const CostRaster::Place& a, const CostRaster::Place& b, bool bare)
    {
        if (bare)
            return m_raster.addBareStretch(a, b);
        if (m_options.barriers == nullptr)
            return m_raster.addStretch(a, b);
        // A street over water without a level is a bridge all the same.
        const Coordinate middle{(a.at.x + b.at.x) / 2, (a.at.y + b.at.y) / 2};
        if (m_options.barriers->covers(middle))
            return m_raster.addBareStretch(a, b);
        Box box{a.at, a.at};
        box.include(b.at);
        const Box window = reachedFrom(box);
        m_near.clear();
        std::ranges::copy_if(
            m_around, std::back_inserter(m_near), [&](const Barriers::Segment& segment) {
                Box one{segment.first, segment.first};
                one.include(segment.second);
                return one.intersects(window);
            });
        if (m_near.empty())
            m_raster.addStretch(a, b);
        else
            m_raster.addStretchBeside(a, b, m_near);
    }

    CostRaster& m_raster;
    const StreetNetwork& m_network;
    const IsochroneOptions& m_options;
    std::vector<Barriers::Segment> m_around; ///< of the street that is added
    std::vector<Barriers::Segment> m_near;   ///< of them those of a stretch
};

/// Metres per unit of cost are those of the connectors. Not connectorCost(1.0): that is a rounded
/// count.
double costPerMetre(const ProfileGraph& graph)
{
    return graph.metric() == Metric::Distance ? 1000.0
                                              : 1000.0 / graph.profile().connectorSpeed.value;
}

Coordinate placeOf(const StreetNetwork& network, const Seed& seed)
{
    const auto shape = network.shape(seed.edge);
    return pointAlong({shape.begin(), shape.end()}, seed.alongMetres);
}

} // namespace

std::optional<CostRaster> costRaster(const ProfileGraph& graph,
                                     std::span<const ReachedPiece> pieces,
                                     std::span<const Seed> seeds,
                                     Cost limit,
                                     const IsochroneOptions& options)
{
    const StreetNetwork& network = graph.network();
    Box box;
    for (const ReachedPiece& piece : pieces) {
        for (const Coordinate& vertex : network.shape(piece.edge))
            box.include(vertex);
    }
    for (const Seed& seed : seeds) {
        if (seed.start <= limit)
            box.include(placeOf(network, seed));
    }
    if (box.empty())
        return std::nullopt;
    CostRaster raster({.box = box,
                       .cell = options.cell.value,
                       .costPerMetre = costPerMetre(graph),
                       .offRoad = options.offRoad.value,
                       .limit = static_cast<double>(limit)});
    Painter painter(raster, network, options);
    for (const ReachedPiece& piece : pieces)
        painter.add(piece);
    for (const Seed& seed : seeds) {
        const CostRaster::Place place{placeOf(network, seed), static_cast<double>(seed.start)};
        if (seed.start <= limit)
            painter.add(place, network.edge(seed.edge).road.level != 0);
    }
    raster.finish();
    return raster;
}

Polygons areaOf(const CostRaster& raster)
{
    return areaBelowZero(
        {.values = raster.excess(), .first = raster.middle(0, 0), .step = raster.cell()});
}

Polygons isochroneArea(const SearchWorkspace& search,
                       const SeedsByEdge& seeds,
                       Cost limit,
                       const IsochroneOptions& options)
{
    const auto raster = costRaster(
        search.graph(), reachedStreets(search, seeds, limit), seeds.all(), limit, options);
    return raster ? areaOf(*raster) : Polygons{};
}

} // namespace yimi
