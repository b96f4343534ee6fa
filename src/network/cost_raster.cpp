// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cost_raster.h"

#include "network/line_of_sight.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yimi {

namespace {

Coordinate between(Coordinate a, Coordinate b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// A stretch that is left at places half a cell apart, for what is seen from there.
class StretchBeside
{
public:
    struct Leave
    {
        Coordinate at;
        double beyond = 0; ///< metres, as in CostRaster
    };

    StretchBeside(std::vector<Leave> leaves, const std::vector<Barriers::Segment>& barriers)
        : m_leaves(std::move(leaves)), m_sight(barriers)
    {
        const Coordinate from = m_leaves.front().at;
        const Coordinate to = m_leaves.back().at;
        const double size = distance(from, to);
        m_ux = (to.x - from.x) / size;
        m_uy = (to.y - from.y) / size;
        m_perMetre = static_cast<double>(m_leaves.size() - 1) / size;
        m_middle = between(from, to, 0.5);
        double least = m_leaves.front().beyond;
        for (const Leave& leave : m_leaves)
            least = std::min(least, leave.beyond);
        m_atMost = size / 2 - least;
    }

    /// Lowers `kept` to the least, over the places that see the cell, of the walk from there plus
    /// what the place lacks. That falls towards one place and rises from it again in both
    /// directions (both parts are convex), so the places are tried outwards from there.
    void offer(Coordinate cell, float& kept)
    {
        // No place of it can be better than this.
        if (distance(m_middle, cell) - m_atMost >= static_cast<double>(kept + kRounding))
            return;
        std::size_t left = leastFor(cell);
        std::size_t right = left + 1;
        bool moreLeft = true;
        bool moreRight = right < m_leaves.size();
        while (moreLeft || moreRight) {
            const float onLeft = moreLeft ? valueFrom(left, cell) : 0;
            const float onRight = moreRight ? valueFrom(right, cell) : 0;
            const bool takeLeft = moreLeft && (!moreRight || onLeft <= onRight);
            const float value = takeLeft ? onLeft : onRight;
            if (value >= kept + kRounding)
                return; // so is all that lies farther out
            if (value < kept && m_sight.free(m_leaves[takeLeft ? left : right].at, cell))
                kept = value;
            if (takeLeft)
                moreLeft = left-- > 0;
            else
                moreRight = ++right < m_leaves.size();
        }
    }

private:
    static constexpr float kRounding = 1e-3F; ///< metres; more than the sums are rounded by

    [[nodiscard]] float valueFrom(std::size_t i, Coordinate cell) const
    {
        return static_cast<float>(distance(m_leaves[i].at, cell) + m_leaves[i].beyond);
    }

    /// From the foot of the perpendicular downhill.
    [[nodiscard]] std::size_t leastFor(Coordinate cell) const
    {
        const Coordinate from = m_leaves.front().at;
        const double foot = ((cell.x - from.x) * m_ux + (cell.y - from.y) * m_uy) * m_perMetre;
        const auto last = static_cast<double>(m_leaves.size() - 1);
        auto least = static_cast<std::size_t>(std::lround(std::clamp(foot, 0.0, last)));
        float value = valueFrom(least, cell);
        const auto better = [&](std::size_t i) {
            const float other = valueFrom(i, cell);
            if (!(other < value))
                return false;
            value = other;
            least = i;
            return true;
        };
        while (least + 1 < m_leaves.size() && better(least + 1)) {
        }
        while (least > 0 && better(least - 1)) {
        }
        return least;
    }

    std::vector<Leave> m_leaves; ///< at least two
    LineOfSight m_sight;
    Coordinate m_middle;
    double m_atMost = 0; ///< metres that a place saves at most against the way from the middle
    double m_ux = 0;     ///< along the stretch
    double m_uy = 0;
    double m_perMetre = 0;
};

} // namespace

CostRaster::Frame CostRaster::wholeCells(Frame frame)
{
    const double cell = frame.cell;
    const Box wide = frame.box.grownBy(frame.offRoad + 3 * cell);
    frame.box.min = {std::floor(wide.min.x / cell) * cell, std::floor(wide.min.y / cell) * cell};
    frame.box.max = {
        frame.box.min.x + (std::ceil((wide.max.x - frame.box.min.x) / cell) + 1) * cell,
        frame.box.min.y + (std::ceil((wide.max.y - frame.box.min.y) / cell) + 1) * cell};
    return frame;
}

CostRaster::CostRaster(const Frame& frame)
    : m_frame(wholeCells(frame))
    , m_origin(m_frame.box.min)
    , m_excess(static_cast<std::size_t>(std::lround(m_frame.box.width() / frame.cell)),
               static_cast<std::size_t>(std::lround(m_frame.box.height() / frame.cell)),
               static_cast<float>(frame.cell))
    , m_squares(m_excess.columns(),
                m_excess.rows(),
                static_cast<float>((frame.offRoad + frame.cell) * (frame.offRoad + frame.cell)))
{
}

/// Metres beyond the limit, never better than the off-road walk allows.
double CostRaster::beyond(double cost) const
{
    return std::max((cost - m_frame.limit) / m_frame.costPerMetre, -m_frame.offRoad);
}

CostRaster::Window CostRaster::windowAround(const Box& box, double reach) const
{
    const auto cellOf = [this](double place, double origin) {
        return static_cast<std::size_t>(std::max(0.0, std::floor((place - origin) / m_frame.cell)));
    };
    return {cellOf(box.min.x - reach, m_origin.x),
            std::min(columns(), cellOf(box.max.x + reach, m_origin.x) + 1),
            cellOf(box.min.y - reach, m_origin.y),
            std::min(rows(), cellOf(box.max.y + reach, m_origin.y) + 1)};
}

void CostRaster::addStretch(const Place& a, const Place& b)
{
    const double length = distance(a.at, b.at);
    if (!(length > 0))
        return addEven(a.at, b.at, std::min(beyond(a.cost), beyond(b.cost)), 0);
    // In two parts: where the off-road walk is the bound, and where the limit is.
    const double full = m_frame.limit - m_frame.offRoad * m_frame.costPerMetre;
    const double slope = (b.cost - a.cost) / m_frame.costPerMetre / length;
    const double share = (full - a.cost) / (b.cost - a.cost);
    if (share > 0 && share < 1) {
        const Coordinate middle = between(a.at, b.at, share);
        const bool risesAlong = b.cost > a.cost;
        addEven(
            a.at, middle, risesAlong ? -m_frame.offRoad : beyond(a.cost), risesAlong ? 0 : slope);
        addEven(middle, b.at, -m_frame.offRoad, risesAlong ? slope : 0);
    } else {
        const bool near = std::max(a.cost, b.cost) <= full;
        addEven(a.at, b.at, beyond(a.cost), near ? 0 : slope);
    }
}

/// Calls onRow(values, count, dx, dy) for the cells within `reach` of the box: `dx`, `dy` lead from
/// `from` to the first of them. What lies outside the rounded corners of the box is left out.
template <typename OnRow>
void CostRaster::forEachRow(
    SparseGrid<float>& values, const Box& box, double reach, Coordinate from, OnRow&& onRow)
{
    const Window rows = windowAround(box, reach);
    const double perMetre = 1 / m_frame.cell;
    const double left = (box.min.x - m_origin.x) * perMetre; // in columns
    const double right = (box.max.x - m_origin.x) * perMetre;
    for (std::size_t row = rows.firstRow; row < rows.endRow; ++row) {
        const double y = middle(0, row).y;
        const double outside = std::max({box.min.y - y, y - box.max.y, 0.0});
        const double half = reach * reach - outside * outside;
        if (half <= 0)
            continue;
        const double wider = std::sqrt(half) * perMetre;
        const auto firstColumn = static_cast<std::size_t>(std::max(0.0, left - wider));
        const auto endColumn =
            std::min(columns(), static_cast<std::size_t>(std::max(0.0, right + wider)) + 1);
        // Block by block of the grid.
        for (std::size_t column = firstColumn; column < endColumn;) {
            const std::size_t end = std::min(
                endColumn, (column / SparseGrid<float>::kBlock + 1) * SparseGrid<float>::kBlock);
            const Coordinate start = middle(column, row);
            onRow(values.run(column, row),
                  static_cast<int>(end - column),
                  static_cast<float>(start.x - from.x),
                  static_cast<float>(start.y - from.y));
            column = end;
        }
    }
}

/// Offers the cells around a stretch the least, over its places, of the walk from there plus what
/// the place lacks; that is `beyondA` at its start and grows by `slope` a metre.
void CostRaster::addEven(Coordinate a, Coordinate b, double beyondA, double slope)
{
    // As steep as walking beside it: whoever reaches a place further on passes the better end.
    if (slope >= 1)
        b = a;
    if (slope <= -1) {
        beyondA += slope * distance(a, b);
        a = b;
    }
    const double size = distance(a, b);
    Box box{a, a};
    box.include(b);
    const double reach = m_frame.cell - std::min(beyondA, beyondA + slope * size);
    if (reach <= 0)
        return;
    const auto ux = static_cast<float>(size > 0 ? (b.x - a.x) / size : 0);
    const auto uy = static_cast<float>(size > 0 ? (b.y - a.y) / size : 0);
    const auto length = static_cast<float>(size);
    const auto cell = static_cast<float>(m_frame.cell);
    if (beyondA == -m_frame.offRoad && slope == 0) {
        forEachRow(m_squares, box, reach, a, [=](float* squares, int count, float x0, float dy) {
            for (int k = 0; k < count; ++k) {
                const float dx = x0 + static_cast<float>(k) * cell;
                const float leave = std::min(std::max(dx * ux + dy * uy, 0.0F), length);
                const float ex = dx - leave * ux;
                const float ey = dy - leave * uy;
                squares[k] = std::min(squares[k], ex * ex + ey * ey);
            }
        });
        return;
    }
    // The best place to leave the street is before the foot of the perpendicular where costs rise.
    const auto lead =
        static_cast<float>(std::abs(slope) < 1 ? slope / std::sqrt(1 - slope * slope) : 0);
    const auto beyond0 = static_cast<float>(beyondA);
    const auto rise = static_cast<float>(slope);
    forEachRow(m_excess, box, reach, a, [=](float* values, int count, float x0, float dy) {
        for (int k = 0; k < count; ++k) {
            const float dx = x0 + static_cast<float>(k) * cell;
            const float across = std::abs(dx * uy - dy * ux);
            const float foot = dx * ux + dy * uy - lead * across;
            const float leave = std::min(std::max(foot, 0.0F), length);
            const float ex = dx - leave * ux;
            const float ey = dy - leave * uy;
            const float value = std::sqrt(ex * ex + ey * ey) + beyond0 + rise * leave;
            values[k] = std::min(values[k], value);
        }
    });
}

void CostRaster::finish()
{
    // In steps of 4 mm: where areas of two limits end at the same off-road walk, they end there to
    // the last bit, however each of them was added up.
    constexpr float kStep = 1.0F / 256;
    const auto offRoad = static_cast<float>(m_frame.offRoad);
    const auto settle = [&](std::size_t firstColumn, std::size_t firstRow) {
        const std::size_t endRow = std::min(rows(), firstRow + SparseGrid<float>::kBlock);
        const std::size_t width = std::min(columns() - firstColumn, SparseGrid<float>::kBlock);
        for (std::size_t row = firstRow; row < endRow; ++row) {
            float* const values = m_excess.run(firstColumn, row);
            for (std::size_t k = 0; k < width; ++k) {
                const float walked = std::sqrt(m_squares.at(firstColumn + k, row)) - offRoad;
                const float value = std::min(values[k], walked);
                values[k] = static_cast<float>(static_cast<int>(value / kStep)) * kStep;
            }
        }
    };
    m_squares.forEachBlock([&](std::size_t column, std::size_t row) {
        if (!m_excess.hasBlock(column, row))
            static_cast<void>(m_excess.run(column, row));
    });
    m_excess.forEachBlock(settle);
    m_squares = SparseGrid<float>(0, 0, 0);
}

void CostRaster::addPlace(Coordinate place,
                          double beyondThere,
                          const std::vector<Barriers::Segment>& barriers)
{
    const double reach = m_frame.cell - beyondThere;
    if (reach <= 0)
        return;
    const Window window = windowAround({place, place}, reach);
    for (std::size_t row = window.firstRow; row < window.endRow; ++row) {
        for (std::size_t column = window.firstColumn; column < window.endColumn; ++column) {
            const Coordinate there = middle(column, row);
            const auto value = static_cast<float>(distance(place, there) + beyondThere);
            float& kept = *m_excess.run(column, row);
            if (value < kept && !crossesAny(barriers, place, there))
                kept = value;
        }
    }
}

void CostRaster::addStretchBeside(const Place& a,
                                  const Place& b,
                                  const std::vector<Barriers::Segment>& barriers)
{
    const double length = distance(a.at, b.at);
    if (!(length > 0)) {
        addPlace(a.at, beyond(a.cost), barriers);
        return addBareStretch(a, b);
    }
    const auto steps =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(length / m_frame.cell * 2)));
    std::vector<StretchBeside::Leave> leaves;
    Box box;
    double least = m_frame.cell;
    for (std::size_t i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(steps);
        leaves.push_back({between(a.at, b.at, share), beyond(a.cost + share * (b.cost - a.cost))});
        box.include(leaves.back().at);
        least = std::min(least, leaves.back().beyond);
    }
    const double reach = m_frame.cell - least;
    if (reach > 0) {
        StretchBeside beside(std::move(leaves), barriers);
        const Window window = windowAround(box, reach);
        for (std::size_t row = window.firstRow; row < window.endRow; ++row) {
            for (std::size_t column = window.firstColumn; column < window.endColumn; ++column)
                beside.offer(middle(column, row), *m_excess.run(column, row));
        }
    }
    addBareStretch(a, b);
}

