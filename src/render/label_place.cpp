// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/label_place.h"

#include "render/label_text.h"

#include <QTransform>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kGap = 2.0; // px between marker and text

QRectF boxAround(QPointF centre, double width, double height)
{
    return {centre.x() - width / 2, centre.y() - height / 2, width, height};
}

} // namespace

LabelPlacement placedAt(QPointF centre, const TextBlock& block)
{
    LabelPlacement placed;
    double top = centre.y() - block.height() / 2;
    for (const QString& line : block.lines) {
        placed.pieces.push_back({line, {centre.x(), top + block.lineHeight / 2}, 0});
        top += block.lineHeight;
    }
    placed.boxes.push_back(boxAround(centre, block.width, block.height()));
    return placed;
}

std::vector<LabelPlacement> placesBeside(QPointF at, double aside, const TextBlock& block)
{
    std::vector<LabelPlacement> places;
    for (const QPointF way : {QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1)})
        places.push_back(placedAt(at
                                      + QPointF(way.x() * (aside + kGap + block.width / 2),
                                                way.y() * (aside + kGap + block.height() / 2)),
                                  block));
    return places;
}

std::vector<LabelPlacement> placesInside(QPointF at, double marker, const TextBlock& block)
{
    const double height = block.height();
    const double first = marker > 0 ? marker / 2 + kGap + height / 2 : 0;
    std::vector<LabelPlacement> places;
    for (const double shift : {first, -first - (first == 0 ? height : 0), first + height})
        places.push_back(placedAt(at + QPointF(0, shift), block));
    return places;
}

LabelPlacement placeAlong(const LabelLine& line,
                          double middle,
                          const QString& text,
                          std::span<const double> widths,
                          double height)
{
    const bool columns = std::ranges::all_of(text, standsUpright);
    const auto glyphs = line.glyphs(middle, widths, columns);
    LabelPlacement placed;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const GlyphPlace& glyph = glyphs[i];
        const auto at = static_cast<qsizetype>(i);
        if (text[at].isLowSurrogate())
            continue;
        placed.pieces.push_back(
            {text.mid(at, text[at].isHighSurrogate() ? 2 : 1), glyph.centre, glyph.degrees});
        const QRectF box =
            QTransform().rotate(glyph.degrees).mapRect(boxAround({0, 0}, widths[i], height));
        placed.boxes.push_back(box.translated(glyph.centre));
    }
    return placed;
}

} // namespace yimi
