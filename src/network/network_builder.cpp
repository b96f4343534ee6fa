// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_builder.h"

#include "geometry/measures.h"
#include "network/hilbert.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace yimi {

namespace {

void list(std::vector<Finding>& findings,
          FindingCode code,
          const std::string& layer,
          std::int64_t featureId,
          Severity severity)
{
    addFinding(findings,
               {.code = code,
                .severity = severity,
                .layer = layer,
                .count = 1,
                .ids = {std::to_string(featureId)}});
}

OneWay reversed(OneWay oneWay)
{
    return static_cast<OneWay>(-static_cast<int>(oneWay));
}

/// An edge with its own shape, before all go into shared arrays.
struct LooseEdge
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double length = 0;
    LineString shape;
    std::int64_t featureId = 0;
    RoadAttributes road;
};

/// Hilbert order, then place: the same numbers for every order of input.
std::vector<std::uint32_t> canonicalNumbers(const std::vector<Coordinate>& junctions)
{
    Box box;
    for (const Coordinate& c : junctions)
        box.include(c);
    std::vector<std::uint32_t> key(junctions.size());
    for (std::size_t i = 0; i < junctions.size(); ++i)
        key[i] = hilbertIndex(junctions[i], box);
    std::vector<std::uint32_t> order(junctions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return key[a] != key[b] ? key[a] < key[b] : junctions[a] < junctions[b];
    });
    std::vector<std::uint32_t> number(junctions.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        number[order[i]] = i;
    return number;
}

LooseEdge
looseEdge(NodedPiece piece, const RoadLines& roads, const std::vector<std::uint32_t>& number)
{
    LooseEdge edge{.from = number[piece.from],
                   .to = number[piece.to],
                   .shape = std::move(piece.shape),
                   .featureId = roads.featureIds[piece.line],
                   .road = roads.roads[piece.line]};
    const auto backwards = [](const LineString& shape) {
        return std::ranges::lexicographical_compare(
            shape.rbegin(), shape.rend(), shape.begin(), shape.end());
    };
    if (edge.to < edge.from || (edge.from == edge.to && backwards(edge.shape))) {
        std::swap(edge.from, edge.to);
        std::ranges::reverse(edge.shape);
        edge.road.oneWay = reversed(edge.road.oneWay);
        edge.road.bikeOneWay = reversed(edge.road.bikeOneWay);
        edge.road.slopePercent = static_cast<std::int8_t>(-edge.road.slopePercent);
    }
    edge.length = length(edge.shape);
    return edge;
}

bool sameStreet(const LooseEdge& a, const LooseEdge& b)
{
    return a.from == b.from && a.to == b.to && a.road.level == b.road.level && a.shape == b.shape;
}

/// One-way only where both are, the same way; a line closed to the mode has no say.
OneWay joined(OneWay kept, bool keptOpen, OneWay twin, bool twinOpen)
{
    if (keptOpen != twinOpen)
        return keptOpen ? kept : twin;
    return kept == twin ? kept : OneWay::No;
}

/// Two lines drawn over each other are one street on which everything is allowed that either
/// allows.
void absorb(LooseEdge& kept, const LooseEdge& twin)
{
    RoadAttributes& road = kept.road;
    road.oneWay = joined(road.oneWay, road.drive, twin.road.oneWay, twin.road.drive);
    road.bikeOneWay = joined(road.bikeOneWay, road.bike, twin.road.bikeOneWay, twin.road.bike);
    road.walk = road.walk || twin.road.walk;
    road.bike = road.bike || twin.road.bike;
    road.drive = road.drive || twin.road.drive;
    road.roadClass = std::min(road.roadClass, twin.road.roadClass);
    road.pavement = road.pavement || twin.road.pavement;
    if (road.slopePercent == 0)
        road.slopePercent = twin.road.slopePercent;
    kept.featureId = std::min(kept.featureId, twin.featureId);
}

