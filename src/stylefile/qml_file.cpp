// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_filter.h"
#include "stylefile/qml_labels.h"
#include "stylefile/qml_parts.h"
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

void writeRules(QXmlStreamWriter& xml, const std::vector<ShownRule>& rules)
{
    xml.writeStartElement(u"rules"_s);
    xml.writeAttribute(u"key"_s, u"yimi"_s);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        xml.writeEmptyElement(u"rule"_s);
        xml.writeAttribute(u"key"_s, u"yimi-%1"_s.arg(i));
        xml.writeAttribute(u"symbol"_s, QString::number(i));
        xml.writeAttribute(u"label"_s, rules[i].label);
        if (const QString filter = qmlFilter(rules[i].condition); !filter.isEmpty())
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

/// Where classes lie above one another, lines have casings or areas carry markers, all of one pass
/// is drawn before the next.
bool needsLevels(const std::vector<ShownRule>& rules, GeometryKind kind)
{
    return std::ranges::any_of(rules, [kind](const ShownRule& rule) {
        return rule.level > 0 || (rule.rule->stroke && rule.rule->stroke->casing)
               || (kind == GeometryKind::Polygon && carriesMarker(rule));
    });
}

/// What is drawn first, as expressions and whether the small come first.
std::vector<std::pair<QString, bool>> drawingOrder(const LayerStyle& style,
                                                   const FeatureTable& table,
                                                   const std::vector<ShownRule>& rules,
                                                   GeometryKind kind)
{
    if (kind == GeometryKind::Line) {
        const QString level = shownLevelField(style, table);
        if (!level.isEmpty())
            return {{qmlQuoted(level, u'"'), true}};
        return {};
    }
    std::vector<std::pair<QString, bool>> order;
    // Small circles lie on large ones, and markers that touch like tiles of a roof.
    if (!rules.empty() && rules[0].sizes != nullptr)
        order.emplace_back(qmlQuoted(QString::fromStdString(rules[0].sizes->field), u'"'), false);
    if (kind == GeometryKind::Point)
        order.emplace_back(u"y($geometry)"_s, false);
    return order;
}

void writeOrder(QXmlStreamWriter& xml, const std::vector<std::pair<QString, bool>>& order)
{
    xml.writeStartElement(u"orderby"_s);
    for (const auto& [expression, rising] : order) {
        xml.writeStartElement(u"orderByClause"_s);
        xml.writeAttribute(u"asc"_s, rising ? u"1"_s : u"0"_s);
        xml.writeAttribute(u"nullsFirst"_s, u"1"_s);
        xml.writeCharacters(expression);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeRenderer(QXmlStreamWriter& xml,
                   const LayerStyle& style,
                   const FeatureTable& table,
                   const std::vector<ShownRule>& rules,
                   GeometryKind kind)
{
    const bool plain = rules.size() == 1 && rules[0].condition.field.isEmpty()
                       && !(rules[0].maxDenominator > 0) && !(rules[0].minDenominator > 0);
    const auto order = drawingOrder(style, table, rules, kind);
    xml.writeStartElement(u"renderer-v2"_s);
    xml.writeAttribute(u"type"_s,
                       rules.empty() ? u"nullSymbol"_s
                       : plain       ? u"singleSymbol"_s
                                     : u"RuleRenderer"_s);
    xml.writeAttribute(u"symbollevels"_s, needsLevels(rules, kind) ? u"1"_s : u"0"_s);
    xml.writeAttribute(u"forceraster"_s, u"0"_s);
    xml.writeAttribute(u"enableorderby"_s, order.empty() ? u"0"_s : u"1"_s);
    if (!plain && !rules.empty())
        writeRules(xml, rules);
    writeSymbols(xml, rules, kind);
    if (!order.empty())
        writeOrder(xml, order);
    xml.writeEndElement();
}

} // namespace

QByteArray qmlOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind)
{
    assert(kind != GeometryKind::None);
    const std::vector<ShownRule> rules = shownRules(style, table, kind);
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
    writeRenderer(xml, style, table, rules, kind);
    if (!label.isEmpty())
        writeQmlLabels(xml, style, rules, label, kind);
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
