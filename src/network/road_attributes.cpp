// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/road_attributes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yimi {

namespace {

using enum RoadClass;

bool isYes(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> kYes = {
        "1", "yes", "true", "y", "t", "是", "designated", "permissive", "可", "可步行"};
    return std::ranges::find(kYes, text) != kYes.end();
}

bool isNo(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> kNo = {
        "0", "no", "false", "n", "f", "否", "private", "不可", "禁止"};
    return std::ranges::find(kNo, text) != kNo.end();
}

bool permitted(const Column* column, std::size_t row, bool byClass)
{
    if (column == nullptr)
        return byClass;
    const std::string text = column->text(row);
    if (isYes(text))
        return true;
    return isNo(text) ? false : byClass;
}

std::string lowered(std::string text)
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

OneWay oneWayOf(const Column* column, std::size_t row, std::string& unknown)
{
    if (column == nullptr || column->isNull(row))
        return OneWay::No;
    static constexpr std::array<std::string_view, 9> kAlong = {
        "1", "yes", "true", "ft", "f", "是", "单向", "单行", "正向"};
    static constexpr std::array<std::string_view, 5> kAgainst = {
        "-1", "reverse", "tf", "t", "反向"};
    static constexpr std::array<std::string_view, 12> kBoth = {
        "", "0", "no", "false", "n", "b", "both", "否", "双向", "双行", "无", "-"};
    std::string text = column->text(row);
    if (text == "0")
        return OneWay::No;
    text = lowered(std::move(text));
    if (std::ranges::find(kAlong, text) != kAlong.end())
        return OneWay::Along;
    if (std::ranges::find(kAgainst, text) != kAgainst.end())
        return OneWay::Against;
    if (std::ranges::find(kBoth, text) == kBoth.end())
        unknown = column->text(row);
    return OneWay::No;
}

std::int8_t
levelOf(const Column* level, const Column* bridge, const Column* tunnel, std::size_t row)
{
    if (level != nullptr) {
        if (const auto number = level->number(row);
            number && std::isfinite(*number) && *number != 0)
            return static_cast<std::int8_t>(std::clamp(std::lround(*number), -100L, 100L));
    }
    const auto says = [row](const Column* column) {
        if (column == nullptr)
            return false;
        const std::string text = column->text(row);
        return !text.empty() && !isNo(text) && text != "F" && text != "无";
    };
    if (says(bridge))
        return 1;
    return says(tunnel) ? std::int8_t{-1} : std::int8_t{0};
}

/// The number that a text begins with, when what follows is nothing or one of the units.
std::optional<double>
numberWithUnit(const Column& column, std::size_t row, std::initializer_list<std::string_view> units)
{
    if (const auto number = column.number(row))
        return std::isfinite(*number) ? number : std::nullopt;
    const std::string text = lowered(column.text(row));
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !std::isfinite(number))
        return std::nullopt;
    std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    while (unit.starts_with(' '))
        unit.remove_prefix(1);
    return std::ranges::find(units, unit) != units.end() ? std::optional(number) : std::nullopt;
}

bool isBlank(const Column* column, std::size_t row)
{
    return column == nullptr || column->isNull(row)
           || (column->type() == FieldType::Text && column->text(row).empty());
}

std::uint8_t speedOf(const Column* column, std::size_t row, std::string& bad)
{
    if (isBlank(column, row))
        return 0;
    const auto number =
        numberWithUnit(*column, row, {"km/h", "kmh", "kph", "公里/小时", "千米/小时", "公里"});
    if (number && *number > 0 && *number <= 200)
        return static_cast<std::uint8_t>(std::max(1L, std::lround(*number)));
    bad = column->text(row);
    return 0;
}

bool pavementOf(const Column* column, std::size_t row)
{
    if (isBlank(column, row))
        return true;
    const std::string text = lowered(column->text(row));
    return !isNo(text) && text != "none" && text != "无" && text != "没有";
}

std::int8_t slopeOf(const Column* column, std::size_t row, std::string& bad)
{
    if (isBlank(column, row))
        return 0;
    const auto percent = numberWithUnit(*column, row, {"%", "％"});
    if (percent)
        return static_cast<std::int8_t>(std::lround(std::clamp(*percent, -100.0, 100.0)));
    bad = column->text(row);
    return 0;
}

/// The field that the planner named for a key, else the first of the usual names.
const Column* fieldFor(const FeatureTable& roads,
                       const RoadFields& fields,
                       std::string_view key,
                       std::initializer_list<std::string_view> usual)
{
    const auto named = std::ranges::find(fields, key, &RoadFields::value_type::first);
    return named != fields.end() ? roads.column(named->second) : roads.firstColumn(usual);
}

