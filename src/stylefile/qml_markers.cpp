// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/symbols.h"
#include "style/drawn_sizes.h"
#include "stylefile/qml_parts.h"

#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QmlSymbolLayer badgeLayer(const Marker& marker, int pass)
{
    const QByteArray svg = symbolSvg(marker.symbol, marker.colour).toBase64();
    return {u"SvgMarker"_s,
            {{u"name"_s, u"base64:"_s + QString::fromLatin1(svg)},
             {u"size"_s, qmlSize(marker.size)},
             {u"size_unit"_s, u"MM"_s},
             {u"color"_s, qmlColour(marker.colour)},
             {u"outline_style"_s, u"solid"_s},
             {u"outline_width"_s, u"0"_s}},
            {},
            pass};
}

/// What is left of a dot's size at the map's scale, as an expression.
QString dotShare()
{
    return u"(1 - %1 * max(0, min(1, ln(@map_scale / %2) / %3)))"_s.arg(
        qmlNumber(kDotsShrinkBy),
        qmlNumber(scaleDenominator(kDotsShrinkFrom)),
        qmlNumber(std::log(kDotsSmallestAt / kDotsShrinkFrom)));
}

/// The width by a number's square root, as an expression that gives millimetres.
QString sizeExpression(const SizeLook& sizes)
{
    const QString field = qmlQuoted(QString::fromStdString(sizes.field), u'"');
    return u"max(%1, %2 * sqrt(min(max(coalesce(%3, 0) / %4, 0), 1)))"_s.arg(
        qmlSize(sizes.from), qmlSize(sizes.to), field, qmlNumber(sizes.most > 0 ? sizes.most : 1));
}

/// A dot on a disc of the ground: what lies beneath it is not seen through it.
void writeDot(QXmlStreamWriter& xml,
              Colour colour,
              double pixels,
              const QString& size,
              const QmlProperties& expressions,
              int pass)
{
    QmlSymbolLayer ring =
        qmlDiscLayer(mapBackground(Appearance::Light), pixels + 2 * kDotRing, pass);
    ring.expressions = QmlProperties{{u"size"_s, size + u" + "_s + qmlSize(2 * kDotRing)}};
    ring.expressions += expressions;
    writeQmlLayer(xml, ring);
    QmlSymbolLayer dot = qmlDiscLayer(colour, pixels, pass);
    dot.expressions = QmlProperties{{u"size"_s, size}};
    dot.expressions += expressions;
    writeQmlLayer(xml, dot);
}

void writeSizedDot(QXmlStreamWriter& xml, const ShownRule& shown, int pass)
{
    writeDot(
        xml, shown.rule->marker->colour, shown.sizes->to, sizeExpression(*shown.sizes), {}, pass);
}

bool isSizedDot(const ShownRule& shown)
{
    return shown.sizes != nullptr && shown.rule->marker->symbol.empty();
}

bool hasBadge(const StyleRule& rule)
{
    return !rule.marker->symbol.empty() && rule.markerFromMetresPerPixel > 0;
}

bool badgeAlways(const StyleRule& rule)
{
    return rule.markerFromMetresPerPixel >= rule.maxMetresPerPixel;
}

} // namespace

QmlSymbolLayer qmlDiscLayer(Colour colour, double pixels, int pass)
{
    return {u"SimpleMarker"_s,
            {{u"name"_s, u"circle"_s},
             {u"color"_s, qmlColour(colour)},
             {u"size"_s, qmlSize(pixels)},
             {u"size_unit"_s, u"MM"_s},
             {u"outline_style"_s, u"no"_s}},
            {},
            pass};
}

void writeQmlMarker(QXmlStreamWriter& xml, const ShownRule& shown, int pass)
{
    if (isSizedDot(shown)) {
        writeSizedDot(xml, shown, pass);
        return;
    }
    const StyleRule& rule = *shown.rule;
    const Marker& marker = *rule.marker;
    const QString near = qmlNearerThan(rule.markerFromMetresPerPixel);
    if (!hasBadge(rule) || !badgeAlways(rule)) {
        const QmlProperties far = hasBadge(rule)
                                      ? QmlProperties{{u"enabled"_s, u"NOT (%1)"_s.arg(near)}}
                                      : QmlProperties{};
        const QString size = u"%1 * %2"_s.arg(qmlSize(marker.dotSize), dotShare());
        writeDot(xml, marker.colour, marker.dotSize, size, far, pass);
    }
    if (!hasBadge(rule))
        return;
    QmlSymbolLayer badge = badgeLayer(marker, pass);
    if (!badgeAlways(rule))
        badge.expressions = {{u"enabled"_s, near}};
    writeQmlLayer(xml, badge);
}

bool carriesMarker(const ShownRule& shown)
{
    return shown.rule->marker && (isSizedDot(shown) || hasBadge(*shown.rule));
}

void writeQmlMarkerInside(QXmlStreamWriter& xml, const ShownRule& shown, int pass)
{
    const StyleRule& rule = *shown.rule;
    QmlSymbolLayer place{u"GeometryGenerator"_s,
                         {{u"SymbolType"_s, u"Marker"_s}, {u"geometryModifier"_s, qmlAnchor()}},
                         {},
                         pass};
    if (shown.sizes == nullptr) {
        const QString room = qmlRoomForMarker(rule.marker->size);
        const QString near = qmlNearerThan(rule.markerFromMetresPerPixel);
        place.expressions = {
            {u"enabled"_s, badgeAlways(rule) ? room : u"%1 AND %2"_s.arg(near, room)}};
    }
    writeQmlLayer(xml, place, [&] {
        writeQmlSymbolOf(xml, u"marker"_s, u"inside"_s, [&] {
            if (isSizedDot(shown))
                writeSizedDot(xml, shown, 0);
            else
                writeQmlLayer(xml, badgeLayer(*rule.marker, 0));
        });
    });
}

} // namespace yimi