std::vector<LooseEdge> withoutDuplicates(std::vector<LooseEdge> edges,
                                         const std::string& layer,
                                         std::vector<Finding>& findings)
{
    std::ranges::sort(edges, [](const LooseEdge& a, const LooseEdge& b) {
        return std::tie(a.from, a.to, a.length, a.shape, a.road, a.featureId)
               < std::tie(b.from, b.to, b.length, b.shape, b.road, b.featureId);
    });
    std::vector<LooseEdge> kept;
    kept.reserve(edges.size());
    for (LooseEdge& edge : edges) {
        if (!kept.empty() && sameStreet(kept.back(), edge)) {
            list(findings, FindingCode::EdgeDuplicate, layer, edge.featureId, Severity::Info);
            absorb(kept.back(), edge);
        } else {
            kept.push_back(std::move(edge));
        }
    }
    return kept;
}

/// Junctions without any piece left (of lines that vanished) are no junctions.
void dropUnusedJunctions(Noding& noding)
{
    constexpr std::uint32_t kUnused = ~0U;
    std::vector<std::uint32_t> number(noding.junctions.size(), kUnused);
    std::vector<Coordinate> used;
    const auto keep = [&](std::uint32_t& junction) {
        if (number[junction] == kUnused) {
            number[junction] = static_cast<std::uint32_t>(used.size());
            used.push_back(noding.junctions[junction]);
        }
        junction = number[junction];
    };
    for (NodedPiece& piece : noding.pieces) {
        keep(piece.from);
        keep(piece.to);
    }
    noding.junctions = std::move(used);
}

StreetNetwork assemble(const std::vector<Coordinate>& junctions,
                       const std::vector<std::uint32_t>& number,
                       const std::vector<LooseEdge>& loose)
{
    std::vector<Coordinate> nodes(junctions.size());
    for (std::size_t i = 0; i < junctions.size(); ++i)
        nodes[number[i]] = junctions[i];
    std::vector<StreetEdge> edges;
    edges.reserve(loose.size());
    std::vector<Coordinate> vertices;
    for (const LooseEdge& edge : loose) {
        edges.push_back({.from = NodeId(edge.from),
                         .to = NodeId(edge.to),
                         .length = edge.length,
                         .firstVertex = static_cast<std::uint32_t>(vertices.size()),
                         .vertexCount = static_cast<std::uint32_t>(edge.shape.size()),
                         .featureId = edge.featureId,
                         .road = edge.road});
        vertices.insert(vertices.end(), edge.shape.begin(), edge.shape.end());
    }
    return {std::move(nodes), std::move(edges), std::move(vertices)};
}

/// A loose end near a street of its level that it does not touch.
struct NearMissPlace
{
    Coordinate end;
    Coordinate onStreet; ///< the nearest place on the nearest such street
    EdgeId edge;         ///< whose end it is
};

std::vector<NearMissPlace> nearMissesOf(const StreetNetwork& network, double reach)
{
    std::vector<std::uint32_t> degree(network.nodeCount(), 0);
    std::vector<std::uint32_t> lastEdge(network.nodeCount(), 0);
    for (std::uint32_t e = 0; e < network.edgeCount(); ++e) {
        for (const NodeId end : {network.edge(EdgeId(e)).from, network.edge(EdgeId(e)).to}) {
            ++degree[end.value];
            lastEdge[end.value] = e;
        }
    }
    std::vector<NearMissPlace> places;
    for (std::uint32_t v = 0; v < network.nodeCount(); ++v) {
        if (degree[v] != 1)
            continue;
        const StreetEdge& own = network.edge(EdgeId(lastEdge[v]));
        const Coordinate place = network.node(NodeId(v));
        std::optional<NearestOnLine> nearest;
        for (const std::uint32_t e : network.edgeIndex().query(Box{place, place}.grownBy(reach))) {
            const StreetEdge& other = network.edge(EdgeId(e));
            if (other.from.value == v || other.to.value == v || other.road.level != own.road.level)
                continue;
            const auto shape = network.shape(EdgeId(e));
            const NearestOnLine near = nearestOnLine({shape.begin(), shape.end()}, place);
            if (near.distance <= reach && (!nearest || near.distance < nearest->distance))
                nearest = near;
        }
        if (nearest)
            places.push_back({place, nearest->point, EdgeId(lastEdge[v])});
    }
    return places;
}

