// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enums; files carry them.
constexpr std::array<const char*, kItemKinds> kKinds{
    "map",   "title",       "subtitle", "legend", "scale", "scale_bar", "north",    "wind_rose",
    "frame", "title_block", "inset",    "table",  "bars",  "ring",      "headline", "indicators",
    "text",  "source",      "method",   "gap",    "logo",  "page",      "rule"};
constexpr std::array kHolds{"near", "far", "both", "share"};
constexpr std::array kAligns{"left", "centre", "right"};

template <typename Enum, std::size_t size>
QString nameOf(const std::array<const char*, size>& names, Enum value)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t size>
std::optional<Enum> valueOf(const std::array<const char*, size>& names, const QString& name)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

double rounded(double number)
{
    return std::round(number * 1e4) / 1e4;
}

QString colourText(Colour c)
{
    return QString::asprintf("#%02X%02X%02X%02X", c.r, c.g, c.b, c.a);
}

std::optional<Colour> colourOf(const QJsonValue& value)
{
    const QByteArray text = value.toString().toLatin1();
    const bool whole = text.size() == 7 || text.size() == 9;
    if (!whole || text[0] != '#'
        || QByteArray::fromHex(text.mid(1)).toHex().toUpper() != text.mid(1).toUpper())
        return std::nullopt;
    return colour(text.constData());
}

QJsonArray numbersJson(const std::vector<double>& numbers)
{
    QJsonArray json;
    for (const double number : numbers)
        json.append(rounded(number));
    return json;
}

std::vector<double> numbersOf(const QJsonValue& value)
{
    std::vector<double> numbers;
    for (const QJsonValue number : value.toArray()) {
        if (number.isDouble() && std::isfinite(number.toDouble()))
            numbers.push_back(number.toDouble());
    }
    return numbers;
}

QJsonObject lookJson(const ItemLook& look)
{
    const ItemLook plain;
    QJsonObject json;
    if (look.points != plain.points)
        json["points"_L1] = look.points;
    if (look.bold)
        json["bold"_L1] = *look.bold;
    if (look.colour)
        json["colour"_L1] = colourText(*look.colour);
    if (look.ground)
        json["ground"_L1] = colourText(*look.ground);
    if (look.align != plain.align)
        json["align"_L1] = nameOf(kAligns, look.align);
    if (look.heading != plain.heading)
        json["heading"_L1] = look.heading;
    if (look.outline != plain.outline)
        json["outline"_L1] = look.outline;
    if (look.columns != plain.columns)
        json["columns"_L1] = look.columns;
    return json;
}

ItemLook lookFromJson(const QJsonObject& json)
{
    ItemLook look;
    look.points = std::clamp(json["points"_L1].toDouble(), 0.0, 500.0);
    if (json["bold"_L1].isBool())
        look.bold = json["bold"_L1].toBool();
    look.colour = colourOf(json["colour"_L1]);
    look.ground = colourOf(json["ground"_L1]);
    look.align = valueOf<TextAlign>(kAligns, json["align"_L1].toString()).value_or(look.align);
    look.heading = json["heading"_L1].toBool(look.heading);
    look.outline = json["outline"_L1].toBool();
    look.columns = std::clamp(json["columns"_L1].toInt(1), 1, 6);
    return look;
}

QJsonObject itemJson(const LayoutItem& item)
{
    const QRectF& r = item.rect;
    QJsonObject json{{u"kind"_s, itemKindId(item.kind)},
                     {u"rect"_s, numbersJson({r.x(), r.y(), r.width(), r.height()})}};
    if (!item.text.isEmpty())
        json["text"_L1] = item.text;
    if (item.content != 0)
        json["content"_L1] = item.content;
    if (item.scale > 0)
        json["scale"_L1] = item.scale;
    if (item.extent)
        json["extent"_L1] = numbersJson(
            {item.extent->min.x, item.extent->min.y, item.extent->max.x, item.extent->max.y});
    if (!item.file.isEmpty())
        json["file"_L1] = item.file;
    if (const QJsonObject look = lookJson(item.look); !look.isEmpty())
        json["look"_L1] = look;
    if (item.across != Hold::Share)
        json["across"_L1] = nameOf(kHolds, item.across);
    if (item.down != Hold::Share)
        json["down"_L1] = nameOf(kHolds, item.down);
    if (!item.stack.name.isEmpty())
        json[item.stack.fromFoot ? "foot_stack"_L1 : "stack"_L1] = item.stack.name;
    return json;
}

