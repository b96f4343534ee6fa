// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/style_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// In the order of Hatch. Stable: files carry them.
constexpr std::array kHatches{"none"_L1, "dots"_L1, "diagonal"_L1};

Hatch hatchFromName(const QString& name)
{
    const auto found = std::ranges::find(kHatches, name);
    return found == kHatches.end() ? Hatch::None
                                   : static_cast<Hatch>(std::distance(kHatches.begin(), found));
}

QJsonValue colourJson(const Colour& colour)
{
    return QJsonArray{colour.r, colour.g, colour.b, colour.a};
}

Colour colourFromJson(const QJsonValue& json)
{
    const QJsonArray parts = json.toArray();
    const auto part = [&](int i, int fallback) {
        return static_cast<std::uint8_t>(parts.at(i).toInt(fallback));
    };
    return {part(0, 0), part(1, 0), part(2, 0), part(3, 255)};
}

QJsonArray textsJson(const std::vector<std::string>& texts)
{
    QJsonArray json;
    for (const std::string& text : texts)
        json.append(QString::fromStdString(text));
    return json;
}

std::vector<std::string> textsFromJson(const QJsonValue& json)
{
    std::vector<std::string> texts;
    for (const QJsonValue text : json.toArray())
        texts.push_back(text.toString().toStdString());
    return texts;
}

QJsonObject strokeJson(const Stroke& stroke)
{
    QJsonArray dashes;
    for (const double dash : stroke.dashes)
        dashes.append(dash);
    QJsonArray widths;
    for (const WidthStop& stop : stroke.widths)
        widths.append(QJsonArray{stop.metresPerPixel, stop.width});
    QJsonObject json{{u"colour"_s, colourJson(stroke.colour)},
                     {u"width"_s, stroke.width},
                     {u"dashes"_s, dashes},
                     {u"widths"_s, widths}};
    if (stroke.thin)
        json["thin"_L1] = colourJson(*stroke.thin);
    if (stroke.casing) {
        json["casing"_L1] = colourJson(*stroke.casing);
        json["casing_width"_L1] = stroke.casingWidth;
    }
    return json;
}

Stroke strokeFromJson(const QJsonObject& json)
{
    Stroke stroke;
    stroke.colour = colourFromJson(json["colour"_L1]);
    stroke.width = json["width"_L1].toDouble(stroke.width);
    for (const QJsonValue dash : json["dashes"_L1].toArray())
        stroke.dashes.push_back(dash.toDouble());
    for (const QJsonValue stop : json["widths"_L1].toArray())
        stroke.widths.push_back({stop[0].toDouble(), stop[1].toDouble()});
    if (json.contains("thin"_L1))
        stroke.thin = colourFromJson(json["thin"_L1]);
    if (json.contains("casing"_L1)) {
        stroke.casing = colourFromJson(json["casing"_L1]);
        stroke.casingWidth = json["casing_width"_L1].toDouble();
    }
    return stroke;
}

QJsonObject fillJson(const Fill& fill)
{
    return {{u"colour"_s, colourJson(fill.colour)},
            {u"hatch"_s, QString(kHatches[static_cast<std::size_t>(fill.hatch)])},
            {u"hatch_colour"_s, colourJson(fill.hatchColour)}};
}

Fill fillFromJson(const QJsonObject& json)
{
    return {colourFromJson(json["colour"_L1]),
            hatchFromName(json["hatch"_L1].toString()),
            colourFromJson(json["hatch_colour"_L1])};
}

QJsonObject markerJson(const Marker& marker)
{
    return {{u"symbol"_s, QString::fromStdString(marker.symbol)},
            {u"size"_s, marker.size},
            {u"colour"_s, colourJson(marker.colour)},
            {u"dot_size"_s, marker.dotSize}};
}

Marker markerFromJson(const QJsonObject& json)
{
    Marker marker;
    marker.symbol = json["symbol"_L1].toString().toStdString();
    marker.size = json["size"_L1].toDouble(marker.size);
    marker.colour = colourFromJson(json["colour"_L1]);
    marker.dotSize = json["dot_size"_L1].toDouble(marker.dotSize);
    return marker;
}

QJsonObject ruleJson(const StyleRule& rule)
{
    QJsonObject json{{u"value"_s, QString::fromStdString(rule.value)},
                     {u"label"_s, QString::fromStdString(rule.label)},
                     {u"max_metres_per_pixel"_s, rule.maxMetresPerPixel},
                     {u"marker_from_metres_per_pixel"_s, rule.markerFromMetresPerPixel},
                     {u"order"_s, rule.order},
                     {u"aliases"_s, textsJson(rule.aliases)}};
    if (rule.minMetresPerPixel > 0)
        json["min_metres_per_pixel"_L1] = rule.minMetresPerPixel;
    if (rule.upTo)
        json["up_to"_L1] = *rule.upTo;
    if (rule.stroke)
        json["stroke"_L1] = strokeJson(*rule.stroke);
    if (rule.fill)
        json["fill"_L1] = fillJson(*rule.fill);
    if (rule.marker)
        json["marker"_L1] = markerJson(*rule.marker);
    return json;
}

