// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace yimi {

namespace {

constexpr qsizetype kRecentFiles = 10;
constexpr qsizetype kImportTemplates = 20;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

Settings::Settings(const QString& iniFile) : m_store(iniFile, QSettings::IniFormat) {}

QStringList Settings::recentFiles() const
{
    QStringList files = m_store.value(key("recent/files")).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

void Settings::addRecentFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_store.setValue(key("recent/files"), files.mid(0, kRecentFiles));
}

void Settings::removeRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    m_store.setValue(key("recent/files"), files);
}

QString Settings::language() const
{
    return m_store.value(key("language"), QStringLiteral("zh")).toString();
}

void Settings::setLanguage(const QString& language)
{
    m_store.setValue(key("language"), language);
}

bool Settings::dark() const
{
    return m_store.value(key("appearance/dark"), false).toBool();
}

void Settings::setDark(bool dark)
{
    m_store.setValue(key("appearance/dark"), dark);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(key("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store.setValue(key("window/geometry"), geometry);
}

QList<int> Settings::columnWidths() const
{
    QList<int> widths;
    for (const QVariant& width : m_store.value(key("window/columns")).toList())
        widths.append(width.toInt());
    return widths;
}

void Settings::setColumnWidths(const QList<int>& widths)
{
    QVariantList list;
    for (const int width : widths)
        list.append(width);
    m_store.setValue(key("window/columns"), list);
}

int Settings::tableHeight() const
{
    return m_store.value(key("window/tableHeight"), 0).toInt();
}

void Settings::setTableHeight(int height)
{
    m_store.setValue(key("window/tableHeight"), height);
}

bool Settings::panelFolded(const QString& panel) const
{
    return m_store.value(key("folded/") + panel, false).toBool();
}

void Settings::setPanelFolded(const QString& panel, bool folded)
{
    m_store.setValue(key("folded/") + panel, folded);
}

QStringList Settings::importTemplates() const
{
    return m_store.value(key("import/templates")).toStringList();
}

void Settings::addImportTemplate(const QString& json)
{
    QStringList templates = importTemplates();
    templates.removeAll(json);
    templates.prepend(json);
    m_store.setValue(key("import/templates"), templates.mid(0, kImportTemplates));
}

double Settings::checkLimit(const QString& name, double preset) const
{
    bool isNumber = false;
    const double value = m_store.value(key("check/") + name, preset).toDouble(&isNumber);
    return isNumber && value >= 0 ? value : preset;
}

void Settings::setCheckLimit(const QString& name, double value)
{
    m_store.setValue(key("check/") + name, value);
}

QString Settings::database(const QString& name) const
{
    return m_store.value(key("database/") + name).toString();
}

void Settings::setDatabase(const QString& name, const QString& value)
{
    m_store.setValue(key("database/") + name, value);
}

bool Settings::networkAllowed() const
{
    return m_store.value(key("backdrop/network"), false).toBool();
}

void Settings::setNetworkAllowed(bool allowed)
{
    m_store.setValue(key("backdrop/network"), allowed);
}

QMap<QString, QString> Settings::serviceKeys() const
{
    QMap<QString, QString> keys;
    const QVariantMap stored = m_store.value(key("backdrop/keys")).toMap();
    for (auto one = stored.begin(); one != stored.end(); ++one)
        keys[one.key()] = one.value().toString();
    return keys;
}

void Settings::setServiceKey(const QString& host, const QString& serviceKey)
{
    QVariantMap stored = m_store.value(key("backdrop/keys")).toMap();
    stored[host] = serviceKey;
    m_store.setValue(key("backdrop/keys"), stored);
}

QString Settings::choice(const QString& name, const QString& preset) const
{
    return m_store.value(key("choice/") + name, preset).toString();
}

void Settings::setChoice(const QString& name, const QString& value)
{
    m_store.setValue(key("choice/") + name, value);
}

QString Settings::folder(const QString& purpose) const
{
    const QString remembered = m_store.value(key("folder/") + purpose).toString();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString& folder : {remembered, documents}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

void Settings::setFolder(const QString& purpose, const QString& folder)
{
    m_store.setValue(key("folder/") + purpose, folder);
}

} // namespace yimi
