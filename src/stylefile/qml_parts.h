// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, borders and markers as layers of QGIS's symbols. Private to stylefile.
#pragma once

#include "stylefile/qml_writer.h"

namespace yimi {

[[nodiscard]] QmlSymbolLayer
qmlLineLayer(Colour colour, double width, const std::vector<double>& dashes, int pass = 0);

/// A line: its casing in `pass`, itself in the one above. Widths follow the scale.
void writeQmlLine(QXmlStreamWriter& xml, const Stroke& stroke, int pass);

/// The border of an area as lines: one that two neighbours share is drawn once, or their dashes
/// would fill each other's gaps.
void writeQmlBorder(QXmlStreamWriter& xml, const Stroke& stroke, int pass);

/// A circle without an outline.
[[nodiscard]] QmlSymbolLayer qmlDiscLayer(Colour colour, double pixels, int pass = 0);

/// The marker of points: a dot from afar and the badge from near.
void writeQmlMarker(QXmlStreamWriter& xml, const ShownRule& shown, int pass);

/// The marker that areas carry inside: the badge from near where there is room for it, or the
/// circle as large as their number.
void writeQmlMarkerInside(QXmlStreamWriter& xml, const ShownRule& shown, int pass);

/// The rule's areas carry a marker at some scale.
[[nodiscard]] bool carriesMarker(const ShownRule& shown);

} // namespace yimi
