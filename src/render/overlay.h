// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/area_mask.h"
#include "render/stroke_mask.h"

#include <QImage>
#include <QRect>

#include <optional>

class QPainter;

namespace yimi {

/// An image over the visible part of a raster picture, in device dots: a layer's areas and lines
/// are gathered on it by the masks, then laid over the picture in one go.
class Overlay
{
public:
    /// `anchor`: where patterns start, in device dots; the same place of the picture whatever part
    /// of it is painted.
    Overlay(const QRect& place, QPoint anchor);

    [[nodiscard]] const QRect& place() const { return m_place; }

    [[nodiscard]] QPoint corner() const { return m_place.topLeft(); }

    [[nodiscard]] StrokeMask& strokes() { return m_strokes; }

    /// Made when first asked for: pictures of lines alone do without.
    [[nodiscard]] AreaMask& areas();

    /// Lays what the stroke mask holds on the image.
    void blendStrokes(Colour colour);

    /// Lays what the area mask holds on the image; `tile` may be null.
    void blendAreas(Colour colour, const QImage* tile);

    /// Lays the image over the painter's and clears it.
    void layOver(QPainter& painter, double opacity);

private:
    QRect m_place;
    QPoint m_anchor;
    StrokeMask m_strokes;
    std::optional<AreaMask> m_areas;
    QImage m_image;
    RowRange m_dirty; ///< rows of m_image that are not empty
};

} // namespace yimi
