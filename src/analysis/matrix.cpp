// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/matrix.h"

#include "analysis/cutoff_cost.h"
#include "base/parallel.h"
#include "network/core_graph.h"
#include "network/search.h"
#include "transit/travel_graph.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace yimi {

namespace {

/// Rows worked on before they are handed out.
constexpr std::size_t kBlock = 256;

std::uint32_t millimetres(double metres)
{
    return static_cast<std::uint32_t>(std::llround(metres * 1000.0));
}

/// A node from which a target is reached, with what the rest of the way takes.
struct Landing
{
    std::uint32_t node = 0;
    Cost cost = 0;
    std::uint32_t millimetres = 0;
};

/// Everything the workers share.
class Question
{
public:
    Question(ProfileGraph graph,
             std::span<const NamedPoint> from,
             std::span<const NamedPoint> to,
             const MatrixOptions& options)
        : m_options(options)
        , m_graph(std::move(graph))
        , m_limit(options.cutoff ? costOf(*options.cutoff) : kLargestCost)
        , m_from(located(from))
        , m_to(located(to))
        , m_symmetric(m_graph.symmetric())
    {
        collectLandings();
    }

    [[nodiscard]] const ProfileGraph& graph() const { return m_graph; }

    [[nodiscard]] Cost limit() const { return m_limit; }

    [[nodiscard]] bool symmetric() const { return m_symmetric; }

    [[nodiscard]] const auto& from() const { return m_from; }

    [[nodiscard]] const auto& to() const { return m_to; }

    [[nodiscard]] std::span<const Landing> landings(std::size_t to) const
    {
        return {m_landings.data() + m_firstLanding[to],
                m_firstLanding[to + 1] - m_firstLanding[to]};
    }

    [[nodiscard]] Seed seed(std::size_t from) const
    {
        return seedAt(m_graph, *m_from[from], 0, m_options.connectors);
    }

    [[nodiscard]] Cost connector(std::size_t to) const
    {
        return m_options.connectors ? m_graph.connectorCost(m_to[to]->connector) : 0;
    }

    [[nodiscard]] std::uint32_t connectorMillimetres(std::size_t to) const
    {
        return m_options.connectors ? millimetres(m_to[to]->connector) : 0;
    }

    /// Targets on an edge, for the way straight along it.
    [[nodiscard]] std::span<const std::uint32_t> targetsOn(EdgeId edge) const
    {
        const auto range = std::ranges::equal_range(
            m_toByEdge, edge, {}, [this](std::uint32_t i) { return m_to[i]->edge; });
        return {range.begin(), range.end()};
    }

    /// Nodes where searches start and end.
    [[nodiscard]] std::vector<std::uint32_t> endNodes() const
    {
        std::vector<std::uint32_t> nodes;
        for (const Landing& landing : m_landings)
            nodes.push_back(landing.node);
        for (std::size_t i = 0; i < m_from.size(); ++i) {
            if (m_from[i])
                forEachStart(m_graph, seed(i), [&](std::uint32_t node, Cost, double) {
                    nodes.push_back(node);
                });
        }
        return nodes;
    }

    [[nodiscard]] const MatrixOptions& options() const { return m_options; }

private:
    [[nodiscard]] std::vector<std::optional<NetworkLocation>>
    located(std::span<const NamedPoint> points) const
    {
        std::vector<Coordinate> places;
        for (const NamedPoint& point : points)
            places.push_back(point.position);
        return locateAll(m_graph, places, {.limit = m_options.snapLimit}, m_options.threads);
    }

    void collectLandings()
    {
        m_firstLanding.push_back(0);
        for (std::uint32_t i = 0; i < m_to.size(); ++i) {
            if (m_to[i]) {
                m_toByEdge.push_back(i);
                forEachLanding(
                    m_graph, *m_to[i], [&](std::uint32_t node, Cost cost, double metres) {
                        m_landings.push_back({node,
                                              cost + connector(i),
                                              millimetres(metres) + connectorMillimetres(i)});
                    });
            }
            m_firstLanding.push_back(m_landings.size());
        }
        std::ranges::stable_sort(m_toByEdge, {}, [this](std::uint32_t i) { return m_to[i]->edge; });
    }

