// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_labels.h"

#include "style/drawn_sizes.h"
#include "stylefile/qml_filter.h"
#include "stylefile/qml_parts.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <set>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0;
constexpr double kRepeat = 390; ///< px between two labels of one street

/// Type is set in whole px on the map.
double typeSize(const LabelLook& label)
{
    return std::round(label.size);
}

/// What a name is called without its remark in brackets.
QString shortName(const QString& field)
{
    return u"with_variable('name', to_string(%1), CASE WHEN length(@name) > %2 THEN "
           "trim(regexp_replace(@name, '^(.{2,}?)[(\uFF08].*$', '\\\\1')) ELSE @name END)"_s.arg(
               qmlQuoted(field, u'"'), QString::number(kLongName));
}

/// In two lines where one is too long: by its letters beside a point, by the room inside an area.
QString textExpression(const QString& field, const LabelLook& label, GeometryKind kind)
{
    if (kind == GeometryKind::Line)
        return shortName(field);
    const QString tooLong = kind == GeometryKind::Point
                                ? u"length(@text) > %1"_s.arg(kLongName)
                                : u"length(@text) > 3 AND length(@text) * %1 > %2"_s.arg(
                                    qmlSize(typeSize(label)), qmlRoom());
    return u"with_variable('text', %1, CASE WHEN %2 THEN regexp_replace(@text, '^(.{' || "
           "ceil(length(@text) / 2.0) || '}[A-Za-z0-9]*) *(.+)$', '\\\\1\\n\\\\2') ELSE @text "
           "END)"_s.arg(shortName(field), tooLong);
}

/// An area has room for its name, on two lines if need be.
QString roomForName(const QString& field, const LabelLook& label)
{
    const QString size = qmlSize(typeSize(label));
    return u"%1 >= %2 AND %1 * %3 >= ceil(length(%4) / 2.0) * %5"_s.arg(
        qmlRoom(),
        qmlSize(typeSize(label) * kRoomForName),
        qmlNumber(kNameOverRoom),
        shortName(field),
        size);
}

/// Of names that stand under the marker of their area: where there is one, and how far below its
/// place they begin.
void addUnderMarker(QmlProperties& properties, const std::vector<ShownRule>& rules)
{
    const auto carrying = std::ranges::find_if(rules, carriesMarker);
    if (carrying == rules.end())
        return;
    const StyleRule& rule = *carrying->rule;
    const double width = carrying->sizes != nullptr ? carrying->sizes->to : rule.marker->size;
    const QString marked = carrying->sizes != nullptr
                               ? u"true"_s
                               : u"%1 AND %2"_s.arg(qmlNearerThan(rule.markerFromMetresPerPixel),
                                                    qmlRoomForMarker(rule.marker->size));
    // In QGIS's numbering of quadrants: below, over.
    properties += {u"OffsetQuad"_s, u"CASE WHEN %1 THEN 7 ELSE 4 END"_s.arg(marked)};
    properties +=
        {u"OffsetXY"_s,
         u"CASE WHEN %1 THEN '0,%2' ELSE '0,0' END"_s.arg(marked, qmlSize(width / 2 + 1))};
}

/// 0 to 10 for the layer; of streets those of the higher classes come first.
double layerPriority(const LabelLook& label)
{
    return std::clamp(label.priority / 10.0, 0.0, 10.0);
}

QString classPriority(const std::vector<ShownRule>& rules, const LabelLook& label)
{
    QString text = u"CASE"_s;
    int most = 0;
    for (const ShownRule& rule : rules)
        most = std::max(most, rule.level);
    for (const ShownRule& rule : rules) {
        const double more = most > 0 ? static_cast<double>(rule.level) / most : 0;
        const QString filter = qmlFilter(rule.condition);
        if (!filter.isEmpty())
            text += u" WHEN %1 THEN %2"_s.arg(filter, qmlNumber(layerPriority(label) + more));
    }
    return text + u" ELSE %1 END"_s.arg(qmlNumber(layerPriority(label)));
}

void writeTextStyle(QXmlStreamWriter& xml, const LabelLook& label, const QString& expression)
{
    xml.writeStartElement(u"text-style"_s);
    xml.writeAttribute(u"fieldName"_s, expression);
    xml.writeAttribute(u"isExpression"_s, u"1"_s);
    xml.writeAttribute(u"fontFamily"_s, u"Noto Sans CJK SC"_s);
    xml.writeAttribute(u"fontSize"_s, qmlNumber(typeSize(label) * kPointsPerPixel));
    xml.writeAttribute(u"fontSizeUnit"_s, u"Point"_s);
    xml.writeAttribute(u"fontWeight"_s, label.bold ? u"75"_s : u"50"_s);
    xml.writeAttribute(u"namedStyle"_s, label.bold ? u"Bold"_s : u"Regular"_s);
    xml.writeAttribute(u"textColor"_s, qmlColour(withAlpha(label.colour, 255)));
    xml.writeAttribute(u"textOpacity"_s, qmlNumber(label.colour.a / 255.0));
    xml.writeAttribute(u"multilineHeight"_s, u"1"_s);
    xml.writeEmptyElement(u"text-buffer"_s);
    xml.writeAttribute(u"bufferDraw"_s, u"1"_s);
    xml.writeAttribute(u"bufferSize"_s, qmlSize(kHaloWidth / 2)); // on each side
    xml.writeAttribute(u"bufferSizeUnits"_s, u"MM"_s);
    xml.writeAttribute(u"bufferColor"_s, qmlColour(withAlpha(label.halo, 255)));
    xml.writeAttribute(u"bufferOpacity"_s, qmlNumber(label.halo.a / 255.0));
    xml.writeAttribute(u"bufferJoinStyle"_s, u"128"_s); // round
    xml.writeEndElement();
    xml.writeEmptyElement(u"text-format"_s);
    xml.writeAttribute(u"multilineAlign"_s, u"1"_s); // in the middle
}

