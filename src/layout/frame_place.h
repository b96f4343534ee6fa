// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"

#include <QRectF>

#include <array>

namespace yimi {

/// Where the map frame lies on the sheet, and the sheet on the ground: north is up and a millimetre
/// is the same everywhere, so that the whole sheet has a place.
struct FramePlace
{
    QRectF frame;               ///< mm, from the sheet's upper left corner
    Coordinate sheetCorner;     ///< ground under the sheet's upper left corner, CRS of the page
    double groundPerMillimetre; ///< in the unit of the CRS

    [[nodiscard]] Coordinate groundAt(QPointF millimetres) const;

    /// Lower left, upper left, upper right, lower right of the frame.
    [[nodiscard]] std::array<Coordinate, 4> corners() const;
};

/// Nothing for a page without a map.
[[nodiscard]] std::optional<FramePlace> framePlace(const Page& page);

/// A world file for a picture of the sheet: six lines.
[[nodiscard]] QByteArray worldFileText(const FramePlace& place, double dotsPerMillimetre);

} // namespace yimi
