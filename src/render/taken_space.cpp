// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/taken_space.h"

#include <cmath>

namespace yimi {

namespace {

constexpr double kCell = 64.0; // px
constexpr long kRow = 1 << 20;

long cellNumber(double value)
{
    return static_cast<long>(std::floor(value / kCell));
}

} // namespace

TakenSpace::TakenSpace(const QRectF& all, std::vector<QRectF> taken)
{
    for (const QRectF& box : taken) {
        if (box.intersects(all))
            insert(box);
    }
}

template <typename Visit>
void TakenSpace::visitCells(const QRectF& box, Visit&& visit) const
{
    for (long y = cellNumber(box.top()); y <= cellNumber(box.bottom()); ++y) {
        for (long x = cellNumber(box.left()); x <= cellNumber(box.right()); ++x)
            visit(y * kRow + x);
    }
}

void TakenSpace::insert(const QRectF& box)
{
    visitCells(box, [&](long cell) { m_cells[cell].push_back(m_boxes.size()); });
    m_boxes.push_back(box);
}

bool TakenSpace::free(const QRectF& box) const
{
    bool free = true;
    visitCells(box, [&](long cell) {
        const auto found = m_cells.find(cell);
        if (!free || found == m_cells.end())
            return;
        for (const std::size_t other : found->second)
            free = free && !m_boxes[other].intersects(box);
    });
    return free;
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
