// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_symbols.h"

#include "render/symbols.h"

#include <QXmlStreamWriter>

#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDotRing = 0.8; ///< px of ground around a dot, as on Yimi's own map
constexpr double kDiagonalSpacing = 5.0;
constexpr double kDiagonalWidth = 0.7;
constexpr double kDotsSpacing = 5.5;
constexpr double kDotsSize = 1.5;

using Properties = QList<std::pair<QString, QString>>;

QString size(double pixels)
{
    return qmlNumber(millimetres(pixels));
}

/// One layer of a symbol.
struct SymbolLayer
{
    QString kind;
    Properties properties;
    Properties expressions = {}; ///< property → QGIS expression
    int pass = 0;
};

void writeExpressions(QXmlStreamWriter& xml, const Properties& expressions)
{
    constexpr int kExpression = 3; // a property given by an expression, in QGIS's numbering
    xml.writeStartElement(u"data_defined_properties"_s);
    xml.writeStartElement(u"Option"_s);
    xml.writeAttribute(u"type"_s, u"Map"_s);
    writeQmlOption(xml, u"name"_s, {});
    xml.writeStartElement(u"Option"_s);
    xml.writeAttribute(u"name"_s, u"properties"_s);
    xml.writeAttribute(u"type"_s, u"Map"_s);
    for (const auto& [property, expression] : expressions) {
        xml.writeStartElement(u"Option"_s);
        xml.writeAttribute(u"name"_s, property);
        xml.writeAttribute(u"type"_s, u"Map"_s);
        xml.writeEmptyElement(u"Option"_s);
        xml.writeAttribute(u"name"_s, u"active"_s);
        xml.writeAttribute(u"type"_s, u"bool"_s);
        xml.writeAttribute(u"value"_s, u"true"_s);
        writeQmlOption(xml, u"expression"_s, expression);
        xml.writeEmptyElement(u"Option"_s);
        xml.writeAttribute(u"name"_s, u"type"_s);
        xml.writeAttribute(u"type"_s, u"int"_s);
        xml.writeAttribute(u"value"_s, QString::number(kExpression));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    writeQmlOption(xml, u"type"_s, u"collection"_s);
    xml.writeEndElement();
    xml.writeEndElement();
}

/// `inside`: writes the symbol that the layer carries, if any.
template <typename Inside>
void writeLayer(QXmlStreamWriter& xml, const SymbolLayer& layer, Inside inside)
{
    xml.writeStartElement(u"layer"_s);
    xml.writeAttribute(u"class"_s, layer.kind);
    xml.writeAttribute(u"enabled"_s, u"1"_s);
    xml.writeAttribute(u"locked"_s, u"0"_s);
    xml.writeAttribute(u"pass"_s, QString::number(layer.pass));
    xml.writeStartElement(u"Option"_s);
    xml.writeAttribute(u"type"_s, u"Map"_s);
    for (const auto& [name, value] : layer.properties)
        writeQmlOption(xml, name, value);
    xml.writeEndElement();
    // Before 3.18 QGIS reads these instead.
    for (const auto& [name, value] : layer.properties) {
        xml.writeEmptyElement(u"prop"_s);
        xml.writeAttribute(u"k"_s, name);
        xml.writeAttribute(u"v"_s, value);
    }
    if (!layer.expressions.isEmpty())
        writeExpressions(xml, layer.expressions);
    inside();
    xml.writeEndElement();
}

void writeLayer(QXmlStreamWriter& xml, const SymbolLayer& layer)
{
    writeLayer(xml, layer, [] {});
}

template <typename Layers>
void writeSymbol(QXmlStreamWriter& xml, const QString& type, const QString& name, Layers layers)
{
    xml.writeStartElement(u"symbol"_s);
    xml.writeAttribute(u"type"_s, type);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"alpha"_s, u"1"_s);
    xml.writeAttribute(u"clip_to_extent"_s, u"1"_s);
    xml.writeAttribute(u"force_rhr"_s, u"0"_s);
    layers();
    xml.writeEndElement();
}

/// The width in px at the map's scale, as an expression that gives millimetres.
QString widthExpression(const Stroke& stroke, double more)
{
    QString text = u"CASE"_s;
    const auto denominator = [](const WidthStop& stop) {
        return qmlNumber(scaleDenominator(stop.metresPerPixel));
    };
    for (std::size_t i = 0; i < stroke.widths.size(); ++i) {
        const WidthStop& stop = stroke.widths[i];
        const QString here = size(stop.width + more);
        text += u" WHEN @map_scale >= %1 THEN "_s.arg(denominator(stop));
        if (i == 0)
            text += here;
        else
            text += u"scale_linear(ln(@map_scale), ln(%1), ln(%2), %3, %4)"_s.arg(
                denominator(stop),
                denominator(stroke.widths[i - 1]),
                here,
                size(stroke.widths[i - 1].width + more));
    }
    return text + u" ELSE %1 END"_s.arg(size(stroke.widths.back().width + more));
}

