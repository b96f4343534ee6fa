// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QRegularExpression>

namespace yimi::test {

/// A PDF without the times at which it was made, which is all that may differ between two.
inline QByteArray undated(const QByteArray& pdf)
{
    static const QRegularExpression kDate(QStringLiteral("/(CreationDate|ModDate) \\(D:[^)]*\\)"));
    return QString::fromLatin1(pdf).remove(kDate).toLatin1();
}

inline QByteArray undatedFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? undated(file.readAll()) : QByteArray();
}

} // namespace yimi::test
