// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_template.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace yimi {

namespace {

using Json = nlohmann::ordered_json;

std::string nameWithoutDigits(std::string name)
{
    std::erase_if(name, [](char c) { return c >= '0' && c <= '9'; });
    return name;
}

/// Names of files need not be UTF-8: what is not is written as U+FFFD.
std::string textOf(const Json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json keyOf(const PlannedLayer& layer)
{
    Json fields = Json::array();
    for (const FieldChoice& field : layer.fields)
        fields.push_back(field.name);
    return {{"name", nameWithoutDigits(layer.name)},
            {"geometry", static_cast<int>(layer.geometry)},
            {"fields", fields}};
}

Json choicesOf(const PlannedLayer& layer)
{
    Json json = {{"layer", keyOf(layer)},
                 {"take", layer.take},
                 {"theme", themeId(layer.theme.theme)},
                 {"offset", mapOffsetId(layer.crs.offset)},
                 {"swap", layer.crs.swapAxes}};
    if (layer.encoding.source == "option")
        json["encoding"] = layer.encoding.encoding;
    if (layer.crs.reason != CrsReason::Declared)
        json["crs"] = layer.crs.crs.definition;
    if (layer.coordinates)
        json["coordinates"] = {{"x", layer.coordinates->x},
                               {"y", layer.coordinates->y},
                               {"both", layer.coordinates->both}};
    for (const FieldChoice& field : layer.fields) {
        if (!field.rename.empty())
            json["rename"][field.name] = field.rename;
    }
    return json;
}

tl::unexpected<Error> invalid(const std::string& detail)
{
    return failure({.code = ErrorCode::ParameterInvalid, .field = "template", .detail = detail});
}

/// May throw nlohmann's exceptions for values of the wrong kind; the caller takes them.
void take(PlannedLayer& layer, const Json& choices, bool& readAgain)
{
    layer.take = choices.at("take").get<bool>();
    layer.crs.swapAxes = choices.at("swap").get<bool>();
    if (const auto theme = themeFromId(choices.at("theme").get<std::string>()))
        layer.theme = {*theme, 1.0, "chosen"};
    if (const auto offset = mapOffsetFromId(choices.at("offset").get<std::string>()))
        layer.crs.offset = *offset;
    if (choices.contains("crs")) {
        layer.crs.crs = {choices["crs"].get<std::string>()};
        layer.crs.reason = CrsReason::Chosen;
        layer.crs.confidence = 1;
    }
    if (choices.contains("coordinates")) {
        const Json& columns = choices["coordinates"];
        layer.coordinates = CoordinateColumns{columns.at("x").get<std::string>(),
                                              columns.at("y").get<std::string>(),
                                              columns.at("both").get<std::string>(),
                                              "chosen"};
    }
    if (choices.contains("rename")) {
        for (FieldChoice& field : layer.fields)
            field.rename = choices["rename"].value(field.name, std::string());
    }
    if (choices.contains("encoding")) {
        const EncodingChoice encoding{choices["encoding"].get<std::string>(), "option"};
        readAgain = layer.encoding.encoding != encoding.encoding;
        layer.encoding = encoding;
    }
}

/// Nothing when the template knows no such layer.
const Json* choicesFor(const PlannedLayer& layer, const Json& all)
{
    const Json key = Json::parse(textOf(keyOf(layer), -1)); // as it stands in a template
    for (const Json& choices : all) {
        if (choices.is_object() && choices.value("layer", Json()) == key)
            return &choices;
    }
    return nullptr;
}

} // namespace

std::string importTemplate(const ImportPlan& plan)
{
    Json layers = Json::array();
    for (const PlannedLayer& layer : plan.layers) {
        if (layer.kind != PlannedKind::Raster)
            layers.push_back(choicesOf(layer));
    }
    return textOf(Json{{"yimi_import_template", 1}, {"layers", layers}}, 2);
}

Result<TemplateApplied> withTemplate(ImportPlan plan,
                                     const std::string& json,
                                     const PlanOptions& options,
                                     const TaskContext& task)
{
    const Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded() || !parsed.is_object() || !parsed.contains("yimi_import_template")
        || !parsed.value("layers", Json()).is_array())
        return invalid("yimi_import_template");
    TemplateApplied applied{std::move(plan), 0};
    for (PlannedLayer& layer : applied.plan.layers) {
        const Json* const choices = choicesFor(layer, parsed["layers"]);
        if (choices == nullptr)
            continue;
        bool readAgain = false;
        try {
            take(layer, *choices, readAgain);
        } catch (const Json::exception& problem) {
            return invalid(problem.what());
        }
        ++applied.layers;
        if (!readAgain)
            continue;
        auto again = lookAgain(std::move(layer), options, task);
        if (!again)
            return tl::unexpected(again.error());
        layer = std::move(*again);
    }
    if (auto outcome = joinAgain(applied.plan, task); !outcome)
        return tl::unexpected(outcome.error());
    return applied;
}

} // namespace yimi
