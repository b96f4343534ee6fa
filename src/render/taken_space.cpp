// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/taken_space.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kCell = 64.0; // px

int cellsOf(double length)
{
    return std::max(static_cast<int>(std::ceil(length / kCell)), 1);
}

} // namespace

TakenSpace::TakenSpace(const QRectF& all, std::vector<QRectF> taken)
    : m_columns(cellsOf(all.width()))
    , m_rows(cellsOf(all.height()))
    , m_corner(all.topLeft())
    , m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{
    for (const QRectF& box : taken) {
        if (box.intersects(all))
            insert(box);
    }
}

/// Until visit(cell) is false; false then.
template <typename Visit>
bool TakenSpace::visitCells(const QRectF& box, Visit&& visit) const
{
    const auto cell = [](double value, int count) {
        return static_cast<int>(std::clamp(value / kCell, 0.0, count - 1.0));
    };
    const int left = cell(box.left() - m_corner.x(), m_columns);
    const int right = cell(box.right() - m_corner.x(), m_columns);
    const int bottom = cell(box.bottom() - m_corner.y(), m_rows);
    for (int y = cell(box.top() - m_corner.y(), m_rows); y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            if (!visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns)
                       + static_cast<std::size_t>(x)))
                return false;
        }
    }
    return true;
}

void TakenSpace::insert(const QRectF& box)
{
    visitCells(box, [&](std::size_t cell) {
        m_cells[cell].push_back(static_cast<std::uint32_t>(m_boxes.size()));
        return true;
    });
    m_boxes.push_back(box);
}

bool TakenSpace::free(const QRectF& box) const
{
    return visitCells(box, [&](std::size_t cell) {
        return std::ranges::none_of(
            m_cells[cell], [&](std::uint32_t other) { return m_boxes[other].intersects(box); });
    });
}

bool TakenSpace::take(std::span<const QRectF> boxes)
{
    for (const QRectF& box : boxes) {
        if (!free(box))
            return false;
    }
    for (const QRectF& box : boxes)
        insert(box);
    return true;
}

} // namespace yimi
