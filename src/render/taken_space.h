// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace yimi {

/// Which parts of a picture are taken, on a coarse grid of boxes, so that thousands of labels can
/// be tried.
class TakenSpace
{
public:
    TakenSpace(const QRectF& all, std::vector<QRectF> taken);

    /// Takes the box when nothing taken meets it; false when something does.
    bool take(const QRectF& box);

private:
    template <typename Visit>
    void visitCells(const QRectF& box, Visit&& visit) const;
    void insert(const QRectF& box);

    std::vector<QRectF> m_boxes;
    std::unordered_map<long, std::vector<std::size_t>> m_cells;
};

} // namespace yimi
