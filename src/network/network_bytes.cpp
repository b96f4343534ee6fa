// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_bytes.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

namespace yimi {

namespace {

static_assert(std::endian::native == std::endian::little, "saved networks are little-endian");
static_assert(std::is_trivially_copyable_v<Coordinate>);

constexpr char kMagic[8] = {'Y', 'I', 'M', 'I', 'N', 'E', 'T', '\n'};
constexpr std::uint32_t kVersion = 4;

struct Head
{
    char magic[8] = {};
    std::uint32_t version = 0;
    std::uint32_t edgeSize = 0; ///< of SavedEdge: another layout is another format
    std::uint64_t nodes = 0;
    std::uint64_t edges = 0;
    std::uint64_t vertices = 0;
    std::uint64_t crsLength = 0;
    std::uint64_t checksum = 0; ///< of everything behind the head
};

/// An edge in the file: every byte of it has a meaning, so that one network gives one file.
struct SavedEdge
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double length = 0;
    std::uint32_t firstVertex = 0;
    std::uint32_t vertexCount = 0;
    std::int64_t featureId = 0;
    std::uint8_t roadClass = 0;
    std::uint8_t flags = 0; ///< kWalk …
    std::int8_t oneWay = 0;
    std::int8_t bikeOneWay = 0;
    std::int8_t level = 0;
    std::uint8_t speedKmh = 0;
    std::int8_t slopePercent = 0;
    std::uint8_t unused = 0;
};

static_assert(sizeof(SavedEdge) == 40 && std::is_trivially_copyable_v<SavedEdge>);

constexpr std::uint8_t kWalk = 1;
constexpr std::uint8_t kBike = 2;
constexpr std::uint8_t kDrive = 4;
constexpr std::uint8_t kPavement = 8;

SavedEdge saved(const StreetEdge& edge)
{
    const RoadAttributes& road = edge.road;
    const int flags = (road.walk ? kWalk : 0) | (road.bike ? kBike : 0) | (road.drive ? kDrive : 0)
                      | (road.pavement ? kPavement : 0);
    return {.from = edge.from.value,
            .to = edge.to.value,
            .length = edge.length,
            .firstVertex = edge.firstVertex,
            .vertexCount = edge.vertexCount,
            .featureId = edge.featureId,
            .roadClass = static_cast<std::uint8_t>(road.roadClass),
            .flags = static_cast<std::uint8_t>(flags),
            .oneWay = static_cast<std::int8_t>(road.oneWay),
            .bikeOneWay = static_cast<std::int8_t>(road.bikeOneWay),
            .level = road.level,
            .speedKmh = road.speedKmh,
            .slopePercent = road.slopePercent};
}

StreetEdge opened(const SavedEdge& edge)
{
    return {.from = NodeId(edge.from),
            .to = NodeId(edge.to),
            .length = edge.length,
            .firstVertex = edge.firstVertex,
            .vertexCount = edge.vertexCount,
            .featureId = edge.featureId,
            .road = {.roadClass = static_cast<RoadClass>(edge.roadClass),
                     .walk = (edge.flags & kWalk) != 0,
                     .bike = (edge.flags & kBike) != 0,
                     .drive = (edge.flags & kDrive) != 0,
                     .oneWay = static_cast<OneWay>(edge.oneWay),
                     .bikeOneWay = static_cast<OneWay>(edge.bikeOneWay),
                     .level = edge.level,
                     .speedKmh = edge.speedKmh,
                     .pavement = (edge.flags & kPavement) != 0,
                     .slopePercent = edge.slopePercent}};
}

/// FNV-1a over 64-bit words: finds damage, proves nothing against malice.
std::uint64_t checksumOf(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037ULL;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        hash = (hash ^ word) * 1099511628211ULL;
    }
    for (; i < bytes.size(); ++i)
        hash = (hash ^ static_cast<unsigned char>(bytes[i])) * 1099511628211ULL;
    return hash;
}

template <typename T>
void appendArray(std::string& bytes, std::span<const T> items)
{
    bytes.append(reinterpret_cast<const char*>(items.data()), items.size_bytes());
}

