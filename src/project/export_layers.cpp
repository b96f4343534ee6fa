// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/export_layers.h"

#include "analysis/coverage_layers.h"
#include "project/document_scene.h"
#include "project/file_names.h"
#include "stylefile/style_files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// A layer under the name it goes out with.
struct NamedLayer
{
    const DocumentLayer* layer = nullptr;
    std::string name;
};

/// In the order of the project; titles that two layers share are told apart.
std::vector<NamedLayer> chosen(const ProjectContents& contents, std::span<const LayerId> ids)
{
    std::vector<NamedLayer> layers;
    std::set<QString> taken;
    for (const DocumentLayer& layer : contents.layers) {
        if (std::ranges::find(ids, layer.id) == ids.end())
            continue;
        const QString title = layer.title.trimmed().isEmpty()
                                  ? QString::fromStdString(layer.table->name)
                                  : layer.title.trimmed();
        QString name = title;
        for (int n = 2; !taken.insert(name.toLower()).second; ++n)
            name = u"%1_%2"_s.arg(title).arg(n);
        layers.push_back({&layer, name.toStdString()});
    }
    return layers;
}

FeatureTable renamed(const NamedLayer& one)
{
    FeatureTable table = *one.layer->table;
    table.name = one.name;
    return table;
}

QString fileName(const std::string& name, ExportFormat format)
{
    const std::string_view ending = exportFormatId(format);
    return fileNameOf(QString::fromStdString(name)) + u'.'
           + QString::fromLatin1(ending.data(), static_cast<qsizetype>(ending.size()));
}

QString pathOf(const NamedLayer& one, const DataExport& what)
{
    return what.intoFolder() ? QDir(what.path).filePath(fileName(one.name, what.format))
                             : what.path;
}

ExportOptions optionsOf(const NamedLayer& one, const FeatureTable& table, const DataExport& what)
{
    return {.encoding = what.encoding,
            .look = lookOf(styleOf(*one.layer, Appearance::Light), table, one.layer->kind)};
}

void append(std::vector<Finding>& to, const std::vector<Finding>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

/// Tables of a coverage that are no layers of the map.
std::vector<FeatureTable> summaries(const ProjectContents& contents,
                                    const std::vector<NamedLayer>& layers)
{
    std::vector<FeatureTable> tables;
    const bool coverage =
        contents.coverage && std::ranges::any_of(layers, [&](const NamedLayer& one) {
            return one.layer->id == contents.coverage->layer;
        });
    if (!coverage)
        return tables;
    tables.push_back(areaTable("town", contents.coverage->coverage->towns));
    tables.push_back(areaTable("district", contents.coverage->coverage->districts));
    return tables;
}

Result<DataExported>
intoGeoPackage(const ProjectContents& contents, const DataExport& what, const TaskContext& task)
{
    const std::vector<NamedLayer> layers = chosen(contents, what.layers);
    auto findings = exportFindings(contents, what, task);
    if (!findings)
        return failure(findings.error());
    std::vector<FeatureTable> tables;
    tables.reserve(layers.size());
    std::vector<LayerToWrite> toWrite;
    for (const NamedLayer& one : layers) {
        tables.push_back(renamed(one));
        toWrite.push_back({.table = &tables.back(),
                           .kind = one.layer->kind,
                           .description = one.layer->title.toStdString(),
                           .look = optionsOf(one, tables.back(), what).look});
    }
    const std::vector<FeatureTable> more = summaries(contents, layers);
    for (const FeatureTable& table : more)
        toWrite.push_back({.table = &table});
    const std::string path = what.path.toStdString();
    if (auto written = writeGeoPackage(path, toWrite, task); !written)
        return failure(written.error());
    return DataExported{{path}, std::move(*findings)};
}

std::string quotedWord(const QString& word)
{
    QString text = word;
    text.replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s);
    return "'" + text.toStdString() + "'";
}

} // namespace

QStringList replacedFiles(const ProjectContents& contents, const DataExport& what)
{
    QStringList files;
    for (const NamedLayer& one : chosen(contents, what.layers)) {
        if (const QString path = pathOf(one, what); QFileInfo::exists(path))
            files += path;
    }
    files.removeDuplicates();
    return files;
}

Result<std::vector<Finding>>
exportFindings(const ProjectContents& contents, const DataExport& what, const TaskContext& task)
{
    std::vector<Finding> findings;
    for (const NamedLayer& one : chosen(contents, what.layers)) {
        if (task.cancelled())
            return cancelledError();
        const FeatureTable table = renamed(one);
        const auto of = exportFindings(table, what.format, optionsOf(one, table, what));
        if (!of)
            return failure(of.error());
        append(findings, *of);
    }
    return findings;
}

Result<DataExported>
exportLayers(const ProjectContents& contents, const DataExport& what, const TaskContext& task)
{
    if (what.format == ExportFormat::GeoPackage)
        return intoGeoPackage(contents, what, task);
    if (what.intoFolder() && !QDir().mkpath(what.path))
        return failure({.code = ErrorCode::FileUnwritable, .file = what.path.toStdString()});
    DataExported done;
    for (const NamedLayer& one : chosen(contents, what.layers)) {
        const FeatureTable table = renamed(one);
        auto exported = exportLayer(
            table, what.format, pathOf(one, what).toStdString(), task, optionsOf(one, table, what));
        if (!exported)
            return failure(exported.error());
        done.files.push_back(exported->files.front());
        append(done.findings, exported->findings);
    }
    return done;
}

Result<void> publishLayers(const ProjectContents& contents,
                           std::span<const LayerId> layers,
                           const std::string& connection,
                           const PublishOptions& options,
                           const TaskContext& task)
{
    const std::vector<NamedLayer> named = chosen(contents, layers);
    std::vector<FeatureTable> tables;
    tables.reserve(named.size());
    std::vector<LayerToWrite> toWrite;
    for (const NamedLayer& one : named) {
        tables.push_back(renamed(one));
        toWrite.push_back({.table = &tables.back(),
                           .kind = one.layer->kind,
                           .description = one.layer->title.toStdString()});
    }
    return publishToDatabase(connection, toWrite, options, task);
}

std::string connectionOf(const DatabasePlace& place)
{
    std::string text = "PG:host=" + quotedWord(place.host) + " port=" + std::to_string(place.port)
                       + " dbname=" + quotedWord(place.name) + " user=" + quotedWord(place.user);
    if (!place.password.isEmpty())
        text += " password=" + quotedWord(place.password);
    return text;
}

} // namespace yimi
