// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_symbols.h"

#include "style/drawn_sizes.h"
#include "stylefile/qml_parts.h"

#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

void writeDiagonals(QXmlStreamWriter& xml, Colour colour, int pass)
{
    const QmlSymbolLayer pattern{u"LinePatternFill"_s,
                                 {{u"angle"_s, u"45"_s},
                                  {u"distance"_s, qmlSize(kDiagonalSpacing)},
                                  {u"distance_unit"_s, u"MM"_s}},
                                 {},
                                 pass};
    writeQmlLayer(xml, pattern, [&] {
        writeQmlSymbolOf(xml, u"line"_s, u"hatch"_s, [&] {
            writeQmlLayer(xml, qmlLineLayer(colour, kDiagonalWidth, {}));
        });
    });
}

void writeDots(QXmlStreamWriter& xml, Colour colour, int pass)
{
    const double side = kDotsSpacing * std::sqrt(2.0);
    const QmlSymbolLayer pattern{u"PointPatternFill"_s,
                                 {{u"distance_x"_s, qmlSize(side)},
                                  {u"distance_x_unit"_s, u"MM"_s},
                                  {u"distance_y"_s, qmlSize(side / 2)},
                                  {u"distance_y_unit"_s, u"MM"_s},
                                  {u"displacement_x"_s, qmlSize(side / 2)},
                                  {u"displacement_x_unit"_s, u"MM"_s}},
                                 {},
                                 pass};
    writeQmlLayer(xml, pattern, [&] {
        writeQmlSymbolOf(xml, u"marker"_s, u"hatch"_s, [&] {
            writeQmlLayer(xml, qmlDiscLayer(colour, kDotsSize));
        });
    });
}

void writeHatch(QXmlStreamWriter& xml, const Fill& fill, int pass)
{
    if (fill.hatch == Hatch::Diagonal)
        writeDiagonals(xml, fill.hatchColour, pass);
    else if (fill.hatch == Hatch::Dots)
        writeDots(xml, fill.hatchColour, pass);
}

/// One line, which QGIS draws together with a fill.
bool isPlain(const Stroke& stroke)
{
    return !stroke.casing && stroke.dashes.empty();
}

void writeArea(QXmlStreamWriter& xml, const ShownRule& shown, int pass)
{
    const StyleRule& rule = *shown.rule;
    const bool plainEdge = rule.fill && rule.stroke && isPlain(*rule.stroke);
    if (rule.fill) {
        const Stroke edge = plainEdge ? *rule.stroke : Stroke{};
        writeQmlLayer(xml,
                      {u"SimpleFill"_s,
                       {{u"color"_s, qmlColour(rule.fill->colour)},
                        {u"style"_s, u"solid"_s},
                        {u"outline_color"_s, qmlColour(edge.colour)},
                        {u"outline_style"_s, plainEdge ? u"solid"_s : u"no"_s},
                        {u"outline_width"_s, qmlSize(edge.width)},
                        {u"outline_width_unit"_s, u"MM"_s},
                        {u"joinstyle"_s, u"round"_s}},
                       {},
                       pass});
        writeHatch(xml, *rule.fill, pass);
    }
    if (rule.stroke && !plainEdge)
        writeQmlBorder(xml, *rule.stroke, pass);
    if (carriesMarker(shown))
        writeQmlMarkerInside(xml, shown, pass + 1);
}

} // namespace

void writeQmlSymbol(QXmlStreamWriter& xml,
                    const QString& name,
                    const ShownRule& rule,
                    GeometryKind kind)
{
    const int pass = rule.level * kPassesPerLevel;
    switch (kind) {
    case GeometryKind::Point:
        writeQmlSymbolOf(xml, u"marker"_s, name, [&] { writeQmlMarker(xml, rule, pass); });
        break;
    case GeometryKind::Line:
        writeQmlSymbolOf(
            xml, u"line"_s, name, [&] { writeQmlLine(xml, *rule.rule->stroke, pass); });
        break;
    case GeometryKind::Polygon:
        writeQmlSymbolOf(xml, u"fill"_s, name, [&] { writeArea(xml, rule, pass); });
        break;
    case GeometryKind::None:
        break;
    }
}

} // namespace yimi