SymbolLayer lineLayer(Colour colour, double width, const std::vector<double>& dashes)
{
    SymbolLayer layer{u"SimpleLine"_s,
                      {{u"line_color"_s, qmlColour(colour)},
                       {u"line_width"_s, size(width)},
                       {u"line_width_unit"_s, u"MM"_s},
                       {u"line_style"_s, u"solid"_s},
                       {u"joinstyle"_s, u"round"_s},
                       {u"capstyle"_s, dashes.empty() ? u"round"_s : u"flat"_s}}};
    if (dashes.empty())
        return layer;
    QStringList pieces;
    for (const double dash : dashes)
        pieces += size(dash);
    layer.properties += {{u"use_custom_dash"_s, u"1"_s},
                         {u"customdash"_s, pieces.join(u';')},
                         {u"customdash_unit"_s, u"MM"_s}};
    return layer;
}

/// `scaled`: the width follows the scale; outlines of areas keep theirs.
void writeStroke(QXmlStreamWriter& xml, const Stroke& stroke, bool scaled, int pass)
{
    scaled = scaled && !stroke.widths.empty();
    const QString bare = scaled ? widthExpression(stroke, 0) : QString();
    const QString wide = u"(%1) >= %2"_s.arg(bare, size(kCasingFromWidth));
    if (stroke.casing) {
        SymbolLayer casing = lineLayer(*stroke.casing, stroke.width + stroke.casingWidth, {});
        casing.pass = pass;
        if (scaled)
            casing.expressions = {{u"outlineWidth"_s, widthExpression(stroke, stroke.casingWidth)},
                                  {u"enabled"_s, wide}};
        writeLayer(xml, casing);
    }
    SymbolLayer line = lineLayer(stroke.colour, stroke.width, stroke.dashes);
    line.pass = pass + 1;
    if (scaled) {
        line.expressions = {{u"outlineWidth"_s, bare}};
        if (stroke.thin)
            line.expressions += {u"outlineColor"_s,
                                 u"CASE WHEN %1 THEN color_rgba(%2) ELSE color_rgba(%3) END"_s.arg(
                                     wide, qmlColour(stroke.colour), qmlColour(*stroke.thin))};
    }
    writeLayer(xml, line);
}

SymbolLayer dotLayer(Colour colour, double pixels, Colour ring, double ringWidth)
{
    return {u"SimpleMarker"_s,
            {{u"name"_s, u"circle"_s},
             {u"color"_s, qmlColour(colour)},
             // The outline lies half inside.
             {u"size"_s, size(pixels + ringWidth)},
             {u"size_unit"_s, u"MM"_s},
             {u"outline_color"_s, qmlColour(ring)},
             {u"outline_style"_s, ringWidth > 0 ? u"solid"_s : u"no"_s},
             {u"outline_width"_s, size(ringWidth)},
             {u"outline_width_unit"_s, u"MM"_s}}};
}

SymbolLayer badgeLayer(const Marker& marker)
{
    const QByteArray svg = symbolSvg(marker.symbol, marker.colour).toBase64();
    return {u"SvgMarker"_s,
            {{u"name"_s, u"base64:"_s + QString::fromLatin1(svg)},
             {u"size"_s, size(marker.size)},
             {u"size_unit"_s, u"MM"_s},
             {u"color"_s, qmlColour(marker.colour)},
             {u"outline_style"_s, u"solid"_s},
             {u"outline_width"_s, u"0"_s}}};
}

/// The width by a number's square root, as an expression that gives millimetres.
QString sizeExpression(const SizeLook& sizes)
{
    const QString field = qmlQuoted(QString::fromStdString(sizes.field), u'"');
    return u"max(%1, %2 * sqrt(min(max(coalesce(%3, 0) / %4, 0), 1)))"_s.arg(
        size(sizes.from), size(sizes.to), field, qmlNumber(sizes.most > 0 ? sizes.most : 1));
}

void writeSizedDot(QXmlStreamWriter& xml, const ShownRule& shown, int pass)
{
    SymbolLayer dot = dotLayer(
        shown.rule->marker->colour, shown.sizes->to, mapBackground(Appearance::Light), kDotRing);
    dot.pass = pass;
    dot.expressions = {{u"size"_s, sizeExpression(*shown.sizes)}};
    writeLayer(xml, dot);
}

/// A dot from afar and the badge from near; areas carry the badge alone.
void writeMarker(QXmlStreamWriter& xml, const ShownRule& shown, bool withDot, int pass)
{
    if (shown.sizes != nullptr && shown.rule->marker->symbol.empty()) {
        writeSizedDot(xml, shown, pass);
        return;
    }
    const StyleRule& rule = *shown.rule;
    const Marker& marker = *rule.marker;
    const bool badge = !marker.symbol.empty() && rule.markerFromMetresPerPixel > 0;
    const bool always = rule.markerFromMetresPerPixel >= rule.maxMetresPerPixel;
    const QString from = qmlNumber(scaleDenominator(rule.markerFromMetresPerPixel));
    if (withDot && (!badge || !always)) {
        SymbolLayer dot =
            dotLayer(marker.colour, marker.dotSize, mapBackground(Appearance::Light), kDotRing);
        dot.pass = pass;
        if (badge)
            dot.expressions = {{u"enabled"_s, u"@map_scale > %1"_s.arg(from)}};
        writeLayer(xml, dot);
    }
    if (badge) {
        SymbolLayer glyph = badgeLayer(marker);
        glyph.pass = pass;
        if (!always)
            glyph.expressions = {{u"enabled"_s, u"@map_scale <= %1"_s.arg(from)}};
        writeLayer(xml, glyph);
    }
}

