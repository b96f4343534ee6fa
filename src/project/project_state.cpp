// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_state.h"

#include "project/analysis_json.h"
#include "project/coverage_json.h"
#include "project/enum_names.h"
#include "project/profile_json.h"
#include "project/saved_page_json.h"
#include "project/service_area_json.h"
#include "project/timetable_json.h"
#include "stylefile/style_json.h"

#include <QJsonArray>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoles = enumNames<LayerRole>("input", "result");
constexpr auto kWaits = enumNames<WaitRule>("mean", "pessimistic");
constexpr QLatin1StringView kSettings("settings");
constexpr QLatin1StringView kLayers("layers");
constexpr QLatin1StringView kCoverage("coverage");
constexpr QLatin1StringView kServiceAreas("service_areas");
constexpr QLatin1StringView kAnalyses("analyses");
constexpr QLatin1StringView kTimetable("timetable");
constexpr QLatin1StringView kPages("pages");
constexpr QLatin1StringView kLayouts("layouts");
constexpr auto kKinds = enumNames<GeometryKind>("none", "point", "line", "polygon");
constexpr auto kMarks = enumNames<ClassLook::Mark>("area", "point", "line");

QString themeText(Theme theme)
{
    const std::string_view id = themeId(theme);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QJsonArray numbersJson(const std::vector<double>& numbers)
{
    QJsonArray json;
    for (const double number : numbers)
        json.append(number);
    return json;
}

std::vector<double> numbersFromJson(const QJsonArray& json)
{
    std::vector<double> numbers;
    for (const QJsonValue number : json)
        numbers.push_back(number.toDouble());
    return numbers;
}

QJsonObject layerJson(const DocumentLayer& layer, const TablePlace& table)
{
    QJsonObject json{{u"id"_s, layer.id},
                     {u"title"_s, layer.title},
                     {u"theme"_s, themeText(layer.theme)},
                     {u"role"_s, kRoles.nameOf(layer.role)},
                     {u"kind"_s, kKinds.nameOf(layer.kind)},
                     {u"visible"_s, layer.visible},
                     {u"source"_s, layer.source},
                     {u"table"_s, table.layer}};
    if (!table.file.isEmpty())
        json["file"_L1] = table.file;
    if (!layer.edition.isEmpty())
        json["edition"_L1] = layer.edition;
    if (layer.backdrop)
        json["backdrop"_L1] = QJsonObject{{u"address"_s, layer.backdrop->address},
                                          {u"attribution"_s, layer.backdrop->attribution},
                                          {u"opacity"_s, layer.backdrop->opacity}};
    if (layer.style)
        json["style"_L1] = styleJson(*layer.style);
    if (layer.bands)
        json["bands"_L1] = QJsonObject{{u"field"_s, QString::fromStdString(layer.bands->field)},
                                       {u"values"_s, numbersJson(layer.bands->values)}};
    if (layer.classes)
        json["classes"_L1] = QJsonObject{{u"mark"_s, kMarks.nameOf(layer.classes->mark)},
                                         {u"field"_s, QString::fromStdString(layer.classes->field)},
                                         {u"up_to"_s, numbersJson(layer.classes->upTo)},
                                         {u"percent"_s, layer.classes->percent}};
    return json;
}

DocumentLayer layerFromJson(const QJsonObject& json)
{
    DocumentLayer layer;
    layer.id = json["id"_L1].toString();
    layer.title = json["title"_L1].toString();
    layer.theme = themeFromId(json["theme"_L1].toString().toStdString()).value_or(Theme::Backdrop);
    layer.role = kRoles.valueOf(json["role"_L1].toString(), LayerRole::Input);
    layer.kind = kKinds.valueOf(json["kind"_L1].toString(), GeometryKind::None);
    layer.visible = json["visible"_L1].toBool(true);
    layer.source = json["source"_L1].toString();
    layer.edition = json["edition"_L1].toString();
    if (const QJsonObject backdrop = json["backdrop"_L1].toObject(); !backdrop.isEmpty())
        layer.backdrop = BackdropSource{backdrop["address"_L1].toString(),
                                        backdrop["attribution"_L1].toString(),
                                        std::clamp(backdrop["opacity"_L1].toDouble(1), 0.0, 1.0)};
    if (json.contains("style"_L1))
        layer.style = styleFromJson(json["style"_L1].toObject());
    if (const QJsonObject bands = json["bands"_L1].toObject(); !bands.isEmpty())
        layer.bands = BandLook{bands["field"_L1].toString().toStdString(),
                               numbersFromJson(bands["values"_L1].toArray())};
    if (const QJsonObject classes = json["classes"_L1].toObject(); !classes.isEmpty())
        layer.classes =
            ClassLook{kMarks.valueOf(classes["mark"_L1].toString(), ClassLook::Mark::Area),
                      classes["field"_L1].toString().toStdString(),
                      numbersFromJson(classes["up_to"_L1].toArray()),
                      classes["percent"_L1].toBool()};
    return layer;
}

QJsonObject resultJson(const CoverageResult& result)
{
    QJsonArray inputs;
    for (const QString& input : result.inputs)
        inputs.append(input);
    return {{u"coverage"_s, coverageJson(*result.coverage)},
            {u"layer"_s, result.layer},
            {u"inputs"_s, inputs},
            {u"made_at"_s, result.madeAt}};
}

CoverageResult resultFromJson(const QJsonObject& json)
{
    CoverageResult result;
    result.coverage =
        std::make_shared<const Coverage>(coverageFromJson(json["coverage"_L1].toObject()));
    result.layer = json["layer"_L1].toString();
    result.madeAt = json["made_at"_L1].toString();
    for (const QJsonValue input : json["inputs"_L1].toArray())
        result.inputs.push_back(input.toString());
    return result;
}

QJsonObject timetableWithEdition(const ProjectContents& contents)
{
    QJsonObject json = timetableJson(*contents.timetable);
    if (!contents.timetableEdition.isEmpty())
        json["edition"_L1] = contents.timetableEdition;
    return json;
}

Result<void> readPages(ProjectContents& contents, const QJsonObject& json)
{
    auto pages = pagesFromJson(json[kPages].toArray());
    if (!pages)
        return failure(pages.error());
    auto layouts = layoutsFromJson(json[kLayouts].toArray());
    if (!layouts)
        return failure(layouts.error());
    contents.pages = std::move(*pages);
    contents.layouts = std::move(*layouts);
    return {};
}

} // namespace

