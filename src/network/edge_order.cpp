// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/edge_order.h"

#include "base/parallel.h"
#include "network/hilbert.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace yimi {

namespace {

constexpr std::uint32_t kUnused = ~0U;

OneWay reversed(OneWay oneWay)
{
    return static_cast<OneWay>(-static_cast<int>(oneWay));
}

/// One-way only where both are, the same way; a line closed to the mode has no say.
OneWay joined(OneWay kept, bool keptOpen, OneWay twin, bool twinOpen)
{
    if (keptOpen != twinOpen)
        return keptOpen ? kept : twin;
    return kept == twin ? kept : OneWay::No;
}

/// Two lines drawn over each other.
void absorb(StreetEdge& kept, const StreetEdge& twin)
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

struct Keyed
{
    std::uint32_t key = 0;
    std::uint32_t index = 0;
};

/// By key, equal keys in the order they came: three passes over eleven bits each are several times
/// quicker than comparing.
void sortByKey(std::vector<Keyed>& items)
{
    constexpr unsigned kBits = 11;
    constexpr std::uint32_t kMask = (1U << kBits) - 1;
    std::vector<Keyed> other(items.size());
    for (unsigned shift = 0; shift < 32; shift += kBits) {
        std::array<std::uint32_t, kMask + 2> first{};
        for (const Keyed& item : items)
            ++first[((item.key >> shift) & kMask) + 1];
        for (std::size_t d = 1; d < first.size(); ++d)
            first[d] += first[d - 1];
        for (const Keyed& item : items)
            other[first[(item.key >> shift) & kMask]++] = item;
        items.swap(other);
    }
}

/// A piece with its direction in the network: from ≤ to.
struct DirectedPiece
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double length = 0;
    std::uint32_t piece = 0;
    bool reversed = false;
};

class StreetOrder
{
public:
    StreetOrder(const RoadLines& roads, const Noding& noding, unsigned threads)
        : m_roads(roads), m_noding(noding), m_threads(threads), m_number(numbers())
    {
    }

    OrderedStreets run()
    {
        m_result.nodes.resize(m_used);
        for (std::size_t j = 0; j < m_number.size(); ++j) {
            if (m_number[j] != kUnused)
                m_result.nodes[m_number[j]] = m_noding.junctions[j];
        }
        const std::vector<DirectedPiece> pieces = sortedPieces();
        m_result.edges.reserve(pieces.size());
        m_kept.reserve(pieces.size());
        for (const DirectedPiece& piece : pieces)
            append(piece);
        copyVertices();
        return std::move(m_result);
    }

private:
    /// New number of each junction: Hilbert order, then place; the same for every order of input.
    std::vector<std::uint32_t> numbers()
    {
        std::vector<std::uint32_t> number(m_noding.junctions.size(), kUnused);
        Box box;
        for (const NodedPiece& piece : m_noding.pieces) {
            for (const std::uint32_t junction : {piece.from, piece.to}) {
                number[junction] = 0;
                box.include(m_noding.junctions[junction]);
            }
        }
        std::vector<Keyed> order;
        order.reserve(number.size());
        for (std::uint32_t j = 0; j < number.size(); ++j) {
            if (number[j] != kUnused)
                order.push_back({hilbertIndex(m_noding.junctions[j], box), j});
        }
        sortByKey(order);
        sortTies(order);
        for (std::uint32_t i = 0; i < order.size(); ++i)
            number[order[i].index] = i;
        m_used = order.size();
        return number;
    }

    void sortTies(std::vector<Keyed>& order) const
    {
        for (auto first = order.begin(); first != order.end();) {
            auto last = first + 1;
            while (last != order.end() && last->key == first->key)
                ++last;
            std::stable_sort(first, last, [&](const Keyed& a, const Keyed& b) {
                return m_noding.junctions[a.index] < m_noding.junctions[b.index];
            });
            first = last;
        }
    }

    [[nodiscard]] Coordinate vertex(const DirectedPiece& directed, std::uint32_t index) const
    {
        const NodedPiece& piece = m_noding.pieces[directed.piece];
        const std::uint32_t at = directed.reversed ? piece.vertexCount() - 1 - index : index;
        return vertexOf(piece, at, m_noding.junctions, m_roads.lines.lines);
    }

    template <typename Visit>
    void forEachVertex(const DirectedPiece& directed, Visit visit) const
    {
        const NodedPiece& piece = m_noding.pieces[directed.piece];
        const auto inner = m_roads.lines.lines.vertices().subspan(
            piece.firstInner, piece.endInner - piece.firstInner);
        visit(m_noding.junctions[directed.reversed ? piece.to : piece.from]);
        if (directed.reversed)
            std::for_each(inner.rbegin(), inner.rend(), visit);
        else
            std::for_each(inner.begin(), inner.end(), visit);
        visit(m_noding.junctions[directed.reversed ? piece.from : piece.to]);
    }

    [[nodiscard]] std::uint32_t vertexCount(const DirectedPiece& directed) const
    {
        return m_noding.pieces[directed.piece].vertexCount();
    }

    /// Below 0, 0, above 0: vertex by vertex, then the shorter first.
    [[nodiscard]] int compareShapes(const DirectedPiece& a, const DirectedPiece& b) const
    {
        const std::uint32_t common = std::min(vertexCount(a), vertexCount(b));
        for (std::uint32_t i = 0; i < common; ++i) {
            const Coordinate first = vertex(a, i);
            const Coordinate second = vertex(b, i);
            if (first != second)
                return first < second ? -1 : 1;
        }
        return static_cast<int>(vertexCount(a)) - static_cast<int>(vertexCount(b));
    }

