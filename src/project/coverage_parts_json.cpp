// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/coverage_parts_json.h"

#include "project/enum_names.h"

#include <QJsonArray>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStates =
    enumNames<CoverageState>("served", "short_of_capacity", "out_of_range", "no_data");
constexpr auto kReasons = enumNames<GapReason>(
    "none", "beyond-cutoff", "no-path", "not-located", "short-of-places", "no-facility");
constexpr auto kSeverities = enumNames<Severity>("info", "warning", "problem");

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string utf8(const QJsonObject& json, const char* key)
{
    return json[QLatin1String(key)].toString().toStdString();
}

qint64 count(const QJsonObject& json, const char* key)
{
    return json[QLatin1String(key)].toInteger();
}

qint64 whole(std::int64_t number)
{
    return number;
}

QJsonObject nearestJson(const NearestFacility& nearest)
{
    QJsonObject json{{u"facility"_s, whole(nearest.facility.value)},
                     {u"ms"_s, whole(nearest.time.value)},
                     {u"metres"_s, nearest.length.value}};
    if (nearest.beyondLength)
        json["beyond_length_ms"_L1] = whole(nearest.beyondLength->value);
    return json;
}

NearestFacility nearestFromJson(const QJsonObject& json)
{
    NearestFacility nearest{FacilityId(static_cast<std::size_t>(count(json, "facility"))),
                            Milliseconds(count(json, "ms")),
                            Metres(json["metres"_L1].toDouble())};
    if (json.contains("beyond_length_ms"_L1))
        nearest.beyondLength = Milliseconds(count(json, "beyond_length_ms"));
    return nearest;
}

/// Names, not numbers, go into files: the enum may grow in the middle.
FindingCode findingCodeOf(const std::string& name)
{
    for (int i = 0; i <= static_cast<int>(kLastFindingCode); ++i) {
        const auto code = static_cast<FindingCode>(i);
        if (findingCodeName(code) == name)
            return code;
    }
    return FindingCode::ValueMissing;
}

} // namespace

QJsonObject demandMethodJson(const DemandMethod& method)
{
    return {{u"weight_field"_s, text(method.weightField)},
            {u"cell_metres"_s, method.cellSize},
            {u"cells_in_residential_land"_s, method.cellsInResidentialLand},
            {u"by_residences"_s, static_cast<qint64>(method.byResidences)},
            {u"by_cells"_s, static_cast<qint64>(method.byCells)},
            {u"by_point"_s, static_cast<qint64>(method.byPoint)}};
}

DemandMethod demandMethodFromJson(const QJsonObject& json)
{
    return {.weightField = utf8(json, "weight_field"),
            .cellSize = json["cell_metres"_L1].toDouble(),
            .cellsInResidentialLand = json["cells_in_residential_land"_L1].toBool(),
            .byResidences = static_cast<std::size_t>(count(json, "by_residences")),
            .byCells = static_cast<std::size_t>(count(json, "by_cells")),
            .byPoint = static_cast<std::size_t>(count(json, "by_point"))};
}

QJsonObject childrenJson(const ChildrenByState& children)
{
    return {{u"children"_s, whole(children.children)},
            {u"served"_s, whole(children.served)},
            {u"short_of_capacity"_s, whole(children.shortOfCapacity)},
            {u"out_of_range"_s, whole(children.outOfRange)}};
}

ChildrenByState childrenFromJson(const QJsonObject& json)
{
    return {count(json, "children"),
            count(json, "served"),
            count(json, "short_of_capacity"),
            count(json, "out_of_range")};
}

QJsonObject meanWayJson(const MeanWay& way)
{
    return {{u"children"_s, whole(way.children)},
            {u"ms"_s, whole(way.time.value)},
            {u"beyond_length_ms"_s, whole(way.beyondLength.value)}};
}

MeanWay meanWayFromJson(const QJsonObject& json)
{
    return {count(json, "children"),
            Milliseconds(count(json, "ms")),
            Milliseconds(count(json, "beyond_length_ms"))};
}

QJsonObject communityJson(const CommunityCoverage& community)
{
    QJsonObject json{{u"id"_s, text(community.id)},
                     {u"name"_s, text(community.name)},
                     {u"town"_s, text(community.town)},
                     {u"district"_s, text(community.district)},
                     {u"children"_s, childrenJson(community.children)},
                     {u"state"_s, kStates.nameOf(community.state)},
                     {u"has_facility"_s, community.hasFacility},
                     {u"has_inclusive_facility"_s, community.hasInclusiveFacility},
                     {u"reason"_s, kReasons.nameOf(community.reason)},
                     {u"facilities_in_reach"_s, whole(community.facilitiesInReach)},
                     {u"places_short"_s, whole(community.placesShort)}};
    if (community.nearest)
        json["nearest"_L1] = nearestJson(*community.nearest);
    if (community.meanWay)
        json["mean_way"_L1] = meanWayJson(*community.meanWay);
    if (community.excess)
        json["excess_ms"_L1] = whole(community.excess->value);
    if (community.excessLength)
        json["excess_metres"_L1] = community.excessLength->value;
    return json;
}

CommunityCoverage communityFromJson(const QJsonObject& json)
{
    CommunityCoverage community;
    community.id = utf8(json, "id");
    community.name = utf8(json, "name");
    community.town = utf8(json, "town");
    community.district = utf8(json, "district");
    community.children = childrenFromJson(json["children"_L1].toObject());
    community.state = kStates.valueOf(json["state"_L1].toString(), CoverageState::NoData);
    community.hasFacility = json["has_facility"_L1].toBool();
    community.hasInclusiveFacility = json["has_inclusive_facility"_L1].toBool();
    community.reason = kReasons.valueOf(json["reason"_L1].toString(), GapReason::None);
    community.facilitiesInReach = count(json, "facilities_in_reach");
    community.placesShort = count(json, "places_short");
    if (json.contains("nearest"_L1))
        community.nearest = nearestFromJson(json["nearest"_L1].toObject());
    if (json.contains("mean_way"_L1))
        community.meanWay = meanWayFromJson(json["mean_way"_L1].toObject());
    if (json.contains("excess_ms"_L1))
        community.excess = Milliseconds(count(json, "excess_ms"));
    if (json.contains("excess_metres"_L1))
        community.excessLength = Metres(json["excess_metres"_L1].toDouble());
    return community;
}