void CostRaster::addBareStretch(const Place& a, const Place& b)
{
    // Half a diagonal: the cells whose middles are no farther are those that the stretch runs
    // through.
    const double half = m_frame.cell * std::sqrt(0.5);
    const double least = std::max({beyond(a.cost), beyond(b.cost), -half});
    addEven(a.at, b.at, least, 0);
}

CostRaster CostRaster::leastOf(std::span<const CostRaster> rasters)
{
    Frame frame = rasters.front().m_frame;
    for (const CostRaster& raster : rasters)
        frame.box.include(raster.m_frame.box);
    CostRaster least(frame);
    for (const CostRaster& raster : rasters)
        least.takeLess(raster);
    least.m_squares = SparseGrid<float>(0, 0, 0);
    return least;
}

/// Grids of one cell size are anchored alike, so that cells lie on cells.
void CostRaster::takeLess(const CostRaster& other)
{
    const auto cellsTo = [this](double from, double to) {
        return static_cast<std::size_t>(std::lround((to - from) / m_frame.cell));
    };
    const std::size_t right = cellsTo(m_origin.x, other.m_origin.x);
    const std::size_t up = cellsTo(m_origin.y, other.m_origin.y);
    constexpr std::size_t kBlock = SparseGrid<float>::kBlock;
    other.m_excess.forEachBlock([&](std::size_t firstColumn, std::size_t firstRow) {
        const std::size_t endColumn = std::min(firstColumn + kBlock, other.columns());
        const std::size_t endRow = std::min(firstRow + kBlock, other.rows());
        for (std::size_t row = firstRow; row < endRow; ++row) {
            for (std::size_t column = firstColumn; column < endColumn; ++column) {
                float& cell = *m_excess.run(column + right, row + up);
                cell = std::min(cell, other.m_excess.at(column, row));
            }
        }
    });
}

} // namespace yimi
