// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/band.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

std::uint32_t shareOf(double opacity)
{
    return static_cast<std::uint32_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255));
}

} // namespace

Paint paintOf(Colour colour, const QImage* tile, QPoint start)
{
    Paint paint{premultiplied(colour)};
    if (tile == nullptr)
        return paint;
    const int period = tile->width();
    for (int y = 0; y < period; ++y) {
        const auto* dots = reinterpret_cast<const std::uint32_t*>(tile->constScanLine(y));
        for (int x = 0; x < period + kTileMargin; ++x)
            paint.tile.push_back(laidOver(paint.colour, dots[x % period]));
    }
    const auto within = [&](int value) { return (value % period + period) % period; };
    paint.period = period;
    paint.tileX = within(start.x());
    paint.tileY = within(start.y());
    return paint;
}

Band::Band(const QRect& place, const DotRows& rows, QPoint anchor, Tools& tools)
    : m_place(place), m_picture(rows), m_rows(rows), m_anchor(anchor), m_tools(tools)
{
}

StrokeMask& Band::strokes()
{
    if (!m_tools.m_strokes)
        m_tools.m_strokes.emplace(m_tools.m_width, m_tools.m_height);
    m_tools.m_strokes->setHeight(m_place.height());
    return *m_tools.m_strokes;
}

AreaMask& Band::areas()
{
    if (!m_tools.m_areas)
        m_tools.m_areas.emplace(m_tools.m_width, m_tools.m_height);
    m_tools.m_areas->setHeight(m_place.height());
    return *m_tools.m_areas;
}

Covers* Band::keptFor(CoverPart part, std::uint32_t rule)
{
    if (m_kept == nullptr)
        return nullptr;
    m_kept->push_back({part, rule, {}});
    return &m_kept->back().covers;
}

void Band::blendStrokes(Colour colour, CoverPart part, std::uint32_t rule)
{
    strokes().blendInto(m_rows, paintOf(colour, nullptr, {}), keptFor(part, rule));
}

void Band::blendAreas(Colour colour, const QImage* tile, std::uint32_t rule)
{
    areas().blendInto(m_rows,
                      paintOf(colour, tile, m_place.topLeft() - m_anchor),
                      keptFor(CoverPart::Fill, rule));
}

void Band::beginGroup()
{
    const auto width = static_cast<std::size_t>(m_place.width());
    m_tools.m_group.assign(width * static_cast<std::size_t>(m_place.height()), 0);
    m_rows = {m_tools.m_group.data(), m_place.width(), m_place.width(), m_place.height()};
}

void Band::endGroup(double opacity)
{
    for (int y = 0; y < m_place.height(); ++y)
        layOver(m_picture.row(y), m_rows.row(y), m_place.width(), shareOf(opacity));
    m_rows = m_picture;
}

void Band::layPicture(const QImage& picture, QPoint from, double opacity)
{
    for (int y = 0; y < m_place.height(); ++y) {
        const auto* above =
            reinterpret_cast<const std::uint32_t*>(picture.constScanLine(from.y() + y)) + from.x();
        layOver(m_rows.row(y), above, m_place.width(), shareOf(opacity));
    }
}

} // namespace yimi
