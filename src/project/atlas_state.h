// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace yimi {

/// What is done of an atlas, in a small file beside its files, so that one that was stopped goes on
/// where it was. Files that changed since, or were made from other content, are not done.
class AtlasState
{
public:
    /// Something of an atlas was begun in this folder and not finished.
    [[nodiscard]] static bool begun(const QString& folder);

    /// Reads what is there. `mark`: of the content; another one starts anew.
    AtlasState(const QString& folder, const QByteArray& mark);

    [[nodiscard]] bool done(const QString& file) const;

    /// `file`: a name in the folder, whole now. Errors: FileUnwritable, DiskFull.
    [[nodiscard]] Result<void> add(const QString& file);

    /// All is done: nothing to go on with.
    void remove() const;

private:
    [[nodiscard]] QString path() const;

    QString m_folder;
    QByteArray m_mark;
    QJsonObject m_sizes; ///< bytes by file
};

} // namespace yimi
