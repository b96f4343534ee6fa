// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_symbols.h"
#include "stylefile/style_files.h"
#include "stylefile/style_seal.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0;

QString classFilter(const RuleCondition& condition)
{
    const QString field = qmlQuoted(condition.field, u'"');
    const QString upTo = u"%1 <= %2"_s.arg(field, QString::number(*condition.upTo, 'g', 12));
    return condition.above
               ? u"%1 > %2 AND %3"_s.arg(field, QString::number(*condition.above, 'g', 12), upTo)
               : upTo;
}

/// The condition as an expression of QGIS.
QString filterOf(const RuleCondition& condition)
{
    if (condition.field.isEmpty())
        return {};
    if (condition.missing)
        return u"%1 IS NULL"_s.arg(qmlQuoted(condition.field, u'"'));
    if (condition.upTo)
        return classFilter(condition);
    QStringList values;
    for (const QString& value : condition.values)
        values += condition.numeric ? value : qmlQuoted(value, u'\'');
    const QString field = qmlQuoted(condition.field, u'"');
    const QString list = values.join(u", "_s);
    return condition.others ? u"%1 IS NULL OR %1 NOT IN (%2)"_s.arg(field, list)
                            : u"%1 IN (%2)"_s.arg(field, list);
}

void writeRules(QXmlStreamWriter& xml, const std::vector<ShownRule>& rules)
{
    xml.writeStartElement(u"rules"_s);
    xml.writeAttribute(u"key"_s, u"yimi"_s);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        xml.writeEmptyElement(u"rule"_s);
        xml.writeAttribute(u"key"_s, u"yimi-%1"_s.arg(i));
        xml.writeAttribute(u"symbol"_s, QString::number(i));
        xml.writeAttribute(u"label"_s, rules[i].label);
        if (const QString filter = filterOf(rules[i].condition); !filter.isEmpty())
            xml.writeAttribute(u"filter"_s, filter);
        if (rules[i].maxDenominator > 0)
            // QGIS reads whole numbers only.
            xml.writeAttribute(u"scalemaxdenom"_s,
                               QString::number(std::llround(rules[i].maxDenominator)));
        if (rules[i].minDenominator > 0)
            xml.writeAttribute(u"scalemindenom"_s,
                               QString::number(std::llround(rules[i].minDenominator)));
    }
    xml.writeEndElement();
}

void writeSymbols(QXmlStreamWriter& xml, const std::vector<ShownRule>& rules, GeometryKind kind)
{
    xml.writeStartElement(u"symbols"_s);
    for (std::size_t i = 0; i < rules.size(); ++i)
        writeQmlSymbol(xml, QString::number(i), rules[i], kind);
    xml.writeEndElement();
}

/// Where classes lie above one another or lines have casings, all of one pass is drawn before the
/// next.
bool needsLevels(const std::vector<ShownRule>& rules)
{
    return std::ranges::any_of(rules, [](const ShownRule& rule) {
        return rule.level > 0 || (rule.rule->stroke && rule.rule->stroke->casing);
    });
}