StyleRule ruleFromJson(const QJsonObject& json)
{
    StyleRule rule;
    rule.value = json["value"_L1].toString().toStdString();
    rule.label = json["label"_L1].toString().toStdString();
    rule.maxMetresPerPixel = json["max_metres_per_pixel"_L1].toDouble(rule.maxMetresPerPixel);
    rule.minMetresPerPixel = json["min_metres_per_pixel"_L1].toDouble();
    rule.markerFromMetresPerPixel =
        json["marker_from_metres_per_pixel"_L1].toDouble(rule.markerFromMetresPerPixel);
    rule.order = json["order"_L1].toInt();
    rule.aliases = textsFromJson(json["aliases"_L1]);
    if (json.contains("up_to"_L1))
        rule.upTo = json["up_to"_L1].toDouble();
    if (json.contains("stroke"_L1))
        rule.stroke = strokeFromJson(json["stroke"_L1].toObject());
    if (json.contains("fill"_L1))
        rule.fill = fillFromJson(json["fill"_L1].toObject());
    if (json.contains("marker"_L1))
        rule.marker = markerFromJson(json["marker"_L1].toObject());
    return rule;
}

QJsonObject labelJson(const LabelLook& label)
{
    return {{u"size"_s, label.size},
            {u"bold"_s, label.bold},
            {u"colour"_s, colourJson(label.colour)},
            {u"halo"_s, colourJson(label.halo)},
            {u"priority"_s, label.priority},
            {u"min_metres_per_pixel"_s, label.minMetresPerPixel},
            {u"along_line"_s, label.alongLine}};
}

LabelLook labelFromJson(const QJsonObject& json)
{
    LabelLook label;
    label.size = json["size"_L1].toDouble(label.size);
    label.bold = json["bold"_L1].toBool();
    label.colour = colourFromJson(json["colour"_L1]);
    label.halo = colourFromJson(json["halo"_L1]);
    label.priority = json["priority"_L1].toInt();
    label.minMetresPerPixel = json["min_metres_per_pixel"_L1].toDouble();
    label.alongLine = json["along_line"_L1].toBool();
    return label;
}

QJsonObject sizesJson(const SizeLook& sizes)
{
    return {{u"field"_s, QString::fromStdString(sizes.field)},
            {u"most"_s, sizes.most},
            {u"from"_s, sizes.from},
            {u"to"_s, sizes.to},
            {u"unit"_s, QString::fromStdString(sizes.unit)}};
}

SizeLook sizesFromJson(const QJsonObject& json)
{
    SizeLook sizes;
    sizes.field = json["field"_L1].toString().toStdString();
    sizes.most = json["most"_L1].toDouble();
    sizes.from = json["from"_L1].toDouble(sizes.from);
    sizes.to = json["to"_L1].toDouble(sizes.to);
    sizes.unit = json["unit"_L1].toString().toStdString();
    return sizes;
}

} // namespace

QJsonObject styleJson(const LayerStyle& style)
{
    QJsonArray rules;
    for (const StyleRule& rule : style.rules)
        rules.append(ruleJson(rule));
    QJsonObject json{{u"field"_s, QString::fromStdString(style.field)},
                     {u"rules"_s, rules},
                     {u"label_field"_s, QString::fromStdString(style.labelField)},
                     {u"label_max_metres_per_pixel"_s, style.labelMaxMetresPerPixel},
                     {u"opacity"_s, style.opacity},
                     {u"field_aliases"_s, textsJson(style.fieldAliases)},
                     {u"level_fields"_s, textsJson(style.levelFields)},
                     {u"label_field_aliases"_s, textsJson(style.labelFieldAliases)},
                     {u"label"_s, labelJson(style.label)}};
    if (style.sizes)
        json["sizes"_L1] = sizesJson(*style.sizes);
    return json;
}

LayerStyle styleFromJson(const QJsonObject& json)
{
    LayerStyle style;
    style.field = json["field"_L1].toString().toStdString();
    for (const QJsonValue rule : json["rules"_L1].toArray())
        style.rules.push_back(ruleFromJson(rule.toObject()));
    style.labelField = json["label_field"_L1].toString().toStdString();
    style.labelMaxMetresPerPixel = json["label_max_metres_per_pixel"_L1].toDouble();
    style.opacity = json["opacity"_L1].toDouble(1.0);
    style.fieldAliases = textsFromJson(json["field_aliases"_L1]);
    style.levelFields = textsFromJson(json["level_fields"_L1]);
    style.labelFieldAliases = textsFromJson(json["label_field_aliases"_L1]);
    style.label = labelFromJson(json["label"_L1].toObject());
    if (json.contains("sizes"_L1))
        style.sizes = sizesFromJson(json["sizes"_L1].toObject());
    return style;
}

} // namespace yimi
