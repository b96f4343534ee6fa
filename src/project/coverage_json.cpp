// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/coverage_json.h"

#include "project/coverage_parts_json.h"
#include "project/enum_names.h"
#include "project/profile_json.h"

#include <QJsonArray>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDirections = enumNames<Direction>("toward", "from");
constexpr auto kAssignments = enumNames<AssignmentRule>("minimum-cost-flow", "nearest-first");

template <typename Item, typename ToJson>
QJsonArray arrayJson(const std::vector<Item>& items, ToJson toJson)
{
    QJsonArray array;
    for (const Item& item : items)
        array.append(toJson(item));
    return array;
}

template <typename Item, typename FromJson>
std::vector<Item> itemsFromJson(const QJsonValue& json, FromJson fromJson)
{
    std::vector<Item> items;
    for (const QJsonValue value : json.toArray())
        items.push_back(fromJson(value.toObject()));
    return items;
}

QJsonObject methodJson(const MethodSheet& method)
{
    return {{u"crs"_s, QString::fromStdString(method.crs)},
            {u"profile"_s, QString::fromStdString(method.profileId)},
            {u"speed_kmh"_s, method.speedKmh},
            {u"cutoff"_s, QString::fromStdString(method.cutoff)},
            {u"direction"_s, QString::fromStdString(method.direction)},
            {u"ages"_s, QString::fromStdString(method.ages)},
            {u"assignment"_s, QString::fromStdString(method.assignment)},
            {u"demand_source"_s, QString::fromStdString(method.demandSource)},
            {u"demand"_s, demandMethodJson(method.demand)},
            {u"snap_metres"_s, method.snapLimitMetres},
            {u"connectors"_s, method.connectors},
            {u"inclusive_only"_s, method.inclusiveOnly},
            {u"take_up"_s, method.takeUp},
            {u"lines"_s, QString::fromStdString(method.lines)},
            {u"wait"_s, QString::fromStdString(method.wait)},
            {u"transfer_seconds"_s, method.transferSeconds},
            {u"software_version"_s, QString::fromStdString(method.softwareVersion)}};
}

MethodSheet methodFromJson(const QJsonObject& json)
{
    const auto text = [&](const char* key) {
        return json[QLatin1String(key)].toString().toStdString();
    };
    MethodSheet method;
    method.crs = text("crs");
    method.profileId = text("profile");
    method.speedKmh = json["speed_kmh"_L1].toDouble();
    method.cutoff = text("cutoff");
    method.direction = text("direction");
    method.ages = text("ages");
    method.assignment = text("assignment");
    method.demandSource = text("demand_source");
    method.demand = demandMethodFromJson(json["demand"_L1].toObject());
    method.snapLimitMetres = json["snap_metres"_L1].toDouble();
    method.connectors = json["connectors"_L1].toBool(true);
    method.inclusiveOnly = json["inclusive_only"_L1].toBool();
    method.takeUp = json["take_up"_L1].toDouble(1.0);
    method.lines = text("lines");
    method.wait = text("wait");
    method.transferSeconds = json["transfer_seconds"_L1].toDouble();
    method.softwareVersion = text("software_version");
    return method;
}

} // namespace

QJsonObject coverageOptionsJson(const CoverageOptions& options)
{
    QJsonObject json{{u"direction"_s, kDirections.nameOf(options.direction)},
                     {u"ages"_s, QString::fromStdString(options.ages.id())},
                     {u"assignment"_s, kAssignments.nameOf(options.assignment)},
                     {u"inclusive_only"_s, options.inclusiveOnly},
                     {u"take_up"_s, options.takeUp},
                     {u"snap_metres"_s, options.snapLimit.value},
                     {u"connectors"_s, options.connectors}};
    putProfile(json, options.profile);
    if (const auto* time = std::get_if<Milliseconds>(&options.cutoff))
        json["cutoff_ms"_L1] = static_cast<qint64>(time->value);
    else
        json["cutoff_metres"_L1] = std::get<Metres>(options.cutoff).value;
    return json;
}

CoverageOptions coverageOptionsFromJson(const QJsonObject& json)
{
    CoverageOptions options;
    options.profile = takeProfile(json, "caregiver");
    if (json.contains("cutoff_metres"_L1))
        options.cutoff = Metres(json["cutoff_metres"_L1].toDouble());
    else if (json.contains("cutoff_ms"_L1))
        options.cutoff = Milliseconds(json["cutoff_ms"_L1].toInteger());
    options.direction = kDirections.valueOf(json["direction"_L1].toString(), options.direction);
    options.assignment = kAssignments.valueOf(json["assignment"_L1].toString(), options.assignment);
    if (auto ages = parseAgeGroups(json["ages"_L1].toString().toStdString()))
        options.ages = *ages;
    options.inclusiveOnly = json["inclusive_only"_L1].toBool(options.inclusiveOnly);
    options.takeUp = json["take_up"_L1].toDouble(options.takeUp);
    options.snapLimit = Metres(json["snap_metres"_L1].toDouble(options.snapLimit.value));
    options.connectors = json["connectors"_L1].toBool(options.connectors);
    return options;
}

QJsonObject coverageJson(const Coverage& coverage)
{
    QJsonArray gaps;
    for (const std::size_t gap : coverage.gaps)
        gaps.append(static_cast<qint64>(gap));
    QJsonObject json{{u"options"_s, coverageOptionsJson(coverage.options)},
                     {u"method"_s, methodJson(coverage.method)},
                     {u"children"_s, childrenJson(coverage.children)},
                     {u"communities"_s, arrayJson(coverage.communities, communityJson)},
                     {u"towns"_s, arrayJson(coverage.towns, areaJson)},
                     {u"districts"_s, arrayJson(coverage.districts, areaJson)},
                     {u"facilities"_s, arrayJson(coverage.facilities, facilityJson)},
                     {u"indicators"_s, arrayJson(coverage.indicators, indicatorJson)},
                     {u"gaps"_s, gaps},
                     {u"findings"_s, arrayJson(coverage.findings, findingJson)}};
    if (coverage.meanWay)
        json["mean_way"_L1] = meanWayJson(*coverage.meanWay);
    return json;
}

Coverage coverageFromJson(const QJsonObject& json)
{
    Coverage coverage;
    coverage.options = coverageOptionsFromJson(json["options"_L1].toObject());
    coverage.method = methodFromJson(json["method"_L1].toObject());
    coverage.method.profileBase = standardOf(coverage.options.profile).id;
    coverage.method.profileChanges = profileChanges(coverage.options.profile);
    coverage.children = childrenFromJson(json["children"_L1].toObject());
    coverage.communities =
        itemsFromJson<CommunityCoverage>(json["communities"_L1], communityFromJson);
    coverage.towns = itemsFromJson<AreaCoverage>(json["towns"_L1], areaFromJson);
    coverage.districts = itemsFromJson<AreaCoverage>(json["districts"_L1], areaFromJson);
    coverage.facilities = itemsFromJson<FacilityCoverage>(json["facilities"_L1], facilityFromJson);
    coverage.indicators = itemsFromJson<Indicator>(json["indicators"_L1], indicatorFromJson);
    coverage.findings = itemsFromJson<Finding>(json["findings"_L1], findingFromJson);
    if (json.contains("mean_way"_L1))
        coverage.meanWay = meanWayFromJson(json["mean_way"_L1].toObject());
    for (const QJsonValue gap : json["gaps"_L1].toArray()) {
        const auto position = static_cast<std::size_t>(gap.toInteger(-1));
        if (position < coverage.communities.size())
            coverage.gaps.push_back(position);
    }
    return coverage;
}

} // namespace yimi
