// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/bucket_search.h"

#include <bit>

namespace yimi {

namespace {

/// Entries ahead of the one in work whose arcs are fetched into the cache.
constexpr std::size_t kLookAhead = 8;

} // namespace

BucketSearch::BucketSearch(const ArcGraph& graph)
    : m_graph(&graph)
    , m_keys(graph.nodeCount())
    , m_shift(std::clamp(static_cast<unsigned>(std::bit_width(graph.meanArc())), 6U, 24U) - 1)
{
}

void BucketSearch::begin(Cost limit, Cost least, Cost most)
{
    m_limit = std::min(limit, kLargestCost);
    m_firstTooFar = SearchKey(m_limit + 1, 0);
    for (const std::uint32_t node : m_touched)
        m_keys[node] = {};
    m_touched.clear();
    m_keys.resize(m_graph->nodeCount()); // the graph may have been edited
    // All costs in flight lie within one arc of the current bucket, and the starts within `most` −
    // `least` of the first, so a ring of that many buckets never wraps onto itself.
    most = std::min(most, m_limit);
    const Cost reach = std::max(m_graph->largestArc(), most > least ? most - least : 0);
    const std::uint32_t wanted = std::bit_ceil((reach >> m_shift) + 2);
    if (m_ring.size() < wanted)
        m_ring.resize(wanted);
    m_ringMask = static_cast<std::uint32_t>(m_ring.size()) - 1;
    m_firstBucket = (least >> m_shift) & m_ringMask;
    m_pending = 0;
}

inline void BucketSearch::improve(std::uint32_t node, SearchKey key)
{
    SearchKey& kept = m_keys[node];
    if (key >= kept || key >= m_firstTooFar)
        return;
    if (!kept.reached())
        m_touched.push_back(node);
    kept = key;
    m_ring[(key.cost() >> m_shift) & m_ringMask].push_back({key, node});
    ++m_pending;
}

void BucketSearch::offer(std::uint32_t node, SearchKey key)
{
    improve(node, key);
}

void BucketSearch::restore(std::uint32_t node, SearchKey key)
{
    SearchKey& kept = m_keys[node];
    if (key >= kept || key >= m_firstTooFar)
        return;
    if (!kept.reached())
        m_touched.push_back(node);
    kept = key;
}

template <Carry carry>
inline void BucketSearch::relax(const Entry& entry)
{
    if (m_keys[entry.node] != entry.key)
        return; // improved since: a newer entry carries it
    const auto [begin, end] = m_graph->arcRange(entry.node);
    for (std::uint32_t a = begin; a < end; ++a) {
        const Arc& arc = m_graph->arc(a);
        SearchKey key = entry.key;
        key.value += std::uint64_t{arc.weight} << 32U;
        if constexpr (carry == Carry::Length)
            key.value += m_graph->millimetresOfArc(a);
        improve(arc.head, key);
    }
}

template <Carry carry>
void BucketSearch::settleAll()
{
    for (std::uint32_t b = m_firstBucket; m_pending > 0; b = (b + 1) & m_ringMask) {
        // The bucket may grow while it is worked on.
        for (std::size_t i = 0; i < m_ring[b].size(); ++i) {
            const std::vector<Entry>& entries = m_ring[b];
            if (i + kLookAhead < entries.size())
                m_graph->prefetchRange(entries[i + kLookAhead].node);
            if (i + kLookAhead / 2 < entries.size())
                m_graph->prefetchArcs(entries[i + kLookAhead / 2].node);
            const Entry entry = entries[i];
            relax<carry>(entry);
        }
        m_pending -= m_ring[b].size();
        m_ring[b].clear();
    }
}

void BucketSearch::settle(Carry carry)
{
    if (carry == Carry::Owner)
        settleAll<Carry::Owner>();
    else
        settleAll<Carry::Length>();
}

} // namespace yimi
