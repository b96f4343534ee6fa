// SPDX-License-Identifier: GPL-3.0-or-later
// A PostGIS server of the test's own: private data, a free port on loopback, stopped and gone with
// it.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <string>
#include <unistd.h>

namespace yimi::test {

class PostgisServer
{
public:
    static constexpr const char* kPassword = "geheim 3#";

    /// Is the server's package there at all?
    static bool installed() { return !folderOfPrograms().isEmpty(); }

    ~PostgisServer()
    {
        if (m_running)
            run("pg_ctl", {"-D", data(), "-m", "immediate", "-w", "stop"});
    }

    /// Makes and starts it, with two databases: «plan» with PostGIS and «bare» without. False with
    /// what it said in `said`.
    bool start()
    {
        // A port that was free a moment ago.
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        QFile password(m_folder.filePath("password"));
        if (!password.open(QIODevice::WriteOnly))
            return false;
        password.write(kPassword);
        password.close();
        giveAway();
        m_running =
            run("initdb",
                {"-D",
                 data(),
                 "-U",
                 "yimi",
                 "-A",
                 "scram-sha-256",
                 "--no-sync",
                 "-E",
                 "UTF8",
                 "--locale=C.UTF-8",
                 "--pwfile=" + password.fileName()})
            && run(
                "pg_ctl",
                {"-D",
                 data(),
                 "-w",
                 "-l",
                 m_folder.filePath("log"),
                 "-o",
                 QString("-c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories='' "
                         "-p %1")
                     .arg(m_port),
                 "start"});
        return m_running && sql("postgres", "CREATE DATABASE plan")
               && sql("postgres", "CREATE DATABASE bare")
               && sql("plan", "CREATE EXTENSION postgis");
    }

    bool sql(const QString& database, const QString& statement)
    {
        return run(
            "psql",
            {"-q",
             "-v",
             "ON_ERROR_STOP=1",
             "-At",
             "-c",
             statement,
             QString("host=127.0.0.1 port=%1 user=yimi dbname=%2").arg(m_port).arg(database)});
    }

    [[nodiscard]] int port() const { return m_port; }

    /// How GDAL calls it; without a password the environment has to know it.
    [[nodiscard]] std::string connection(const std::string& database,
                                         const std::string& password = kPassword) const
    {
        return "PG:host=127.0.0.1 port=" + std::to_string(m_port) + " dbname=" + database
               + " user=yimi" + (password.empty() ? std::string() : " password='" + password + "'");
    }

    QString said; ///< by the last program

private:
    static QString folderOfPrograms()
    {
        const QDir versions("/usr/lib/postgresql");
        for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString folder = versions.filePath(version + "/bin");
            if (QFile::exists(folder + "/initdb"))
                return folder;
        }
        return {};
    }

    [[nodiscard]] QString data() const { return m_folder.filePath("data"); }

    /// The server refuses to run as root; its package has made a user for it.
    void giveAway()
    {
        if (::geteuid() == 0)
            QProcess::execute("chown", {"-R", "postgres", m_folder.path()});
    }

    bool run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PGPASSWORD", kPassword);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(m_folder.path());
        // A server that goes on holds the channel open: what it says goes to a file.
        process.setStandardOutputFile(m_folder.filePath("said"));
        const QString path = folderOfPrograms() + "/" + program;
        if (::geteuid() == 0)
            process.start("runuser", QStringList{"-u", "postgres", "--", path} + arguments);
        else
            process.start(path, arguments);
        const bool ended = process.waitForFinished(60'000);
        QFile file(m_folder.filePath("said"));
        if (file.open(QIODevice::ReadOnly))
            said = QString::fromUtf8(file.readAll());
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    bool m_running = false;
};

} // namespace yimi::test