QJsonObject transitRulesJson(const TransitRules& rules)
{
    return {{u"wait"_s, kWaits.nameOf(rules.wait)},
            {u"transfer_ms"_s, qint64{rules.transfer.value}}};
}

TransitRules transitRulesFromJson(const QJsonObject& json)
{
    TransitRules rules;
    rules.wait = kWaits.valueOf(json["wait"_L1].toString(), rules.wait);
    rules.transfer = Milliseconds(json["transfer_ms"_L1].toInteger(rules.transfer.value));
    return rules;
}

QJsonObject settingsJson(const DocumentSettings& settings)
{
    return {{u"title"_s, settings.title},
            {u"organisation"_s, settings.organisation},
            {u"reviewer"_s, settings.reviewer},
            {u"crs"_s, QString::fromStdString(settings.crs.definition)},
            {u"synthetic"_s, settings.synthetic},
            {u"data_source"_s, settings.dataSource},
            {u"data_date"_s, settings.dataDate},
            {u"coverage"_s, coverageOptionsJson(settings.coverage)},
            {u"service_areas"_s, serviceAreaSettingsJson(settings.serviceAreas)},
            {u"profiles"_s, profilesJson(settings.profiles)},
            {u"transit"_s, transitRulesJson(settings.transit)},
            {u"analyses"_s, parametersJson(settings.analyses)},
            {u"bookmarks"_s, bookmarksJson(settings.bookmarks)}};
}

