// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/look_at_layer.h"

#include "city/theme_guess.h"
#include "intake/osm_parts.h"
#include "intake/planned_table.h"
#include "intake/sheet_table.h"
#include "io/raster_summary.h"
#include "io/sheet.h"

#include <algorithm>
#include <filesystem>

namespace yimi {

namespace {

constexpr std::size_t kRowsLookedAt = 500;

/// The first of several names that says something; what the file is called helps where its layer
/// is «Sheet1» or «entities».
ThemeChoice guessedTheme(const std::vector<std::string>& names,
                         const std::vector<std::string>& fields,
                         GeometryKind kind)
{
    for (const std::string& name : names) {
        const ThemeGuess guess = guessTheme(name, {}, kind);
        if (guess.confidence > 0)
            return {guess.theme, guess.confidence, guess.reason};
    }
    const ThemeGuess guess = guessTheme({}, fields, kind);
    return {guess.theme, guess.confidence, guess.reason};
}

std::vector<std::string> namesFor(const PlannedLayer& layer, const std::string& title)
{
    const std::filesystem::path file(layer.shown);
    return {layer.name, file.stem().string(), title, file.parent_path().filename().string()};
}

/// Names that programs give, and say nothing: the file's own is better.
std::string nameOf(const std::string& layer, const std::string& shown)
{
    const bool plain = layer.empty() || layer.starts_with("Sheet") || layer.starts_with("sheet")
                       || layer == "entities" || layer == "OGRGeoJSON";
    return plain ? std::filesystem::path(shown).stem().string() : layer;
}

void keepPreview(PlannedLayer& layer, const FeatureTable& table, std::size_t rows)
{
    layer.preview.clear();
    for (std::size_t row = 0; row < std::min(rows, table.rowCount()); ++row) {
        std::vector<std::string> cells;
        cells.reserve(table.columns.size());
        for (const Column& column : table.columns)
            cells.push_back(column.text(row));
        layer.preview.push_back(std::move(cells));
    }
}

std::vector<std::string> fieldNames(const FeatureTable& table)
{
    std::vector<std::string> names;
    for (const Column& column : table.columns)
        names.push_back(column.name());
    return names;
}

void keepFields(PlannedLayer& layer, const FeatureTable& table)
{
    std::vector<FieldChoice> fields;
    for (const Column& column : table.columns) {
        FieldChoice field{.name = column.name()};
        const auto before = std::ranges::find(layer.fields, field.name, &FieldChoice::name);
        if (before != layer.fields.end())
            field = *before;
        fields.push_back(std::move(field));
    }
    layer.fields = std::move(fields);
}

/// The parts of a layer of an OpenStreetMap file that have features.
Result<void> addOsmParts(const PlannedLayer& whole, ImportPlan& plan, const TaskContext& task)
{
    std::vector<OsmPart> parts = osmParts(whole.source.layer);
    std::vector<std::string> subsets;
    for (const OsmPart& part : parts)
        subsets.push_back(part.subset.empty() ? "1 = 1" : part.subset);
    const auto counts = countFeatures(whole.source.path, whole.source.layer, subsets, task);
    if (!counts)
        return tl::unexpected(counts.error());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if ((*counts)[i] == 0)
            continue;
        PlannedLayer layer = whole;
        layer.take = parts[i].take;
        layer.source.subset = parts[i].subset;
        layer.name = parts[i].name;
        layer.featureCount = (*counts)[i];
        layer.extent = {};             // of its own features, as they are looked at
        layer.crs.offsetChosen = true; // the map is made in WGS 84, whatever lies how near a street
        layer.theme = {parts[i].theme, parts[i].confidence, parts[i].reason};
        plan.layers.push_back(std::move(layer));
    }
    return {};
}

void addVectorLayers(const FoundSource& source, ImportPlan& plan, const TaskContext& task)
{
    const auto summaries = listLayers(source.path, source.layer);
    if (!summaries) {
        Error error = summaries.error();
        error.file = source.shown;
        plan.errors.push_back(std::move(error));
        return;
    }
    for (const LayerSummary& summary : *summaries) {
        PlannedLayer layer{.source = {.path = summary.path, .layer = summary.layer},
                           .shown = source.shown,
                           .name = nameOf(summary.layer, source.shown),
                           .driver = summary.driver,
                           .featureCount = summary.featureCount,
                           .geometryType = summary.geometryType,
                           .extent = summary.extent,
                           .encoding = {summary.encoding, summary.encodingSource},
                           .crs = {.crs = summary.crs}};
        for (const std::string& name : summary.cutFieldNames)
            layer.fields.push_back({.name = name, .cut = true});
        if (!summary.cutFieldNames.empty()) {
            std::string names;
            for (const std::string& name : summary.cutFieldNames)
                names += (names.empty() ? "" : ", ") + name;
            layer.findings.push_back({.code = FindingCode::FieldNameCut,
                                      .layer = summary.layer,
                                      .detail = names,
                                      .count = summary.cutFieldNames.size()});
        }
        if (layer.driver != "OSM") {
            plan.layers.push_back(std::move(layer));
            continue;
        }
        if (auto outcome = addOsmParts(layer, plan, task); !outcome) {
            Error error = outcome.error();
            error.file = source.shown;
            plan.errors.push_back(std::move(error));
        }
    }
}

void addSheets(const FoundSource& source, ImportPlan& plan)
{
    const auto sheets = listSheets(source.path);
    if (!sheets) {
        Error error = sheets.error();
        error.file = source.shown;
        plan.errors.push_back(std::move(error));
        return;
    }
    for (const std::string& sheet : *sheets)
        plan.layers.push_back({.kind = PlannedKind::Sheet,
                               .source = {.path = source.path, .layer = sheet},
                               .shown = source.shown,
                               .name = nameOf(sheet, source.shown),
                               .geometryType = "None"});
}

void addRaster(const FoundSource& source, ImportPlan& plan)
{
    const auto raster = describeRaster(source.path);
    if (!raster) {
        plan.errors.push_back(raster.error());
        return;
    }
    PlannedLayer layer{.take = false,
                       .kind = PlannedKind::Raster,
                       .source = {.path = source.path},
                       .shown = source.shown,
                       .name = std::filesystem::path(source.shown).stem().string(),
                       .driver = raster->driver,
                       .featureCount = raster->bands,
                       .geometryType = "Raster",
                       .extent = raster->extent,
                       .theme = {Theme::Backdrop, 1.0, raster->driver},
                       .crs = {.crs = raster->crs}};
    layer.findings.push_back({.code = FindingCode::RasterListed,
                              .severity = Severity::Info,
                              .layer = layer.name,
                              .count = 1});
    plan.layers.push_back(std::move(layer));
}

Result<void> lookAtSheet(PlannedLayer& layer, const PlanOptions& options, const TaskContext& task)
{
    const bool said = layer.encoding.source == "option";
    auto sheet = readSheetTable(layer.source,
                                {.encoding = said ? layer.encoding.encoding : std::string(),
                                 .headerRow = layer.headerRow,
                                 .keepRows = kRowsLookedAt},
                                task);
    if (!sheet)
        return tl::unexpected(sheet.error());
    layer.driver = sheet->notes.driver;
    layer.featureCount = static_cast<std::int64_t>(sheet->recordCount);
    layer.encoding = {sheet->notes.encoding, sheet->notes.encodingSource};
    layer.headerRow = sheet->shape.headerRow;
    layer.findings = std::move(sheet->findings);
    keepFields(layer, sheet->table);
    keepPreview(layer, sheet->table, options.previewRows);
    if (!layer.coordinates)
        layer.coordinates = findCoordinateColumns(sheet->table);
    FeatureTable table = std::move(sheet->table);
    if (layer.coordinates) {
        std::vector<Finding> ofTheseRows; // all rows are judged when they are brought in
        table = withPoints(std::move(table), *layer.coordinates, ofTheseRows);
    }
    layer.geometry = table.geometryKind();
    layer.geometryType = layer.geometry == GeometryKind::Point ? "Point" : "None";
    layer.extent = table.extent();
    if (layer.theme.reason != "chosen")
        layer.theme =
            guessedTheme(namesFor(layer, sheet->shape.title), fieldNames(table), layer.geometry);
    return {};
}

} // namespace