/// Puts a short line between each loose end and the street near it. The lines come from the built
/// network, so they are the same for every order of rows. Gives their number.
std::size_t bridgeNearMisses(const NetworkBuild& build, double reach, RoadLines& lines)
{
    std::vector<std::pair<Coordinate, Coordinate>> bridged;
    std::vector<Finding> fixed;
    for (const NearMissPlace& miss : nearMissesOf(build.network, reach)) {
        const StreetEdge& street = build.network.edge(miss.edge);
        list(fixed, FindingCode::NearMissFixed, lines.layer, street.featureId, Severity::Warning);
        const auto ends = std::minmax(miss.end, miss.onStreet);
        const std::pair<Coordinate, Coordinate> pair(ends.first, ends.second);
        if (std::ranges::find(bridged, pair) != bridged.end())
            continue; // two loose ends that look at each other
        bridged.push_back(pair);
        RoadAttributes road = street.road;
        road.oneWay = road.bikeOneWay = OneWay::No;
        road.slopePercent = 0;
        lines.lines.push_back({{pair.first, pair.second}, road.level});
        lines.roads.push_back(road);
        lines.featureIds.push_back(street.featureId);
    }
    lines.findings.insert(lines.findings.end(), fixed.begin(), fixed.end());
    return bridged.size();
}

void listLoopsAndPieces(const NetworkBuild& build,
                        const std::string& layer,
                        std::vector<Finding>& findings)
{
    for (const StreetEdge& edge : build.network.edges()) {
        if (edge.from == edge.to)
            list(findings, FindingCode::EdgeSelfLoop, layer, edge.featureId, Severity::Info);
        if (build.components.ofNode[edge.from.value] != 0)
            list(findings, FindingCode::SmallComponent, layer, edge.featureId, Severity::Warning);
    }
}

Result<NetworkBuild>
nodeAndAssemble(const RoadLines& lines, const NetworkOptions& options, const TaskContext& task)
{
    auto noding = nodeLines(lines.lines, options.noding, task);
    if (!noding)
        return tl::unexpected(noding.error());
    return assembleNetwork(lines, std::move(*noding), options, task);
}

} // namespace

Result<NetworkBuild>
buildNetwork(const FeatureTable& roads, const NetworkOptions& options, const TaskContext& task)
{
    auto lines = roadLinesFromTable(roads, options.fields);
    if (!lines)
        return tl::unexpected(lines.error());
    task.report(Stage::Build, 0.1);
    auto build = nodeAndAssemble(*lines, options, task);
    if (!build || !options.fixNearMisses || build->nearMisses == 0)
        return build;
    const std::size_t fixed = bridgeNearMisses(*build, options.nearMiss, *lines);
    build = nodeAndAssemble(*lines, options, task);
    if (build)
        build->nearMissesFixed = fixed;
    return build;
}

Result<NetworkBuild> assembleNetwork(const RoadLines& lines,
                                     Noding noding,
                                     const NetworkOptions& options,
                                     const TaskContext& task)
{
    NetworkBuild build;
    build.findings = lines.findings;
    for (const std::uint32_t line : noding.vanished)
        list(build.findings,
             FindingCode::EdgeZeroLength,
             lines.layer,
             lines.featureIds[line],
             Severity::Warning);
    build.crossingsNoded = noding.crossingsNoded;
    if (build.crossingsNoded > 0)
        addFinding(build.findings,
                   {.code = FindingCode::CrossingNoded,
                    .severity = Severity::Info,
                    .layer = lines.layer,
                    .count = build.crossingsNoded});

    dropUnusedJunctions(noding);
    const auto number = canonicalNumbers(noding.junctions);
    std::vector<LooseEdge> loose;
    loose.reserve(noding.pieces.size());
    for (NodedPiece& piece : noding.pieces)
        loose.push_back(looseEdge(std::move(piece), lines, number));
    loose = withoutDuplicates(std::move(loose), lines.layer, build.findings);
    if (loose.empty())
        return failure({.code = ErrorCode::NoRoads, .layer = lines.layer});
    if (task.cancelled())
        return cancelledError();

    build.network = assemble(noding.junctions, number, loose);
    build.components = componentsOfAll(build.network);
    for (const NearMissPlace& miss : nearMissesOf(build.network, options.nearMiss)) {
        ++build.nearMisses;
        list(build.findings,
             FindingCode::NearMiss,
             lines.layer,
             build.network.edge(miss.edge).featureId,
             Severity::Warning);
    }
    listLoopsAndPieces(build, lines.layer, build.findings);
    task.report(Stage::Build, 1.0);
    return build;
}

} // namespace yimi
