// SPDX-License-Identifier: GPL-3.0-or-later
// A PostGIS database as a source and as a place to publish to, with a real server.
#include "io/database.h"
#include "made_files.h"
#include "postgis_server.h"

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable areas()
{
    FeatureTable table;
    table.name = "社区 覆盖";
    table.crs = defaultAnalysisCrs();
    table.addColumn("名称", FieldType::Text);
    table.addColumn("A0_2", FieldType::Integer);
    table.addColumn("share", FieldType::Real);
    appendRow(table,
              7,
              Polygons{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
                        {{{10, 10}, {20, 10}, {20, 20}, {10, 10}}}}},
              {std::string("南溪'社区"), std::int64_t{214}, 0.588});
    appendRow(table, 9, {}, {std::monostate{}, std::monostate{}, std::monostate{}});
    return table;
}

LayerToWrite layerOf(const FeatureTable& table)
{
    return {.table = &table, .kind = table.geometryKind(), .description = "合成示例数据"};
}

} // namespace

class TestPostgis : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (!PostgisServer::installed())
            QSKIP("postgresql-15 is not installed");
        QVERIFY2(m_server.start(), qPrintable(m_server.said));
    }

    void whatIsPublishedIsReadAgain()
    {
        const FeatureTable table = areas();
        const FeatureTable points = pointTable("sites", 2500);
        const std::vector layers{layerOf(table), layerOf(points)};
        const auto done = publishToDatabase(m_server.connection("plan"), layers);
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
        for (const FeatureTable* const written : {&table, &points}) {
            const auto read =
                readLayer({.path = m_server.connection("plan"), .layer = written->name}, {});
            QVERIFY2(read, read ? "" : read.error().detail.c_str());
            QCOMPARE(read->table.rowCount(), written->rowCount());
            QVERIFY(read->table.geometries == written->geometries);
            QCOMPARE(read->table.featureIds, written->featureIds);
            QVERIFY(read->table.columns == written->columns);
            QCOMPARE(read->table.crs, written->crs);
        }
        const auto listed = listLayers(m_server.connection("plan"));
        QVERIFY(listed);
        QCOMPARE(listed->size(), 2U);
    }

    void aSubsetIsLeftToTheDatabase()
    {
        const FeatureTable points = pointTable("subset", 30);
        QVERIFY(publishToDatabase(m_server.connection("plan"), std::vector{layerOf(points)}));
        const auto read = readLayer(
            {.path = m_server.connection("plan"), .layer = "subset", .subset = "pop >= 250"}, {});
        QVERIFY(read);
        QCOMPARE(read->table.rowCount(), 5U);
    }

    void tablesThatAreThereStayUnlessReplaced()
    {
        const FeatureTable first = pointTable("kept", 3);
        const FeatureTable second = pointTable("kept", 5);
        const FeatureTable other = pointTable("another", 1);
        const std::string plan = m_server.connection("plan");
        const auto rows = [&](const std::string& layer) {
            const auto read = readLayer({.path = plan, .layer = layer}, {});
            return read ? read->table.rowCount() : 0U;
        };
        QVERIFY(publishToDatabase(plan, std::vector{layerOf(first)}));
        const auto refused = publishToDatabase(plan, std::vector{layerOf(other), layerOf(second)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TableExists);
        QCOMPARE(refused.error().layer, std::string("kept"));
        QCOMPARE(rows("kept"), 3U);
        QCOMPARE(rows("another"), 0U); // all or none
        QVERIFY(publishToDatabase(plan, std::vector{layerOf(second)}, {.replace = true}));
        QCOMPARE(rows("kept"), 5U);
    }

    void aSchemaIsMadeWhenNeeded()
    {
        const FeatureTable points = pointTable("in_schema", 4);
        const std::string plan = m_server.connection("plan");
        QVERIFY(publishToDatabase(
            plan, std::vector{layerOf(points)}, {.schema = "规划 2035", .replace = true}));
        QVERIFY(m_server.sql("plan", "SELECT count(*) FROM \"规划 2035\".in_schema"));
        QCOMPARE(m_server.said.trimmed(), QString("4"));
        const auto read = readLayer({.path = plan, .layer = "规划 2035.in_schema"}, {});
        QVERIFY(read);
    }

    void cancelledMeansNothingWritten()
    {
        const FeatureTable points = pointTable("cancelled", 5000);
        std::stop_source stop;
        std::size_t reports = 0;
        const TaskContext task{.stop = stop.get_token(), .progress = [&](Progress) {
                                   if (++reports == 3)
                                       stop.request_stop();
                               }};
        const std::string plan = m_server.connection("plan");
        const auto done = publishToDatabase(plan, std::vector{layerOf(points)}, {}, task);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(readLayer({.path = plan, .layer = "cancelled"}, {}).error().code,
                 ErrorCode::LayerNotFound);
    }

    void whatGoesWrongIsSaidWithoutThePassword()
    {
        const FeatureTable points = pointTable("never", 1);
        const std::vector layers{layerOf(points)};
        const auto wrong = publishToDatabase(m_server.connection("plan", "wrong-secret"), layers);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::DatabaseUnreachable);
        QVERIFY(wrong.error().file.find("secret") == std::string::npos);
        QVERIFY(wrong.error().detail.find("secret") == std::string::npos);
        QVERIFY(wrong.error().file.find("127.0.0.1") != std::string::npos);
        const auto unread = readLayer({.path = m_server.connection("plan", "wrong-secret")}, {});
        QVERIFY(!unread);
        QCOMPARE(unread.error().code, ErrorCode::DatabaseUnreachable);
        QVERIFY(unread.error().file.find("secret") == std::string::npos);
        const auto torn =
            readLayer({.path = m_server.connection("plan", "") + " password=ab secret"}, {});
        QVERIFY(!torn);
        QVERIFY(torn.error().detail.find("secret") == std::string::npos);
        QCOMPARE(publishToDatabase(m_server.connection("plan"),
                                   std::vector{layers[0], layers[0]},
                                   {.replace = true})
                     .error()
                     .code,
                 ErrorCode::TableExists);
        QCOMPARE(publishToDatabase(m_server.connection("bare"), layers).error().code,
                 ErrorCode::DatabaseNotSpatial);
        QCOMPARE(publishToDatabase("PG:host=127.0.0.1 port=1 dbname=x", layers).error().code,
                 ErrorCode::DatabaseUnreachable);
        QCOMPARE(publishToDatabase("plan.gpkg", layers).error().code, ErrorCode::ParameterInvalid);
    }

    void whoMayNotWriteIsTold()
    {
        QVERIFY(
            m_server.sql("plan",
                         "CREATE ROLE reader LOGIN PASSWORD 'r'; REVOKE CREATE ON SCHEMA public "
                         "FROM PUBLIC; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"));
        std::string connection = m_server.connection("plan", "r");
        connection.replace(connection.find("user=yimi"), 9, "user=reader");
        const FeatureTable points = pointTable("forbidden", 1);
        const auto done = publishToDatabase(connection, std::vector{layerOf(points)});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DatabaseFailed);
        QVERIFY(!done.error().detail.empty());
    }

private:
    PostgisServer m_server;
};

QTEST_GUILESS_MAIN(TestPostgis)
#include "tst_postgis.moc"
