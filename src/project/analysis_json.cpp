// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/analysis_json.h"

#include "project/coverage_parts_json.h"
#include "project/enum_names.h"
#include "project/gap_json.h"
#include "project/profile_json.h"
#include "project/project_state.h"

#include <QJsonArray>

#include <cassert>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLooks =
    enumNames<TableLook>("none", "states", "graduated", "bands", "point-marks", "line-widths");
constexpr auto kTypes = enumNames<FieldType>("integer", "real", "text");

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string utf8(const QJsonValue& json)
{
    return json.toString().toStdString();
}

template <typename Item, typename ToJson>
QJsonArray arrayJson(const std::vector<Item>& items, ToJson toJson)
{
    QJsonArray array;
    for (const Item& item : items)
        array.append(toJson(item));
    return array;
}

QJsonObject textsJson(const ParameterTexts& texts)
{
    QJsonObject json;
    for (const auto& [key, value] : texts)
        json[text(key)] = text(value);
    return json;
}

ParameterTexts textsFromJson(const QJsonObject& json)
{
    ParameterTexts texts;
    for (auto one = json.begin(); one != json.end(); ++one)
        texts[one.key().toStdString()] = utf8(one.value());
    return texts;
}

QJsonObject methodLineJson(const MethodLine& line)
{
    return {{u"key"_s, text(line.key)},
            {u"value"_s, text(line.value)},
            {u"unit"_s, text(line.unit)},
            {u"clause"_s, text(line.clause)},
            {u"customised"_s, line.customised}};
}

MethodLine methodLineFromJson(const QJsonObject& json)
{
    return {utf8(json["key"_L1]),
            utf8(json["value"_L1]),
            utf8(json["unit"_L1]),
            utf8(json["clause"_L1]),
            json["customised"_L1].toBool()};
}

QJsonObject tableJson(const AnswerTable& table)
{
    QJsonArray columns;
    for (const Column& column : table.table.columns)
        columns.append(QJsonArray{text(column.name()), kTypes.nameOf(column.type())});
    return {{u"id"_s, text(table.id)},
            {u"look"_s, kLooks.nameOf(table.look)},
            {u"look_field"_s, text(table.lookField)},
            {u"name"_s, text(table.table.name)},
            {u"columns"_s, columns}};
}

AnswerTable tableFromJson(const QJsonObject& json)
{
    AnswerTable table{.id = utf8(json["id"_L1]),
                      .table = {},
                      .look = kLooks.valueOf(json["look"_L1].toString(), TableLook::None),
                      .lookField = utf8(json["look_field"_L1])};
    table.table.name = utf8(json["name"_L1]);
    for (const QJsonValue column : json["columns"_L1].toArray())
        table.table.addColumn(utf8(column[0]),
                              kTypes.valueOf(column[1].toString(), FieldType::Text));
    return table;
}

/// An input that the document has no longer as it was read is kept without its name: it equals
/// nothing after reopening either.
QJsonArray inputsJson(const AnalysisMade& made, const std::vector<DocumentLayer>& layers)
{
    return arrayJson(made.inputs, [&](const AnalysisInput& input) -> QJsonValue {
        const DocumentLayer* layer = layerById(layers, input.layer);
        return layer != nullptr && layer->table == input.table ? input.layer : QString();
    });
}

QJsonObject madeJson(const AnalysisMade& made, const std::vector<DocumentLayer>& layers)
{
    QJsonArray profiles;
    for (const TravelProfile& profile : made.profiles) {
        QJsonObject one;
        putProfile(one, profile);
        profiles.append(one);
    }
    return {{u"set"_s, textsJson(made.set)},
            {u"project"_s, textsJson(made.project)},
            {u"profiles"_s, profiles},
            {u"inputs"_s, inputsJson(made, layers)},
            {u"transit"_s, transitRulesJson(made.transit)},
            {u"timetable"_s, text(made.timetable)}};
}

AnalysisMade madeFromJson(const QJsonObject& json)
{
    AnalysisMade made{.set = textsFromJson(json["set"_L1].toObject()),
                      .project = textsFromJson(json["project"_L1].toObject()),
                      .transit = transitRulesFromJson(json["transit"_L1].toObject()),
                      .timetable = utf8(json["timetable"_L1])};
    for (const QJsonValue profile : json["profiles"_L1].toArray())
        made.profiles.push_back(takeProfile(profile.toObject(), "caregiver"));
    for (const QJsonValue input : json["inputs"_L1].toArray())
        made.inputs.push_back({input.toString(), {}});
    return made;
}

