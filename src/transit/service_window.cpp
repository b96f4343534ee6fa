// SPDX-License-Identifier: GPL-3.0-or-later
// Days and hours of a timetable, as text.
#include "transit/gtfs.h"
#include "transit/gtfs_tables.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace yimi {

namespace {

constexpr std::int64_t kDay = 24 * 3600;

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count)
{
    if (from + count > text.size())
        return std::nullopt;
    int number = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::optional<std::int64_t> clockTime(std::string_view text)
{
    const auto colons = std::ranges::count(text, ':');
    return gtfsSeconds(colons == 1 ? std::string(text) + ":00" : std::string(text));
}

std::string clockText(std::chrono::seconds time)
{
    const auto whole = static_cast<int>(time.count());
    std::array<char, 32> text{};
    if (whole % 60 == 0)
        std::snprintf(text.data(), text.size(), "%02d:%02d", whole / 3600, whole / 60 % 60);
    else
        std::snprintf(
            text.data(), text.size(), "%02d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    return text.data();
}

} // namespace

std::optional<std::chrono::year_month_day> dateFromText(std::string_view text)
{
    const std::size_t dash = text.size() == 10 ? 1 : 0;
    if (text.size() != 8 + 2 * dash || (dash == 1 && (text[4] != '-' || text[7] != '-')))
        return std::nullopt;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 4 + dash, 2);
    const auto day = digits(text, 6 + 2 * dash, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<std::pair<std::chrono::seconds, std::chrono::seconds>>
windowFromText(std::string_view text)
{
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto from = clockTime(text.substr(0, dash));
    const auto to = clockTime(text.substr(dash + 1));
    if (!from || !to || *from >= *to || *to > 2 * kDay)
        return std::nullopt;
    return std::pair(std::chrono::seconds(*from), std::chrono::seconds(*to));
}

std::string windowText(const ServiceWindow& window)
{
    std::array<char, 48> day{};
    std::snprintf(day.data(),
                  day.size(),
                  "%04d-%02u-%02u ",
                  static_cast<int>(window.date.year()),
                  static_cast<unsigned>(window.date.month()),
                  static_cast<unsigned>(window.date.day()));
    return day.data() + clockText(window.from) + "-" + clockText(window.to);
}

} // namespace yimi
