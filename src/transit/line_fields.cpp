// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/line_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace yimi {

namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// Takes a number off the front of a text.
std::optional<double> takeNumber(std::string_view& text)
{
    text = trimmed(text);
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || !std::isfinite(number))
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text = trimmed(text);
    return number;
}

bool takeWord(std::string_view& text, std::span<const std::string_view> words)
{
    for (const std::string_view word : words) {
        if (text.starts_with(word)) {
            text = trimmed(text.substr(word.size()));
            return true;
        }
    }
    return false;
}

constexpr std::array<std::string_view, 8> kDashes = {"-", "~", "–", "—", "～", "－", "至", "到"};
constexpr std::array<std::string_view, 8> kUnits = {
    "分钟", "分", "minutes", "min", "秒", "seconds", "s", "km/h"};

std::string textOf(const Column* column, std::size_t row)
{
    return column != nullptr ? std::string(trimmed(column->text(row))) : std::string{};
}

template <std::size_t size>
bool oneOf(const std::array<std::string_view, size>& words, std::string_view text)
{
    return std::ranges::find(words, text) != words.end();
}

} // namespace

std::optional<double> positiveNumber(std::string_view text)
{
    auto number = takeNumber(text);
    if (!number)
        return std::nullopt;
    if (takeWord(text, kDashes)) {
        const auto upper = takeNumber(text);
        if (!upper)
            return std::nullopt;
        number = (*number + *upper) / 2;
    }
    takeWord(text, kUnits);
    if (!text.empty() || !(*number > 0))
        return std::nullopt;
    return number;
}

std::vector<std::string> namesIn(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> kCuts = {
        ";", "；", ",", "，", "、", "|", "｜"};
    std::vector<std::string> names;
    std::string_view rest = text;
    std::size_t at = 0;
    const auto keep = [&names](std::string_view name) {
        if (const auto bare = trimmed(name); !bare.empty())
            names.emplace_back(bare);
    };
    while (at < rest.size()) {
        const auto* const cut = std::ranges::find_if(
            kCuts, [&](std::string_view c) { return rest.substr(at).starts_with(c); });
        if (cut == kCuts.end()) {
            ++at;
            continue;
        }
        keep(rest.substr(0, at));
        rest.remove_prefix(at + cut->size());
        at = 0;
    }
    keep(rest);
    return names;
}

std::string plainRouteName(std::string_view name)
{
    name = trimmed(name.substr(0, std::min(name.find('('), name.find("（"))));
    static constexpr std::string_view kRoad = "路";
    if (name.size() > kRoad.size() && name.ends_with(kRoad))
        name.remove_suffix(kRoad.size());
    return std::string(name);
}

const Column* directionColumn(const FeatureTable& table)
{
    return table.firstColumn({"direction", "direction_id", "上下行", "方向", "dir"});
}

RouteFields::RouteFields(const FeatureTable& routes)
    : m_table(&routes)
    , m_id(routes.firstColumn({"id", "route_id", "线路编号", "线路编码", "编号", "code"}))
    , m_name(routes.firstColumn(
          {"name", "route_name", "线路名称", "线路名", "线路", "名称", "route_short_name"}))
    , m_headwaySeconds(
          routes.firstColumn({"headway_s", "headway_sec", "headway_secs", "headway_seconds"}))
    , m_headwayMinutes(routes.firstColumn({"headway_min",
                                           "headway_minutes",
                                           "发车间隔",
                                           "发车间隔（分钟）",
                                           "发车间隔(分钟)",
                                           "发车间隔分钟",
                                           "间隔",
                                           "headway"}))
    , m_speed(routes.firstColumn({"speed_kmh", "运营速度", "运行速度", "速度", "speed"}))
    , m_direction(directionColumn(routes))
    , m_loop(routes.firstColumn({"loop", "环线", "是否环线", "circular"}))
    , m_mode(routes.firstColumn({"mode", "类型", "线路类型", "route_type", "type"}))
{
}

std::string RouteFields::id(std::size_t row) const
{
    if (std::string id = textOf(m_id, row); !id.empty())
        return id;
    if (std::string name = textOf(m_name, row); m_id == nullptr && !name.empty())
        return name;
    return std::to_string(m_table->featureIds[row]);
}

std::string RouteFields::name(std::size_t row) const
{
    std::string name = textOf(m_name, row);
    return name.empty() ? id(row) : name;
}

std::optional<Milliseconds> RouteFields::headway(std::size_t row) const
{
    double milliseconds = 0;
    if (const auto inSeconds = positiveNumber(textOf(m_headwaySeconds, row)))
        milliseconds = *inSeconds * 1000.0;
    else if (const auto inMinutes = positiveNumber(textOf(m_headwayMinutes, row)))
        milliseconds = *inMinutes * 60'000.0;
    constexpr double kDay = 24 * 3'600'000.0;
    if (milliseconds < 1000 || milliseconds > kDay)
        return std::nullopt;
    return Milliseconds(std::llround(milliseconds));
}

std::optional<MetresPerSecond> RouteFields::speed(std::size_t row) const
{
    const auto kmh = positiveNumber(textOf(m_speed, row));
    if (!kmh || *kmh > 1000)
        return std::nullopt;
    return kilometresPerHour(*kmh);
}

std::string directionIn(const Column* column, std::size_t row)
{
    static constexpr std::array<std::string_view, 7> kBoth = {
        "双向", "both", "上下行", "2", "全部", "往返", "双"};
    std::string direction = textOf(column, row);
    return oneOf(kBoth, direction) ? std::string{} : direction;
}

std::string RouteFields::direction(std::size_t row) const
{
    return directionIn(m_direction, row);
}

bool RouteFields::loop(std::size_t row) const
{
    static constexpr std::array<std::string_view, 8> kYes = {
        "1", "yes", "true", "y", "是", "环线", "环行", "环形"};
    return oneOf(kYes, textOf(m_loop, row));
}

TransitMode RouteFields::mode(std::size_t row) const
{
    static constexpr std::array<std::string_view, 9> kMetro = {
        "metro", "subway", "地铁", "轨道", "轨道交通", "城市轨道", "轻轨", "地铁线路", "1"};
    static constexpr std::array<std::string_view, 6> kOther = {
        "tram", "ferry", "rail", "有轨电车", "轮渡", "水上巴士"};
    const std::string mode = textOf(m_mode, row);
    if (oneOf(kMetro, mode))
        return TransitMode::Metro;
    return oneOf(kOther, mode) ? TransitMode::Other : TransitMode::Bus;
}

std::string RouteFields::headwayField() const
{
    if (m_headwaySeconds != nullptr)
        return m_headwaySeconds->name();
    return m_headwayMinutes != nullptr ? m_headwayMinutes->name() : std::string{};
}

} // namespace yimi
