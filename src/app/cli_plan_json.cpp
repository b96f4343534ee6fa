// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_plan_json.h"

#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

Json boxJson(const Box& box)
{
    return box.empty() ? Json(nullptr) : Json({box.min.x, box.min.y, box.max.x, box.max.y});
}

Json proposalsJson(const std::vector<CrsProposal>& proposals)
{
    Json list = Json::array();
    for (const CrsProposal& one : proposals)
        list.push_back({{"crs", one.crs.definition},
                        {"confidence", one.confidence},
                        {"reason", crsReasonId(one.reason)},
                        {"axes_swapped", one.axesSwapped}});
    return list;
}

Json offsetJson(const CrsChoice& crs)
{
    Json json = {{"proposed", mapOffsetId(crs.offset)}};
    if (crs.offsetTest.verdict == OffsetVerdict::NotTested)
        return json;
    json["verdict"] = crs.offsetTest.verdict == OffsetVerdict::Clear ? "clear" : "undecided";
    json["points"] = crs.offsetTest.points;
    for (const MapOffset one : {MapOffset::None, MapOffset::Gcj02, MapOffset::Bd09})
        json["median_m"][std::string(mapOffsetId(one))] =
            crs.offsetTest.medians[static_cast<std::size_t>(one)];
    return json;
}

Json matchesJson(const JoinChoice& join)
{
    Json list = Json::array();
    for (std::size_t row = 0; row < join.matches.size(); ++row) {
        const RowMatch& match = join.matches[row];
        Json one = {{"row", join.rows[row]}, {"kind", matchKindId(match.kind)}};
        one["place"] = match.place ? Json(join.places[*match.place]) : Json(nullptr);
        for (const MatchCandidate& candidate : match.candidates)
            one["candidates"].push_back(
                {{"place", join.places[candidate.place]}, {"similarity", candidate.similarity}});
        list.push_back(std::move(one));
    }
    return list;
}

Json joinJson(const JoinChoice& join)
{
    return {{"onto", join.onto},
            {"existing", join.existing},
            {"row_name", join.rowName},
            {"row_code", join.rowCode},
            {"place_name", join.placeName},
            {"place_code", join.placeCode},
            {"population", join.population},
            {"matched", matchedRows(join.matches)},
            {"matches", matchesJson(join)}};
}

std::string_view severityId(Severity severity)
{
    return severity == Severity::Info      ? "info"
           : severity == Severity::Warning ? "warning"
                                           : "problem";
}

void addCrs(Json& json, const PlannedLayer& layer)
{
    const CrsChoice& crs = layer.crs;
    const bool declared = crs.reason == CrsReason::Declared && crs.crs.known();
    json["crs"] = declared ? Json(crs.crs.definition) : Json(nullptr);
    json["crs_used"] = crs.crs.known() ? Json(crs.crs.definition) : Json(nullptr);
    json["crs_reason"] = crsReasonId(crs.reason);
    json["crs_confidence"] = crs.confidence;
    json["axes_swapped"] = crs.swapAxes;
    json["crs_proposals"] = proposalsJson(crs.alternatives);
    json["offset"] = offsetJson(crs);
}

} // namespace

Json plannedJson(const PlannedLayer& layer)
{
    Json json = {{"path", shownSource(layer.source.path)},
                 {"shown", layer.shown},
                 {"layer", layer.source.layer.empty() ? layer.name : layer.source.layer},
                 {"name", layer.name},
                 {"kind", plannedKindId(layer.kind)},
                 {"driver", layer.driver},
                 {"feature_count", layer.featureCount},
                 {"geometry_type", layer.geometryType}};
    addCrs(json, layer);
    json["encoding"] = layer.encoding.encoding;
    json["encoding_source"] = layer.encoding.source;
    json["theme"] = themeId(layer.theme.theme);
    json["theme_confidence"] = layer.theme.confidence;
    json["theme_reason"] = layer.theme.reason;
    json["extent"] = boxJson(layer.extent);
    json["fields"] = Json::array();
    json["fields_cut"] = Json::array();
    for (const FieldChoice& field : layer.fields) {
        json["fields"].push_back(field.name);
        if (field.cut)
            json["fields_cut"].push_back(field.name);
    }
    json["preview"] = layer.preview;
    if (layer.coordinates)
        json["coordinates"] = {{"x", layer.coordinates->x},
                               {"y", layer.coordinates->y},
                               {"both", layer.coordinates->both}};
    if (layer.join)
        json["join"] = joinJson(*layer.join);
    return json;
}

Json issueJson(const Finding& finding)
{
    return {{"code", findingCodeName(finding.code)},
            {"severity", severityId(finding.severity)},
            {"layer", finding.layer},
            {"field", finding.field},
            {"count", finding.count},
            {"ids", finding.ids},
            {"message", findingSentence(finding).toStdString()}};
}

Json issueJson(const Error& error)
{
    return {{"path", error.file},
            {"code", errorCodeName(error.code)},
            {"severity", "problem"},
            {"layer", error.layer},
            {"count", 1},
            {"ids", Json::array()},
            {"message", errorSentence(error).toStdString()}};
}

QString plannedLine(const PlannedLayer& layer)
{
    return QCoreApplication::translate("cli", "%1  %2  %3 个要素  %4  %5  主题 %6\n")
        .arg(QString::fromStdString(layer.shown),
             QString::fromStdString(layer.name),
             countText(layer.featureCount),
             QString::fromStdString(layer.geometryType),
             layer.crs.crs.known() && layer.geometry != GeometryKind::None
                 ? QString::fromStdString(layer.crs.crs.definition.substr(0, 40))
                 : QStringLiteral("—"),
             layer.theme.confidence > 0 ? themeName(layer.theme.theme) : QStringLiteral("—"));
}

} // namespace yimi::cli
