// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_file.h"

#include "io/read.h"
#include "io/write.h"
#include "project/analysis_layers.h"
#include "project/document_scene.h"
#include "project/layer_tables.h"
#include "project/project_state.h"
#include "stylefile/style_files.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* kStateTable = "yimi_project";

std::string lowerAscii(std::string text)
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool reserved(const std::string& lower)
{
    static constexpr std::array kPrefixes{"gpkg_", "sqlite_", "rtree_"};
    return lower == kStateTable || lower == "layer_styles"
           || std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](const char* prefix) {
                  return lower.starts_with(prefix);
              });
}

std::string compact(const QJsonValue& json)
{
    const QJsonDocument text =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return text.toJson(QJsonDocument::Compact).toStdString();
}

/// The state as the rows of its table.
FeatureTable stateTable(const ProjectContents& contents, const std::vector<std::string>& names)
{
    std::vector<TablePlace> places;
    for (const std::string& name : names)
        places.push_back({{}, QString::fromStdString(name)});
    const QJsonObject state = stateJson(contents, places);
    FeatureTable table;
    table.name = kStateTable;
    table.addColumn("key", FieldType::Text);
    table.addColumn("value", FieldType::Text);
    const auto put = [&](const std::string& key, const std::string& value) {
        const auto id = static_cast<std::int64_t>(table.rowCount()) + 1;
        appendRow(table, id, {}, {Value(key), Value(value)});
    };
    put("version", std::to_string(kProjectVersion));
    for (const QString& key : stateKeys()) {
        if (state.contains(key))
            put(key.toStdString(), compact(state[key]));
    }
    return table;
}

std::map<std::string, std::string> keysAndValues(const FeatureTable& table)
{
    std::map<std::string, std::string> values;
    const Column* keys = table.column("key");
    const Column* texts = table.column("value");
    for (std::size_t row = 0; keys && texts && row < table.rowCount(); ++row)
        values[keys->text(row)] = texts->text(row);
    return values;
}

Result<QJsonDocument>
parsed(const std::string& path, const std::string& key, const std::string& text)
{
    QJsonParseError problem;
    QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromStdString(text), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure({.code = ErrorCode::FileDamaged,
                        .file = path,
                        .layer = kStateTable,
                        .field = key,
                        .detail = problem.errorString().toStdString()});
    return json;
}

Result<ProjectState> stateOf(const std::string& path, std::map<std::string, std::string> values)
{
    QJsonObject json;
    for (const QString& key : stateKeys()) {
        const std::string& text = values[key.toStdString()];
        if (text.empty())
            continue;
        const auto part = parsed(path, key.toStdString(), text);
        if (!part)
            return failure(part.error());
        json[key] = part->isArray() ? QJsonValue(part->array()) : QJsonValue(part->object());
    }
    auto state = stateFromJson(QByteArray::fromStdString(values["version"]).toInt(), json);
    if (!state)
        state.error().file = path;
    return state;
}

bool isSqlite(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) && file.read(15) == QByteArrayLiteral("SQLite format 3");
}

/// A file of another kind and one that lacks the table are the same to a planner: not a project. A
/// database that cannot be read is a project that came to harm.
Result<LayerRead> readState(const std::string& path)
{
    auto read = readLayer({.path = path, .layer = kStateTable});
    if (read)
        return read;
    switch (read.error().code) {
    case ErrorCode::NotAVectorFile:
    case ErrorCode::FileDamaged:
        return isSqlite(path) ? read : failure({.code = ErrorCode::NotAProject, .file = path});
    case ErrorCode::LayerNotFound:
    case ErrorCode::LayerEmpty:
        return failure({.code = ErrorCode::NotAProject, .file = path});
    default:
        return read;
    }
}

} // namespace

std::vector<std::string> tableNames(const std::vector<DocumentLayer>& layers)
{
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const DocumentLayer& layer : layers) {
        std::string base = layer.table && !layer.table->name.empty() ? layer.table->name
                                                                     : layer.title.toStdString();
        if (base.empty() || reserved(lowerAscii(base)))
            base = "layer_" + base;
        std::string name = base;
        for (int n = 2; !taken.insert(lowerAscii(name)).second; ++n)
            name = base + "_" + std::to_string(n);
        names.push_back(name);
    }
    return names;
}

Result<void>
saveProject(const ProjectContents& given, const std::string& path, const TaskContext& task)
{
    ProjectContents contents = given;
    makeBackdropsRelative(contents.layers, QString::fromStdString(path));
    const std::vector<DocumentLayer> kept = layersToKeep(contents);
    const std::vector<std::string> names = tableNames(kept);
    std::vector<FeatureTable> renamed;
    renamed.reserve(names.size());
    std::vector<LayerToWrite> layers;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const DocumentLayer& layer = kept[i];
        const FeatureTable* table = layer.table.get();
        if (table->name != names[i]) {
            renamed.push_back(*table);
            renamed.back().name = names[i];
            table = &renamed.back();
        }
        layers.push_back({.table = table,
                          .kind = layer.kind,
                          .description = layer.title.toStdString(),
                          .look = lookOf(styleOf(layer, Appearance::Light), *table, layer.kind)});
    }
    const FeatureTable state = stateTable(contents, names);
    layers.push_back({&state, GeometryKind::None, "Yimi"});
    return writeGeoPackage(path, layers, task);
}

Result<void> createProjectFile(const std::string& path,
                               const std::vector<NamedTable>& layers,
                               const DocumentSettings& settings,
                               const TaskContext& task)
{
    ProjectContents contents;
    contents.settings = settings;
    for (const NamedTable& named : layers) {
        const QString title =
            named.title.isEmpty() ? QString::fromStdString(named.table->name) : named.title;
        DocumentLayer layer = inputLayer(named.table, named.theme, title);
        // Not a random id: the same tables give the same file.
        layer.id = QString::fromStdString(named.table->name);
        layer.source = named.source;
        layer.visible = named.visible;
        layer.style = named.style;
        insertByTheme(contents.layers, std::move(layer));
    }
    return saveProject(contents, path, task);
}

Result<OpenedProject> openProject(const std::string& path, const TaskContext& task)
{
    auto read = readState(path);
    if (!read)
        return failure(read.error());
    auto state = stateOf(path, keysAndValues(read->table));
    if (!state)
        return failure(state.error());
    for (TablePlace& place : state->tables)
        place.file = QString::fromStdString(path);
    makeBackdropsAbsolute(state->contents.layers, QString::fromStdString(path));
    return withTables(std::move(*state), task);
}

} // namespace yimi
