// SPDX-License-Identifier: GPL-3.0-or-later
// The stick is pulled out, the network drive goes: what is left comes in, the rest is named.
#include "intake/planned_town.h"

#include <QFile>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr std::size_t kRows = 200'000; // several batches of reading

FeatureTable manyPlaces(const std::string& name)
{
    FeatureTable table = emptyTable(name);
    table.addColumn("name", FieldType::Text);
    for (std::size_t row = 0; row < kRows; ++row) {
        const Coordinate at{500'000.0 + static_cast<double>(row), 3'500'000.0};
        appendRow(
            table, static_cast<std::int64_t>(row + 1), Points{at}, {"地点" + std::to_string(row)});
    }
    return table;
}

const Error& errorOf(const ImportOutcome& outcome, const std::string& layer)
{
    for (const Error& error : outcome.errors) {
        if (error.layer == layer)
            return error;
    }
    qFatal("no error for %s", layer.c_str());
}

} // namespace

class TestVanishingDrive : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void goneBeforeAnythingIsRead()
    {
        const Folder folder;
        makeTown(folder);
        const ImportPlan plan = planOf({folder.path("")});
        for (const PlannedLayer& layer : plan.layers)
            QVERIFY(QFile::remove(QString::fromStdString(layer.source.path)));
        const auto outcome = carryOut(plan);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::FileNotFound);
        QVERIFY(!outcome.error().file.empty());
    }

    void oneFileGoneKeepsNoOtherOut()
    {
        const Folder folder;
        makeTown(folder);
        const ImportPlan plan = planOf({folder.path("")});
        QVERIFY(QFile::remove(QString::fromStdString(folder.path("道路.gpkg"))));
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QCOMPARE(outcome->errors.size(), std::size_t{1});
        QCOMPARE(outcome->errors.front().code, ErrorCode::FileNotFound);
        QCOMPARE(outcome->layers.size(), std::size_t{2});
    }

    void cutOffWhileItIsRead_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("GeoPackage") << QStringLiteral("gpkg");
        QTest::newRow("CSV") << QStringLiteral("csv");
    }

    /// A layer comes in whole or not at all.
    void cutOffWhileItIsRead()
    {
        QFETCH(QString, ending);
        const Folder folder;
        const std::string path = ending == QStringLiteral("gpkg")
                                     ? geoPackage(folder, "大表.gpkg", {manyPlaces("大表")})
                                     : folder.made("大表.csv", pointsCsv(MapOffset::None, 60'000));
        geoPackage(folder, "界线.gpkg", {townCommunities()});
        const ImportPlan plan = planOf({folder.path("")});
        bool cut = false;
        const TaskContext task{.stop = {}, .progress = [&](Progress progress) {
                                   if (progress.fraction > 0.2 && !cut)
                                       cut = QFile::resize(QString::fromStdString(path), 100'000);
                               }};
        const auto outcome = carryOut(plan, task);
        QVERIFY(cut);
        QVERIFY(outcome);
        QCOMPARE(outcome->layers.size(), std::size_t{1});
        QCOMPARE(outcome->layers.front().table->name, std::string("社区界线"));
        QVERIFY(!errorOf(*outcome, "大表").file.empty());
    }

    void progressRisesWithinALayer()
    {
        const Folder folder;
        geoPackage(folder, "大表.gpkg", {manyPlaces("大表")});
        std::vector<double> fractions;
        const TaskContext task{.stop = {}, .progress = [&](Progress progress) {
                                   fractions.push_back(progress.fraction);
                               }};
        QVERIFY(carryOut(planOf({folder.path("")}), task));
        QVERIFY(fractions.size() > 50);
        QVERIFY(std::ranges::is_sorted(fractions));
        QCOMPARE(fractions.back(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestVanishingDrive)
#include "tst_vanishing_drive.moc"
