// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/connect_ways.h"

#include "geometry/measures.h"
#include "network/disjoint_sets.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kBarrierMetres = 1.0; ///< length of the piece that a barrier closes, at most
constexpr std::uint32_t kNoJunction = ~0U;

/// Nodes of a way that have places, one after the other, no two in one place.
struct Run
{
    std::uint32_t way = 0;
    std::vector<std::uint32_t> nodes; ///< ≥ 2
};

/// A barrier and the streets that meet at it.
struct Stand
{
    std::string kind;
    TravelModes passes;
    std::vector<RoadClass> arms; ///< class of each piece of street that leaves it
};

/// At a junction where a street runs through and lesser ones end, a barrier belongs to the lesser
/// ones: gates are drawn onto the crossing with the public street.
bool standsBesideStreet(const Stand& stand, RoadClass roadClass)
{
    const RoadClass chief = std::ranges::min(stand.arms);
    return roadClass == chief && std::ranges::count(stand.arms, chief) >= 2
           && std::ranges::max(stand.arms) != chief;
}

/// What may still happen on the street right beside the barrier.
RoadAttributes beside(const Stand& stand, RoadAttributes road)
{
    if (stand.arms.size() < 2 || standsBesideStreet(stand, road.roadClass))
        return road;
    road.walk = road.walk && stand.passes.walk;
    road.bike = road.bike && stand.passes.bike;
    road.drive = road.drive && stand.passes.drive;
    return road;
}

class WayConnector
{
public:
    WayConnector(const OsmExtract& extract, const std::string& layer)
        : m_extract(extract)
        , m_sets(static_cast<std::uint32_t>(extract.nodeIds.size()))
        , m_uses(extract.nodeIds.size(), 0)
        , m_junctions(extract.nodeIds.size(), kNoJunction)
    {
        m_result.lines.layer = layer;
        m_result.lines.findings = extract.findings;
    }