    [[nodiscard]] DirectedPiece directed(std::uint32_t index) const
    {
        const NodedPiece& piece = m_noding.pieces[index];
        DirectedPiece result{
            .from = m_number[piece.from], .to = m_number[piece.to], .piece = index};
        DirectedPiece turned = result;
        turned.reversed = true;
        if (result.to < result.from
            || (result.from == result.to && compareShapes(turned, result) < 0)) {
            result.reversed = true;
            std::swap(result.from, result.to);
        }
        Coordinate last = vertex(result, 0);
        forEachVertex(result, [&](Coordinate next) {
            result.length += distance(last, next);
            last = next;
        });
        return result;
    }

    [[nodiscard]] std::vector<DirectedPiece> sortedPieces() const
    {
        std::vector<Keyed> byFrom(m_noding.pieces.size());
        std::vector<DirectedPiece> pieces(m_noding.pieces.size());
        parallelFor(pieces.size(), m_threads, [&](std::size_t i, unsigned) {
            const auto index = static_cast<std::uint32_t>(i);
            pieces[i] = directed(index);
            byFrom[i] = {pieces[i].from, index};
        });
        sortByKey(byFrom);
        std::vector<DirectedPiece> sorted;
        sorted.reserve(pieces.size());
        for (const Keyed& item : byFrom)
            sorted.push_back(pieces[item.index]);
        for (auto first = sorted.begin(); first != sorted.end();) {
            auto last = first + 1;
            while (last != sorted.end() && last->from == first->from)
                ++last;
            std::sort(first, last, [this](const DirectedPiece& a, const DirectedPiece& b) {
                return before(a, b);
            });
            first = last;
        }
        return sorted;
    }

    /// Of two pieces from one junction.
    [[nodiscard]] bool before(const DirectedPiece& a, const DirectedPiece& b) const
    {
        if (a.to != b.to)
            return a.to < b.to;
        if (a.length != b.length)
            return a.length < b.length;
        if (const int order = compareShapes(a, b); order != 0)
            return order < 0;
        // Levels first: lines drawn over each other on one level follow one another.
        return std::tuple(roadOf(a).level, roadOf(a), featureIdOf(a))
               < std::tuple(roadOf(b).level, roadOf(b), featureIdOf(b));
    }

    [[nodiscard]] RoadAttributes roadOf(const DirectedPiece& piece) const
    {
        RoadAttributes road = m_roads.roads[m_noding.pieces[piece.piece].line];
        if (piece.reversed) {
            road.oneWay = reversed(road.oneWay);
            road.bikeOneWay = reversed(road.bikeOneWay);
            road.slopePercent = static_cast<std::int8_t>(-road.slopePercent);
        }
        return road;
    }

    [[nodiscard]] std::int64_t featureIdOf(const DirectedPiece& piece) const
    {
        return m_roads.featureIds[m_noding.pieces[piece.piece].line];
    }

    void append(const DirectedPiece& piece)
    {
        StreetEdge edge{.from = NodeId(piece.from),
                        .to = NodeId(piece.to),
                        .length = piece.length,
                        .firstVertex = m_vertexCount,
                        .vertexCount = vertexCount(piece),
                        .featureId = featureIdOf(piece),
                        .road = roadOf(piece)};
        if (isTwin(edge, piece)) {
            addFinding(m_result.findings,
                       {.code = FindingCode::EdgeDuplicate,
                        .severity = Severity::Info,
                        .layer = m_roads.layer,
                        .count = 1,
                        .ids = {std::to_string(edge.featureId)}});
            absorb(m_result.edges.back(), edge);
            return;
        }
        m_vertexCount += edge.vertexCount;
        m_result.edges.push_back(edge);
        m_kept.push_back(&piece);
    }

    /// Of the last edge kept: drawn over it.
    [[nodiscard]] bool isTwin(const StreetEdge& edge, const DirectedPiece& piece) const
    {
        if (m_kept.empty())
            return false;
        const StreetEdge& kept = m_result.edges.back();
        return kept.from == edge.from && kept.to == edge.to && kept.road.level == edge.road.level
               && compareShapes(*m_kept.back(), piece) == 0;
    }

    /// The lines lie anywhere in memory, so this is mostly waiting for it: two wait half as long.
    void copyVertices()
    {
        m_result.vertices.resize(m_vertexCount);
        parallelFor(m_kept.size(), m_threads, [&](std::size_t i, unsigned) {
            Coordinate* next = m_result.vertices.data() + m_result.edges[i].firstVertex;
            forEachVertex(*m_kept[i], [&](Coordinate vertex) { *next++ = vertex; });
        });
    }

    const RoadLines& m_roads;
    const Noding& m_noding;
    unsigned m_threads;
    std::size_t m_used = 0;                   ///< junctions with a piece
    std::vector<std::uint32_t> m_number;      ///< by junction of the noding
    std::vector<const DirectedPiece*> m_kept; ///< by edge
    std::uint32_t m_vertexCount = 0;          ///< of the edges kept
    OrderedStreets m_result;
};

} // namespace

OrderedStreets orderStreets(const RoadLines& roads, const Noding& noding, unsigned threads)
{
    return StreetOrder(roads, noding, threads).run();
}

} // namespace yimi
