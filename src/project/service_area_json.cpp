// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/service_area_json.h"

#include "project/coverage_parts_json.h"
#include "project/enum_names.h"
#include "project/profile_json.h"

#include <QJsonArray>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDirections = enumNames<Direction>("toward", "from");
constexpr auto kOverlaps = enumNames<OverlapRule>("merge", "overlap", "split");

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QJsonArray bandsJson(const std::vector<ServiceAreaBand>& bands)
{
    QJsonArray array;
    for (const ServiceAreaBand& band : bands) {
        QJsonObject one{{u"street_m"_s, band.streetMetres}};
        putCutoff(one, band.cutoff);
        if (band.squareMetres)
            one["area_m2"_L1] = *band.squareMetres;
        array.append(one);
    }
    return array;
}

std::vector<ServiceAreaBand> bandsFromJson(const QJsonArray& array)
{
    std::vector<ServiceAreaBand> bands;
    for (const QJsonValue value : array) {
        const QJsonObject json = value.toObject();
        ServiceAreaBand band{cutoffFromJson(json), json["street_m"_L1].toDouble()};
        if (json.contains("area_m2"_L1))
            band.squareMetres = json["area_m2"_L1].toDouble();
        bands.push_back(band);
    }
    return bands;
}

QJsonArray facilitiesJson(const std::vector<ServiceAreaFacility>& facilities)
{
    QJsonArray array;
    for (const ServiceAreaFacility& facility : facilities)
        array.append(QJsonObject{{u"id"_s, text(facility.id)},
                                 {u"name"_s, text(facility.name)},
                                 {u"at"_s, pointJson(facility.position)},
                                 {u"located"_s, facility.located}});
    return array;
}

std::vector<ServiceAreaFacility> facilitiesFromJson(const QJsonArray& array)
{
    std::vector<ServiceAreaFacility> facilities;
    for (const QJsonValue json : array)
        facilities.push_back({json["id"_L1].toString().toStdString(),
                              json["name"_L1].toString().toStdString(),
                              pointFromJson(json["at"_L1]),
                              json["located"_L1].toBool()});
    return facilities;
}

QJsonArray textsJson(const std::vector<std::string>& texts)
{
    QJsonArray json;
    for (const std::string& one : texts)
        json.append(text(one));
    return json;
}

std::vector<std::string> textsFromJson(const QJsonArray& json)
{
    std::vector<std::string> texts;
    for (const QJsonValue one : json)
        texts.push_back(one.toString().toStdString());
    return texts;
}

QJsonObject methodJson(const ServiceAreaMethod& method)
{
    return {{u"crs"_s, text(method.crs)},
            {u"facility_layer"_s, text(method.facilityLayer)},
            {u"entrances"_s, textsJson(method.entrances)},
            {u"barriers"_s, textsJson(method.barriers)},
            {u"lines"_s, text(method.lines)},
            {u"wait"_s, text(method.wait)},
            {u"transfer_seconds"_s, method.transferSeconds},
            {u"software_version"_s, text(method.softwareVersion)}};
}

ServiceAreaMethod methodFromJson(const QJsonObject& json)
{
    const auto utf8 = [&](const char* key) {
        return json[QLatin1String(key)].toString().toStdString();
    };
    return {.crs = utf8("crs"),
            .facilityLayer = utf8("facility_layer"),
            .entrances = textsFromJson(json["entrances"_L1].toArray()),
            .barriers = textsFromJson(json["barriers"_L1].toArray()),
            .lines = utf8("lines"),
            .wait = utf8("wait"),
            .transferSeconds = json["transfer_seconds"_L1].toDouble(),
            .softwareVersion = utf8("software_version")};
}

/// The settings say all that the options do.
ServiceAreaSummary summaryFromJson(const QJsonObject& json, const ServiceAreaSettings& settings)
{
    ServiceAreaSummary summary;
    summary.search = searchOptions(settings);
    summary.areas = areaOptions(settings);
    summary.method = methodFromJson(json["method"_L1].toObject());
    summary.bands = bandsFromJson(json["bands"_L1].toArray());
    summary.search.cutoffs.clear();
    for (const ServiceAreaBand& band : summary.bands)
        summary.search.cutoffs.push_back(band.cutoff);
    summary.facilities = facilitiesFromJson(json["facilities"_L1].toArray());
    for (const QJsonValue finding : json["findings"_L1].toArray())
        summary.findings.push_back(findingFromJson(finding.toObject()));
    return summary;
}

} // namespace

