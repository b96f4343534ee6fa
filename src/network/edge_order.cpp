// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/edge_order.h"

#include "base/key_sort.h"
#include "base/parallel.h"
#include "network/hilbert.h"

#include <algorithm>
#include <tuple>

namespace yimi {

namespace {

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
        : m_roads(roads), m_noding(noding), m_threads(threads)
    {
    }

    OrderedStreets run()
    {
        numberJunctions();
        sortPieces();
        makeEdges();
        mergeTwins();
        copyVertices();
        return std::move(m_result);
    }

private:
    static constexpr std::size_t kAtOnce = 1024; ///< that a thread takes

    /// New number of each junction: Hilbert order, then place; the same for every order of input.
    void numberJunctions()
    {
        const auto& places = m_noding.junctions;
        std::vector<bool> used(places.size(), false);
        for (const NodedPiece& piece : m_noding.pieces)
            used[piece.from] = used[piece.to] = true;
        Box box;
        LargeArray<Keyed> order;
        order.reserve(places.size());
        for (std::uint32_t j = 0; j < places.size(); ++j) {
            if (used[j]) {
                box.include(places[j]);
                order.push_back({.index = j});
            }
        }
        forEach(order.size(),
                [&](std::size_t i) { order[i].key = hilbertIndex(places[order[i].index], box); });
        sortByKey(order);
        sortTies(order);
        m_number.resize(places.size());
        m_result.nodes.resize(order.size());
        forEach(order.size(), [&](std::size_t i) {
            m_number[order[i].index] = static_cast<std::uint32_t>(i);
            m_result.nodes[i] = places[order[i].index];
        });
    }

    template <typename Work>
    void forEach(std::size_t count, Work work) const
    {
        parallelFor(
            count, m_threads, [&](std::size_t i, unsigned) { work(i); }, kAtOnce);
    }

    void sortTies(LargeArray<Keyed>& order) const
    {
        for (auto first = order.begin(); first != order.end();) {
            auto last = first + 1;
            while (last != order.end() && last->key == first->key)
                ++last;
            if (last - first > 1) {
                std::stable_sort(first, last, [&](const Keyed& a, const Keyed& b) {
                    return m_noding.junctions[a.index] < m_noding.junctions[b.index];
                });
            }
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

    void sortPieces()
    {
        const std::size_t count = m_noding.pieces.size();
        LargeArray<Keyed> byFrom(count);
        LargeArray<DirectedPiece> pieces(count);
        forEach(count, [&](std::size_t i) {
            const auto index = static_cast<std::uint32_t>(i);
            pieces[i] = directed(index);
            byFrom[i] = {pieces[i].from, index};
        });
        sortByKey(byFrom);
        m_pieces.resize(count);
        parallelFor((count + kAtOnce - 1) / kAtOnce,
                    m_threads,
                    [&](std::size_t run, unsigned) {
                        sortRun(byFrom,
                                pieces,
                                wholeJunctions(byFrom, run * kAtOnce),
                                wholeJunctions(byFrom, (run + 1) * kAtOnce));
                    },
                    1);
    }

    /// From here on, the first place at which another junction's pieces begin.
    static std::size_t wholeJunctions(const LargeArray<Keyed>& byFrom, std::size_t place)
    {
        while (place > 0 && place < byFrom.size() && byFrom[place].key == byFrom[place - 1].key)
            ++place;
        return std::min(place, byFrom.size());
    }

    /// All pieces from some junctions, sorted by junction, into their own order.
    void sortRun(const LargeArray<Keyed>& byFrom,
                 const LargeArray<DirectedPiece>& pieces,
                 std::size_t begin,
                 std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i)
            m_pieces[i] = pieces[byFrom[i].index];
        for (std::size_t first = begin; first < end;) {
            std::size_t last = first + 1;
            while (last < end && m_pieces[last].from == m_pieces[first].from)
                ++last;
            std::sort(
                m_pieces.begin() + static_cast<std::ptrdiff_t>(first),
                m_pieces.begin() + static_cast<std::ptrdiff_t>(last),
                [this](const DirectedPiece& a, const DirectedPiece& b) { return before(a, b); });
            first = last;
        }
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

    /// One a piece; where their vertices go is not known yet.
    void makeEdges()
    {
        m_result.edges.resize(m_pieces.size());
        forEach(m_pieces.size(), [this](std::size_t i) {
            const DirectedPiece& piece = m_pieces[i];
            m_result.edges[i] = {.from = NodeId(piece.from),
                                 .to = NodeId(piece.to),
                                 .length = piece.length,
                                 .vertexCount = vertexCount(piece),
                                 .featureId = featureIdOf(piece),
                                 .road = roadOf(piece)};
        });
    }

    /// Those that are kept move up, and so do their pieces.
    void mergeTwins()
    {
        LargeArray<StreetEdge>& edges = m_result.edges;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (kept > 0 && areTwins(kept - 1, i)) {
                addFinding(m_result.findings,
                           {.code = FindingCode::EdgeDuplicate,
                            .severity = Severity::Info,
                            .layer = m_roads.layer,
                            .count = 1,
                            .ids = {std::to_string(edges[i].featureId)}});
                absorb(edges[kept - 1], edges[i]);
                continue;
            }
            edges[i].firstVertex = m_vertexCount;
            m_vertexCount += edges[i].vertexCount;
            if (kept != i) {
                edges[kept] = edges[i];
                m_pieces[kept] = m_pieces[i];
            }
            ++kept;
        }
        edges.resize(kept);
    }

    /// Drawn over each other.
    [[nodiscard]] bool areTwins(std::size_t one, std::size_t other) const
    {
        const StreetEdge& a = m_result.edges[one];
        const StreetEdge& b = m_result.edges[other];
        return a.from == b.from && a.to == b.to && a.road.level == b.road.level
               && compareShapes(m_pieces[one], m_pieces[other]) == 0;
    }

    /// The lines lie anywhere in memory, so this is mostly waiting for it: two wait half as long.
    void copyVertices()
    {
        m_result.vertices.resize(m_vertexCount);
        forEach(m_result.edges.size(), [this](std::size_t i) {
            Coordinate* next = m_result.vertices.data() + m_result.edges[i].firstVertex;
            forEachVertex(m_pieces[i], [&](Coordinate vertex) { *next++ = vertex; });
        });
    }

    const RoadLines& m_roads;
    const Noding& m_noding;
    unsigned m_threads;
    LargeArray<std::uint32_t> m_number; ///< by junction of the noding; of those with a piece
    LargeArray<DirectedPiece> m_pieces; ///< in the order of the edges, and as many once merged
    std::uint32_t m_vertexCount = 0;    ///< of the edges kept
    OrderedStreets m_result;
};

} // namespace

OrderedStreets orderStreets(const RoadLines& roads, const Noding& noding, unsigned threads)
{
    return StreetOrder(roads, noding, threads).run();
}

} // namespace yimi
