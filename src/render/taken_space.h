// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstddef>
#include <span>
#include <unordered_map>
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
    void visitCells(const QRectF& box, Visit&& visit) const;
    void insert(const QRectF& box);

    std::vector<QRectF> m_boxes;
    std::unordered_map<long, std::vector<std::size_t>> m_cells;
};

} // namespace yimi
