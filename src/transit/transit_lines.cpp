// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/transit_lines.h"

#include "base/natural_order.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr std::array<std::string_view, 3> kModeIds = {"bus", "metro", "other"};
constexpr std::array<std::string_view, 2> kWaitIds = {"mean", "pessimistic"};

bool stopLess(const TransitStop& a, const TransitStop& b)
{
    return a.id != b.id ? naturallyLess(a.id, b.id) : a < b;
}

bool patternLess(const TransitPattern& a, const TransitPattern& b)
{
    return a.routeId != b.routeId ? naturallyLess(a.routeId, b.routeId) : a < b;
}

} // namespace

std::string_view transitModeId(TransitMode mode)
{
    return kModeIds[static_cast<std::size_t>(mode)];
}

std::string_view waitRuleId(WaitRule rule)
{
    return kWaitIds[static_cast<std::size_t>(rule)];
}

Milliseconds waitFor(const TransitPattern& pattern, WaitRule rule)
{
    const std::int64_t headway = pattern.headway.value;
    const std::int64_t wait = rule == WaitRule::Mean ? (headway + 1) / 2 : headway;
    return Milliseconds(std::max<std::int64_t>(wait, 1));
}

std::vector<std::string> arrange(TransitLines& lines)
{
    std::vector<bool> used(lines.stops.size(), false);
    for (const TransitPattern& pattern : lines.patterns) {
        for (const TransitCall& call : pattern.calls)
            used[call.stop.value] = true;
    }
    std::vector<std::size_t> order;
    std::vector<std::string> unused;
    for (std::size_t i = 0; i < lines.stops.size(); ++i) {
        if (used[i])
            order.push_back(i);
        else
            unused.push_back(lines.stops[i].id);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return stopLess(lines.stops[a], lines.stops[b]);
    });
    std::vector<StopId> renamed(lines.stops.size());
    std::vector<TransitStop> stops;
    for (const std::size_t old : order) {
        renamed[old] = StopId(stops.size());
        stops.push_back(std::move(lines.stops[old]));
    }
    lines.stops = std::move(stops);
    for (TransitPattern& pattern : lines.patterns) {
        for (TransitCall& call : pattern.calls)
            call.stop = renamed[call.stop.value];
    }
    std::ranges::sort(lines.patterns, patternLess);
    const auto twice = std::ranges::unique(lines.patterns);
    lines.patterns.erase(twice.begin(), twice.end());
    std::ranges::sort(unused, [](const auto& a, const auto& b) { return naturallyLess(a, b); });
    return unused;
}

std::size_t routeCount(const TransitLines& lines)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines.patterns.size(); ++i)
        count += i == 0 || lines.patterns[i].routeId != lines.patterns[i - 1].routeId ? 1U : 0U;
    return count;
}

} // namespace yimi
