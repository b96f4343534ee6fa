// SPDX-License-Identifier: GPL-3.0-or-later
#include "street_field.h"

#include "noise.h"
#include "random.h"

#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

constexpr double kCell = 200.0;
constexpr double kReach = 2200.0;
constexpr double kFade = 520.0; ///< metres over which a guide's say falls to 1/e

} // namespace

StreetField::StreetField(const Box& area, const Lines& guides, std::uint64_t seed)
    : m_cosines(frameOver(area, kCell)), m_sines(m_cosines.frame)
{
    const Frame& frame = m_cosines.frame;
    for (std::size_t cell = 0; cell < frame.size(); ++cell) {
        const double drift = 0.10 + 0.75 * noise(seedFor(seed, 0xF1E), frame.centre(cell), 9000.0);
        m_cosines.cells[cell] = static_cast<float>(0.10 * std::cos(4 * drift));
        m_sines.cells[cell] = static_cast<float>(0.10 * std::sin(4 * drift));
    }
    const int reach = static_cast<int>(kReach / kCell);
    for (const LineString& guide : guides)
        for (std::size_t i = 1; i < guide.size(); ++i) {
            const Coordinate a = guide[i - 1];
            const Coordinate b = guide[i];
            const double run = distance(a, b);
            const double angle = 4 * std::atan2(b.y - a.y, b.x - a.x);
            const Coordinate middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
            const int column = frame.columnOf(middle.x);
            const int row = frame.rowOf(middle.y);
            for (int dy = -reach; dy <= reach; ++dy)
                for (int dx = -reach; dx <= reach; ++dx) {
                    if (!frame.holds(column + dx, row + dy))
                        continue;
                    const double say =
                        run / kCell
                        * std::exp(-distance(frame.centre(column + dx, row + dy), middle) / kFade);
                    m_cosines(column + dx, row + dy) += static_cast<float>(say * std::cos(angle));
                    m_sines(column + dx, row + dy) += static_cast<float>(say * std::sin(angle));
                }
        }
}

double StreetField::direction(Coordinate at, double heading) const
{
    const double angle = std::atan2(blended(m_sines, at), blended(m_cosines, at)) / 4;
    constexpr double kQuarter = std::numbers::pi / 2;
    return angle + kQuarter * std::round((heading - angle) / kQuarter);
}

} // namespace yimi::sample
