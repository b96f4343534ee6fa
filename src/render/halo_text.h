// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

namespace yimi {

class PictureMarks;
class Typeface;

/// A piece of a label: a line of it, or one character along a street.
struct TextPiece
{
    QString text;
    QPointF centre;
    double degrees = 0; ///< clockwise, about the centre
};

/// Text with a halo, which no piece throws over another.
struct HaloText
{
    std::vector<TextPiece> pieces;
    Typeface* face = nullptr;
    Colour ink{};
    Colour halo{};
    double haloWidth = 2.6; ///< both sides together, px
    QString words = {};     ///< all pieces together, as one reads them
};

/// Where the baseline of a piece starts, in axes that are turned with the piece about its middle.
[[nodiscard]] QPointF baselineStart(Typeface& face, const QString& text);

/// As outlines and searchable text, for vector painters.
void drawHaloText(QPainter& painter, const HaloText& label);

/// For a vector painter whose file is told what is drawn: the halo is text too, whose letters the
/// file draws as lines.
void drawMarkedHaloText(QPainter& painter, const HaloText& label, PictureMarks& marks);

} // namespace yimi
