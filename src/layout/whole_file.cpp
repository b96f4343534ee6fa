// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace yimi {

Error errorFor(ErrorCode code, const QString& path, const QString& detail)
{
    return {.code = code, .file = path.toStdString(), .detail = detail.toStdString()};
}

// What was opened and then takes no more bytes has no more room; a short write carries no error of
// its own.
Error writeError(const QFileDevice& file, const QString& path)
{
    const bool barred =
        file.error() == QFileDevice::RenameError || file.error() == QFileDevice::PermissionsError;
    return errorFor(
        barred ? ErrorCode::FileUnwritable : ErrorCode::DiskFull, path, file.errorString());
}

// A device or a folder is not written to: renaming over it would put a plain file in its place.
Result<void> openFor(QSaveFile& file)
{
    const QFileInfo there(file.fileName());
    if (there.exists() && !there.isFile())
        return failure(errorFor(ErrorCode::FileUnwritable, file.fileName()));
    if (!file.open(QIODevice::WriteOnly))
        return failure(errorFor(ErrorCode::FileUnwritable, file.fileName(), file.errorString()));
    return {};
}

Result<void> writeWhole(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (auto opened = openFor(file); !opened)
        return opened;
    if (file.write(content) != content.size() || !file.commit())
        return failure(writeError(file, path));
    return {};
}

} // namespace yimi