QJsonObject serviceAreaSettingsJson(const ServiceAreaSettings& settings)
{
    QJsonArray cutoffs;
    for (const Cutoff& cutoff : settings.cutoffs) {
        QJsonObject one;
        putCutoff(one, cutoff);
        cutoffs.append(one);
    }
    QJsonObject json{{u"layer"_s, settings.layer},
                     {u"cutoffs"_s, cutoffs},
                     {u"direction"_s, kDirections.nameOf(settings.direction)},
                     {u"overlap"_s, kOverlaps.nameOf(settings.overlap)},
                     {u"rings"_s, settings.rings},
                     {u"off_road_m"_s, settings.offRoad.value},
                     {u"barriers"_s, settings.barriers},
                     {u"streets"_s, settings.streets},
                     {u"snap_metres"_s, settings.snapLimit.value},
                     {u"connectors"_s, settings.connectors}};
    putProfile(json, settings.profile);
    if (settings.feature)
        json["feature"_L1] = qint64{*settings.feature};
    if (settings.place)
        json["place"_L1] = pointJson(*settings.place);
    return json;
}

ServiceAreaSettings serviceAreaSettingsFromJson(const QJsonObject& json)
{
    ServiceAreaSettings settings;
    settings.layer = json["layer"_L1].toString();
    settings.profile = takeProfile(json, "caregiver");
    if (const QJsonArray cutoffs = json["cutoffs"_L1].toArray(); !cutoffs.isEmpty()) {
        settings.cutoffs.clear();
        for (const QJsonValue cutoff : cutoffs)
            settings.cutoffs.push_back(cutoffFromJson(cutoff.toObject()));
    }
    settings.direction = kDirections.valueOf(json["direction"_L1].toString(), settings.direction);
    settings.overlap = kOverlaps.valueOf(json["overlap"_L1].toString(), settings.overlap);
    settings.rings = json["rings"_L1].toBool(settings.rings);
    settings.offRoad = Metres(json["off_road_m"_L1].toDouble(settings.offRoad.value));
    settings.barriers = json["barriers"_L1].toBool(settings.barriers);
    settings.streets = json["streets"_L1].toBool(settings.streets);
    settings.snapLimit = Metres(json["snap_metres"_L1].toDouble(settings.snapLimit.value));
    settings.connectors = json["connectors"_L1].toBool(settings.connectors);
    if (json.contains("feature"_L1))
        settings.feature = json["feature"_L1].toInteger();
    if (json.contains("place"_L1))
        settings.place = pointFromJson(json["place"_L1]);
    return settings;
}

QJsonObject serviceAreaResultJson(const ServiceAreaResult& result)
{
    const ServiceAreaSummary& summary = *result.summary;
    QJsonArray inputs;
    for (const QString& input : result.inputs)
        inputs.append(input);
    QJsonArray findings;
    for (const Finding& finding : summary.findings)
        findings.append(findingJson(finding));
    return {{u"settings"_s, serviceAreaSettingsJson(result.settings)},
            {u"method"_s, methodJson(summary.method)},
            {u"bands"_s, bandsJson(summary.bands)},
            {u"facilities"_s, facilitiesJson(summary.facilities)},
            {u"findings"_s, findings},
            {u"areas"_s, result.areas},
            {u"streets"_s, result.streets},
            {u"inputs"_s, inputs},
            {u"made_at"_s, result.madeAt}};
}

ServiceAreaResult serviceAreaResultFromJson(const QJsonObject& json)
{
    ServiceAreaResult result;
    result.settings = serviceAreaSettingsFromJson(json["settings"_L1].toObject());
    result.summary =
        std::make_shared<const ServiceAreaSummary>(summaryFromJson(json, result.settings));
    result.areas = json["areas"_L1].toString();
    result.streets = json["streets"_L1].toString();
    for (const QJsonValue input : json["inputs"_L1].toArray())
        result.inputs.push_back(input.toString());
    result.madeAt = json["made_at"_L1].toString();
    return result;
}

} // namespace yimi
