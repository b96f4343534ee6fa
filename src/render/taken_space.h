// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// Which parts of a picture are taken, on a coarse grid of boxes, so that thousands of labels can
/// be tried.
class TakenSpace
{
public:
    TakenSpace(const QRectF& all, std::vector<QRectF> taken);

    /// Nothing taken meets the box.
    [[nodiscard]] bool free(const QRectF& box) const;

    /// Takes all boxes when nothing taken meets any of them; false when something does.
    bool take(std::span<const QRectF> boxes);

private:
    template <typename Visit>
    bool visitCells(const QRectF& box, Visit&& visit) const;
    void insert(const QRectF& box);

    int m_columns;
    int m_rows;
    QPointF m_corner;
    std::vector<QRectF> m_boxes;
    std::vector<std::vector<std::uint32_t>> m_cells; ///< row by row; the outer ones reach farther
};

} // namespace yimi