template <typename T>
LargeArray<T> takeArray(std::string_view& bytes, std::uint64_t count)
{
    LargeArray<T> items(count);
    std::memcpy(items.data(), bytes.data(), count * sizeof(T));
    bytes.remove_prefix(count * sizeof(T));
    return items;
}

/// An edge must point at nodes and vertices that are there, and say what it is in words there are.
bool consistent(const Head& head, const SavedEdge& edge)
{
    const auto isOneWay = [](std::int8_t code) { return code >= -1 && code <= 1; };
    return edge.from < head.nodes && edge.to < head.nodes && edge.vertexCount >= 2
           && std::uint64_t{edge.firstVertex} + edge.vertexCount <= head.vertices && edge.length > 0
           && std::isfinite(edge.length) && edge.roadClass < kRoadClassCount
           && isOneWay(edge.oneWay) && isOneWay(edge.bikeOneWay);
}

std::vector<SavedEdge> savedEdges(const StreetNetwork& network)
{
    std::vector<SavedEdge> edges;
    edges.reserve(network.edgeCount());
    for (const StreetEdge& edge : network.edges())
        edges.push_back(saved(edge));
    return edges;
}

/// Nothing when one of them is not consistent.
std::optional<LargeArray<StreetEdge>> takeEdges(std::string_view& bytes, const Head& head)
{
    LargeArray<StreetEdge> edges;
    edges.reserve(head.edges);
    for (std::uint64_t i = 0; i < head.edges; ++i) {
        SavedEdge edge;
        std::memcpy(&edge, bytes.data() + i * sizeof(SavedEdge), sizeof(SavedEdge));
        if (!consistent(head, edge))
            return std::nullopt;
        edges.push_back(opened(edge));
    }
    bytes.remove_prefix(head.edges * sizeof(SavedEdge));
    return edges;
}

} // namespace

std::string networkToBytes(const StreetNetwork& network, const Crs& crs)
{
    std::string body;
    appendArray(body, network.nodes());
    appendArray(body, std::span<const SavedEdge>(savedEdges(network)));
    appendArray(body, network.vertices());
    body += crs.definition;
    Head head{.version = kVersion,
              .edgeSize = sizeof(SavedEdge),
              .nodes = network.nodeCount(),
              .edges = network.edgeCount(),
              .vertices = network.vertices().size(),
              .crsLength = crs.definition.size(),
              .checksum = checksumOf(body)};
    std::memcpy(head.magic, kMagic, sizeof(kMagic));
    std::string bytes(sizeof(Head), '\0');
    std::memcpy(bytes.data(), &head, sizeof(Head));
    return bytes + body;
}

bool looksLikeNetwork(std::string_view bytes)
{
    return bytes.starts_with(std::string_view(kMagic, sizeof(kMagic)));
}

Result<SavedNetwork> networkFromBytes(std::string_view bytes)
{
    Head head;
    if (!looksLikeNetwork(bytes) || bytes.size() < sizeof(Head))
        return failure({.code = ErrorCode::FileDamaged});
    std::memcpy(&head, bytes.data(), sizeof(Head));
    if (head.version != kVersion || head.edgeSize != sizeof(SavedEdge))
        return failure(
            {.code = ErrorCode::ProjectVersionUnknown, .detail = std::to_string(head.version)});
    std::string_view body = bytes.substr(sizeof(Head));
    const bool sizesFit = head.nodes < (1ULL << 32U) && head.edges < (1ULL << 32U)
                          && head.vertices < (1ULL << 32U) && head.crsLength < (1ULL << 20U)
                          && body.size()
                                 == head.nodes * sizeof(Coordinate) + head.edges * sizeof(SavedEdge)
                                        + head.vertices * sizeof(Coordinate) + head.crsLength;
    if (!sizesFit || checksumOf(body) != head.checksum)
        return failure({.code = ErrorCode::FileDamaged});
    auto nodes = takeArray<Coordinate>(body, head.nodes);
    auto edges = takeEdges(body, head);
    if (!edges)
        return failure({.code = ErrorCode::FileDamaged});
    auto vertices = takeArray<Coordinate>(body, head.vertices);
    return SavedNetwork{StreetNetwork(std::move(nodes), std::move(*edges), std::move(vertices)),
                        Crs{std::string(body)}};
}

} // namespace yimi
