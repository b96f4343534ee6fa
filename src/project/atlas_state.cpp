// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/atlas_state.h"

#include "layout/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QString pathIn(const QString& folder)
{
    return QDir(folder).filePath(u".yimi-atlas.json"_s);
}

} // namespace

bool AtlasState::begun(const QString& folder)
{
    return QFileInfo(pathIn(folder)).isFile();
}

AtlasState::AtlasState(const QString& folder, const QByteArray& mark)
    : m_folder(folder), m_mark(mark)
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly)) // nothing was begun here
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json["content"_L1].toString().toLatin1() == mark)
        m_sizes = json["done"_L1].toObject();
}

QString AtlasState::path() const
{
    return pathIn(m_folder);
}

bool AtlasState::done(const QString& file) const
{
    const QFileInfo there(QDir(m_folder).filePath(file));
    return there.isFile() && m_sizes.contains(file) && m_sizes[file].toInteger() == there.size();
}

Result<void> AtlasState::add(const QString& file)
{
    m_sizes[file] = QFileInfo(QDir(m_folder).filePath(file)).size();
    const QJsonObject json{{u"content"_s, QString::fromLatin1(m_mark)}, {u"done"_s, m_sizes}};
    return writeWhole(path(), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void AtlasState::remove() const
{
    QFile::remove(path());
}

} // namespace yimi
