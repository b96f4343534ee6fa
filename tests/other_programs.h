// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs say of a file that was written.
#pragma once

#include <QProcess>
#include <QStandardPaths>

#include <optional>

namespace yimi::test {

/// What a program says; nothing when it is not installed.
inline std::optional<QString> saying(const QString& program, const QStringList& arguments)
{
    const QString tool = QStandardPaths::findExecutable(program);
    if (tool.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace yimi::test
