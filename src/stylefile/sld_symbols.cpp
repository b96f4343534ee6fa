// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/sld_symbols.h"

#include "render/symbols.h"
#include "style/drawn_sizes.h"

#include <QXmlStreamWriter>

#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kXlink = u"http://www.w3.org/1999/xlink"_s;

QString hex(Colour c)
{
    return u"#%1%2%3"_s.arg(c.r, 2, 16, QLatin1Char('0'))
        .arg(c.g, 2, 16, QLatin1Char('0'))
        .arg(c.b, 2, 16, QLatin1Char('0'));
}

void start(QXmlStreamWriter& xml, const QString& element)
{
    xml.writeStartElement(sldNames().se, element);
}

void text(QXmlStreamWriter& xml, const QString& element, const QString& content)
{
    xml.writeTextElement(sldNames().se, element, content);
}

void parameter(QXmlStreamWriter& xml, const QString& name, const QString& value)
{
    start(xml, u"SvgParameter"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeCharacters(value);
    xml.writeEndElement();
}

void fill(QXmlStreamWriter& xml, Colour colour)
{
    start(xml, u"Fill"_s);
    parameter(xml, u"fill"_s, hex(colour));
    parameter(xml, u"fill-opacity"_s, sldNumber(colour.a / 255.0));
    xml.writeEndElement();
}

void stroke(QXmlStreamWriter& xml, Colour colour, double width, const std::vector<double>& dashes)
{
    start(xml, u"Stroke"_s);
    parameter(xml, u"stroke"_s, hex(colour));
    parameter(xml, u"stroke-opacity"_s, sldNumber(colour.a / 255.0));
    parameter(xml, u"stroke-width"_s, sldNumber(width));
    parameter(xml, u"stroke-linejoin"_s, u"round"_s);
    if (dashes.empty())
        parameter(xml, u"stroke-linecap"_s, u"round"_s);
    QStringList pieces;
    for (const double dash : dashes)
        pieces += sldNumber(dash);
    if (!pieces.isEmpty())
        parameter(xml, u"stroke-dasharray"_s, pieces.join(u' '));
    xml.writeEndElement();
}

/// `ring`: a line around the shape, in its own colour where there is no other.
void mark(QXmlStreamWriter& xml, const QString& shape, Colour colour, Colour ring, double width)
{
    start(xml, u"Mark"_s);
    text(xml, u"WellKnownName"_s, shape);
    fill(xml, colour);
    stroke(xml, ring, width, {});
    xml.writeEndElement();
}

void hatch(QXmlStreamWriter& xml, const Fill& area)
{
    const bool diagonal = area.hatch == Hatch::Diagonal;
    start(xml, u"PolygonSymbolizer"_s);
    start(xml, u"Fill"_s);
    start(xml, u"GraphicFill"_s);
    start(xml, u"Graphic"_s);
    mark(xml,
         diagonal ? u"slash"_s : u"circle"_s,
         area.hatchColour,
         area.hatchColour,
         diagonal ? kDiagonalWidth : 0);
    // Of a hatch the size is the side of its tile.
    text(xml, u"Size"_s, sldNumber(diagonal ? kDiagonalSpacing * std::sqrt(2.0) : kDotsSize));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void placement(QXmlStreamWriter& xml, GeometryKind kind, bool along)
{
    start(xml, u"LabelPlacement"_s);
    if (kind == GeometryKind::Line && along) {
        start(xml, u"LinePlacement"_s);
        text(xml, u"IsAligned"_s, u"true"_s);
        text(xml, u"GeneralizeLine"_s, u"true"_s);
    } else {
        const bool beside = kind == GeometryKind::Point;
        start(xml, u"PointPlacement"_s);
        start(xml, u"AnchorPoint"_s);
        text(xml, u"AnchorPointX"_s, beside ? u"0"_s : u"0.5"_s);
        text(xml, u"AnchorPointY"_s, u"0.5"_s);
        xml.writeEndElement();
        start(xml, u"Displacement"_s);
        text(xml, u"DisplacementX"_s, beside ? u"11"_s : u"0"_s);
        text(xml, u"DisplacementY"_s, u"0"_s);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

const SldNames& sldNames()
{
    static const SldNames kNames{u"http://www.opengis.net/sld"_s,
                                 u"http://www.opengis.net/se"_s,
                                 u"http://www.opengis.net/ogc"_s};
    return kNames;
}

QString sldNumber(double value)
{
    return QString::number(value, 'g', 8);
}

void writeSldLine(QXmlStreamWriter& xml,
                  Colour colour,
                  double width,
                  const std::vector<double>& dashes)
{
    start(xml, u"LineSymbolizer"_s);
    stroke(xml, colour, width, dashes);
    xml.writeEndElement();
}

void writeSldArea(QXmlStreamWriter& xml, const StyleRule& rule)
{
    if (rule.fill) {
        start(xml, u"PolygonSymbolizer"_s);
        fill(xml, rule.fill->colour);
        xml.writeEndElement();
        if (rule.fill->hatch != Hatch::None)
            hatch(xml, *rule.fill);
    }
    if (rule.stroke) {
        start(xml, u"PolygonSymbolizer"_s);
        stroke(xml, rule.stroke->colour, rule.stroke->width, rule.stroke->dashes);
        xml.writeEndElement();
    }
}

void writeSldDot(QXmlStreamWriter& xml, Colour colour, double size)
{
    start(xml, u"PointSymbolizer"_s);
    start(xml, u"Graphic"_s);
    // The ring lies half inside.
    mark(xml, u"circle"_s, colour, mapBackground(Appearance::Light), kDotRing);
    text(xml, u"Size"_s, sldNumber(size + kDotRing));
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeSldBadge(QXmlStreamWriter& xml, const Marker& marker)
{
    const QString svg = QString::fromLatin1(symbolSvg(marker.symbol, marker.colour).toBase64());
    const auto format = [&] {
        text(xml, u"Format"_s, u"image/svg+xml"_s);
        xml.writeEndElement();
    };
    start(xml, u"PointSymbolizer"_s);
    start(xml, u"Graphic"_s);
    // The first that a program can draw is drawn: an address as QGIS has it, the standard's own
    // way, a circle.
    start(xml, u"ExternalGraphic"_s);
    start(xml, u"OnlineResource"_s);
    xml.writeAttribute(kXlink, u"type"_s, u"simple"_s);
    xml.writeAttribute(kXlink, u"href"_s, u"base64:"_s + svg);
    xml.writeEndElement();
    format();
    start(xml, u"ExternalGraphic"_s);
    start(xml, u"InlineContent"_s);
    xml.writeAttribute(u"encoding"_s, u"base64"_s);
    xml.writeCharacters(svg);
    xml.writeEndElement();
    format();
    mark(xml, u"circle"_s, marker.colour, mapBackground(Appearance::Light), kDotRing);
    text(xml, u"Size"_s, sldNumber(marker.size));
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeSldNames(QXmlStreamWriter& xml,
                   const LabelLook& label,
                   const QString& field,
                   GeometryKind kind)
{
    start(xml, u"TextSymbolizer"_s);
    start(xml, u"Label"_s);
    xml.writeTextElement(sldNames().ogc, u"PropertyName"_s, field);
    xml.writeEndElement();
    start(xml, u"Font"_s);
    parameter(xml, u"font-family"_s, u"Noto Sans CJK SC"_s);
    parameter(xml, u"font-size"_s, sldNumber(std::round(label.size)));
    parameter(xml, u"font-weight"_s, label.bold ? u"bold"_s : u"normal"_s);
    xml.writeEndElement();
    placement(xml, kind, label.alongLine);
    start(xml, u"Halo"_s);
    text(xml, u"Radius"_s, sldNumber(kHaloWidth / 2));
    fill(xml, label.halo);
    xml.writeEndElement();
    fill(xml, label.colour);
    xml.writeEndElement();
}

} // namespace yimi
