// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QSaveFile>
#include <QString>

#include <vector>

namespace yimi {

/// A PDF on its way into a file, object by object in any order; the file is there when it was
/// finished, and not before. What could not be written is told at the end.
class PdfOutput
{
public:
    explicit PdfOutput(const QString& path);

    /// Errors: FileUnwritable.
    [[nodiscard]] Result<void> open();

    /// Numbers [n, n + count) for objects that come later, or never; n is returned, 1 at first. Of
    /// none: the next one.
    int reserve(int count = 1);

    void put(int number, const QByteArray& body);

    /// All bytes of an object of this number.
    void copy(int number, QByteArrayView object);

    /// An object in pieces, without its first line: up to its «endobj».
    void begin(int number);
    void write(QByteArrayView bytes);

    [[nodiscard]] bool good() const { return m_good; }

    /// Why it is not good.
    [[nodiscard]] Error error() const;

    /// `info` 0: none. Errors: FileUnwritable, DiskFull.
    [[nodiscard]] Result<void> finish(int catalog, int info);

private:
    QString m_path;
    QSaveFile m_file;
    qint64 m_size = 0;
    bool m_good = true;
    std::vector<qint64> m_offsets{0}; ///< by number; 0: free
};

} // namespace yimi