void writePlacement(QXmlStreamWriter& xml, const LabelLook& label, GeometryKind kind)
{
    // In QGIS's numbering: in the best place around a point, curved along a line, over the place
    // where an area carries its marker.
    const int placement = kind == GeometryKind::Point                     ? 6
                          : kind == GeometryKind::Line && label.alongLine ? 3
                          : kind == GeometryKind::Line                    ? 2
                                                                          : 1;
    xml.writeEmptyElement(u"placement"_s);
    xml.writeAttribute(u"placement"_s, QString::number(placement));
    xml.writeAttribute(u"placementFlags"_s, u"9"_s); // on the line
    xml.writeAttribute(u"predefinedPositionOrder"_s, u"R,B,L,T"_s);
    xml.writeAttribute(u"offsetType"_s, u"1"_s); // from the symbol's edge
    xml.writeAttribute(u"offsetUnits"_s, u"MM"_s);
    xml.writeAttribute(u"quadOffset"_s, u"4"_s); // its middle
    xml.writeAttribute(u"dist"_s, u"0.5"_s);
    xml.writeAttribute(u"distUnits"_s, u"MM"_s);
    xml.writeAttribute(u"repeatDistance"_s, kind == GeometryKind::Line ? qmlSize(kRepeat) : u"0"_s);
    xml.writeAttribute(u"repeatDistanceUnits"_s, u"MM"_s);
    xml.writeAttribute(u"priority"_s, QString::number(std::lround(layerPriority(label))));
    if (kind == GeometryKind::Polygon) {
        xml.writeAttribute(u"geometryGeneratorEnabled"_s, u"1"_s);
        xml.writeAttribute(u"geometryGeneratorType"_s, u"PointGeometry"_s);
        xml.writeAttribute(u"geometryGenerator"_s, qmlAnchor());
    }
}

void writeRendering(QXmlStreamWriter& xml, const LayerStyle& style, GeometryKind kind)
{
    xml.writeEmptyElement(u"rendering"_s);
    xml.writeAttribute(u"drawLabels"_s, u"1"_s);
    xml.writeAttribute(u"scaleVisibility"_s, u"1"_s);
    xml.writeAttribute(u"scaleMin"_s, qmlNumber(scaleDenominator(style.label.minMetresPerPixel)));
    xml.writeAttribute(u"scaleMax"_s, qmlNumber(scaleDenominator(style.labelMaxMetresPerPixel)));
    // Names may lie over streets and areas, not over badges.
    xml.writeAttribute(u"obstacle"_s, kind == GeometryKind::Point ? u"1"_s : u"0"_s);
    xml.writeAttribute(u"mergeLines"_s, kind == GeometryKind::Line ? u"1"_s : u"0"_s);
}

} // namespace

void writeQmlLabels(QXmlStreamWriter& xml,
                    const LayerStyle& style,
                    const std::vector<ShownRule>& rules,
                    const QString& field,
                    GeometryKind kind)
{
    const LabelLook& label = style.label;
    QmlProperties properties;
    if (kind == GeometryKind::Polygon) {
        properties += {u"Show"_s, roomForName(field, label)};
        addUnderMarker(properties, rules);
    } else if (kind == GeometryKind::Line && rules.size() > 1) {
        properties += {u"Priority"_s, classPriority(rules, label)};
    }
    xml.writeStartElement(u"labeling"_s);
    xml.writeAttribute(u"type"_s, u"simple"_s);
    xml.writeStartElement(u"settings"_s);
    writeTextStyle(xml, label, textExpression(field, label, kind));
    writePlacement(xml, label, kind);
    writeRendering(xml, style, kind);
    writeQmlExpressions(xml, u"dd_properties"_s, properties);
    xml.writeEndElement();
    xml.writeEndElement();
}

QString qmlLabelField(const QString& expression)
{
    static const QRegularExpression kName(
        uR"~(with_variable\('name', to_string\("((?:[^"]|"")+)"\), CASE)~"_s);
    const auto found = kName.match(expression);
    return found.hasMatch() ? found.captured(1).replace(u"\"\""_s, u"\""_s) : QString();
}

} // namespace yimi