    Result<ConnectedWays> run(const TaskContext& task)
    {
        uniteCoincidentNodes();
        for (std::uint32_t way = 0; way < m_extract.ways.size(); ++way)
            addRuns(way);
        gatherBarriers();
        if (m_runs.empty())
            return failure({.code = ErrorCode::NoRoads, .layer = m_result.lines.layer});
        numberJunctions();
        task.report(Stage::Build, 0.1);
        for (const Run& piece : m_runs) {
            if (task.cancelled())
                return cancelledError();
            cut(piece);
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::span<const std::uint32_t> nodesOf(const OsmWay& way) const
    {
        return {m_extract.refs.data() + way.firstRef, way.refCount};
    }

    [[nodiscard]] const RoadAttributes& roadOf(const Run& run) const
    {
        return m_extract.ways[run.way].road;
    }

    [[nodiscard]] Coordinate placeOf(std::uint32_t node) const { return *m_extract.places[node]; }

    void list(FindingCode code, Severity severity, std::int64_t id, const std::string& detail = {})
    {
        addFinding(m_result.lines.findings,
                   {.code = code,
                    .severity = severity,
                    .layer = m_result.lines.layer,
                    .detail = detail,
                    .count = 1,
                    .ids = {std::to_string(id)}});
    }

    /// Neighbours on a way that lie in one place are one node: no piece may be without length.
    void uniteCoincidentNodes()
    {
        for (const OsmWay& way : m_extract.ways) {
            const auto nodes = nodesOf(way);
            for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
                const auto& here = m_extract.places[nodes[i]];
                if (here && here == m_extract.places[nodes[i + 1]])
                    m_sets.unite(nodes[i], nodes[i + 1]);
            }
        }
    }

    void addRuns(std::uint32_t wayIndex)
    {
        const OsmWay& way = m_extract.ways[wayIndex];
        const std::size_t before = m_runs.size();
        bool incomplete = false;
        Run open{.way = wayIndex};
        const auto close = [&] {
            if (open.nodes.size() >= 2)
                m_runs.push_back(open);
            open.nodes.clear();
        };
        for (const std::uint32_t ref : nodesOf(way)) {
            if (!m_extract.places[ref]) {
                incomplete = true;
                close();
                continue;
            }
            const std::uint32_t node = m_sets.find(ref);
            if (open.nodes.empty() || open.nodes.back() != node)
                open.nodes.push_back(node);
        }
        close();
        for (std::size_t i = before; i < m_runs.size(); ++i)
            countUses(m_runs[i]);
        if (incomplete)
            list(FindingCode::StreetOutsideExtract, Severity::Warning, way.id);
        else if (m_runs.size() == before)
            list(FindingCode::EdgeZeroLength, Severity::Warning, way.id);
        if (way.square && m_runs.size() > before)
            list(FindingCode::SquareAlongRing, Severity::Info, way.id);
    }

    /// Ends, and nodes at which a way turns back upon itself, count twice: they are junctions
    /// whoever else meets them.
    void countUses(const Run& run)
    {
        for (const std::uint32_t node : run.nodes)
            ++m_uses[node];
        ++m_uses[run.nodes.front()];
        ++m_uses[run.nodes.back()];
        for (std::size_t i = 1; i + 1 < run.nodes.size(); ++i) {
            if (run.nodes[i - 1] == run.nodes[i + 1])
                ++m_uses[run.nodes[i]];
        }
    }

    /// Barriers that stop somebody become junctions and are listed.
    void gatherBarriers()
    {
        for (const auto& [node, barrier] : m_extract.barriers) {
            const auto [found, isNew] =
                m_stands.try_emplace(m_sets.find(node), Stand{barrier.kind, barrier.passes, {}});
            TravelModes& passes = found->second.passes;
            passes = {passes.walk && barrier.passes.walk,
                      passes.bike && barrier.passes.bike,
                      passes.drive && barrier.passes.drive};
        }
        for (const Run& run : m_runs) {
            for (std::size_t i = 0; i < run.nodes.size(); ++i) {
                const auto stand = m_stands.find(run.nodes[i]);
                if (stand == m_stands.end())
                    continue;
                const bool inner = i > 0 && i + 1 < run.nodes.size();
                stand->second.arms.insert(
                    stand->second.arms.end(), inner ? 2 : 1, roadOf(run).roadClass);
            }
        }
        std::vector<std::uint32_t> stopping;
        for (const Run& run : m_runs) {
            for (const std::uint32_t node : run.nodes) {
                if (besideNode(node, roadOf(run)) != roadOf(run))
                    stopping.push_back(node);
            }
        }
        std::ranges::sort(stopping);
        stopping.erase(std::unique(stopping.begin(), stopping.end()), stopping.end());
        for (const std::uint32_t node : stopping) {
            m_uses[node] += 2;
            list(FindingCode::BarrierOnStreet,
                 Severity::Info,
                 m_extract.nodeIds[node],
                 m_stands.at(node).kind);
        }
    }

    [[nodiscard]] RoadAttributes besideNode(std::uint32_t node, const RoadAttributes& road) const
    {
        const auto stand = m_stands.find(node);
        return stand == m_stands.end() ? road : beside(stand->second, road);
    }

    void numberJunctions()
    {
        for (std::uint32_t node = 0; node < m_uses.size(); ++node) {
            if (m_uses[node] >= 2)
                m_junctions[node] = addJunction(placeOf(node));
        }
    }

    std::uint32_t addJunction(Coordinate place)
    {
        m_result.noding.junctions.push_back(place);
        return static_cast<std::uint32_t>(m_result.noding.junctions.size() - 1);
    }

    /// A line of its own for each piece; its ends are the piece's junctions.
    void addPiece(const Run& run,
                  const RoadAttributes& road,
                  std::uint32_t from,
                  std::uint32_t to,
                  const LineString& shape)
    {
        const PackedLines& lines = m_result.lines.lines.lines;
        m_result.lines.add(shape, road, m_extract.ways[run.way].id);
        const auto line = static_cast<std::uint32_t>(lines.size() - 1);
        m_result.noding.pieces.push_back({.line = line,
                                          .from = from,
                                          .to = to,
                                          .firstInner = lines.begin(line) + 1,
                                          .endInner = lines.end(line) - 1});
    }

    void cut(const Run& run)
    {
        LineString whole;
        for (const std::uint32_t node : run.nodes)
            whole.push_back(placeOf(node));
        std::size_t first = 0;
        for (std::size_t last = 1; last < run.nodes.size(); ++last) {
            if (m_junctions[run.nodes[last]] == kNoJunction)
                continue;
            LineString shape(whole.begin() + static_cast<std::ptrdiff_t>(first),
                             whole.begin() + static_cast<std::ptrdiff_t>(last) + 1);
            addPieces(run, run.nodes[first], run.nodes[last], std::move(shape));
            first = last;
        }
    }

    /// One piece between two junctions, or three: the ends beside barriers have their own access.
    void
    addPieces(const Run& run, std::uint32_t firstNode, std::uint32_t lastNode, LineString shape)
    {
        std::uint32_t from = m_junctions[firstNode];
        std::uint32_t to = m_junctions[lastNode];
        const RoadAttributes atFrom = besideNode(firstNode, roadOf(run));
        const RoadAttributes atTo = besideNode(lastNode, roadOf(run));
        const double stub = std::min(kBarrierMetres, length(shape) / 3);
        if (atFrom != roadOf(run)) {
            auto [beside, rest] = splitAt(shape, stub);
            const std::uint32_t between = addJunction(rest.front());
            addPiece(run, atFrom, from, between, beside);
            shape = std::move(rest);
            from = between;
        }
        if (atTo != roadOf(run)) {
            auto [rest, beside] = splitAt(shape, length(shape) - stub);
            const std::uint32_t between = addJunction(rest.back());
            addPiece(run, atTo, between, to, beside);
            shape = std::move(rest);
            to = between;
        }
        addPiece(run, roadOf(run), from, to, shape);
    }

    /// The parts before and after a length from the start, ends kept to the last bit.
    static std::pair<LineString, LineString> splitAt(const LineString& shape, double along)
    {
        std::pair parts{lineBetween(shape, 0, along), lineBetween(shape, along, length(shape))};
        parts.first.front() = shape.front();
        parts.second.front() = parts.first.back();
        parts.second.back() = shape.back();
        return parts;
    }

    const OsmExtract& m_extract;
    DisjointSets m_sets;
    std::vector<std::uint32_t> m_uses;      ///< per node; ≥ 2: a junction
    std::vector<std::uint32_t> m_junctions; ///< per node
    std::vector<Run> m_runs;
    std::map<std::uint32_t, Stand> m_stands; ///< by node
    ConnectedWays m_result;
};

} // namespace

Result<ConnectedWays>
connectWays(const OsmExtract& extract, const std::string& layer, const TaskContext& task)
{
    return WayConnector(extract, layer).run(task);
}

} // namespace yimi
