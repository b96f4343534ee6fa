// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_bytes.h"

#include <bit>
#include <cstring>

namespace yimi {

namespace {

static_assert(std::endian::native == std::endian::little, "saved networks are little-endian");
static_assert(std::is_trivially_copyable_v<StreetEdge> && std::is_trivially_copyable_v<Coordinate>);

constexpr char kMagic[8] = {'Y', 'I', 'M', 'I', 'N', 'E', 'T', '\n'};
constexpr std::uint32_t kVersion = 3;

struct Head
{
    char magic[8] = {};
    std::uint32_t version = 0;
    std::uint32_t edgeSize = 0; ///< of StreetEdge: another layout is another format
    std::uint64_t nodes = 0;
    std::uint64_t edges = 0;
    std::uint64_t vertices = 0;
    std::uint64_t crsLength = 0;
    std::uint64_t checksum = 0; ///< of everything behind the head
};

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
std::vector<T> takeArray(std::string_view& bytes, std::uint64_t count)
{
    std::vector<T> items(count);
    std::memcpy(items.data(), bytes.data(), count * sizeof(T));
    bytes.remove_prefix(count * sizeof(T));
    return items;
}

/// Edges must point at nodes and vertices that are there.
bool consistent(const Head& head, const std::vector<StreetEdge>& edges)
{
    for (const StreetEdge& edge : edges) {
        if (edge.from.value >= head.nodes || edge.to.value >= head.nodes || edge.vertexCount < 2
            || std::uint64_t{edge.firstVertex} + edge.vertexCount > head.vertices
            || !(edge.length > 0))
            return false;
    }
    return true;
}

} // namespace

std::string networkToBytes(const StreetNetwork& network, const Crs& crs)
{
    std::string body;
    appendArray(body, network.nodes());
    appendArray(body, network.edges());
    appendArray(body, network.vertices());
    body += crs.definition;
    Head head{.version = kVersion,
              .edgeSize = sizeof(StreetEdge),
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
    if (head.version != kVersion || head.edgeSize != sizeof(StreetEdge))
        return failure(
            {.code = ErrorCode::ProjectVersionUnknown, .detail = std::to_string(head.version)});
    std::string_view body = bytes.substr(sizeof(Head));
    const bool sizesFit = head.nodes < (1ULL << 32U) && head.edges < (1ULL << 32U)
                          && head.vertices < (1ULL << 32U) && head.crsLength < (1ULL << 20U)
                          && body.size()
                                 == head.nodes * sizeof(Coordinate)
                                        + head.edges * sizeof(StreetEdge)
                                        + head.vertices * sizeof(Coordinate) + head.crsLength;
    if (!sizesFit || checksumOf(body) != head.checksum)
        return failure({.code = ErrorCode::FileDamaged});
    auto nodes = takeArray<Coordinate>(body, head.nodes);
    auto edges = takeArray<StreetEdge>(body, head.edges);
    auto vertices = takeArray<Coordinate>(body, head.vertices);
    if (!consistent(head, edges))
        return failure({.code = ErrorCode::FileDamaged});
    return SavedNetwork{StreetNetwork(std::move(nodes), std::move(edges), std::move(vertices)),
                        Crs{std::string(body)}};
}

} // namespace yimi
