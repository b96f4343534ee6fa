// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/plan_edits.h"

#include "crs/datum_shift.h"
#include "intake/look_at_layer.h"
#include "io/encoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

namespace yimi {

namespace {

tl::unexpected<Error> invalid(const std::string& words, const std::string& allowed)
{
    return failure({.code = ErrorCode::ParameterInvalid,
                    .field = "set",
                    .detail = words + " ∉ {" + allowed + "}"});
}

std::optional<bool> yesOrNo(const std::string& value)
{
    if (value == "yes" || value == "no")
        return value == "yes";
    return std::nullopt;
}

std::optional<std::size_t> wholeNumber(const std::string& text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

Result<void> setFlag(bool& flag, const std::string& value)
{
    const auto said = yesOrNo(value);
    if (!said)
        return invalid(value, "yes, no");
    flag = *said;
    return {};
}

Result<void> setTheme(PlannedLayer& layer, const std::string& value)
{
    const auto theme = themeFromId(value);
    if (!theme) {
        std::string ids;
        for (const Theme one : allThemes())
            ids += (ids.empty() ? "" : ", ") + std::string(themeId(one));
        return invalid(value, ids);
    }
    layer.theme = {*theme, 1.0, "chosen"};
    return {};
}

Result<void> choose(PlannedLayer& layer, Result<Crs> crs)
{
    if (!crs)
        return tl::unexpected(crs.error());
    if (const auto known = describe(*crs); !known)
        return tl::unexpected(known.error());
    layer.crs.crs = *crs;
    layer.crs.reason = CrsReason::Chosen;
    layer.crs.confidence = 1;
    std::erase_if(layer.findings, [](const Finding& finding) {
        return finding.code == FindingCode::CrsDoubtful || finding.code == FindingCode::CrsAssumed
               || finding.code == FindingCode::CrsNeedsParameters;
    });
    return {};
}

Result<void> setSevenParameters(PlannedLayer& layer, const std::string& value)
{
    const auto parameters = parseSevenParameters(value);
    if (!parameters)
        return tl::unexpected(parameters.error());
    return choose(layer, withSevenParameters(layer.crs.crs, *parameters));
}

Result<void> setOffset(PlannedLayer& layer, const std::string& value)
{
    const auto offset = mapOffsetFromId(value);
    if (!offset)
        return invalid(value, "wgs84, gcj02, bd09");
    layer.crs.offset = *offset;
    layer.crs.offsetChosen = true;
    std::erase_if(layer.findings, [](const Finding& finding) {
        return finding.code == FindingCode::OffsetSuspected
               || finding.code == FindingCode::OffsetUndecided;
    });
    return {};
}

Result<void> setRename(PlannedLayer& layer, const std::string& value)
{
    const auto arrow = value.find('>');
    const auto field = std::ranges::find(layer.fields, value.substr(0, arrow), &FieldChoice::name);
    if (arrow == std::string::npos || arrow + 1 == value.size() || field == layer.fields.end()) {
        std::string names;
        for (const FieldChoice& one : layer.fields)
            names += (names.empty() ? "" : ", ") + one.name + ">…";
        return invalid(value, names);
    }
    const std::string name = value.substr(arrow + 1);
    field->rename = name == field->name ? std::string() : name;
    return {};
}

Result<void> setColumn(PlannedLayer& layer, bool x, const std::string& value)
{
    if (std::ranges::find(layer.fields, value, &FieldChoice::name) == layer.fields.end())
        return failure({.code = ErrorCode::FieldMissing, .layer = layer.name, .field = value});
    CoordinateColumns columns = layer.coordinates.value_or(CoordinateColumns{});
    (x ? columns.x : columns.y) = value;
    columns.both.clear();
    columns.reason = "chosen";
    layer.coordinates = columns;
    layer.join.reset();
    return {};
}

Result<void> setReading(PlannedLayer& layer, const std::string& key, const std::string& value)
{
    if (key == "encoding") {
        if (!isKnownEncoding(value))
            return invalid(value, "UTF-8, GB18030, Big5, …");
        layer.encoding = {value, "option"};
    } else {
        const auto row = wholeNumber(value);
        if (!row)
            return invalid(value, "1, 2, …");
        layer.headerRow = *row;
        layer.headerChosen = true;
    }
    // Under other names the columns are looked for again.
    if (layer.coordinates && layer.coordinates->reason != "chosen")
        layer.coordinates.reset();
    return {};
}

Result<void> set(PlannedLayer& layer, const std::string& key, const std::string& value)
{
    if (key == "take")
        return setFlag(layer.take, value);
    if (key == "swap")
        return setFlag(layer.crs.swapAxes, value);
    if (key == "theme")
        return setTheme(layer, value);
    if (key == "crs")
        return choose(layer, Crs{value});
    if (key == "grid")
        return choose(layer, withGrid(layer.crs.crs, value));
    if (key == "seven")
        return setSevenParameters(layer, value);
    if (key == "offset")
        return setOffset(layer, value);
    if (key == "rename")
        return setRename(layer, value);
    if (key == "x" || key == "y")
        return setColumn(layer, key == "x", value);
    if (key == "encoding" || key == "header")
        return setReading(layer, key, value);
    if (key == "join") {
        const auto said = yesOrNo(value);
        if (!said)
            return invalid(value, "yes, no");
        layer.alone = !*said;
        return {};
    }
    if (key == "name" && !value.empty()) {
        layer.name = value;
        return {};
    }
    return invalid(key + "=" + value,
                   "take, name, theme, encoding, crs, offset, swap, seven, grid, header, x, y, "
                   "rename, join");
}

std::optional<std::size_t> layerOf(const ImportPlan& plan, const std::string& name)
{
    const auto found = std::ranges::find(plan.layers, name, &PlannedLayer::name);
    if (found != plan.layers.end())
        return static_cast<std::size_t>(found - plan.layers.begin());
    const auto number = wholeNumber(name);
    if (number && *number > 0 && *number <= plan.layers.size())
        return *number - 1;
    return std::nullopt;
}

} // namespace

bool needsAnotherLook(const PlannedLayer& layer, const std::string& key)
{
    if (key == "encoding" || key == "header")
        return true;
    return (key == "x" || key == "y") && layer.coordinates && !layer.coordinates->x.empty()
           && !layer.coordinates->y.empty();
}

bool movesJoins(const PlannedLayer& layer, const std::string& key)
{
    return key == "take" || key == "theme" || key == "join" || needsAnotherLook(layer, key);
}

Result<PlannedLayer> editedLayer(PlannedLayer layer,
                                 const std::string& key,
                                 const std::string& value,
                                 const PlanOptions& options,
                                 const TaskContext& task)
{
    if (auto outcome = set(layer, key, value); !outcome)
        return tl::unexpected(outcome.error());
    if (!needsAnotherLook(layer, key))
        return layer;
    return lookAgain(std::move(layer), options, task);
}

Result<ImportPlan> edited(ImportPlan plan,
                          const std::string& words,
                          const PlanOptions& options,
                          const TaskContext& task)
{
    const auto equals = words.find('=');
    const auto colon = words.rfind(':', equals);
    if (equals == std::string::npos || colon == std::string::npos)
        return invalid(words, "LAYER:KEY=VALUE");
    const auto layer = layerOf(plan, words.substr(0, colon));
    if (!layer) {
        std::string names;
        for (const PlannedLayer& one : plan.layers)
            names += (names.empty() ? "" : ", ") + one.name;
        return invalid(words.substr(0, colon), names);
    }
    const std::string key = words.substr(colon + 1, equals - colon - 1);
    return editedPlan(std::move(plan), *layer, key, words.substr(equals + 1), options, task);
}

Result<ImportPlan> editedPlan(ImportPlan plan,
                              std::size_t layer,
                              const std::string& key,
                              const std::string& value,
                              const PlanOptions& options,
                              const TaskContext& task)
{
    auto outcome = editedLayer(std::move(plan.layers[layer]), key, value, options, task);
    if (!outcome)
        return tl::unexpected(outcome.error());
    plan.layers[layer] = std::move(*outcome);
    if (needsAnotherLook(plan.layers[layer], key)) {
        if (auto tested = testOffsetAgain(plan, layer, options, task); !tested)
            return tl::unexpected(tested.error());
    }
    if (movesJoins(plan.layers[layer], key)) {
        if (auto joined = joinAgain(plan, task); !joined)
            return tl::unexpected(joined.error());
    }
    return plan;
}

} // namespace yimi
