// SPDX-License-Identifier: GPL-3.0-or-later
// The files that tests of `access` ask about, and the ways to ask.
#pragma once

#include "app/cli_runner.h"
#include "builders.h"
#include "io/read.h"
#include "io/write.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>

namespace yimi::test {

inline bool nearly(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

inline double valueOf(const nlohmann::json& answer, const char* id)
{
    for (const auto& place : answer["places"]) {
        if (place["id"] == id)
            return place["value"].is_null() ? -1.0 : place["value"].get<double>();
    }
    return -2.0;
}

inline bool warns(const nlohmann::json& answer, const char* code)
{
    for (const auto& warning : answer["warnings"]) {
        if (warning["code"] == code)
            return true;
    }
    return false;
}

/// A test of the command: a table on a sheet of paper (the working is in
/// tests/access/tst_floating_catchment.cpp) and a small city.
class AccessDoor : public QObject
{
protected:
    void makeFiles()
    {
        QVERIFY(m_folder.isValid());
        text("m.csv", "from_id,to_id,cost\nA,X,5\nA,Y,20\nB,X,12\nB,Y,8\nC,Y,14\n");
        text("s.csv", "id,amount\nX,30\nY,20\n");
        text("d.csv", "id,amount,area\nA,100,east\nB,200,east\nC,50,west\n");
        write("roads.gpkg", gridRoads(10, 10, 100), GeometryKind::Line);
        write("sites.gpkg",
              facilitiesTable(
                  {{"a", {200, 210}, std::int64_t{40}}, {"b", {700, 690}, std::int64_t{25}}}),
              GeometryKind::Point);
        write("homes.gpkg",
              residencesTable({{"h1", {100, 110}, 30},
                               {"h2", {310, 400}, 20},
                               {"h3", {650, 500}, 60},
                               {"h4", {900, 890}, 10}}),
              GeometryKind::Point);
        const FeatureTable areas =
            communitiesTable({{"1", rectangle(-50, -50, 450, 950), 50, "甲镇", "东区"},
                              {"2", rectangle(450, -50, 950, 950), 70, "乙镇", "西区"}});
        write("areas.gpkg", areas, GeometryKind::Polygon);
    }

    [[nodiscard]] QString file(const char* name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }

    void text(const char* name, const QByteArray& content) const
    {
        QFile target(file(name));
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(content);
    }

    void write(const char* name, const FeatureTable& table, GeometryKind kind) const
    {
        const std::array layers{LayerToWrite{.table = &table, .kind = kind}};
        QVERIFY(writeGeoPackage(file(name).toStdString(), layers).has_value());
    }

    [[nodiscard]] QStringList doorWords(const char* pairs, const QStringList& more) const
    {
        return QStringList{"access",
                           "--matrix",
                           file(pairs),
                           "--supply",
                           file("s.csv"),
                           "--demand",
                           file("d.csv"),
                           "--json"}
               + more;
    }

    [[nodiscard]] QStringList networkWords(const QStringList& more) const
    {
        return QStringList{"access",
                           "--roads",
                           file("roads.gpkg"),
                           "--facilities",
                           file("sites.gpkg"),
                           "--communities",
                           file("areas.gpkg"),
                           "--demand",
                           file("homes.gpkg"),
                           "--json"}
               + more;
    }

    /// The answer as JSON; an answer without places when the program refused.
    [[nodiscard]] nlohmann::json answered(const QStringList& words) const
    {
        QStringList all = words;
        if (!all.contains("--json"))
            all += "--json";
        const auto answer = cli(QStringList{"access"} + all);
        if (answer.exitCode != 0)
            qWarning("%s", qPrintable(answer.err));
        return answer.exitCode == 0 ? answer.json() : nlohmann::json{{"places", {}}};
    }

    [[nodiscard]] nlohmann::json door(const char* pairs, const QStringList& more) const
    {
        return answered(doorWords(pairs, more).mid(1));
    }

    [[nodiscard]] nlohmann::json matrix(const QStringList& more) const
    {
        return door("m.csv", more);
    }

    [[nodiscard]] nlohmann::json network(const QStringList& more) const
    {
        return answered(networkWords(more).mid(1));
    }

    void expectRefused(const QStringList& more, const char* named, int exitCode) const
    {
        const auto answer = cli(doorWords("m.csv", more));
        QVERIFY2(answer.exitCode == exitCode && answer.err.contains(QString::fromUtf8(named)),
                 qPrintable(more.join(' ') + " | " + answer.err));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace yimi::test
