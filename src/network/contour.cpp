// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/contour.h"

#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <algorithm>

namespace yimi {

namespace {

/// A grid edge that the contour crosses: horizontal (to the right) or vertical (upwards) from a
/// grid point.
using GridEdge = std::uint64_t;

class Marcher
{
public:
    explicit Marcher(const ScalarGrid& grid) : m_grid(grid), m_columns(grid.values.columns()) {}

    std::vector<Ring> rings()
    {
        const SparseGrid<float>& values = m_grid.values;
        constexpr std::size_t kBlock = SparseGrid<float>::kBlock;
        values.forEachBlock([&](std::size_t column, std::size_t row) {
            // Squares that reach in from the left and from below belong to the block there, when it
            // is there.
            const bool left = column > 0 && !values.hasBlock(column - 1, row);
            const std::size_t endColumn = std::min(column + kBlock, m_columns - 1);
            const std::size_t endRow = std::min(row + kBlock, values.rows() - 1);
            for (std::size_t r = row; r < endRow; ++r)
                addSquares(left ? column - 1 : column, endColumn, r);
            for (std::size_t k = column > 0 ? column - 1 : 0; row > 0 && k < endColumn; ++k) {
                if (!values.hasBlock(k, row - 1))
                    addSquares(k, k + 1, row - 1);
            }
        });
        // A corner of four blocks may have been met twice.
        std::ranges::sort(m_next);
        const auto repeats = std::ranges::unique(m_next);
        m_next.erase(repeats.begin(), repeats.end());
        return chainRings();
    }

private:
    [[nodiscard]] double at(std::size_t k, std::size_t r) const
    {
        return static_cast<double>(m_grid.values.at(k, r));
    }

    [[nodiscard]] Coordinate place(std::size_t k, std::size_t r) const
    {
        return {m_grid.first.x + static_cast<double>(k) * m_grid.step,
                m_grid.first.y + static_cast<double>(r) * m_grid.step};
    }

    [[nodiscard]] bool inside(std::size_t k, std::size_t r) const { return at(k, r) <= 0; }

    [[nodiscard]] GridEdge horizontal(std::size_t k, std::size_t r) const
    {
        return 2 * (r * m_columns + k);
    }

    [[nodiscard]] GridEdge vertical(std::size_t k, std::size_t r) const
    {
        return 2 * (r * m_columns + k) + 1;
    }

    void addSquares(std::size_t begin, std::size_t end, std::size_t r)
    {
        unsigned right = (inside(begin, r) ? 2U : 0U) | (inside(begin, r + 1) ? 4U : 0U);
        for (std::size_t k = begin; k < end; ++k) {
            const unsigned left = (right >> 1U & 1U) | (right << 1U & 8U);
            right = (inside(k + 1, r) ? 2U : 0U) | (inside(k + 1, r + 1) ? 4U : 0U);
            const unsigned code = left | right;
            if (code != 0 && code != 15)
                addSquare(code, k, r);
        }
    }

    /// Contour pieces of one square, inside on the left. Bits of the code: corners inside, from the
    /// lower left anticlockwise.
    void addSquare(unsigned code, std::size_t k, std::size_t r)
    {
        const GridEdge bottom = horizontal(k, r);
        const GridEdge top = horizontal(k, r + 1);
        const GridEdge left = vertical(k, r);
        const GridEdge right = vertical(k + 1, r);
        const auto go = [this](GridEdge from, GridEdge to) { m_next.emplace_back(from, to); };
        switch (code) {
        case 1:
            go(bottom, left);
            break;
        case 2:
            go(right, bottom);
            break;
        case 3:
            go(right, left);
            break;
        case 4:
            go(top, right);
            break;
        case 5:
            go(bottom, left);
            go(top, right);
            break; // saddle: the corners stay apart
        case 6:
            go(top, bottom);
            break;
        case 7:
            go(top, left);
            break;
        case 8:
            go(left, top);
            break;
        case 9:
            go(bottom, top);
            break;
        case 10:
            go(right, bottom);
            go(left, top);
            break;
        case 11:
            go(right, top);
            break;
        case 12:
            go(left, right);
            break;
        case 13:
            go(bottom, right);
            break;
        case 14:
            go(left, bottom);
            break;
        default:
            break;
        }
    }

    [[nodiscard]] Coordinate crossing(GridEdge edge) const
    {
        const std::size_t point = edge / 2;
        const std::size_t k = point % m_columns;
        const std::size_t r = point / m_columns;
        const std::size_t k2 = edge % 2 == 0 ? k + 1 : k;
        const std::size_t r2 = edge % 2 == 0 ? r : r + 1;
        const double a = at(k, r);
        const double b = at(k2, r2);
        // Strictly between the grid points: a contour through a grid point would touch itself
        // there.
        const double t = std::clamp(a / (a - b), 1e-6, 1 - 1e-6);
        const Coordinate p = place(k, r);
        const Coordinate q = place(k2, r2);
        return {p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)};
    }

    std::vector<Ring> chainRings()
    {
        // Every crossed grid edge is entered once and left once, so the pieces form closed rings.
        const auto pieceFrom = [this](GridEdge edge) {
            const auto found =
                std::ranges::lower_bound(m_next, edge, {}, &std::pair<GridEdge, GridEdge>::first);
            return static_cast<std::size_t>(found - m_next.begin());
        };
        std::vector<bool> used(m_next.size(), false);
        std::vector<Ring> rings;
        for (std::size_t start = 0; start < m_next.size(); ++start) {
            if (used[start])
                continue;
            Ring ring;
            for (std::size_t i = start; !used[i]; i = pieceFrom(m_next[i].second)) {
                used[i] = true;
                ring.push_back(crossing(m_next[i].first));
            }
            ring.push_back(ring.front());
            rings.push_back(std::move(ring));
        }
        return rings;
    }

    const ScalarGrid& m_grid;
    std::size_t m_columns;
    std::vector<std::pair<GridEdge, GridEdge>> m_next;
};

/// Puts each hole into the smallest outer ring around it.
Polygons withHoles(std::vector<Ring> rings)
{
    Polygons outers;
    std::vector<Ring> holes;
    for (Ring& ring : rings) {
        if (signedArea(ring) > 0)
            outers.push_back({std::move(ring), {}});
        else
            holes.push_back(std::move(ring));
    }
    std::ranges::sort(outers, {}, [](const Polygon& p) { return signedArea(p.outer); });
    std::vector<Box> boxes;
    for (const Polygon& outer : outers)
        boxes.push_back(boxOf(outer.outer));
    const BoxIndex index(boxes);
    for (Ring& hole : holes) {
        for (const std::uint32_t i : index.query({hole.front(), hole.front()})) {
            if (contains(Polygon{outers[i].outer, {}}, hole.front())) {
                outers[i].holes.push_back(std::move(hole));
                break;
            }
        }
    }
    return outers;
}

} // namespace

Polygons areaBelowZero(const ScalarGrid& grid)
{
    if (grid.values.columns() < 2 || grid.values.rows() < 2)
        return {};
    return withHoles(Marcher(grid).rings());
}

} // namespace yimi
