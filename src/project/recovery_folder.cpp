// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/recovery_folder.h"

#include "io/write.h"
#include "project/analysis_layers.h"
#include "project/project_file.h"
#include "project/project_state.h"

#include <QDir>
#include <QJsonDocument>
#include <QLockFile>
#include <QUuid>

namespace yimi {

using namespace Qt::StringLiterals;

RecoveryFolder::RecoveryFolder(QString folder, QString projectPath)
    : m_folder(std::move(folder)), m_projectPath(std::move(projectPath))
{
}

RecoveryFolder::~RecoveryFolder() = default;

void RecoveryFolder::setStored(const ProjectContents& contents)
{
    const std::vector<DocumentLayer> layers = layersToKeep(contents);
    const std::lock_guard guard(m_mutex);
    m_stored.clear();
    const std::vector<std::string> names = tableNames(layers);
    for (std::size_t i = 0; i < layers.size(); ++i)
        m_stored[layers[i].table] = QString::fromStdString(names[i]);
}

Result<void> RecoveryFolder::takeFolder()
{
    if (m_lock)
        return {};
    if (!QDir().mkpath(m_folder))
        return failure({.code = ErrorCode::FileUnwritable, .file = m_folder.toStdString()});
    auto lock = std::make_unique<QLockFile>(m_folder + "/lock"_L1);
    // Age alone makes no lock stale: a planner may leave the program open over a weekend.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return failure({.code = ErrorCode::FileUnwritable, .file = m_folder.toStdString()});
    m_lock = std::move(lock);
    return {};
}

Result<void> RecoveryFolder::writeTable(const DocumentLayer& layer, const TaskContext& task)
{
    // A fresh name: the state before this one still names the files before this one.
    const QString file = u"table-%1.gpkg"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const LayerToWrite one{layer.table.get(), layer.kind, {}};
    const std::string path = (m_folder + '/'_L1 + file).toStdString();
    if (auto written = writeGeoPackage(path, {&one, 1}, {.stop = task.stop}); !written)
        return written;
    m_written[layer.table] = file;
    return {};
}

Result<void> RecoveryFolder::write(const ProjectContents& contents, const TaskContext& task)
{
    const std::lock_guard guard(m_mutex);
    if (m_discarded || task.cancelled())
        return cancelledError();
    if (auto taken = takeFolder(); !taken)
        return taken;
    std::vector<TablePlace> places;
    for (const DocumentLayer& layer : layersToKeep(contents)) {
        if (const auto stored = m_stored.find(layer.table); stored != m_stored.end()) {
            places.push_back({m_projectPath, stored->second});
            continue;
        }
        if (!m_written.contains(layer.table)) {
            if (auto written = writeTable(layer, task); !written)
                return written;
        }
        places.push_back({m_written[layer.table], QString::fromStdString(layer.table->name)});
    }
    QJsonObject state = stateJson(contents, places);
    state["version"_L1] = kProjectVersion;
    state["project"_L1] = m_projectPath;
    const QByteArray json = QJsonDocument(state).toJson(QJsonDocument::Compact);
    const std::string path = (m_folder + "/state.json"_L1).toStdString();
    return writeFile(path,
                     std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
}

void RecoveryFolder::discard()
{
    const std::lock_guard guard(m_mutex);
    m_discarded = true;
    if (!m_lock)
        return;
    m_lock.reset();
    QDir(m_folder).removeRecursively();
}

} // namespace yimi
