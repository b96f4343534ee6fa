// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/timetable_json.h"

#include "project/enum_names.h"

#include <QJsonArray>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kModes = enumNames<TransitMode>("bus", "metro", "other");

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string utf8(const QJsonValue& json)
{
    return json.toString().toStdString();
}

QJsonObject patternJson(const TransitPattern& pattern)
{
    // Three numbers a call: stop, dwell, hop.
    QJsonArray calls;
    for (const TransitCall& call : pattern.calls) {
        calls.append(qint64{call.stop.value});
        calls.append(qint64{call.dwell.value});
        calls.append(qint64{call.hop.value});
    }
    return {{u"route"_s, text(pattern.routeId)},
            {u"name"_s, text(pattern.routeName)},
            {u"direction"_s, text(pattern.direction)},
            {u"mode"_s, kModes.nameOf(pattern.mode)},
            {u"headway_ms"_s, qint64{pattern.headway.value}},
            {u"calls"_s, calls}};
}

TransitPattern patternFromJson(const QJsonValue& json)
{
    TransitPattern pattern{.routeId = utf8(json["route"_L1]),
                           .routeName = utf8(json["name"_L1]),
                           .direction = utf8(json["direction"_L1]),
                           .mode = kModes.valueOf(json["mode"_L1].toString(), TransitMode::Bus),
                           .headway = Milliseconds(json["headway_ms"_L1].toInteger()),
                           .calls = {}};
    const QJsonArray calls = json["calls"_L1].toArray();
    for (qsizetype i = 0; i + 2 < calls.size(); i += 3)
        pattern.calls.push_back({StopId(static_cast<std::size_t>(calls[i].toInteger())),
                                 Milliseconds(calls[i + 1].toInteger()),
                                 Milliseconds(calls[i + 2].toInteger())});
    return pattern;
}

/// What every search relies on; a file may have been touched by hand.
bool usable(const TransitPattern& pattern, std::size_t stops)
{
    const bool known = std::ranges::all_of(
        pattern.calls, [&](const TransitCall& call) { return call.stop.value < stops; });
    const bool moving =
        std::all_of(pattern.calls.begin(),
                    pattern.calls.empty() ? pattern.calls.end() : pattern.calls.end() - 1,
                    [](const TransitCall& call) { return call.hop.value >= 1; });
    return pattern.calls.size() >= 2 && pattern.headway.value >= 1000 && known && moving;
}

} // namespace

QJsonObject timetableJson(const TransitLines& lines)
{
    QJsonArray stops;
    for (const TransitStop& stop : lines.stops)
        stops.append(QJsonArray{text(stop.id), text(stop.name), stop.position.x, stop.position.y});
    QJsonArray patterns;
    for (const TransitPattern& pattern : lines.patterns)
        patterns.append(patternJson(pattern));
    return {{u"source"_s, text(lines.source)}, {u"stops"_s, stops}, {u"patterns"_s, patterns}};
}

TransitLines timetableFromJson(const QJsonObject& json)
{
    TransitLines lines{.source = utf8(json["source"_L1]), .stops = {}, .patterns = {}};
    for (const QJsonValue stop : json["stops"_L1].toArray())
        lines.stops.push_back(
            {utf8(stop[0]), utf8(stop[1]), {stop[2].toDouble(), stop[3].toDouble()}});
    for (const QJsonValue value : json["patterns"_L1].toArray()) {
        TransitPattern pattern = patternFromJson(value);
        if (usable(pattern, lines.stops.size()))
            lines.patterns.push_back(std::move(pattern));
    }
    return lines;
}

} // namespace yimi
