// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers about its user between two days. Nothing of a project is kept here.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace yimi {

/// The only user of QSettings. Absent values read as their defaults.
class Settings
{
public:
    /// The user's own, by organisation and application name.
    Settings() = default;
    /// Another file, for tests.
    explicit Settings(const QString& iniFile);

    /// Newest first, at most ten; files that are gone are left out.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);

    [[nodiscard]] QString language() const; ///< "zh" or "en"
    void setLanguage(const QString& language);

    [[nodiscard]] bool dark() const;
    void setDark(bool dark);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    /// Widths of the window's columns in px; empty: not known yet.
    [[nodiscard]] QList<int> columnWidths() const;
    void setColumnWidths(const QList<int>& widths);

    /// Height of the attribute table in px; 0: not known yet.
    [[nodiscard]] int tableHeight() const;
    void setTableHeight(int height);

    [[nodiscard]] bool panelFolded(const QString& panel) const;
    void setPanelFolded(const QString& panel, bool folded);

    /// What was decided about imports and is to be proposed again, as import templates; newest
    /// first, at most twenty.
    [[nodiscard]] QStringList importTemplates() const;
    void addImportTemplate(const QString& json);

    /// Where a check of the data calls something a problem; `preset` until somebody sets it.
    [[nodiscard]] double checkLimit(const QString& name, double preset) const;
    void setCheckLimit(const QString& name, double value);

    /// How the database that was last imported from is reached, as NAME → value; never a password.
    [[nodiscard]] QString database(const QString& name) const;
    void setDatabase(const QString& name, const QString& value);

    /// The program may use the network for backdrops. Not before somebody said so.
    [[nodiscard]] bool networkAllowed() const;
    void setNetworkAllowed(bool allowed);

    /// The user's keys of map services, by host. They stay on this machine.
    [[nodiscard]] QMap<QString, QString> serviceKeys() const;
    void setServiceKey(const QString& host, const QString& key);

    /// What was last chosen in a dialog, by a name of its own ("export/paper"); `preset` at first.
    [[nodiscard]] QString choice(const QString& name, const QString& preset = {}) const;
    void setChoice(const QString& name, const QString& value);

    /// The folder last used for a purpose ("open", "import", "export"); the user's documents at
    /// first, home where there is no such folder (any more).
    [[nodiscard]] QString folder(const QString& purpose) const;
    void setFolder(const QString& purpose, const QString& folder);

private:
    QSettings m_store;
};

} // namespace yimi