void writeHatch(QXmlStreamWriter& xml, const Fill& fill, int pass)
{
    const double side = kDotsSpacing * std::sqrt(2.0);
    if (fill.hatch == Hatch::Diagonal) {
        const SymbolLayer pattern{u"LinePatternFill"_s,
                                  {{u"angle"_s, u"45"_s},
                                   {u"distance"_s, size(kDiagonalSpacing)},
                                   {u"distance_unit"_s, u"MM"_s}},
                                  {},
                                  pass};
        writeLayer(xml, pattern, [&] {
            writeSymbol(xml, u"line"_s, u"hatch"_s, [&] {
                writeLayer(xml, lineLayer(fill.hatchColour, kDiagonalWidth, {}));
            });
        });
    } else if (fill.hatch == Hatch::Dots) {
        const SymbolLayer pattern{u"PointPatternFill"_s,
                                  {{u"distance_x"_s, size(side)},
                                   {u"distance_x_unit"_s, u"MM"_s},
                                   {u"distance_y"_s, size(side / 2)},
                                   {u"distance_y_unit"_s, u"MM"_s},
                                   {u"displacement_x"_s, size(side / 2)},
                                   {u"displacement_x_unit"_s, u"MM"_s}},
                                  {},
                                  pass};
        writeLayer(xml, pattern, [&] {
            writeSymbol(xml, u"marker"_s, u"hatch"_s, [&] {
                writeLayer(xml, dotLayer(fill.hatchColour, kDotsSize, {}, 0));
            });
        });
    }
}

void writeArea(QXmlStreamWriter& xml, const ShownRule& shown, int pass)
{
    const StyleRule& rule = *shown.rule;
    const bool plainEdge = rule.stroke && !rule.stroke->casing && rule.stroke->dashes.empty();
    if (rule.fill || plainEdge) {
        const Stroke edge = plainEdge ? *rule.stroke : Stroke{};
        writeLayer(xml,
                   {u"SimpleFill"_s,
                    {{u"color"_s, qmlColour(rule.fill ? rule.fill->colour : Colour{})},
                     {u"style"_s, rule.fill ? u"solid"_s : u"no"_s},
                     {u"outline_color"_s, qmlColour(edge.colour)},
                     {u"outline_style"_s, plainEdge ? u"solid"_s : u"no"_s},
                     {u"outline_width"_s, size(edge.width)},
                     {u"outline_width_unit"_s, u"MM"_s},
                     {u"joinstyle"_s, u"round"_s}},
                    {},
                    pass});
    }
    if (rule.fill)
        writeHatch(xml, *rule.fill, pass);
    if (rule.stroke && !plainEdge)
        writeStroke(xml, *rule.stroke, false, pass);
    const bool inside = rule.marker
                        && (shown.sizes != nullptr
                            || (!rule.marker->symbol.empty() && rule.markerFromMetresPerPixel > 0));
    if (!inside)
        return;
    writeLayer(xml, {u"CentroidFill"_s, {{u"point_on_surface"_s, u"1"_s}}, {}, pass + 1}, [&] {
        writeSymbol(xml, u"marker"_s, u"inside"_s, [&] { writeMarker(xml, shown, false, 0); });
    });
}

} // namespace

void writeQmlOption(QXmlStreamWriter& xml, const QString& name, const QString& value)
{
    xml.writeEmptyElement(u"Option"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"type"_s, u"QString"_s);
    xml.writeAttribute(u"value"_s, value);
}

QString qmlColour(Colour c)
{
    return u"%1,%2,%3,%4"_s.arg(c.r).arg(c.g).arg(c.b).arg(c.a);
}

QString qmlQuoted(QString text, QChar quote)
{
    return quote + text.replace(quote, QString(2, quote)) + quote;
}

QString qmlNumber(double number)
{
    return QString::number(number, 'g', 8);
}

void writeQmlSymbol(QXmlStreamWriter& xml,
                    const QString& name,
                    const ShownRule& rule,
                    GeometryKind kind)
{
    const int pass = rule.level * kPassesPerLevel;
    switch (kind) {
    case GeometryKind::Point:
        writeSymbol(xml, u"marker"_s, name, [&] { writeMarker(xml, rule, true, pass); });
        break;
    case GeometryKind::Line:
        writeSymbol(
            xml, u"line"_s, name, [&] { writeStroke(xml, *rule.rule->stroke, true, pass); });
        break;
    case GeometryKind::Polygon:
        writeSymbol(xml, u"fill"_s, name, [&] { writeArea(xml, rule, pass); });
        break;
    case GeometryKind::None:
        break;
    }
}

} // namespace yimi
