// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are there whole or not at all.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QFileDevice;
class QSaveFile;

namespace yimi {

[[nodiscard]] Error errorFor(ErrorCode code, const QString& path, const QString& detail = {});

/// Why a device took no more bytes: FileUnwritable or DiskFull.
[[nodiscard]] Error writeError(const QFileDevice& file, const QString& path);

/// Opens for writing. Errors: FileUnwritable, also for a device or a folder.
[[nodiscard]] Result<void> openFor(QSaveFile& file);

/// Errors: FileUnwritable, DiskFull.
[[nodiscard]] Result<void> writeWhole(const QString& path, const QByteArray& content);

} // namespace yimi
