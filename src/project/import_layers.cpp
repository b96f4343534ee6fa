// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/import_layers.h"

#include "city/theme_guess.h"
#include "io/read.h"
#include "wording/wording.h"

#include <QDirIterator>
#include <QFileInfo>

#include <cmath>

namespace yimi {

namespace {

const QStringList& vectorEndings()
{
    static const QStringList endings{
        QStringLiteral("shp"),
        QStringLiteral("gpkg"),
        QStringLiteral("geojson"),
        QStringLiteral("json"),
        QStringLiteral("kml"),
        QStringLiteral("gml"),
        QStringLiteral("tab"),
        QStringLiteral("mif"),
        QStringLiteral("fgb"),
        QStringLiteral("dxf"),
        QStringLiteral("csv"),
        QStringLiteral("gdb"),
        QStringLiteral("sqlite"),
    };
    return endings;
}

bool isVectorFile(const QFileInfo& file)
{
    return vectorEndings().contains(file.suffix().toLower());
}

/// A FileGDB is a folder that counts as one file.
bool isDataset(const QFileInfo& info)
{
    return info.isFile() || info.suffix().compare(QLatin1String("gdb"), Qt::CaseInsensitive) == 0;
}

QStringList filesBelow(const QString& folder)
{
    QStringList found;
    QDirIterator walk(
        folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info = walk.nextFileInfo();
        if (isVectorFile(info) && isDataset(info))
            found.append(info.filePath());
    }
    found.sort();
    return found;
}

/// Coordinates that could be longitudes and latitudes are; nobody draws a city within 360 metres of
/// a false origin.
Crs plausibleCrs(const LayerSummary& summary, const Crs& projectCrs)
{
    const Box& extent = summary.extent;
    const bool degrees = !extent.empty() && std::abs(extent.min.x) <= 180
                         && std::abs(extent.max.x) <= 180 && std::abs(extent.min.y) <= 90
                         && std::abs(extent.max.y) <= 90;
    return degrees ? wgs84() : projectCrs;
}

ReadOptions readOptions(const LayerSummary& summary, const Crs& crs)
{
    ReadOptions options{.targetCrs = crs};
    if (!summary.crs.known())
        options.assumedCrs = plausibleCrs(summary, crs);
    return options;
}

/// A layer named after its theme's id is known by the theme's own name.
QString layerTitle(const LayerSummary& summary, Theme theme)
{
    if (themeFromId(summary.layer) == theme)
        return themeName(theme);
    const QString name = QString::fromStdString(summary.layer);
    return name.isEmpty() ? QFileInfo(QString::fromStdString(summary.path)).completeBaseName()
                          : name;
}

void takeLayer(Imported& imported,
               const LayerSummary& summary,
               const Crs& crs,
               const TaskContext& task)
{
    const Source source{.path = summary.path, .layer = summary.layer};
    auto read = readLayer(source, readOptions(summary, crs), {.stop = task.stop});
    if (!read) {
        imported.errors.push_back(read.error());
        return;
    }
    auto& findings = imported.findings;
    findings.insert(findings.end(), read->findings.begin(), read->findings.end());
    const GeometryKind kind = read->table.geometryKind();
    const ThemeGuess guess = guessTheme(summary.layer, summary.fieldNames, kind);
    auto table = std::make_shared<const FeatureTable>(std::move(read->table));
    DocumentLayer layer =
        inputLayer(std::move(table), guess.theme, layerTitle(summary, guess.theme));
    layer.source = QString::fromStdString(sourceText(source));
    imported.layers.push_back(std::move(layer));
}

} // namespace

QStringList vectorFiles(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (isDataset(QFileInfo(path)))
            files.append(path);
        else
            files.append(filesBelow(path));
    }
    return files;
}

Result<Imported> importFiles(const QStringList& files, const Crs& crs, const TaskContext& task)
{
    Imported imported;
    std::vector<LayerSummary> summaries;
    for (const QString& file : files) {
        auto listed = listLayers(file.toStdString());
        if (!listed) {
            imported.errors.push_back(listed.error());
            continue;
        }
        summaries.insert(summaries.end(), listed->begin(), listed->end());
    }
    for (std::size_t i = 0; i < summaries.size(); ++i) {
        if (task.cancelled())
            return cancelledError();
        task.report(Stage::Read, static_cast<double>(i) / static_cast<double>(summaries.size()));
        takeLayer(imported, summaries[i], crs, task);
    }
    if (task.cancelled())
        return cancelledError();
    if (imported.layers.empty() && !imported.errors.empty())
        return failure(imported.errors.front());
    return imported;
}

} // namespace yimi
