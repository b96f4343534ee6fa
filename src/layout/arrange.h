// SPDX-License-Identifier: GPL-3.0-or-later
// Moving, snapping, aligning and stacking of rectangles on a page, in millimetres. No item is
// known here.
#pragma once

#include <QRectF>

#include <optional>
#include <vector>

namespace yimi {

enum class AlignEdge { Left, Centre, Right, Top, Middle, Bottom };

/// Several rectangles are aligned to what they cover together, one alone to `page`.
[[nodiscard]] std::vector<QRectF>
aligned(const std::vector<QRectF>& rects, AlignEdge edge, const QRectF& page);

enum class Along { Across, Down };

/// The outermost two stay, the gaps between become equal. Fewer than three: nothing changes.
[[nodiscard]] std::vector<QRectF> distributed(const std::vector<QRectF>& rects, Along along);

/// Lines that edges and middles stick to.
struct SnapLines
{
    std::vector<double> across; ///< x of upright lines
    std::vector<double> down;   ///< y of level lines
};

/// Edges and middles of the page and of other rectangles, and the guides.
[[nodiscard]] SnapLines
snapLines(const QRectF& page, const std::vector<QRectF>& others, const SnapLines& guides);

/// A rectangle at its place and the lines that it stuck to.
struct Snapped
{
    QRectF rect;
    std::optional<double> across;
    std::optional<double> down;
};

/// Which edges are pulled; none: the whole is moved.
struct PulledEdges
{
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;

    [[nodiscard]] bool any() const { return left || top || right || bottom; }
};

struct SnapOptions
{
    double reach = 2;     ///< mm
    double grid = 1;      ///< where no line is in reach; 0: none
    double leastSide = 2; ///< of a rectangle that is resized
};

/// A rectangle moved, or its pulled edges moved, by `by`; the nearest line in reach wins, then the
/// grid. Edges do not cross one another.
[[nodiscard]] Snapped snapped(const QRectF& rect,
                              QPointF by,
                              PulledEdges edges,
                              const SnapLines& lines,
                              const SnapOptions& options = {});

enum class Step { Up, Down, Top, Bottom };

/// The new order of `count` things after the chosen ones went up (towards the viewer) or down,
/// keeping their order among themselves: order[i] is what stands at place i.
[[nodiscard]] std::vector<std::size_t>
restacked(std::size_t count, const std::vector<std::size_t>& chosen, Step step);

} // namespace yimi
