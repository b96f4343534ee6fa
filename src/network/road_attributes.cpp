// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/road_attributes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

using enum RoadClass;

struct ClassWord
{
    std::string_view text;
    RoadClass roadClass;
};

constexpr auto kClassWords = std::to_array<ClassWord>({
    {"expressway", Expressway},
    {"motorway", Expressway},
    {"motorway_link", Expressway},
    {"trunk", Expressway},
    {"trunk_link", Expressway},
    {"高速公路", Expressway},
    {"高速", Expressway},
    {"快速路", Expressway},
    {"城市快速路", Expressway},
    {"高架", Expressway},
    {"main", Main},
    {"arterial", Main},
    {"primary", Main},
    {"primary_link", Main},
    {"主干路", Main},
    {"主干道", Main},
    {"城市主干路", Main},
    {"国道", Main},
    {"省道", Main},
    {"secondary", Secondary},
    {"secondary_link", Secondary},
    {"collector", Secondary},
    {"tertiary", Secondary},
    {"tertiary_link", Secondary},
    {"次干路", Secondary},
    {"次干道", Secondary},
    {"县道", Secondary},
    {"local", Local},
    {"residential", Local},
    {"unclassified", Local},
    {"支路", Local},
    {"街坊路", Local},
    {"乡道", Local},
    {"lane", Lane},
    {"service", Lane},
    {"living_street", Lane},
    {"track", Lane},
    {"road", Lane},
    {"小区道路", Lane},
    {"巷", Lane},
    {"巷道", Lane},
    {"村道", Lane},
    {"内部道路", Lane},
    {"footpath", Footpath},
    {"footway", Footpath},
    {"path", Footpath},
    {"pedestrian", Footpath},
    {"cycleway", Footpath},
    {"corridor", Footpath},
    {"步道", Footpath},
    {"人行道", Footpath},
    {"步行道", Footpath},
    {"步行街", Footpath},
    {"绿道", Footpath},
    {"steps", Steps},
    {"台阶", Steps},
    {"梯道", Steps},
    {"other", Other},
});

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

OneWay oneWayOf(const Column* column, std::size_t row)
{
    if (column == nullptr)
        return OneWay::No;
    const std::string text = column->text(row);
    static constexpr std::array<std::string_view, 7> kAlong = {
        "1", "yes", "true", "FT", "F", "单向", "正向"};
    static constexpr std::array<std::string_view, 5> kAgainst = {
        "-1", "reverse", "TF", "T", "反向"};
    if (std::ranges::find(kAlong, text) != kAlong.end())
        return OneWay::Along;
    if (std::ranges::find(kAgainst, text) != kAgainst.end())
        return OneWay::Against;
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

std::uint8_t speedOf(const Column* column, std::size_t row)
{
    if (column == nullptr)
        return 0;
    const auto number = column->number(row);
    if (!number || !(*number > 0))
        return 0;
    return static_cast<std::uint8_t>(std::clamp(std::lround(*number), 1L, 200L));
}

} // namespace

std::optional<RoadClass> roadClassFromText(std::string_view text)
{
    const auto* const found = std::ranges::find(kClassWords, text, &ClassWord::text);
    if (found == kClassWords.end())
        return std::nullopt;
    return found->roadClass;
}

RoadAttributeReader::RoadAttributeReader(const FeatureTable& roads)
    : m_class(roads.firstColumn({"class",
                                 "fclass",
                                 "highway",
                                 "road_class",
                                 "道路等级",
                                 "等级",
                                 "道路类型",
                                 "类型",
                                 "type"}))
    , m_oneWay(roads.firstColumn({"oneway", "one_way", "单行", "单行线", "方向"}))
    , m_speed(roads.firstColumn({"speed_kmh", "drive_kmh", "maxspeed", "限速", "设计速度"}))
    , m_level(roads.firstColumn({"level", "layer", "层级", "zlevel"}))
    , m_bridge(roads.firstColumn({"bridge", "桥梁", "桥"}))
    , m_tunnel(roads.firstColumn({"tunnel", "隧道"}))
    , m_walk(roads.firstColumn({"walk", "walkable", "foot", "步行", "可步行", "人行"}))
    , m_bike(roads.firstColumn({"bike", "bicycle", "骑行", "非机动车"}))
    , m_drive(roads.firstColumn({"drive", "motor_vehicle", "机动车", "行车"}))
{
}

bool RoadAttributeReader::classUnknown(std::size_t row) const
{
    if (m_class == nullptr || m_class->isNull(row))
        return false;
    const std::string text = m_class->text(row);
    return !text.empty() && !roadClassFromText(text);
}

bool RoadAttributeReader::notARoad(std::size_t row) const
{
    return m_class != nullptr && m_class->name() == "highway" && m_class->text(row).empty();
}

RoadAttributes RoadAttributeReader::read(std::size_t row) const
{
    RoadAttributes road;
    if (m_class != nullptr)
        road.roadClass = roadClassFromText(m_class->text(row)).value_or(Other);
    const bool footOnly = road.roadClass == Footpath || road.roadClass == Steps;
    road.walk = permitted(m_walk, row, road.roadClass != Expressway);
    road.bike = permitted(m_bike, row, road.roadClass != Expressway && road.roadClass != Steps);
    road.drive = permitted(m_drive, row, !footOnly);
    road.oneWay = oneWayOf(m_oneWay, row);
    road.bikeOneWay = road.oneWay;
    road.level = levelOf(m_level, m_bridge, m_tunnel, row);
    road.speedKmh = speedOf(m_speed, row);
    return road;
}

} // namespace yimi
