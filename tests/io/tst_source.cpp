// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/source.h"

#include <QTest>

using namespace yimi;

class TestSource : public QObject
{
    Q_OBJECT

private slots:
    void textsAreReadAndWrittenBack_data();
    void textsAreReadAndWrittenBack();
    void unknownKeysAreErrors();
    void passwordsAreNotWritten_data();
    void passwordsAreNotWritten();
};

void TestSource::textsAreReadAndWrittenBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("subset");
    QTest::newRow("file") << "a/b.gpkg"
                          << "a/b.gpkg"
                          << ""
                          << "";
    QTest::newRow("layer") << "城市.gpkg|layername=社区"
                           << "城市.gpkg"
                           << "社区"
                           << "";
    QTest::newRow("subset") << "a.gpkg|layername=l|subset=\"pop\" > 3"
                            << "a.gpkg"
                            << "l"
                            << "\"pop\" > 3";
    QTest::newRow("subset alone") << "a.shp|subset=x = 1"
                                  << "a.shp"
                                  << ""
                                  << "x = 1";
    QTest::newRow("bars in the subset") << "a.gpkg|layername=l|subset=a || '|layername=x'"
                                        << "a.gpkg"
                                        << "l"
                                        << "a || '|layername=x'";
    QTest::newRow("connection") << "PG:dbname=city host=db|layername=road"
                                << "PG:dbname=city host=db"
                                << "road"
                                << "";
}

void TestSource::textsAreReadAndWrittenBack()
{
    QFETCH(const QString, text);
    QFETCH(const QString, path);
    QFETCH(const QString, layer);
    QFETCH(const QString, subset);
    const auto source = parseSource(text.toStdString());
    QVERIFY(source.has_value());
    QVERIFY((*source == Source{path.toStdString(), layer.toStdString(), subset.toStdString()}));
    QCOMPARE(QString::fromStdString(sourceText(*source)), text);
}

void TestSource::unknownKeysAreErrors()
{
    for (const char* text : {"a.gpkg|layer=x", "a.gpkg|layername=l|filter=x", "a.gpkg|"}) {
        const auto source = parseSource(text);
        if (std::string_view(text) == "a.gpkg|") { // nothing behind the bar is nothing asked
            QVERIFY(source && source->path == "a.gpkg");
            continue;
        }
        QVERIFY(!source && source.error().code == ErrorCode::ParameterInvalid);
        QVERIFY(source.error().detail.find(text + std::string_view(text).rfind('|') + 1)
                != std::string::npos);
    }
}

void TestSource::passwordsAreNotWritten_data()
{
    QTest::addColumn<QString>("connection");
    QTest::newRow("plain") << "PG:host=db password=geheim dbname=city";
    QTest::newRow("quoted") << "PG:host=db password='ge heim' dbname=city";
    QTest::newRow("capitals and blanks") << "PG:host=db PASSWORD = geheim dbname=city";
    QTest::newRow("quote inside") << R"(PG:host=db dbname=city password='a\'geheim x')";
    QTest::newRow("another database") << "MYSQL:city,host=db,password=geheim,user=a";
    QTest::newRow("short key") << "MSSQL:server=db;database=city;pwd=geheim;";
    QTest::newRow("at the end") << "PG:host=db dbname=city password=geheim";
    QTest::newRow("quote left open") << "PG:host=db dbname=city password='geheim";
    QTest::newRow("address with a sign of its own") << "postgresql://planner:ge@heim@db/city";
    QTest::newRow("in the query") << "postgresql://db/city?password=geheim";
    QTest::newRow("address") << "postgresql://planner:geheim@db/city";
}

void TestSource::passwordsAreNotWritten()
{
    QFETCH(const QString, connection);
    const QString text = QString::fromStdString(sourceText({connection.toStdString(), "road", ""}));
    QVERIFY2(!text.contains("heim"), qPrintable(text));
    QVERIFY(text.contains("***") && text.contains("db") && text.endsWith("|layername=road"));
    // What is no password stays as it is.
    QCOMPARE(sourceText({"PG:dbname=passwords host=a", "", ""}),
             std::string("PG:dbname=passwords host=a"));
    QCOMPARE(sourceText({"https://a/b:c@d.gpkg", "", ""}), std::string("https://a/b:c@d.gpkg"));
}

QTEST_GUILESS_MAIN(TestSource)
#include "tst_source.moc"