QJsonObject areaJson(const AreaCoverage& area)
{
    return {
        {u"name"_s, text(area.name)},
        {u"district"_s, text(area.district)},
        {u"children"_s, childrenJson(area.children)},
        {u"communities"_s, whole(area.communities)},
        {u"communities_with_facility"_s, whole(area.communitiesWithFacility)},
        {u"communities_with_inclusive_facility"_s, whole(area.communitiesWithInclusiveFacility)}};
}

AreaCoverage areaFromJson(const QJsonObject& json)
{
    return {utf8(json, "name"),
            utf8(json, "district"),
            childrenFromJson(json["children"_L1].toObject()),
            count(json, "communities"),
            count(json, "communities_with_facility"),
            count(json, "communities_with_inclusive_facility")};
}

QJsonObject facilityJson(const FacilityCoverage& facility)
{
    QJsonObject json{{u"id"_s, text(facility.id)},
                     {u"name"_s, text(facility.name)},
                     {u"located"_s, facility.located},
                     {u"inclusive"_s, facility.inclusive},
                     {u"gross"_s, whole(facility.gross)},
                     {u"net"_s, whole(facility.net)},
                     {u"assigned"_s, whole(facility.assigned)}};
    if (facility.capacity)
        json["capacity"_L1] = whole(*facility.capacity);
    return json;
}

FacilityCoverage facilityFromJson(const QJsonObject& json)
{
    FacilityCoverage facility;
    facility.id = utf8(json, "id");
    facility.name = utf8(json, "name");
    facility.located = json["located"_L1].toBool();
    facility.inclusive = json["inclusive"_L1].toBool(true);
    if (json.contains("capacity"_L1))
        facility.capacity = count(json, "capacity");
    facility.gross = count(json, "gross");
    facility.net = count(json, "net");
    facility.assigned = count(json, "assigned");
    return facility;
}

QJsonObject indicatorJson(const Indicator& indicator)
{
    QJsonObject json{{u"id"_s, text(indicator.id)},
                     {u"numerator"_s, indicator.numerator},
                     {u"denominator"_s, indicator.denominator},
                     {u"unit"_s, text(indicator.unit)},
                     {u"target_year"_s, indicator.targetYear},
                     {u"clause"_s, text(indicator.clause)}};
    if (indicator.value)
        json["value"_L1] = *indicator.value;
    if (indicator.target)
        json["target"_L1] = *indicator.target;
    return json;
}

Indicator indicatorFromJson(const QJsonObject& json)
{
    Indicator indicator;
    indicator.id = utf8(json, "id");
    indicator.numerator = json["numerator"_L1].toDouble();
    indicator.denominator = json["denominator"_L1].toDouble();
    indicator.unit = utf8(json, "unit");
    indicator.targetYear = json["target_year"_L1].toInt();
    indicator.clause = utf8(json, "clause");
    if (json.contains("value"_L1))
        indicator.value = json["value"_L1].toDouble();
    if (json.contains("target"_L1))
        indicator.target = json["target"_L1].toDouble();
    return indicator;
}

QJsonObject findingJson(const Finding& finding)
{
    QJsonArray ids;
    for (const std::string& id : finding.ids)
        ids.append(text(id));
    const std::string_view name = findingCodeName(finding.code);
    return {{u"code"_s, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))},
            {u"severity"_s, kSeverities.nameOf(finding.severity)},
            {u"layer"_s, text(finding.layer)},
            {u"field"_s, text(finding.field)},
            {u"detail"_s, text(finding.detail)},
            {u"count"_s, whole(static_cast<std::int64_t>(finding.count))},
            {u"ids"_s, ids}};
}

Finding findingFromJson(const QJsonObject& json)
{
    Finding finding;
    finding.code = findingCodeOf(utf8(json, "code"));
    finding.severity = kSeverities.valueOf(json["severity"_L1].toString(), Severity::Warning);
    finding.layer = utf8(json, "layer");
    finding.field = utf8(json, "field");
    finding.detail = utf8(json, "detail");
    finding.count = static_cast<std::size_t>(count(json, "count"));
    for (const QJsonValue id : json["ids"_L1].toArray())
        finding.ids.push_back(id.toString().toStdString());
    return finding;
}

QString gapReasonText(GapReason reason)
{
    return kReasons.nameOf(reason);
}

GapReason gapReasonFromText(const QString& text)
{
    return kReasons.valueOf(text, GapReason::None);
}

QJsonArray pointJson(Coordinate at)
{
    return {at.x, at.y};
}

Coordinate pointFromJson(const QJsonValue& json)
{
    return {json[0].toDouble(), json[1].toDouble()};
}

void putCutoff(QJsonObject& json, const Cutoff& cutoff)
{
    if (const auto* time = std::get_if<Milliseconds>(&cutoff))
        json["ms"_L1] = qint64{time->value};
    else
        json["metres"_L1] = std::get<Metres>(cutoff).value;
}

Cutoff cutoffFromJson(const QJsonObject& json)
{
    if (json.contains("metres"_L1))
        return Metres(json["metres"_L1].toDouble());
    return Milliseconds(json["ms"_L1].toInteger());
}

} // namespace yimi
