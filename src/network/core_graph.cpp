// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/core_graph.h"

#include <tuple>

namespace yimi {

namespace {

/// What it takes to get over an arc; the lesser is the better.
struct Step
{
    Cost cost = kNoCost;
    std::uint32_t millimetres = 0;

    [[nodiscard]] bool possible() const { return cost != kNoCost; }

    auto operator<=>(const Step&) const = default;
};

Step together(const Step& a, const Step& b)
{
    const std::uint64_t cost = std::uint64_t{a.cost} + b.cost;
    if (!a.possible() || !b.possible() || cost > kLargestCost)
        return {};
    return {static_cast<Cost>(cost), a.millimetres + b.millimetres};
}

/// How two nodes are joined, both ways; seen from the node that keeps it.
struct Link
{
    std::uint32_t to = 0;
    Step out;
    Step in;
};

/// The graph as neighbours with what leads to and from each, small enough to be taken apart.
class Reducer
{
public:
    Reducer(const ArcGraph& graph, std::span<const std::uint32_t> chosen)
        : m_links(graph.nodeCount())
        , m_kept(graph.nodeCount(), false)
        , m_gone(graph.nodeCount(), false)
    {
        for (const std::uint32_t node : chosen)
            m_kept[node] = true;
        for (std::uint32_t tail = 0; tail < graph.nodeCount(); ++tail) {
            const auto [begin, end] = graph.arcRange(tail);
            for (std::uint32_t a = begin; a < end; ++a) {
                const Arc& arc = graph.arc(a);
                if (arc.head != tail)
                    join(tail, arc.head, {arc.weight, graph.millimetresOfArc(a)}, {});
            }
        }
    }

    void reduce()
    {
        std::vector<std::uint32_t> waiting;
        for (std::uint32_t node = 0; node < m_links.size(); ++node) {
            if (removable(node))
                waiting.push_back(node);
        }
        while (!waiting.empty()) {
            const std::uint32_t node = waiting.back();
            waiting.pop_back();
            if (!removable(node))
                continue;
            const std::vector<Link> links = std::move(m_links[node]);
            m_links[node].clear();
            m_gone[node] = true;
            for (const Link& link : links)
                std::erase_if(m_links[link.to], [&](const Link& l) { return l.to == node; });
            if (links.size() == 2)
                join(links[0].to,
                     links[1].to,
                     together(links[0].in, links[1].out),
                     together(links[1].in, links[0].out));
            for (const Link& link : links) {
                if (removable(link.to))
                    waiting.push_back(link.to);
            }
        }
    }

    [[nodiscard]] bool gone(std::uint32_t node) const { return m_gone[node]; }

    [[nodiscard]] const std::vector<Link>& links(std::uint32_t node) const { return m_links[node]; }

private:
    [[nodiscard]] bool removable(std::uint32_t node) const
    {
        return !m_kept[node] && !m_gone[node] && m_links[node].size() <= 2;
    }

    void join(std::uint32_t a, std::uint32_t b, const Step& there, const Step& back)
    {
        if (!there.possible() && !back.possible())
            return;
        linkOf(a, b).out = std::min(linkOf(a, b).out, there);
        linkOf(a, b).in = std::min(linkOf(a, b).in, back);
        linkOf(b, a).out = std::min(linkOf(b, a).out, back);
        linkOf(b, a).in = std::min(linkOf(b, a).in, there);
    }

    Link& linkOf(std::uint32_t from, std::uint32_t to)
    {
        for (Link& link : m_links[from]) {
            if (link.to == to)
                return link;
        }
        return m_links[from].emplace_back(Link{.to = to, .out = {}, .in = {}});
    }

    std::vector<std::vector<Link>> m_links;
    std::vector<bool> m_kept;
    std::vector<bool> m_gone;
};

} // namespace

CoreGraph::CoreGraph(const ArcGraph& graph, std::span<const std::uint32_t> chosen)
    : m_number(graph.nodeCount(), kGone)
{
    Reducer reducer(graph, chosen);
    reducer.reduce();
    std::uint32_t count = 0;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (!reducer.gone(node))
            m_number[node] = count++;
    }
    const auto forEachArc = [&](auto&& visit) {
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
            for (const Link& link : reducer.links(node)) {
                if (link.out.possible())
                    visit(m_number[node],
                          m_number[link.to],
                          link.out.cost,
                          link.out.millimetres,
                          std::tuple<>{});
            }
        }
    };
    m_arcs.arrange(count, forEachArc, [](std::uint32_t, std::tuple<>) {});
}

} // namespace yimi