    MatrixOptions m_options;
    ProfileGraph m_graph;
    Cost m_limit;
    std::vector<std::optional<NetworkLocation>> m_from;
    std::vector<std::optional<NetworkLocation>> m_to;
    bool m_symmetric;
    std::vector<Landing> m_landings;
    std::vector<std::size_t> m_firstLanding;
    std::vector<std::uint32_t> m_toByEdge; ///< located targets, by edge
};

/// Without a limit, or a wide one, a search meets most of the city: then it runs on the core.
struct Ground
{
    explicit Ground(const Question& question)
    {
        // A search that ends within the hour meets a small part of the city.
        constexpr Cost kWide = 3'600'000;
        if (question.limit() > kWide && question.from().size() > 16)
            core = std::make_unique<CoreGraph>(question.graph().arcs(), question.endNodes());
        arcs = core ? &core->arcs() : &question.graph().arcs();
    }

    [[nodiscard]] std::uint32_t nodeOf(std::uint32_t node) const
    {
        return core ? core->nodeOf(node) : node;
    }

    std::unique_ptr<CoreGraph> core;
    const ArcGraph* arcs = nullptr;
};

/// One row after another.
class RowSearch
{
public:
    RowSearch(const Question& question, const Ground& ground)
        : m_question(question)
        , m_ground(ground)
        , m_search(*ground.arcs)
        , m_best(question.to().size())
    {
    }

    void run(std::size_t from, std::span<MatrixCell> row)
    {
        if (!m_question.from()[from])
            return;
        const Seed seed = m_question.seed(from);
        search(seed, m_question.limit());
        land(seed);
        bool undecided = false;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!m_question.to()[i])
                continue;
            row[i] = cell(m_best[i]);
            undecided = undecided || row[i].state == ReachState::NoPath;
        }
        if (undecided && m_question.options().cutoff)
            tellBeyondFromNoPath(seed, from, row);
        rank(row);
    }

private:
    void search(const Seed& seed, Cost limit)
    {
        m_search.begin(limit, seed.start, seed.start + m_question.graph().edgeCost(seed.edge));
        if (seed.start <= m_search.limit()) {
            forEachStart(
                m_question.graph(), seed, [&](std::uint32_t node, Cost cost, double metres) {
                    m_search.offer(m_ground.nodeOf(node),
                                   SearchKey(seed.start + cost,
                                             millimetres(seed.startMetres) + millimetres(metres)));
                });
        }
        m_search.settle(Carry::Length);
    }

    void land(const Seed& seed)
    {
        for (std::size_t i = 0; i < m_best.size(); ++i) {
            m_best[i] = {};
            for (const Landing& landing : m_question.landings(i)) {
                const SearchKey key = m_search.key(m_ground.nodeOf(landing.node));
                if (key.reached())
                    improve(i, key.cost(), landing.cost, key.carried() + landing.millimetres);
            }
        }
        for (const std::uint32_t i : m_question.targetsOn(seed.edge)) {
            if (const auto direct = directWay(m_question.graph(), seed, *m_question.to()[i]))
                improve(i,
                        seed.start,
                        direct->cost + m_question.connector(i),
                        millimetres(seed.startMetres) + millimetres(direct->metres)
                            + m_question.connectorMillimetres(i));
        }
    }

    void improve(std::size_t to, Cost base, Cost rest, std::uint32_t length)
    {
        if (std::uint64_t{base} + rest <= m_search.limit())
            m_best[to] = std::min(m_best[to], SearchKey(base + rest, length));
    }

    [[nodiscard]] MatrixCell cell(SearchKey key) const
    {
        if (!key.reached())
            return {.state = ReachState::NoPath};
        const Metres length(key.carried() / 1000.0);
        const bool timed = m_question.graph().metric() == Metric::Time;
        return {.state = ReachState::Reached,
                .time = timed ? Milliseconds(key.cost())
                              : travelTime(length, m_question.options().profile.speed),
                .length = length};
    }

    /// Where every street leads both ways, streets that hang together are a way; else the search
    /// goes on to the end.
    void tellBeyondFromNoPath(const Seed& seed, std::size_t from, std::span<MatrixCell> row)
    {
        const ProfileGraph& graph = m_question.graph();
        const auto piece = [&](const NetworkLocation& place) {
            return graph.components().ofNode[graph.network().edge(place.edge).from.value];
        };
        if (!m_question.symmetric()) {
            search(seed, kLargestCost);
            land(seed);
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].state != ReachState::NoPath)
                continue;
            const bool way = m_question.symmetric()
                                 ? piece(*m_question.to()[i]) == piece(*m_question.from()[from])
                                 : m_best[i].reached();
            if (way)
                row[i].state = ReachState::BeyondCutoff;
        }
    }

    void rank(std::span<MatrixCell> row)
    {
        m_order.clear();
        for (std::uint32_t i = 0; i < row.size(); ++i) {
            if (row[i].state == ReachState::Reached)
                m_order.emplace_back(m_best[i].cost(), i);
        }
        std::ranges::sort(m_order);
        std::uint32_t place = 0;
        for (const auto& [cost, i] : m_order)
            row[i].rank = ++place;
    }

    const Question& m_question;
    const Ground& m_ground;
    BucketSearch m_search;
    std::vector<SearchKey> m_best; ///< by target
    std::vector<std::pair<Cost, std::uint32_t>> m_order;
};

