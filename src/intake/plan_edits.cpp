// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/plan_edits.h"

#include "crs/datum_shift.h"
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
    field->rename = value.substr(arrow + 1);
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

/// Keys whose values are in the file: the layer is looked at again.
bool needsAnotherLook(const PlannedLayer& layer, const std::string& key)
{
    if (key == "encoding" || key == "header")
        return true;
    return (key == "x" || key == "y") && layer.coordinates && !layer.coordinates->x.empty()
           && !layer.coordinates->y.empty();
}

Result<void> setReading(PlannedLayer& layer, const std::string& key, const std::string& value)
{
    if (key == "encoding") {
        if (!isKnownEncoding(value))
            return invalid(value, "UTF-8, GB18030, Big5, …");
        layer.encoding = {value, "option"};
        return {};
    }
    const auto row = wholeNumber(value);
    if (!row)
        return invalid(value, "1, 2, …");
    layer.headerRow = *row;
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

/// Keys that decide which rows find which features.
bool movesJoins(const PlannedLayer& layer, const std::string& key)
{
    return key == "take" || key == "theme" || key == "join" || needsAnotherLook(layer, key);
}

PlannedLayer* layerOf(ImportPlan& plan, const std::string& name)
{
    const auto found = std::ranges::find(plan.layers, name, &PlannedLayer::name);
    if (found != plan.layers.end())
        return &*found;
    const auto number = wholeNumber(name);
    if (number && *number > 0 && *number <= plan.layers.size())
        return &plan.layers[*number - 1];
    return nullptr;
}

} // namespace

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
    PlannedLayer* const layer = layerOf(plan, words.substr(0, colon));
    if (layer == nullptr) {
        std::string names;
        for (const PlannedLayer& one : plan.layers)
            names += (names.empty() ? "" : ", ") + one.name;
        return invalid(words.substr(0, colon), names);
    }
    const std::string key = words.substr(colon + 1, equals - colon - 1);
    auto outcome = editedLayer(std::move(*layer), key, words.substr(equals + 1), options, task);
    if (!outcome)
        return tl::unexpected(outcome.error());
    *layer = std::move(*outcome);
    if (movesJoins(*layer, key)) {
        if (auto joined = joinAgain(plan, task); !joined)
            return tl::unexpected(joined.error());
    }
    return plan;
}

} // namespace yimi
