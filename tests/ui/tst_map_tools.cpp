// SPDX-License-Identifier: GPL-3.0-or-later
// 量算 and 试探 in the real window, by hand.
#include "analysis/nearest.h"
#include "io/read.h"
#include "io/write.h"
#include "network/network_builder.h"
#include "ui/map/tool_box.h"
#include "ui/tool_bench.h"
#include "ui/window/action_specs.h"
#include "wording/wording.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

class TestMapTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDistanceIsTheSumOfItsPieces();
    void theHandCountsAlready();
    void anAreaClosesItself();
    void anAreaThatCrossesItselfIsNone();
    void theWayIsWhatNearestSays();
    void theWayIsWhatTheBatchProgramSays();
    void noWayIsSaid();
    void theResultIsCopied();
    void escapeClearsThenLeaves();
    void languageIsTheReaders();
    void noTwoActionsShareAShortcut();
};

void TestMapTools::aDistanceIsTheSumOfItsPieces()
{
    ToolBench bench("measure");
    QVERIFY(bench.find("measureCard").isVisible());
    for (const Coordinate place : {cityPlace(100, 100), cityPlace(400, 100), cityPlace(400, 500)})
        bench.click(place);
    const double wanted =
        distance(bench.seen(cityPlace(100, 100)), bench.seen(cityPlace(400, 100)))
        + distance(bench.seen(cityPlace(400, 100)), bench.seen(cityPlace(400, 500)));
    QCOMPARE(bench.measure().measurement().pieces.size(), 2U);
    QCOMPARE(bench.measure().measurement().length().value, wanted);
    QVERIFY(std::abs(wanted - 700) < 10);
    QCOMPARE(bench.find<QLabel>("measureTotal").text(), metresText(Metres(wanted)));
    // Without the tool the same click asks what is there.
    QVERIFY(!bench.find("identifyCard").isVisible());
}

void TestMapTools::theHandCountsAlready()
{
    ToolBench bench("measure");
    bench.click(cityPlace(100, 100));
    QVERIFY(bench.measure().measurement().pieces.empty());
    bench.moveTo(cityPlace(300, 100));
    QCOMPARE(bench.measure().measurement().pieces.size(), 1U);
    bench.click(cityPlace(300, 100));
    QTest::mouseDClick(&bench.canvas(), Qt::LeftButton, {}, bench.at(cityPlace(300, 100)));
    bench.moveTo(cityPlace(800, 800));
    QCOMPARE(bench.measure().measurement().pieces.size(), 1U); // it was ended
    bench.click(cityPlace(500, 500));
    QCOMPARE(bench.measure().points().size(), 1U); // and starts anew
}

