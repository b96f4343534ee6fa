// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <span>
#include <vector>

namespace yimi {

/// One character along a line.
struct GlyphPlace
{
    QPointF centre;
    double degrees = 0; ///< clockwise
};

/// A line that a name is written along, character by character.
class LabelLine
{
public:
    /// px, y down. Vertices in one place are taken once. `start`: how far along a longer line, of
    /// which this is a part, it begins; all lengths count from there.
    explicit LabelLine(std::span<const QPointF> line, double start = 0);

    [[nodiscard]] double start() const { return m_along.empty() ? 0 : m_along.front(); }

    [[nodiscard]] double end() const { return m_along.empty() ? 0 : m_along.back(); }

    /// Places of characters of these widths with the middle of the text at `middle` from the start.
    /// The text runs from left to right and never stands on its head; with `columns` it runs
    /// downwards along steep lines, each character upright, as Chinese streets are lettered. Empty
    /// when it does not fit or the line bends too sharply there.
    [[nodiscard]] std::vector<GlyphPlace>
    glyphs(double middle, std::span<const double> widths, bool columns) const;

    /// The place this far from the start; beyond the ends: the end.
    [[nodiscard]] QPointF at(double along) const;

private:
    std::vector<QPointF> m_line;
    std::vector<double> m_along; ///< length from the start, one a vertex
};

} // namespace yimi
