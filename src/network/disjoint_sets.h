// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace yimi {

/// Union-find over 0 … count-1. The lowest member is the root, so roots do not depend on the order
/// of unions.
class DisjointSets
{
public:
    explicit DisjointSets(std::size_t count) : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }

    std::uint32_t find(std::uint32_t member)
    {
        while (m_parent[member] != member) {
            m_parent[member] = m_parent[m_parent[member]];
            member = m_parent[member];
        }
        return member;
    }

    void unite(std::uint32_t a, std::uint32_t b)
    {
        a = find(a);
        b = find(b);
        m_parent[a < b ? b : a] = a < b ? a : b;
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace yimi