DocumentSettings settingsFromJson(const QJsonObject& json)
{
    DocumentSettings settings = newProjectSettings();
    settings.title = json["title"_L1].toString();
    settings.organisation = json["organisation"_L1].toString();
    settings.reviewer = json["reviewer"_L1].toString();
    if (const QString crs = json["crs"_L1].toString(); !crs.isEmpty())
        settings.crs.definition = crs.toStdString();
    settings.synthetic = json["synthetic"_L1].toBool();
    settings.dataSource = json["data_source"_L1].toString();
    settings.dataDate = json["data_date"_L1].toString();
    settings.coverage = coverageOptionsFromJson(json["coverage"_L1].toObject());
    if (json.contains("service_areas"_L1))
        settings.serviceAreas = serviceAreaSettingsFromJson(json["service_areas"_L1].toObject());
    settings.profiles = profilesFromJson(json["profiles"_L1].toArray());
    settings.transit = transitRulesFromJson(json["transit"_L1].toObject());
    settings.analyses = parametersFromJson(json["analyses"_L1].toObject());
    settings.bookmarks = bookmarksFromJson(json["bookmarks"_L1].toArray());
    return settings;
}

QJsonArray layersJson(const std::vector<DocumentLayer>& layers,
                      const std::vector<TablePlace>& tables)
{
    QJsonArray json;
    for (std::size_t i = 0; i < layers.size(); ++i)
        json.append(layerJson(layers[i], tables[i]));
    return json;
}

QJsonObject stateJson(const ProjectContents& contents, const std::vector<TablePlace>& tables)
{
    QJsonObject state{{kSettings, settingsJson(contents.settings)},
                      {kLayers, layersJson(contents.layers, tables)}};
    if (contents.coverage)
        state[kCoverage] = resultJson(*contents.coverage);
    if (contents.serviceAreas)
        state[kServiceAreas] = serviceAreaResultJson(*contents.serviceAreas);
    if (!contents.analyses.empty())
        state[kAnalyses] =
            analysesJson(contents, std::span(tables).subspan(contents.layers.size()));
    if (contents.timetable)
        state[kTimetable] = timetableWithEdition(contents);
    if (!contents.pages.empty())
        state[kPages] = pagesJson(contents.pages);
    if (!contents.layouts.empty())
        state[kLayouts] = layoutsJson(contents.layouts);
    return state;
}

QStringList stateKeys()
{
    return {kSettings, kLayers, kCoverage, kServiceAreas, kAnalyses, kTimetable, kPages, kLayouts};
}

Result<ProjectState> stateFromJson(int version, const QJsonObject& json)
{
    if (version > kProjectVersion)
        return failure(
            {.code = ErrorCode::ProjectVersionUnknown, .detail = std::to_string(version)});
    const QJsonObject settings = json[kSettings].toObject();
    if (version < 1 || settings.isEmpty())
        return failure({.code = ErrorCode::NotAProject});
    for (const QLatin1StringView key : {kSettings, kCoverage, kServiceAreas}) {
        if (auto checked = checkProfiles(json[key]); !checked)
            return tl::unexpected(checked.error());
    }
    ProjectState state;
    state.contents.settings = settingsFromJson(settings);
    for (const QJsonValue value : json[kLayers].toArray()) {
        const QJsonObject layer = value.toObject();
        state.contents.layers.push_back(layerFromJson(layer));
        state.tables.push_back({layer["file"_L1].toString(), layer["table"_L1].toString()});
    }
    state.contents.analyses = analysesFromJson(json[kAnalyses].toObject(), state.tables);
    if (const QJsonObject coverage = json[kCoverage].toObject(); !coverage.isEmpty())
        state.contents.coverage = resultFromJson(coverage);
    if (const QJsonObject areas = json[kServiceAreas].toObject(); !areas.isEmpty()) {
        state.contents.serviceAreas = serviceAreaResultFromJson(areas);
        // Nothing can be shown or printed of a result without a band.
        if (state.contents.serviceAreas->summary->bands.empty())
            return failure(
                {.code = ErrorCode::FileDamaged, .field = kServiceAreas.data(), .detail = "bands"});
    }
    if (const QJsonObject timetable = json[kTimetable].toObject(); !timetable.isEmpty()) {
        state.contents.timetable =
            std::make_shared<const TransitLines>(timetableFromJson(timetable));
        state.contents.timetableEdition = timetable["edition"_L1].toString();
    }
    if (auto read = readPages(state.contents, json); !read)
        return failure(read.error());
    return state;
}

} // namespace yimi
