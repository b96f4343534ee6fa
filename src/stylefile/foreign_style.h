// SPDX-License-Identifier: GPL-3.0-or-later
// Styles in the words of other programs, read. Private to stylefile.
#pragma once

#include "style/scale.h"
#include "stylefile/read_style.h"
#include "stylefile/xml_tree.h"

namespace yimi {

[[nodiscard]] StyleRead styleFromQml(const XmlElement& qgis);
[[nodiscard]] StyleRead styleFromSld(const XmlElement& sld);

/// A symbol of QGIS with all its layers, as one rule's look, and how large markers are by a number
/// as the style's. Remarks what it leaves out.
void readQmlSymbol(const XmlElement& symbol,
                   StyleRule& rule,
                   LayerStyle& style,
                   std::vector<StyleRemark>& remarks);

/// "r,g,b" or "r,g,b,a" of QGIS; black where it is none.
[[nodiscard]] Colour colourFromQml(const QString& text);

/// The symbol of Yimi's own that an SVG is, in this colour; empty: none.
[[nodiscard]] std::string ownSymbol(const QByteArray& svg, Colour colour);

/// Pixels of 96 to the inch.
[[nodiscard]] double pixelsOf(double millimetres);

} // namespace yimi
