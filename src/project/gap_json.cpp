// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/gap_json.h"

#include "project/coverage_parts_json.h"
#include "project/enum_names.h"

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSubjects = enumNames<GapSubject>("community", "facility");
constexpr auto kObstacles =
    enumNames<Obstacle>("none", "railway", "expressway", "water", "main_road");

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QJsonObject detourJson(const Detour& detour)
{
    return {{u"obstacle"_s, kObstacles.nameOf(detour.obstacle)},
            {u"straight_metres"_s, detour.straight.value},
            {u"walked_metres"_s, detour.walked.value}};
}

Detour detourFromJson(const QJsonObject& json)
{
    return {kObstacles.valueOf(json["obstacle"_L1].toString(), Obstacle::None),
            Metres(json["straight_metres"_L1].toDouble()),
            Metres(json["walked_metres"_L1].toDouble())};
}

template <typename Quantity>
void put(QJsonObject& json, QLatin1StringView key, const std::optional<Quantity>& quantity)
{
    if (!quantity)
        return;
    if constexpr (std::is_same_v<Quantity, Metres>)
        json[key] = quantity->value;
    else
        json[key] = qint64{quantity->value};
}

std::optional<Metres> metresIn(const QJsonObject& json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(Metres(json[key].toDouble())) : std::nullopt;
}

std::optional<Milliseconds> timeIn(const QJsonObject& json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(Milliseconds(json[key].toInteger())) : std::nullopt;
}

} // namespace

QJsonObject gapJson(const Gap& gap)
{
    QJsonObject json{{u"subject"_s, kSubjects.nameOf(gap.subject)},
                     {u"id"_s, text(gap.id)},
                     {u"name"_s, text(gap.name)},
                     {u"town"_s, text(gap.town)},
                     {u"district"_s, text(gap.district)},
                     {u"theme"_s, text(gap.theme)},
                     {u"children"_s, qint64{gap.children}},
                     {u"unserved"_s, qint64{gap.unserved}},
                     {u"reason"_s, gapReasonText(gap.reason)},
                     {u"nearest_id"_s, text(gap.nearestId)},
                     {u"nearest_name"_s, text(gap.nearestName)},
                     {u"facilities_in_reach"_s, qint64{gap.facilitiesInReach}},
                     {u"places_short"_s, qint64{gap.placesShort}},
                     {u"note"_s, text(gap.note)}};
    put(json, "ms"_L1, gap.time);
    put(json, "metres"_L1, gap.length);
    put(json, "excess_ms"_L1, gap.excess);
    put(json, "excess_metres"_L1, gap.excessLength);
    if (gap.place)
        json["place"_L1] = pointJson(*gap.place);
    if (gap.detour)
        json["detour"_L1] = detourJson(*gap.detour);
    if (gap.cutoff) {
        QJsonObject cutoff;
        putCutoff(cutoff, *gap.cutoff);
        json["cutoff"_L1] = cutoff;
    }
    return json;
}

Gap gapFromJson(const QJsonObject& json)
{
    const auto utf8 = [&](QLatin1StringView key) { return json[key].toString().toStdString(); };
    Gap gap{.subject = kSubjects.valueOf(json["subject"_L1].toString(), GapSubject::Community),
            .id = utf8("id"_L1),
            .name = utf8("name"_L1),
            .town = utf8("town"_L1),
            .district = utf8("district"_L1),
            .theme = utf8("theme"_L1),
            .children = json["children"_L1].toInteger(),
            .unserved = json["unserved"_L1].toInteger(),
            .reason = gapReasonFromText(json["reason"_L1].toString()),
            .nearestId = utf8("nearest_id"_L1),
            .nearestName = utf8("nearest_name"_L1),
            .time = timeIn(json, "ms"_L1),
            .length = metresIn(json, "metres"_L1),
            .excess = timeIn(json, "excess_ms"_L1),
            .excessLength = metresIn(json, "excess_metres"_L1),
            .facilitiesInReach = json["facilities_in_reach"_L1].toInteger(),
            .placesShort = json["places_short"_L1].toInteger(),
            .note = utf8("note"_L1)};
    if (json.contains("place"_L1))
        gap.place = pointFromJson(json["place"_L1]);
    if (json.contains("detour"_L1))
        gap.detour = detourFromJson(json["detour"_L1].toObject());
    if (json.contains("cutoff"_L1))
        gap.cutoff = cutoffFromJson(json["cutoff"_L1].toObject());
    return gap;
}

} // namespace yimi
