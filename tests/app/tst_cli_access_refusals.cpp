// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and words that access cannot take: a sentence that names the place, and no answer.
#include "app/access_door.h"

using namespace yimi;
using namespace yimi::test;

class TestCliAccessRefusals : public AccessDoor
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { makeFiles(); }

    void badTablesAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("place");
        const QByteArray head = "from_id,to_id,cost\nA,X,5\n";
        QTest::newRow("unknown id") << head + "Q9,X,1\n"
                                    << "Q9";
        QTest::newRow("pair twice") << head + "A,X,6\n"
                                    << "A → X";
        QTest::newRow("negative") << head + "B,X,-1\n"
                                  << "B → X";
        QTest::newRow("not finite") << head + "B,X,inf\n"
                                    << "B → X";
        QTest::newRow("nan") << head + "B,X,nan\n"
                             << "B → X";
        QTest::newRow("no number") << head + "B,X,near\n"
                                   << "near";
        QTest::newRow("no cost") << QByteArray("from_id,to_id,time\nA,X,5\n") << "cost";
        QTest::newRow("no rows") << QByteArray("from_id,to_id,cost\n") << "bad.csv";
    }

    void badTablesAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, place);
        text("bad.csv", rows);
        const auto answer = cli(doorWords("bad.csv", {"--method", "2sfca"}));
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains(place) && answer.err.contains("bad.csv"),
                 qPrintable(answer.err));
    }

    void badAmountsAreRefused()
    {
        text("bad_s.csv", "id,amount\nX,30\nY,-2\n");
        QStringList words = doorWords("m.csv", {"--method", "2sfca"});
        words[words.indexOf("--supply") + 1] = file("bad_s.csv");
        const auto answer = cli(words);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("bad_s.csv") && answer.err.contains("Y"),
                 qPrintable(answer.err));
    }

    void supplyOfNothingIsListed()
    {
        text("zero.csv", "id,amount\nX,0\nY,0\n");
        QStringList words = doorWords("m.csv", {"--method", "2sfca"});
        words[words.indexOf("--supply") + 1] = file("zero.csv");
        const auto answer = answered(words.mid(1));
        QVERIFY(warns(answer, "supply-all-zero"));
        QVERIFY(valueOf(answer, "B") == 0.0);
        QVERIFY(answer["equity"]["gini"].is_null() && answer["equity"]["palma"].is_null());
    }

    void wrongWordsAreRefused()
    {
        expectRefused({"--method", "4sfca"}, "e2sfca", 2);
        expectRefused({"--method", "gravity"}, "beta", 2);
        expectRefused({"--method", "gravity", "--decay", "cliff"}, "gaussian-zero", 2);
        expectRefused({"--method", "2sfca", "--decay", "linear"}, "binary", 2);
        expectRefused({"--method", "2sfca", "--minutes", "0"}, "minutes", 2);
        expectRefused({"--method", "2sfca", "--zones", "10,20"}, "zones", 2);
        expectRefused({"--method", "2sfca", "--cost-unit", "m"}, "metres", 2);
        expectRefused({"--method", "2sfca", "--cost-unit", "m", "--minutes", "9"}, "minutes", 2);
        expectRefused({"--method", "2sfca", "--cost-unit", "mile"}, "mile", 2);
        expectRefused({"--method", "2sfca", "--standard", "-1"}, "standard", 2);
        expectRefused({"--method", "2sfca", "--k", "2"}, "k", 2);
        expectRefused({"--method", "e2sfca", "--zones", "20,10", "--weights", "1,0.5"}, "zones", 2);
        expectRefused({"--method", "e2sfca", "--zones", "10,20"}, "weights", 2);
        expectRefused({"--method", "e2sfca", "--zones", "10,20,30", "--minutes", "25"}, "zones", 2);
        expectRefused({"--method", "cumulative", "--per", "1000"}, "per", 2);
        expectRefused({"--method", "2sfca", "--group", "county"}, "county", 1);
        expectRefused({"--method", "2sfca", "--roads", "r.gpkg"}, "--roads", 2);
        QCOMPARE(cli({"access", "--method", "2sfca"}).exitCode, 2);
        QCOMPARE(cli(networkWords({"--method", "2sfca", "--supply", file("s.csv")})).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliAccessRefusals)
#include "tst_cli_access_refusals.moc"
