// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_state.h"

#include "project/coverage_json.h"
#include "project/enum_names.h"
#include "project/style_json.h"

#include <QJsonArray>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoles = enumNames<LayerRole>("input", "result");
constexpr auto kKinds = enumNames<GeometryKind>("none", "point", "line", "polygon");

QString themeText(Theme theme)
{
    const std::string_view id = themeId(theme);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
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
    if (layer.style)
        json["style"_L1] = styleJson(*layer.style);
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
    if (json.contains("style"_L1))
        layer.style = styleFromJson(json["style"_L1].toObject());
    return layer;
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

} // namespace

QJsonObject settingsJson(const DocumentSettings& settings)
{
    return {{u"title"_s, settings.title},
            {u"organisation"_s, settings.organisation},
            {u"reviewer"_s, settings.reviewer},
            {u"crs"_s, QString::fromStdString(settings.crs.definition)},
            {u"synthetic"_s, settings.synthetic},
            {u"data_source"_s, settings.dataSource},
            {u"data_date"_s, settings.dataDate},
            {u"coverage"_s, coverageOptionsJson(settings.coverage)}};
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

QJsonObject resultJson(const CoverageResult& result)
{
    QJsonArray inputs;
    for (const LayerId& input : result.inputs)
        inputs.append(input);
    return {{u"coverage"_s, coverageJson(*result.coverage)},
            {u"layer"_s, result.layer},
            {u"inputs"_s, inputs},
            {u"made_at"_s, result.madeAt}};
}

Result<ProjectState> stateFromJson(int version,
                                   const QJsonObject& settings,
                                   const QJsonArray& layers,
                                   const QJsonObject& coverage)
{
    if (version > kProjectVersion)
        return failure(
            {.code = ErrorCode::ProjectVersionUnknown, .detail = std::to_string(version)});
    if (version < 1 || settings.isEmpty())
        return failure({.code = ErrorCode::NotAProject});
    ProjectState state;
    state.contents.settings = settingsFromJson(settings);
    for (const QJsonValue value : layers) {
        const QJsonObject json = value.toObject();
        state.contents.layers.push_back(layerFromJson(json));
        state.tables.push_back({json["file"_L1].toString(), json["table"_L1].toString()});
    }
    if (!coverage.isEmpty())
        state.contents.coverage = resultFromJson(coverage);
    return state;
}

} // namespace yimi