Error unusable(const QString& field, const QJsonValue& value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return {.code = ErrorCode::FileDamaged,
            .field = field.toStdString(),
            .detail = text.mid(1, text.size() - 2).toStdString()};
}

void readPlace(LayoutItem& item, const QJsonObject& json)
{
    item.across = valueOf<Hold>(kHolds, json["across"_L1].toString()).value_or(Hold::Share);
    item.down = valueOf<Hold>(kHolds, json["down"_L1].toString()).value_or(Hold::Share);
    item.stack.fromFoot = json.contains("foot_stack"_L1);
    item.stack.name = json[item.stack.fromFoot ? "foot_stack"_L1 : "stack"_L1].toString();
    item.scale = std::clamp(json["scale"_L1].toDouble(), 0.0, 1e9);
    if (const auto e = numbersOf(json["extent"_L1]); e.size() == 4) {
        const Box extent{{e[0], e[1]}, {e[2], e[3]}};
        if (!extent.empty())
            item.extent = extent;
    }
}

Result<LayoutItem> itemFromJson(const QJsonObject& json, const QString& where)
{
    const auto kind = valueOf<ItemKind>(kKinds, json["kind"_L1].toString());
    if (!kind)
        return failure(unusable(where + u".kind"_s, json["kind"_L1]));
    const auto rect = numbersOf(json["rect"_L1]);
    if (rect.size() != 4 || rect[2] < 0 || rect[3] < 0)
        return failure(unusable(where + u".rect"_s, json["rect"_L1]));
    LayoutItem item;
    item.kind = *kind;
    item.rect = {rect[0], rect[1], rect[2], rect[3]};
    item.text = json["text"_L1].toString();
    item.content = std::max(json["content"_L1].toInt(), 0);
    item.file = json["file"_L1].toString();
    item.look = lookFromJson(json["look"_L1].toObject());
    readPlace(item, json);
    return item;
}

} // namespace

QString itemKindId(ItemKind kind)
{
    return nameOf(kKinds, kind);
}

QJsonObject layoutJson(const Layout& layout)
{
    QJsonArray items;
    for (const LayoutItem& item : layout.items)
        items.append(itemJson(item));
    QJsonObject json{{u"name"_s, layout.name},
                     {u"title"_s, layout.title},
                     {u"size"_s, numbersJson({layout.size.width(), layout.size.height()})},
                     {u"unit"_s, layout.unit},
                     {u"items"_s, items}};
    if (layout.screen)
        json["screen"_L1] = true;
    if (!layout.guidesAcross.empty())
        json["guides_across"_L1] = numbersJson(layout.guidesAcross);
    if (!layout.guidesDown.empty())
        json["guides_down"_L1] = numbersJson(layout.guidesDown);
    return json;
}

Result<Layout> layoutFromJson(const QJsonObject& json)
{
    Layout layout;
    layout.name = json["name"_L1].toString();
    layout.title = json["title"_L1].toString();
    const auto size = numbersOf(json["size"_L1]);
    if (size.size() != 2 || !sensiblePaper({size[0], size[1]}))
        return failure(unusable(u"size"_s, json["size"_L1]));
    layout.size = {size[0], size[1]};
    layout.unit = json["unit"_L1].toDouble(1);
    if (!(layout.unit > 0.01 && layout.unit < 100))
        return failure(unusable(u"unit"_s, json["unit"_L1]));
    layout.screen = json["screen"_L1].toBool();
    layout.guidesAcross = numbersOf(json["guides_across"_L1]);
    layout.guidesDown = numbersOf(json["guides_down"_L1]);
    const QJsonArray items = json["items"_L1].toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto item = itemFromJson(items[i].toObject(), u"items[%1]"_s.arg(i));
        if (!item)
            return failure(item.error());
        layout.items.push_back(std::move(*item));
    }
    return layout;
}

} // namespace yimi
