// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest parts of QGIS's files and expressions. Private to stylefile.
#pragma once

#include "stylefile/shown_rules.h"

#include <QList>
#include <QString>
#include <QXmlStreamWriter>

#include <utility>

namespace yimi {

using QmlProperties = QList<std::pair<QString, QString>>;

/// One layer of a symbol.
struct QmlSymbolLayer
{
    QString kind;
    QmlProperties properties;
    QmlProperties expressions = {}; ///< property → QGIS expression
    int pass = 0;
};

/// <Option name= type="QString" value=>.
void writeQmlOption(QXmlStreamWriter& xml, const QString& name, const QString& value);

/// Properties that follow expressions, under an element of this name.
void writeQmlExpressions(QXmlStreamWriter& xml,
                         const QString& element,
                         const QmlProperties& expressions);

/// "r,g,b,a".
[[nodiscard]] QString qmlColour(Colour colour);

/// A name or a text as QGIS's expressions take it: between quotes, those inside doubled.
[[nodiscard]] QString qmlQuoted(QString text, QChar quote);

/// A number as QGIS's expressions take it.
[[nodiscard]] QString qmlNumber(double number);

/// The millimetres of so many px.
[[nodiscard]] QString qmlSize(double pixels);

/// Expression: the map is seen from at most so far.
[[nodiscard]] QString qmlNearerThan(double metresPerPixel);

/// Expression: the larger side of an area in millimetres of the map.
[[nodiscard]] QString qmlRoom();

/// Expression: the place where an area carries its marker and its name, as on Yimi's own map.
[[nodiscard]] QString qmlAnchor();

/// Expression: the borders of an area but for those along areas with a smaller number.
[[nodiscard]] QString qmlBordersOnce();

/// Expression: the smaller areas carry no marker this wide.
[[nodiscard]] QString qmlRoomForMarker(double pixels);

/// `inside`: writes the symbol that the layer carries, if any.
template <typename Inside>
void writeQmlLayer(QXmlStreamWriter& xml, const QmlSymbolLayer& layer, Inside inside)
{
    using namespace Qt::StringLiterals;
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
        writeQmlExpressions(xml, u"data_defined_properties"_s, layer.expressions);
    inside();
    xml.writeEndElement();
}

void writeQmlLayer(QXmlStreamWriter& xml, const QmlSymbolLayer& layer);

template <typename Layers>
void writeQmlSymbolOf(QXmlStreamWriter& xml,
                      const QString& type,
                      const QString& name,
                      Layers layers)
{
    using namespace Qt::StringLiterals;
    xml.writeStartElement(u"symbol"_s);
    xml.writeAttribute(u"type"_s, type);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"alpha"_s, u"1"_s);
    xml.writeAttribute(u"clip_to_extent"_s, u"1"_s);
    xml.writeAttribute(u"force_rhr"_s, u"0"_s);
    layers();
    xml.writeEndElement();
}

} // namespace yimi
