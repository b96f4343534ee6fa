// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace yimi {

struct HaloText
{
    QString text;
    QFont font;
    QColor ink;
    QColor halo;
    double haloWidth = 2.6; ///< both sides together, px
    QPointF centre;
    double degrees = 0; ///< clockwise
};

/// Text with a halo: as outlines and searchable text for vector painters, through a small image for
/// raster ones (Qt strokes the outlines of Chinese text at a millisecond a label).
void drawHaloText(QPainter& painter, const HaloText& label, bool vector);

} // namespace yimi