void listUnlocated(std::span<const NamedPoint> points,
                   const std::vector<std::optional<NetworkLocation>>& places,
                   FindingCode code,
                   const char* layer,
                   MatrixSummary& summary,
                   std::size_t& located)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (places[i])
            ++located;
        else
            addFinding(summary.findings,
                       {.code = code, .layer = layer, .count = 1, .ids = {points[i].id}});
    }
}

} // namespace

Result<MatrixSummary> matrix(const StreetNetwork& network,
                             std::span<const NamedPoint> from,
                             std::span<const NamedPoint> to,
                             const MatrixOptions& options,
                             const MatrixSink& sink,
                             const TaskContext& task)
{
    if (from.empty())
        return failure({.code = ErrorCode::NoDemand});
    if (to.empty())
        return failure({.code = ErrorCode::NoFacilities});
    auto travel = travelGraph(network,
                              options.profile,
                              options.cutoff ? metricOf(*options.cutoff) : Metric::Time,
                              options.direction == Direction::TowardFacilities
                                  ? SearchDirection::WithTravel
                                  : SearchDirection::AgainstTravel,
                              options.transit.get(),
                              {.limit = options.snapLimit},
                              options.threads);
    if (!travel)
        return tl::unexpected(travel.error());
    MatrixSummary summary{.pairs = from.size() * to.size(),
                          .findings = std::move(travel->findings)};
    const Question question(std::move(travel->graph), from, to, options);
    listUnlocated(
        from, question.from(), FindingCode::DemandUnlocated, "from", summary, summary.fromLocated);
    listUnlocated(
        to, question.to(), FindingCode::FacilityUnlocated, "to", summary, summary.toLocated);
    const Ground ground(question);
    const unsigned workers = threadCount(options.threads);
    std::vector<std::unique_ptr<RowSearch>> searches(workers);
    std::vector<MatrixCell> block;
    std::atomic<std::size_t> done = 0;
    for (std::size_t first = 0; first < from.size(); first += kBlock) {
        const std::size_t rows = std::min(kBlock, from.size() - first);
        block.assign(rows * to.size(), {});
        const auto row = [&](std::size_t r) {
            return std::span<MatrixCell>{block.data() + r * to.size(), to.size()};
        };
        parallelFor(rows, workers, [&](std::size_t r, unsigned worker) {
            if (task.cancelled())
                return;
            if (!searches[worker])
                searches[worker] = std::make_unique<RowSearch>(question, ground);
            searches[worker]->run(first + r, row(r));
            task.report(Stage::Search,
                        static_cast<double>(++done) / static_cast<double>(from.size()));
        });
        if (task.cancelled())
            return cancelledError();
        for (std::size_t r = 0; r < rows; ++r) {
            summary.reached += static_cast<std::size_t>(
                std::ranges::count(row(r), ReachState::Reached, &MatrixCell::state));
            if (auto taken = sink(first + r, row(r)); !taken)
                return tl::unexpected(taken.error());
        }
    }
    return summary;
}

} // namespace yimi