void lookAtSource(const FoundSource& source,
                  const PlanOptions& options,
                  ImportPlan& plan,
                  const TaskContext& task)
{
    const std::size_t first = plan.layers.size();
    switch (source.kind) {
    case SourceKind::Vector:
        addVectorLayers(source, plan, task);
        break;
    case SourceKind::Sheet:
        addSheets(source, plan);
        break;
    case SourceKind::Raster:
        addRaster(source, plan);
        return;
    }
    std::vector<PlannedLayer> readable;
    for (std::size_t i = first; i < plan.layers.size() && !task.cancelled(); ++i) {
        PlannedLayer& layer = plan.layers[i];
        if (auto outcome = lookAtRows(layer, options, task); !outcome) {
            Error error = outcome.error();
            error.file = layer.shown;
            error.layer = layer.name;
            plan.errors.push_back(std::move(error));
            continue;
        }
        readable.push_back(std::move(layer));
    }
    plan.layers.resize(first);
    std::ranges::move(readable, std::back_inserter(plan.layers));
}

Result<void> lookAtRows(PlannedLayer& layer, const PlanOptions& options, const TaskContext& task)
{
    if (layer.kind == PlannedKind::Sheet)
        return lookAtSheet(layer, options, task);
    const auto read = readPlanned(layer, kRowsLookedAt, {.stop = task.stop});
    if (!read)
        return tl::unexpected(read.error());
    keepFields(layer, read->table);
    keepPreview(layer, read->table, options.previewRows);
    layer.geometry = read->table.geometryKind();
    layer.kind = layer.geometry == GeometryKind::None ? PlannedKind::Table : PlannedKind::Features;
    if (layer.extent.empty())
        layer.extent = read->table.extent();
    if (layer.theme.reason != "chosen" && layer.driver != "OSM")
        layer.theme = guessedTheme(namesFor(layer, {}), fieldNames(read->table), layer.geometry);
    return {};
}

} // namespace yimi
