// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/delimited_text.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

/// How many separators a line has outside quotes.
std::size_t separatorsIn(std::string_view line, char separator)
{
    std::size_t count = 0;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            ++count;
    }
    return count;
}

} // namespace

char likelyDelimiter(std::string_view head)
{
    constexpr std::array kCandidates = {',', '\t', ';', '|'};
    constexpr std::size_t kLines = 50;
    std::array<std::vector<std::size_t>, kCandidates.size()> counts;
    for (std::size_t line = 0; line < kLines && !head.empty(); ++line) {
        const auto end = std::min(head.find_first_of("\r\n"), head.size());
        for (std::size_t i = 0; end > 0 && i < kCandidates.size(); ++i)
            counts[i].push_back(separatorsIn(head.substr(0, end), kCandidates[i]));
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    // The median: titles and remarks have few, one long text may have many. Of two that stand
    // equally often the steadier one: «119.95,31.78» in a cell is no separator of the header.
    char best = kCandidates.front();
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (std::size_t i = 0; i < kCandidates.size(); ++i) {
        if (counts[i].empty())
            continue;
        std::ranges::sort(counts[i]);
        const std::size_t median = counts[i][counts[i].size() / 2];
        const std::pair score{median,
                              static_cast<std::size_t>(std::ranges::count(counts[i], median))};
        if (median > 0 && score > most) {
            most = score;
            best = kCandidates[i];
        }
    }
    return best;
}

RowSplitter::RowSplitter(char delimiter, Visitor visit)
    : m_delimiter(delimiter), m_visit(std::move(visit))
{
}

bool RowSplitter::endRow()
{
    m_cells.push_back(std::move(m_cell));
    m_cell.clear();
    m_begun = false;
    m_quoted = false;
    m_quoteSeen = false;
    ++m_rows;
    m_rowBytes = 0;
    const bool more = m_visit(m_cells);
    m_cells.clear();
    return more;
}

void RowSplitter::take(char c)
{
    if (m_quoted && c == '"' && !m_quoteSeen) {
        m_quoteSeen = true;
        return;
    }
    if (m_quoteSeen) {
        m_quoteSeen = false;
        if (c == '"') {
            m_cell += c;
            return;
        }
        m_quoted = false;
    }
    if (!m_quoted && c == m_delimiter) {
        m_cells.push_back(std::move(m_cell));
        m_cell.clear();
        m_rowBytes += sizeof(std::string); // many short cells take more than their text
        return;
    }
    // A quote opens only at a cell's begin; elsewhere it is an inch, or a name in quotes.
    if (!m_quoted && c == '"' && m_cell.empty()) {
        m_quoted = true;
        return;
    }
    m_cell += c;
}

bool RowSplitter::feed(std::string_view text)
{
    constexpr std::size_t kLongest = 4U << 20U;
    constexpr std::size_t kLongestRow = 64U << 20U;
    for (const char c : text) {
        const bool inside = m_quoted && !m_quoteSeen;
        if (!inside && c == '\n' && m_afterReturn) {
            m_afterReturn = false;
            continue;
        }
        m_afterReturn = false;
        if (!inside && (c == '\n' || c == '\r')) {
            m_afterReturn = c == '\r';
            if (!endRow())
                return false;
            continue;
        }
        m_begun = true;
        take(c);
        if (m_cell.size() > kLongest || ++m_rowBytes > kLongestRow) {
            m_runaway = true;
            return false;
        }
    }
    return true;
}

void RowSplitter::finish()
{
    if (m_begun)
        endRow();
}

} // namespace yimi
