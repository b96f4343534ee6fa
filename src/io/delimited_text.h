// SPDX-License-Identifier: GPL-3.0-or-later
// Text with separators, taken apart piece by piece.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// The separator that the first lines share: comma, tab, semicolon or bar.
[[nodiscard]] char likelyDelimiter(std::string_view head);

/// Splits UTF-8 text into rows of cells (RFC 4180, any line end, quotes doubled inside quotes).
/// Rows may reach over several pieces of text.
class RowSplitter
{
public:
    /// `visit` gets each row; false stops.
    using Visitor = std::function<bool(std::vector<std::string>& cells)>;

    RowSplitter(char delimiter, Visitor visit);

    /// False when the visitor wants no more, or a quote is never closed.
    [[nodiscard]] bool feed(std::string_view text);

    /// The last row, if it has no line end.
    void finish();

    /// A cell grew beyond 4 MB or a row beyond 64 MB: a quote was opened and never closed, or this
    /// is no table.
    [[nodiscard]] bool runaway() const { return m_runaway; }

    [[nodiscard]] std::size_t rowCount() const { return m_rows; }

private:
    bool endRow();
    void take(char c);

    char m_delimiter;
    Visitor m_visit;
    std::vector<std::string> m_cells;
    std::string m_cell;
    std::size_t m_rows = 0;
    std::size_t m_rowBytes = 0;
    bool m_quoted = false;      ///< inside quotes
    bool m_quoteSeen = false;   ///< the last character may close the quotes
    bool m_afterReturn = false; ///< \r was a line end, \n after it is none
    bool m_begun = false;
    bool m_runaway = false;
};

} // namespace yimi
