// SPDX-License-Identifier: GPL-3.0-or-later
// Symbolizers of SLD. Sizes are px, which is what SLD means without a unit. Private to stylefile.
#pragma once

#include "stylefile/shown_rules.h"

class QXmlStreamWriter;

namespace yimi {

/// A line or a border.
void writeSldLine(QXmlStreamWriter& xml,
                  Colour colour,
                  double width,
                  const std::vector<double>& dashes);

/// An area with its hatch and its border.
void writeSldArea(QXmlStreamWriter& xml, const StyleRule& rule);

/// A circle with a ring of the ground.
void writeSldDot(QXmlStreamWriter& xml, Colour colour, double size);

/// The badge inside the file, a circle of its colour for who cannot read it.
void writeSldBadge(QXmlStreamWriter& xml, const Marker& marker);

void writeSldNames(QXmlStreamWriter& xml,
                   const LabelLook& label,
                   const QString& field,
                   GeometryKind kind);

/// Names of the standard's parts.
struct SldNames
{
    QString sld, se, ogc;
};

[[nodiscard]] const SldNames& sldNames();

[[nodiscard]] QString sldNumber(double value);

} // namespace yimi
