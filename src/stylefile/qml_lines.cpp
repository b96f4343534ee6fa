// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_parts.h"

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// The width in px at the map's scale, as an expression that gives millimetres.
QString widthExpression(const Stroke& stroke, double more)
{
    QString text = u"CASE"_s;
    const auto denominator = [](const WidthStop& stop) {
        return qmlNumber(scaleDenominator(stop.metresPerPixel));
    };
    for (std::size_t i = 0; i < stroke.widths.size(); ++i) {
        const WidthStop& stop = stroke.widths[i];
        const QString here = qmlSize(stop.width + more);
        text += u" WHEN @map_scale >= %1 THEN "_s.arg(denominator(stop));
        if (i == 0)
            text += here;
        else
            text += u"scale_linear(ln(@map_scale), ln(%1), ln(%2), %3, %4)"_s.arg(
                denominator(stop),
                denominator(stroke.widths[i - 1]),
                here,
                qmlSize(stroke.widths[i - 1].width + more));
    }
    return text + u" ELSE %1 END"_s.arg(qmlSize(stroke.widths.back().width + more));
}

void writeScaledLine(QXmlStreamWriter& xml, const Stroke& stroke, int pass)
{
    const QString width = widthExpression(stroke, 0);
    const QString least = qmlSize(kCasingFromWidth);
    const QString wide = u"(%1) >= %2"_s.arg(width, least);
    if (stroke.casing) {
        QmlSymbolLayer casing =
            qmlLineLayer(*stroke.casing, stroke.width + stroke.casingWidth, {}, pass);
        casing.expressions = {{u"outlineWidth"_s, widthExpression(stroke, stroke.casingWidth)},
                              {u"enabled"_s, wide}};
        writeQmlLayer(xml, casing);
    }
    QmlSymbolLayer line = qmlLineLayer(stroke.colour, stroke.width, stroke.dashes, pass + 1);
    line.expressions = {{u"outlineWidth"_s, width}};
    if (stroke.thin) {
        // Too thin for dashes, too.
        QmlSymbolLayer thin = qmlLineLayer(*stroke.thin, stroke.width, {}, pass + 1);
        thin.expressions = {{u"outlineWidth"_s, width},
                            {u"enabled"_s, u"(%1) < %2"_s.arg(width, least)}};
        writeQmlLayer(xml, thin);
        line.expressions += {u"enabled"_s, wide};
    }
    writeQmlLayer(xml, line);
}

} // namespace

QmlSymbolLayer
qmlLineLayer(Colour colour, double width, const std::vector<double>& dashes, int pass)
{
    QmlSymbolLayer layer{u"SimpleLine"_s,
                         {{u"line_color"_s, qmlColour(colour)},
                          {u"line_width"_s, qmlSize(width)},
                          {u"line_width_unit"_s, u"MM"_s},
                          {u"line_style"_s, u"solid"_s},
                          {u"joinstyle"_s, u"round"_s},
                          {u"capstyle"_s, dashes.empty() ? u"round"_s : u"flat"_s}},
                         {},
                         pass};
    if (dashes.empty())
        return layer;
    QStringList pieces;
    for (const double dash : dashes)
        pieces += qmlSize(dash);
    layer.properties += {{u"use_custom_dash"_s, u"1"_s},
                         {u"customdash"_s, pieces.join(u';')},
                         {u"customdash_unit"_s, u"MM"_s}};
    return layer;
}

void writeQmlLine(QXmlStreamWriter& xml, const Stroke& stroke, int pass)
{
    if (!stroke.widths.empty()) {
        writeScaledLine(xml, stroke, pass);
        return;
    }
    if (stroke.casing)
        writeQmlLayer(xml,
                      qmlLineLayer(*stroke.casing, stroke.width + stroke.casingWidth, {}, pass));
    writeQmlLayer(xml, qmlLineLayer(stroke.colour, stroke.width, stroke.dashes, pass + 1));
}

void writeQmlBorder(QXmlStreamWriter& xml, const Stroke& stroke, int pass)
{
    const auto write = [&](const QmlSymbolLayer& line, int in) {
        const QmlSymbolLayer borders{
            u"GeometryGenerator"_s,
            {{u"SymbolType"_s, u"Line"_s}, {u"geometryModifier"_s, qmlBordersOnce()}},
            {},
            in};
        writeQmlLayer(xml, borders, [&] {
            writeQmlSymbolOf(xml, u"line"_s, u"border"_s, [&] { writeQmlLayer(xml, line); });
        });
    };
    if (stroke.casing)
        write(qmlLineLayer(*stroke.casing, stroke.width + stroke.casingWidth, {}), pass);
    write(qmlLineLayer(stroke.colour, stroke.width, stroke.dashes), pass + 1);
}

} // namespace yimi
