// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/halo_text.h"
#include "render/line_place.h"

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <vector>

namespace yimi {

/// A label as it would stand in one place, and the boxes that must be free for it. px.
struct LabelPlacement
{
    std::vector<TextPiece> pieces;
    std::vector<QRectF> boxes;
};

/// Lines of text one below the other.
struct TextBlock
{
    QStringList lines;
    double width = 0;
    double lineHeight = 0;

    [[nodiscard]] double height() const { return lineHeight * static_cast<double>(lines.size()); }
};

[[nodiscard]] LabelPlacement placedAt(QPointF centre, const TextBlock& block);

/// Right of a point, below, left, above, `aside` from it: in the order they are tried.
[[nodiscard]] std::vector<LabelPlacement>
placesBeside(QPointF at, double aside, const TextBlock& block);

/// In the middle of an area, below its marker where it has one (`marker`: its size, 0: none), above
/// and farther below.
[[nodiscard]] std::vector<LabelPlacement>
placesInside(QPointF at, double marker, const TextBlock& block);

/// Along a line with its middle at `middle`; no pieces when it does not fit there.
[[nodiscard]] LabelPlacement placeAlong(const LabelLine& line,
                                        double middle,
                                        const QString& text,
                                        std::span<const double> widths,
                                        double height);

} // namespace yimi
