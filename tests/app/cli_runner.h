// SPDX-License-Identifier: GPL-3.0-or-later
// Starts yimi-cli as a user would and keeps what it says.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace yimi::test {

struct CliAnswer
{
    int exitCode = -1;
    QByteArray out;
    QString err;

    /// The one JSON object on stdout; a discarded value when it is not one.
    [[nodiscard]] nlohmann::json json() const
    {
        return nlohmann::json::parse(out.toStdString(), nullptr, false);
    }
};

inline CliAnswer runProgram(const QString& program,
                            const QStringList& arguments,
                            const std::function<void()>& beforeStart = {})
{
    QProcess process;
    if (beforeStart)
        process.setChildProcessModifier(beforeStart);
    process.start(program, arguments);
    process.waitForFinished(180'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

inline CliAnswer cli(const QStringList& arguments, const std::function<void()>& beforeStart = {})
{
    return runProgram(QStringLiteral(YIMI_CLI), arguments, beforeStart);
}

} // namespace yimi::test
