// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_template.h"

#include "intake/look_at_layer.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

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

/// As the layer was when it was planned; one that nobody planned is known as it is.
Json knownKey(const PlannedLayer& layer)
{
    return Json::parse(layer.knownBy.empty() ? templateKey(layer) : layer.knownBy);
}

Json choicesOf(const PlannedLayer& layer)
{
    Json json = {{"layer", knownKey(layer)},
                 {"name", layer.name},
                 {"take", layer.take},
                 {"alone", layer.alone},
                 {"theme", themeId(layer.theme.theme)},
                 {"offset", mapOffsetId(layer.crs.offset)},
                 {"swap", layer.crs.swapAxes}};
    if (layer.encoding.source == "option")
        json["encoding"] = layer.encoding.encoding;
    if (layer.headerChosen)
        json["header"] = layer.headerRow;
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

/// What is in the file: true where the layer has to be looked at again. May throw nlohmann's
/// exceptions for values of the wrong kind, as takeRest; the caller takes them.
bool takeReading(PlannedLayer& layer, const Json& choices)
{
    const PlannedLayer before = layer;
    if (choices.contains("encoding"))
        layer.encoding = {choices["encoding"].get<std::string>(), "option"};
    if (choices.contains("header")) {
        layer.headerRow = choices["header"].get<std::size_t>();
        layer.headerChosen = true;
    }
    if (choices.contains("coordinates")) {
        const Json& columns = choices["coordinates"];
        layer.coordinates = CoordinateColumns{columns.at("x").get<std::string>(),
                                              columns.at("y").get<std::string>(),
                                              columns.at("both").get<std::string>(),
                                              "chosen"};
    }
    const auto places = [](const PlannedLayer& one) {
        const CoordinateColumns none;
        const CoordinateColumns& columns = one.coordinates ? *one.coordinates : none;
        return std::tuple(columns.x, columns.y, columns.both);
    };
    return layer.encoding.encoding != before.encoding.encoding
           || layer.headerRow != before.headerRow || places(layer) != places(before);
}

/// The name with the digits of this year's: of 托育机构2023 the template may have made 托育点, but
/// not of 托育机构2024 托育机构2023.
void takeName(PlannedLayer& layer, const std::string& name)
{
    if (nameWithoutDigits(name) != nameWithoutDigits(layer.name))
        layer.name = name;
}

void takeRest(PlannedLayer& layer, const Json& choices)
{
    layer.take = choices.at("take").get<bool>();
    layer.alone = choices.value("alone", false);
    takeName(layer, choices.value("name", layer.name));
    layer.crs.swapAxes = choices.at("swap").get<bool>();
    if (const auto theme = themeFromId(choices.at("theme").get<std::string>()))
        layer.theme = {*theme, 1.0, "chosen"};
    if (const auto offset = mapOffsetFromId(choices.at("offset").get<std::string>())) {
        layer.crs.offset = *offset;
        layer.crs.offsetChosen = true;
        std::erase_if(layer.findings, isOffsetFinding);
    }
    if (choices.contains("crs")) {
        layer.crs.crs = {choices["crs"].get<std::string>()};
        layer.crs.reason = CrsReason::Chosen;
        layer.crs.confidence = 1;
    }
    if (choices.contains("rename")) {
        for (FieldChoice& field : layer.fields)
            field.rename = choices["rename"].value(field.name, std::string());
    }
}

/// Nothing when the template knows no such layer.
const Json* choicesFor(const PlannedLayer& layer, const Json& all)
{
    const Json key = knownKey(layer);
    for (const Json& choices : all) {
        if (choices.is_object() && choices.value("layer", Json()) == key)
            return &choices;
    }
    return nullptr;
}

/// Null for what is no template.
Json layersOf(const std::string& json)
{
    const Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded() || !parsed.is_object() || !parsed.contains("yimi_import_template")
        || !parsed.value("layers", Json()).is_array())
        return nullptr;
    return parsed["layers"];
}

/// One layer with the template's choices. Errors: as withTemplate.
Result<PlannedLayer> withChoices(PlannedLayer layer,
                                 const Json& choices,
                                 const PlanOptions& options,
                                 const TaskContext& task)
{
    try {
        if (takeReading(layer, choices)) {
            auto again = lookAgain(std::move(layer), options, task);
            if (!again)
                return tl::unexpected(again.error());
            layer = std::move(*again);
        }
        takeRest(layer, choices);
    } catch (const Json::exception& problem) {
        return invalid(problem.what());
    }
    return layer;
}

} // namespace

std::string templateKey(const PlannedLayer& layer)
{
    return textOf(keyOf(layer), -1);
}

std::size_t layersKnown(const ImportPlan& plan, const std::string& json)
{
    const Json layers = layersOf(json);
    return static_cast<std::size_t>(
        std::ranges::count_if(plan.layers, [&](const PlannedLayer& layer) {
            return layers.is_array() && choicesFor(layer, layers) != nullptr;
        }));
}

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
    const Json layers = layersOf(json);
    if (!layers.is_array())
        return invalid("yimi_import_template");
    TemplateApplied applied{std::move(plan), 0};
    for (PlannedLayer& layer : applied.plan.layers) {
        const Json* const choices = choicesFor(layer, layers);
        if (choices == nullptr)
            continue;
        auto chosen = withChoices(std::move(layer), *choices, options, task);
        if (!chosen)
            return tl::unexpected(chosen.error());
        layer = std::move(*chosen);
        ++applied.layers;
    }
    if (auto outcome = joinAgain(applied.plan, task); !outcome)
        return tl::unexpected(outcome.error());
    return applied;
}

} // namespace yimi