void writeRenderer(QXmlStreamWriter& xml,
                   const LayerStyle& style,
                   const FeatureTable& table,
                   GeometryKind kind)
{
    const std::vector<ShownRule> rules = shownRules(style, table, kind);
    const bool plain = rules.size() == 1 && rules[0].condition.field.isEmpty()
                       && !(rules[0].maxDenominator > 0) && !(rules[0].minDenominator > 0);
    const QString level = shownLevelField(style, table);
    xml.writeStartElement(u"renderer-v2"_s);
    xml.writeAttribute(u"type"_s,
                       rules.empty() ? u"nullSymbol"_s
                       : plain       ? u"singleSymbol"_s
                                     : u"RuleRenderer"_s);
    xml.writeAttribute(u"symbollevels"_s, needsLevels(rules) ? u"1"_s : u"0"_s);
    xml.writeAttribute(u"forceraster"_s, u"0"_s);
    xml.writeAttribute(u"enableorderby"_s, level.isEmpty() ? u"0"_s : u"1"_s);
    if (!plain && !rules.empty())
        writeRules(xml, rules);
    writeSymbols(xml, rules, kind);
    if (!level.isEmpty()) {
        xml.writeStartElement(u"orderby"_s);
        xml.writeStartElement(u"orderByClause"_s);
        xml.writeAttribute(u"asc"_s, u"1"_s);
        xml.writeAttribute(u"nullsFirst"_s, u"1"_s);
        xml.writeCharacters(qmlQuoted(level, u'"'));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeTextStyle(QXmlStreamWriter& xml, const LabelLook& label, const QString& field)
{
    xml.writeStartElement(u"text-style"_s);
    xml.writeAttribute(u"fieldName"_s, field);
    xml.writeAttribute(u"isExpression"_s, u"0"_s);
    xml.writeAttribute(u"fontFamily"_s, u"Noto Sans CJK SC"_s);
    xml.writeAttribute(u"fontSize"_s, qmlNumber(label.size * kPointsPerPixel));
    xml.writeAttribute(u"fontSizeUnit"_s, u"Point"_s);
    xml.writeAttribute(u"fontWeight"_s, label.bold ? u"75"_s : u"50"_s);
    xml.writeAttribute(u"namedStyle"_s, label.bold ? u"Bold"_s : u"Regular"_s);
    xml.writeAttribute(u"textColor"_s, qmlColour(label.colour));
    xml.writeAttribute(u"textOpacity"_s, u"1"_s);
    xml.writeEmptyElement(u"text-buffer"_s);
    xml.writeAttribute(u"bufferDraw"_s, u"1"_s);
    xml.writeAttribute(u"bufferSize"_s, u"0.5"_s);
    xml.writeAttribute(u"bufferSizeUnits"_s, u"MM"_s);
    xml.writeAttribute(u"bufferColor"_s, qmlColour(label.halo));
    xml.writeAttribute(u"bufferOpacity"_s, qmlNumber(label.halo.a / 255.0));
    xml.writeEndElement();
}

void writeLabels(QXmlStreamWriter& xml,
                 const LayerStyle& style,
                 const QString& field,
                 GeometryKind kind)
{
    // In QGIS's numbering: in the best place around a point, curved along a line, level in an area.
    const int placement = kind == GeometryKind::Point                           ? 6
                          : kind == GeometryKind::Line && style.label.alongLine ? 3
                          : kind == GeometryKind::Line                          ? 2
                                                                                : 4;
    xml.writeStartElement(u"labeling"_s);
    xml.writeAttribute(u"type"_s, u"simple"_s);
    xml.writeStartElement(u"settings"_s);
    writeTextStyle(xml, style.label, field);
    xml.writeEmptyElement(u"placement"_s);
    xml.writeAttribute(u"placement"_s, QString::number(placement));
    xml.writeAttribute(u"placementFlags"_s, u"9"_s); // on the line
    xml.writeAttribute(u"predefinedPositionOrder"_s, u"R,L,TR,BR,TL,BL,T,B"_s);
    xml.writeAttribute(u"offsetType"_s, u"1"_s); // from the symbol's edge
    xml.writeAttribute(u"dist"_s, u"0.5"_s);
    xml.writeAttribute(u"distUnits"_s, u"MM"_s);
    xml.writeAttribute(u"priority"_s,
                       QString::number(std::clamp(style.label.priority / 10, 0, 10)));
    xml.writeEmptyElement(u"rendering"_s);
    xml.writeAttribute(u"drawLabels"_s, u"1"_s);
    xml.writeAttribute(u"scaleVisibility"_s, u"1"_s);
    xml.writeAttribute(u"scaleMin"_s, qmlNumber(scaleDenominator(style.label.minMetresPerPixel)));
    xml.writeAttribute(u"scaleMax"_s, qmlNumber(scaleDenominator(style.labelMaxMetresPerPixel)));
    // Names may lie over streets and areas, not over badges.
    xml.writeAttribute(u"obstacle"_s, kind == GeometryKind::Point ? u"1"_s : u"0"_s);
    xml.writeAttribute(u"mergeLines"_s, kind == GeometryKind::Line ? u"1"_s : u"0"_s);
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray qmlOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind)
{
    assert(kind != GeometryKind::None);
    const QString label =
        style.labelMaxMetresPerPixel > 0 ? shownLabelField(style, table) : QString();
    QByteArray qml;
    QXmlStreamWriter xml(&qml);
    xml.setAutoFormatting(true);
    xml.writeDTD(u"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"_s);
    xml.writeStartElement(u"qgis"_s);
    xml.writeAttribute(u"version"_s, u"3.22.0"_s);
    xml.writeAttribute(u"styleCategories"_s, u"Symbology|Labeling|Rendering"_s);
    xml.writeAttribute(u"labelsEnabled"_s, label.isEmpty() ? u"0"_s : u"1"_s);
    xml.writeAttribute(u"hasScaleBasedVisibilityFlag"_s, u"0"_s);
    writeRenderer(xml, style, table, kind);
    if (!label.isEmpty())
        writeLabels(xml, style, label, kind);
    xml.writeTextElement(u"blendMode"_s, u"0"_s);
    xml.writeTextElement(u"featureBlendMode"_s, u"0"_s);
    xml.writeTextElement(u"layerOpacity"_s, qmlNumber(style.opacity));
    xml.writeTextElement(u"layerGeometryType"_s,
                         kind == GeometryKind::Point  ? u"0"_s
                         : kind == GeometryKind::Line ? u"1"_s
                                                      : u"2"_s);
    xml.writeEndElement();
    xml.writeEndDocument();
    return sealed(qml, style);
}

std::optional<LayerLook>
lookOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind)
{
    if (kind == GeometryKind::None)
        return std::nullopt;
    const QString name = QString::fromStdString(table.name);
    return LayerLook{.name = "一米",
                     .qml = qmlOf(style, table, kind).toStdString(),
                     .sld = sldOf(style, table, kind, name).toStdString()};
}

} // namespace yimi
