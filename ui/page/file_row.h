// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace yimi {

class Settings;

/// Where pages go: a file of one ending, or a folder; written, or browsed for. What is proposed
/// gives way to another proposal until somebody chooses a place of his own.
class FileRow : public QWidget
{
    Q_OBJECT

public:
    /// `name`: object name of the field.
    FileRow(const QString& name, const Settings& settings, QWidget* parent = nullptr);

    /// A title becomes the file's name in the folder of the last time.
    void propose(const QString& title);
    /// Without the dot; empty: a folder.
    void setEnding(const QString& ending);

    /// With its ending; empty while no name is written.
    [[nodiscard]] QString path() const;
    void remember(Settings& settings) const;

    /// `go` at once, or once the user agreed that the file that is there already is replaced.
    void whenFree(const std::function<void()>& go);
    /// The same for all files that would be replaced in the folder.
    void whenFree(const QStringList& taken, const std::function<void()>& go);

Q_SIGNALS:
    void changed();

private:
    void browse();
    void take(const QString& path);

    QString m_folder; ///< of a name that says none
    QString m_ending;
    QLineEdit* m_path;
    bool m_own = false; ///< somebody chose
    QString m_agreed;   ///< may be replaced: the file dialog asked
};

} // namespace yimi
