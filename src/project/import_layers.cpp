// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/import_layers.h"

#include "project/backdrop.h"
#include "wording/wording.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace yimi {

namespace {

/// A layer named after its theme's id is known by the theme's own name.
QString layerTitle(const ImportedTable& imported)
{
    if (themeFromId(imported.table->name) == imported.theme)
        return themeName(imported.theme);
    return QString::fromStdString(imported.table->name);
}

DocumentLayer documentLayer(const ImportedTable& imported)
{
    DocumentLayer layer = inputLayer(imported.table, imported.theme, layerTitle(imported));
    layer.source = QString::fromStdString(imported.source);
    return layer;
}

/// A picture that somebody ticked lies below the map.
DocumentLayer backdrop(const PlannedLayer& layer)
{
    const QString path = QString::fromStdString(layer.source.path);
    const QString place =
        isConnection(layer.source.path) ? path : QFileInfo(path).absoluteFilePath();
    DocumentLayer picture = backdropLayer({.address = place, .attribution = {}});
    picture.title = QString::fromStdString(layer.name);
    return picture;
}

/// The extent of the layers that a city is made of, in degrees.
std::optional<Box> cityOf(const ProjectContents& contents)
{
    Box extent;
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role == LayerRole::Input && layer.table)
            extent.include(layer.table->extent());
    }
    const auto transformer = Transformer::create(contents.settings.crs, wgs84());
    if (extent.empty() || !transformer)
        return std::nullopt;
    Box city;
    for (const double x : {extent.min.x, extent.max.x}) {
        for (const double y : {extent.min.y, extent.max.y}) {
            if (const auto corner = transformer->apply(Coordinate{x, y}))
                city.include(*corner);
        }
    }
    return city.empty() ? std::nullopt : std::optional(city);
}

} // namespace

PlanOptions planOptionsFor(const ProjectContents& contents)
{
    PlanOptions options{.crs = contents.settings.crs, .cityLonLat = cityOf(contents)};
    const DocumentLayer* const roads = layerByTheme(contents.layers, Theme::Road);
    if (roads != nullptr && roads->kind == GeometryKind::Line)
        options.streets = roads->table;
    for (const DocumentLayer& layer : contents.layers) {
        const bool places =
            layer.kind == GeometryKind::Point || layer.kind == GeometryKind::Polygon;
        if (layer.role == LayerRole::Input && layer.table && places)
            options.existing.push_back(
                {layer.id.toStdString(), layer.title.toStdString(), layer.theme, layer.table});
    }
    return options;
}

Result<Imported> importPlanned(const ImportPlan& plan, const TaskContext& task)
{
    auto outcome = carryOut(plan, task);
    if (!outcome)
        return tl::unexpected(outcome.error());
    Imported imported{.findings = std::move(outcome->findings),
                      .errors = std::move(outcome->errors)};
    for (const ImportedTable& table : outcome->layers)
        imported.layers.push_back(documentLayer(table));
    for (const PlannedLayer& layer : plan.layers) {
        if (layer.kind == PlannedKind::Raster && layer.take)
            imported.layers.push_back(backdrop(layer));
    }
    for (const JoinedTable& joined : outcome->joined)
        imported.changed.push_back({QString::fromStdString(joined.id),
                                    joined.before,
                                    joined.after,
                                    QString::fromStdString(joined.source)});
    return imported;
}

Result<Imported>
importFiles(const QStringList& paths, const PlanOptions& options, const TaskContext& task)
{
    std::vector<std::string> names;
    for (const QString& path : paths)
        names.push_back(path.toStdString());
    const auto plan = planImport(names, options, task);
    if (!plan)
        return tl::unexpected(plan.error());
    return importPlanned(*plan, task);
}

ProjectContents withImported(ProjectContents contents, Imported imported)
{
    for (const ChangedTable& change : imported.changed)
        changeTable(contents, change);
    std::set<QString> taken;
    for (const DocumentLayer& layer : contents.layers)
        taken.insert(layer.id);
    for (DocumentLayer& layer : imported.layers) {
        const QString name = QString::fromStdString(layer.table->name);
        layer.id = name;
        for (int n = 2; !taken.insert(layer.id).second; ++n)
            layer.id = name + QLatin1Char('_') + QString::number(n);
        insertByTheme(contents.layers, std::move(layer));
    }
    return contents;
}

} // namespace yimi