std::string keysThereAre()
{
    std::string keys;
    for (const std::string_view key : kRoadFieldKeys)
        keys += (keys.empty() ? "" : ", ") + std::string(key);
    return keys;
}

Error unknownKey(const std::string& text)
{
    return {.code = ErrorCode::ParameterInvalid,
            .field = "field",
            .detail = text + " ∉ {" + keysThereAre() + "}"};
}

} // namespace

Result<std::pair<std::string, std::string>> roadFieldFromText(std::string_view text)
{
    const std::size_t equals = text.find('=');
    const std::string key(text.substr(0, equals));
    if (equals == std::string_view::npos || equals + 1 == text.size())
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "field",
                        .detail = "KEY=FIELD, KEY: " + keysThereAre()});
    if (std::ranges::find(kRoadFieldKeys, key) == kRoadFieldKeys.end())
        return failure(unknownKey(key));
    return std::pair(key, std::string(text.substr(equals + 1)));
}

Result<void> checkRoadFields(const FeatureTable& roads, const RoadFields& fields)
{
    for (const auto& [key, field] : fields) {
        if (std::ranges::find(kRoadFieldKeys, key) == kRoadFieldKeys.end())
            return failure(unknownKey(key));
        if (roads.column(field) != nullptr)
            continue;
        std::string there;
        for (const Column& column : roads.columns)
            there += (there.empty() ? "" : ", ") + column.name();
        return failure({.code = ErrorCode::FieldMissing,
                        .layer = roads.name,
                        .field = field,
                        .detail = there});
    }
    return {};
}

RoadAttributeReader::RoadAttributeReader(const FeatureTable& roads, const RoadFields& fields)
    : m_class(fieldFor(roads,
                       fields,
                       "class",
                       {"class",
                        "fclass",
                        "highway",
                        "road_class",
                        "道路等级",
                        "等级",
                        "道路类型",
                        "类型",
                        "type"}))
    , m_oneWay(fieldFor(roads, fields, "oneway", {"oneway", "one_way", "单行", "单行线", "方向"}))
    , m_speed(fieldFor(
          roads, fields, "speed", {"speed_kmh", "drive_kmh", "maxspeed", "限速", "设计速度"}))
    , m_level(fieldFor(roads, fields, "level", {"level", "layer", "层级", "zlevel"}))
    , m_bridge(fieldFor(roads, fields, "bridge", {"bridge", "桥梁", "桥"}))
    , m_tunnel(fieldFor(roads, fields, "tunnel", {"tunnel", "隧道"}))
    , m_walk(
          fieldFor(roads, fields, "walk", {"walk", "walkable", "foot", "步行", "可步行", "人行"}))
    , m_bike(fieldFor(roads, fields, "bike", {"bike", "bicycle", "骑行", "非机动车"}))
    , m_drive(fieldFor(roads, fields, "drive", {"drive", "motor_vehicle", "机动车", "行车"}))
    , m_pavement(
          fieldFor(roads, fields, "pavement", {"pavement", "sidewalk", "人行道", "有无人行道"}))
    , m_slope(fieldFor(roads, fields, "slope", {"slope", "incline", "坡度", "纵坡"}))
{
}

bool RoadAttributeReader::notARoad(std::size_t row) const
{
    return m_class != nullptr && m_class->name() == "highway" && m_class->text(row).empty();
}

RoadReading RoadAttributeReader::reading(std::size_t row) const
{
    RoadReading reading;
    RoadAttributes& road = reading.road;
    if (m_class != nullptr && !m_class->isNull(row)) {
        const std::string text = m_class->text(row);
        const auto known = roadClassFromText(text);
        road.roadClass = known.value_or(Other);
        reading.classUnknown = !known && !text.empty();
    }
    const bool footOnly = road.roadClass == Footpath || road.roadClass == Steps;
    road.walk = permitted(m_walk, row, road.roadClass != Expressway);
    road.bike = permitted(m_bike, row, road.roadClass != Expressway && road.roadClass != Steps);
    road.drive = permitted(m_drive, row, !footOnly);
    road.oneWay = oneWayOf(m_oneWay, row, reading.unknownOneWay);
    road.bikeOneWay = road.oneWay;
    road.level = levelOf(m_level, m_bridge, m_tunnel, row);
    road.speedKmh = speedOf(m_speed, row, reading.badSpeed);
    road.pavement = pavementOf(m_pavement, row);
    road.slopePercent = slopeOf(m_slope, row, reading.badSlope);
    return reading;
}

} // namespace yimi
