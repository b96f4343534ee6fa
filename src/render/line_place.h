// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>
#include <span>

namespace yimi {

struct LinePlace
{
    QPointF centre;
    double degrees = 0; ///< clockwise, in (−90, 90]: text never stands on its head
};

/// A place at or near the middle of a line (px) where a text of this length fits and the line does
/// not leave its chord by more than `slack`. Nothing when the line bends too much everywhere it was
/// tried.
[[nodiscard]] std::optional<LinePlace>
straightPlace(std::span<const QPointF> line, double length, double slack);

} // namespace yimi
