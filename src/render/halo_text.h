// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPoint>
#include <QPointF>
#include <QString>

#include <compare>
#include <map>
#include <vector>

class QPainter;

namespace yimi {

class PictureMarks;

/// A piece of a label: a line of it, or one character along a street.
struct TextPiece
{
    QString text;
    QPointF centre;
    double degrees = 0; ///< clockwise, about the centre
};

struct HaloText
{
    std::vector<TextPiece> pieces;
    QFont font;
    QColor ink;
    QColor halo;
    double haloWidth = 2.6; ///< both sides together, px
    QString words = {};     ///< all pieces together, as one reads them
};

/// Pieces of labels as small images, kept for the next label and the next frame: Qt letters turned
/// text from its outlines each time. Pieces are turned by whole steps of three degrees and put on
/// quarters of a dot, which nobody sees. Not thread-safe.
class TextSprites
{
public:
    struct Sprite
    {
        QImage halo;
        QImage ink;
        QPoint corner; ///< of both, from the dot that the piece's middle is on
    };

    /// `dots`: of the device, a px. `phase`: quarters of a dot that the middle is off its dot.
    [[nodiscard]] const Sprite&
    sprite(const HaloText& label, const TextPiece& piece, double dots, QPoint phase);

private:
    struct Key
    {
        QString text;
        int pixels = 0; ///< size of the font, with its weight
        QRgb ink = 0;
        QRgb halo = 0;
        int haloWidth = 0; ///< hundredths of a dot
        int degrees = 0;
        int phase = 0;

        std::weak_ordering operator<=>(const Key&) const = default;
    };

    std::map<Key, Sprite> m_sprites;
};

/// Text with a halo, which no piece throws over another: as outlines and searchable text for vector
/// painters, through small images for raster ones (Qt strokes the outlines of Chinese text at a
/// millisecond a label).
void drawHaloText(QPainter& painter, const HaloText& label, bool vector, TextSprites& sprites);

/// For a vector painter whose file is told what is drawn: the halo is text too, whose letters the
/// file draws as lines.
void drawMarkedHaloText(QPainter& painter, const HaloText& label, PictureMarks& marks);

} // namespace yimi
