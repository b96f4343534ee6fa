// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QByteArray>
#include <QImage>
#include <QPointF>

#include <map>
#include <string>
#include <tuple>

class QPainter;

namespace yimi {

/// The badge of a symbol as SVG with its own colour replaced; empty when there is no such symbol.
[[nodiscard]] QByteArray symbolSvg(const std::string& symbol, Colour badge);

/// A marker's badge centred at a place. A symbol that is not there is drawn as a dot.
void drawBadge(QPainter& painter, QPointF centre, const Marker& marker, double size);

/// A dot with a thin ring of the ground's colour, so that dots side by side stay apart.
void drawDot(QPainter& painter, QPointF centre, double size, Colour fill, Colour ring);

/// Badges and dots drawn once, then copied: a picture has many markers of few kinds.
class MarkerImages
{
public:
    /// `dots`: device dots per px; size in px.
    [[nodiscard]] const QImage& badge(const Marker& marker, double size, double dots);
    [[nodiscard]] const QImage& dot(double size, Colour fill, Colour ring, double dots);

    [[nodiscard]] std::size_t count() const { return m_images.size(); }

private:
    using Key = std::tuple<std::string, std::uint32_t, double>;
    std::map<Key, QImage> m_images;
};

} // namespace yimi
