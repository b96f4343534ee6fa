// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_writer.h"

#include "style/drawn_sizes.h"

namespace yimi {

using namespace Qt::StringLiterals;

void writeQmlOption(QXmlStreamWriter& xml, const QString& name, const QString& value)
{
    xml.writeEmptyElement(u"Option"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"type"_s, u"QString"_s);
    xml.writeAttribute(u"value"_s, value);
}

void writeQmlExpressions(QXmlStreamWriter& xml,
                         const QString& element,
                         const QmlProperties& expressions)
{
    constexpr int kExpression = 3; // a property given by an expression, in QGIS's numbering
    xml.writeStartElement(element);
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

void writeQmlLayer(QXmlStreamWriter& xml, const QmlSymbolLayer& layer)
{
    writeQmlLayer(xml, layer, [] {});
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

QString qmlSize(double pixels)
{
    return qmlNumber(millimetres(pixels));
}

QString qmlNearerThan(double metresPerPixel)
{
    return u"@map_scale <= %1"_s.arg(qmlNumber(scaleDenominator(metresPerPixel)));
}

QString qmlRoom()
{
    return u"(1000 * max(bounds_width($geometry), bounds_height($geometry)) / @map_scale)"_s;
}

QString qmlAnchor()
{
    // Of the largest part the centroid, where that lies inside.
    return u"with_variable('part', coalesce(geometry_n(order_parts($geometry, "
           "'area($geometry)', false), 1), $geometry), CASE WHEN contains(@part, centroid(@part)) "
           "THEN centroid(@part) ELSE point_on_surface(@part) END)"_s;
}

QString qmlBordersOnce()
{
    return u"coalesce(difference(boundary($geometry), collect_geometries(array_foreach("
           "array_filter(overlay_intersects(@layer, map('id', $id, 'area', $geometry)), "
           "map_get(@element, 'id') < $id), map_get(@element, 'area')))), boundary($geometry))"_s;
}

QString qmlRoomForMarker(double pixels)
{
    return u"%1 >= %2"_s.arg(qmlRoom(), qmlSize(pixels * kRoomForMarker));
}

} // namespace yimi