QJsonObject answerJson(const AnalysisAnswer& answer)
{
    return {{u"headline"_s, arrayJson(answer.headline, indicatorJson)},
            {u"gaps"_s, arrayJson(answer.gaps, gapJson)},
            {u"method"_s, arrayJson(answer.method, methodLineJson)},
            {u"findings"_s, arrayJson(answer.findings, findingJson)}};
}

std::shared_ptr<AnalysisAnswer> answerFromJson(const QString& id, const QJsonObject& json)
{
    auto answer = std::make_shared<AnalysisAnswer>();
    answer->analysis = id.toStdString();
    for (const QJsonValue one : json["headline"_L1].toArray())
        answer->headline.push_back(indicatorFromJson(one.toObject()));
    for (const QJsonValue one : json["gaps"_L1].toArray())
        answer->gaps.push_back(gapFromJson(one.toObject()));
    for (const QJsonValue one : json["method"_L1].toArray())
        answer->method.push_back(methodLineFromJson(one.toObject()));
    for (const QJsonValue one : json["findings"_L1].toArray())
        answer->findings.push_back(findingFromJson(one.toObject()));
    return answer;
}

AnalysisResult
resultFromJson(const QString& id, const QJsonObject& json, std::vector<TablePlace>& places)
{
    auto answer = answerFromJson(id, json);
    AnalysisResult result{.answer = answer,
                          .made = madeFromJson(json["made"_L1].toObject()),
                          .layers = {},
                          .madeAt = json["made_at"_L1].toString()};
    for (const QJsonValue value : json["tables"_L1].toArray()) {
        const QJsonObject table = value.toObject();
        answer->tables.push_back(tableFromJson(table));
        result.layers.push_back(table["layer"_L1].toString());
        if (result.layers.back().isEmpty())
            places.push_back({table["file"_L1].toString(), table["table"_L1].toString()});
    }
    return result;
}

} // namespace

QJsonObject parametersJson(const std::map<std::string, ParameterTexts>& analyses)
{
    QJsonObject json;
    for (const auto& [id, set] : analyses)
        json[text(id)] = textsJson(set);
    return json;
}

std::map<std::string, ParameterTexts> parametersFromJson(const QJsonObject& json)
{
    std::map<std::string, ParameterTexts> analyses;
    for (auto one = json.begin(); one != json.end(); ++one)
        analyses[one.key().toStdString()] = textsFromJson(one.value().toObject());
    return analyses;
}

QJsonObject analysesJson(const ProjectContents& contents, std::span<const TablePlace> tables)
{
    QJsonObject json;
    auto place = tables.begin();
    for (const auto& [id, result] : contents.analyses) {
        QJsonArray list;
        for (std::size_t t = 0; t < result.layers.size(); ++t) {
            QJsonObject table = tableJson(result.answer->tables[t]);
            if (!result.layers[t].isEmpty()) {
                table["layer"_L1] = result.layers[t];
            } else {
                assert(place != tables.end());
                table["table"_L1] = place->layer;
                if (!place->file.isEmpty())
                    table["file"_L1] = place->file;
                ++place;
            }
            list.append(table);
        }
        QJsonObject one = answerJson(*result.answer);
        one["made"_L1] = madeJson(result.made, contents.layers);
        one["made_at"_L1] = result.madeAt;
        one["tables"_L1] = list;
        json[text(id)] = one;
    }
    return json;
}

std::map<std::string, AnalysisResult> analysesFromJson(const QJsonObject& json,
                                                       std::vector<TablePlace>& tables)
{
    // QJsonObject keeps its keys in order of UTF-16, std::map in order of bytes: for the ids there
    // are, plain ASCII, the same.
    std::map<std::string, AnalysisResult> analyses;
    for (auto one = json.begin(); one != json.end(); ++one)
        analyses.emplace(one.key().toStdString(),
                         resultFromJson(one.key(), one.value().toObject(), tables));
    return analyses;
}

} // namespace yimi