void TestMapTools::anAreaClosesItself()
{
    ToolBench bench("measure");
    QTest::mouseClick(&bench.find<QToolButton>("measureKind1"), Qt::LeftButton);
    for (const Coordinate place :
         {cityPlace(100, 100), cityPlace(500, 100), cityPlace(500, 600), cityPlace(100, 600)})
        bench.click(place);
    const Measurement& measured = bench.measure().measurement();
    QCOMPARE(measured.pieces.size(), 4U);
    QVERIFY(std::abs(measured.squareMetres - 200'000) < 4'000);
    QCOMPARE(bench.find<QLabel>("measureTotal").text(), areaText(measured.squareMetres));
    QVERIFY(bench.find<QLabel>("measureDetail").text().contains(lengthText(measured.length())));
}

void TestMapTools::anAreaThatCrossesItselfIsNone()
{
    ToolBench bench("measure");
    QTest::mouseClick(&bench.find<QToolButton>("measureKind1"), Qt::LeftButton);
    for (const Coordinate place :
         {cityPlace(100, 100), cityPlace(500, 600), cityPlace(500, 100), cityPlace(100, 600)})
        bench.click(place);
    QVERIFY(bench.measure().measurement().crossesItself);
    QVERIFY(bench.find("measureProblem").isVisible());
    QCOMPARE(bench.find<QLabel>("measureTotal").text(), QString("—"));
    QTest::keyClick(&bench.canvas(), Qt::Key_Backspace);
    QVERIFY(!bench.measure().measurement().crossesItself);
    QVERIFY(!bench.find("measureProblem").isVisible());
}

void TestMapTools::theWayIsWhatNearestSays()
{
    ToolBench bench("measure");
    QTest::mouseClick(&bench.find<QToolButton>("measureKind2"), Qt::LeftButton);
    bench.click(cityPlace(120, 80));
    bench.click(cityPlace(610, 330));
    bench.click(cityPlace(780, 790));
    bench.settle();
    const Measurement& measured = bench.measure().measurement();
    QVERIFY(measured.complete);
    const auto network = buildNetwork(cityRoads());
    const TravelProfile& profile = bench.window->document().settings().serviceAreas.profile;
    std::int64_t time = 0;
    for (const MeasuredPiece& piece : measured.pieces) {
        const std::vector<NamedPoint> from{{"a", piece.from}};
        const std::vector<NamedPoint> to{{"b", piece.to}};
        const auto wanted =
            nearest(network->network, from, to, {.profile = profile, .lines = true});
        QCOMPARE(piece.length.value, wanted->rows[0].hits[0].length.value);
        QCOMPARE(piece.way->time.value, wanted->rows[0].hits[0].time.value);
        QCOMPARE(piece.way->line, wanted->rows[0].hits[0].line);
        time += piece.way->time.value;
    }
    QVERIFY(bench.find<QLabel>("measureTotal").text().contains(minutesText(Milliseconds(time))));
}

/// Another profile, and `yimi-cli nearest --routes` on the same places.
void TestMapTools::theWayIsWhatTheBatchProgramSays()
{
    ToolBench bench("measure");
    QTest::mouseClick(&bench.find<QToolButton>("measureKind2"), Qt::LeftButton);
    auto& profiles = bench.find<QComboBox>("measureProfile");
    profiles.setCurrentIndex(profiles.findText(profileName("bike")));
    Q_EMIT profiles.activated(profiles.currentIndex());
    bench.click(cityPlace(120, 80));
    bench.click(cityPlace(610, 330));
    bench.settle();
    const MeasuredPiece& piece = bench.measure().measurement().pieces.front();
    QVERIFY(piece.way && piece.way->state == ReachState::Reached);

    const auto write = [&](const char* name, const FeatureTable& table, GeometryKind kind) {
        const std::string path = bench.dir.filePath(QString::fromLatin1(name)).toStdString();
        const std::array layers{LayerToWrite{.table = &table, .kind = kind}};
        if (!writeGeoPackage(path, layers))
            qFatal("%s", path.c_str());
        return QString::fromStdString(path);
    };
    const auto point = [](Coordinate at) {
        FeatureTable table = namedTable("place");
        table.addColumn("id", FieldType::Text);
        appendRow(table, 1, Points{at}, {Value(std::string("p"))});
        return table;
    };
    const QString routes = bench.dir.filePath("routes.gpkg");
    QProcess cli;
    cli.start(QStringLiteral(YIMI_CLI),
              {"nearest",
               "--roads",
               write("roads.gpkg", cityRoads(), GeometryKind::Line),
               "--profile",
               "bike",
               "--from",
               write("from.gpkg", point(piece.from), GeometryKind::Point),
               "--to",
               write("to.gpkg", point(piece.to), GeometryKind::Point),
               "--routes",
               routes});
    QVERIFY(cli.waitForFinished(60'000));
    QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError() + cli.readAllStandardOutput());
    const auto table = readLayer({.path = routes.toStdString(), .layer = "nearest"});
    QVERIFY(table);
    const FeatureTable& rows = table->table;
    QCOMPARE(rows.column("seconds")->number(0).value(),
             static_cast<double>(piece.way->time.value) / 1000.0);
    QCOMPARE(rows.column("metres")->number(0).value(), piece.way->length.value);
    QVERIFY(std::get<Lines>(rows.geometries[0]).front() == piece.way->line);
}

void TestMapTools::noWayIsSaid()
{
    ToolBench bench("measure");
    QTest::mouseClick(&bench.find<QToolButton>("measureKind2"), Qt::LeftButton);
    bench.canvas().zoomBy(2);
    bench.click(cityPlace(100, 100));
    bench.click(cityPlace(1350, 450));
    bench.settle();
    QVERIFY(bench.measure().measurement().pieces.front().unreachable());
    QVERIFY(!bench.measure().measurement().complete);
    QVERIFY(bench.find<QLabel>("measureProblem").text().contains("未接入路网"));
    QCOMPARE(bench.find<QLabel>("measureTotal").text(), QString("—"));
}

void TestMapTools::theResultIsCopied()
{
    ToolBench bench("measure");
    bench.click(cityPlace(100, 100));
    bench.click(cityPlace(400, 100));
    QTest::mouseClick(&bench.find<QPushButton>("measureCopy"), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
    QCOMPARE(lines.size(), 3); // heading, piece, total
    QCOMPARE(lines.back().split('\t').back().toDouble(),
             std::round(bench.measure().measurement().length().value * 10) / 10);
    QGuiApplication::clipboard()->clear();
    bench.canvas().setFocus();
    QTest::keyClick(&bench.canvas(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), lines.join('\n'));
}

void TestMapTools::escapeClearsThenLeaves()
{
    ToolBench bench("measure");
    bench.click(cityPlace(100, 100));
    QTest::keyClick(&bench.canvas(), Qt::Key_Escape);
    QVERIFY(bench.measure().points().empty());
    QVERIFY(bench.action("measure").isChecked());
    QTest::keyClick(&bench.canvas(), Qt::Key_Escape);
    QVERIFY(!bench.action("measure").isChecked());
    QVERIFY(!bench.find("measureCard").isVisible());
}

void TestMapTools::languageIsTheReaders()
{
    ToolBench bench("measure");
    bench.language.set("en");
    QTRY_COMPARE(bench.find<QToolButton>("measureKind0").text(), QString("Distance"));
}

void TestMapTools::noTwoActionsShareAShortcut()
{
    QMap<QString, QString> owner;
    for (const ActionSpec& spec : actionSpecs()) {
        const QString keys = QString::fromLatin1(spec.shortcut);
        if (keys.isEmpty())
            continue;
        QVERIFY2(!owner.contains(keys), spec.id);
        owner.insert(keys, QString::fromLatin1(spec.id));
    }
}

QTEST_MAIN(TestMapTools)
#include "tst_map_tools.moc"
