// SPDX-License-Identifier: GPL-3.0-or-later
// Entrances made by rule are seen, corrected, and then used.
#include "analysis/study.h"
#include "assessment/facility_set.h"
#include "project/analysed_city.h"
#include "project/document.h"
#include "project/edit_entrances.h"
#include "project/study_inputs.h"
#include "street_town.h"

#include <QTest>

#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

double metresToSite(const ProjectContents& town)
{
    const auto study = prepareStudy(childcareInputs(town).tables);
    const auto answer = study ? coverage(*study, town.settings.coverage)
                              : Result<Coverage>(tl::unexpected(study.error()));
    return answer && answer->communities.front().nearest
               ? answer->communities.front().nearest->length.value
               : -1;
}

MadeEntrances made(const ProjectContents& town)
{
    NetworkCache networks;
    auto outcome = makeEntrances(town, networks);
    return outcome ? std::move(*outcome) : MadeEntrances{std::make_shared<FeatureTable>()};
}

ProjectContents withRecord(ProjectContents town, TablePointer table)
{
    DocumentLayer layer = inputLayer(std::move(table), Theme::Entrance, "出入口");
    layer.id = "record";
    std::erase_if(town.layers, [](const DocumentLayer& one) { return one.id == "record"; });
    insertByTheme(town.layers, std::move(layer));
    return town;
}

std::size_t rowAtEast(const FeatureTable& table, double east)
{
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (std::abs(std::get<Points>(table.geometries[row])[0].x - cityPlace(east, 0).x) < 0.01)
            return row;
    }
    return table.rowCount();
}

} // namespace

class TestEditEntrances : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theyAreMadeWhereAnalysesEnter()
    {
        const MadeEntrances entrances = made(streetTown());
        const FeatureTable& table = *entrances.table;
        QCOMPARE(table.rowCount(), std::size_t{2});
        QCOMPARE(entrances.made, std::size_t{2});
        QCOMPARE(entrances.places, std::size_t{1});
        QVERIFY(isEntranceRecord(table));
        const std::size_t row = rowAtEast(table, 900);
        QVERIFY(row < 2 && rowAtEast(table, 1000) < 2);
        QCOMPARE(table.column("of_theme")->text(row), std::string("childcare"));
        QCOMPARE(table.column("of_id")->text(row), std::string("K1"));
        QCOMPARE(table.column("of_name")->text(row), std::string("路口托育园"));
        QCOMPARE(table.column("source")->text(row), std::string("road"));
        QVERIFY(table.column("basis")->text(row).find("人民路") != std::string::npos);
        QCOMPARE(table.column("by_hand")->text(row), std::string("0"));
    }

    /// 900 − 100 = 800 m, with the layer as without.
    void theLayerGivesTheSameAnswer()
    {
        const ProjectContents town = streetTown();
        QCOMPARE(metresToSite(town), 800.0);
        QCOMPARE(metresToSite(withRecord(town, made(town).table)), 800.0);
    }

    /// 850 − 100 = 750 m.
    void aMovedEntranceChangesTheAnswer()
    {
        const ProjectContents town = streetTown();
        const auto record = made(town).table;
        const auto moved = withEntranceMoved(*record, rowAtEast(*record, 900), cityPlace(850, 0));
        QCOMPARE(metresToSite(withRecord(town, moved)), 750.0);
        const std::size_t row = rowAtEast(*moved, 850);
        QCOMPARE(moved->column("source")->text(row), std::string("manual"));
        QCOMPARE(moved->column("by_hand")->text(row), std::string("1"));
        QVERIFY(moved->column("basis")->text(row).find("人工") == 0);
        // Moved once more it does not tell the story twice.
        const auto again = withEntranceMoved(*moved, row, cityPlace(840, 0));
        QCOMPARE(again->column("basis")->text(row), moved->column("basis")->text(row));
    }

    void whatWasCorrectedIsKept()
    {
        const ProjectContents town = streetTown();
        const auto record = made(town).table;
        const auto moved = withEntranceMoved(*record, rowAtEast(*record, 900), cityPlace(850, 0));
        const MadeEntrances again = made(withRecord(town, moved));
        QCOMPARE(again.made, std::size_t{0});
        QCOMPARE(again.kept, std::size_t{2});
        QCOMPARE(*again.table, *moved);
        // Untouched ones follow the rule: the layer made again is the same.
        QCOMPARE(*made(withRecord(town, record)).table, *record);
    }

    /// Without the near one it is 1000 − 100 = 900 m, and it stays away.
    void aDeletedEntranceStaysAway()
    {
        const ProjectContents town = streetTown();
        const auto record = made(town).table;
        const auto left =
            withoutEntrances(*record, std::array{record->featureIds[rowAtEast(*record, 900)]});
        QCOMPARE(left->rowCount(), std::size_t{1});
        QCOMPARE(left->column("source")->text(0), std::string("road"));
        QCOMPARE(metresToSite(withRecord(town, left)), 900.0);
        QCOMPARE(*made(withRecord(town, left)).table, *left);
    }

    /// 700 − 100 = 600 m.
    void aDrawnEntranceKnowsWhoseItIs()
    {
        const ProjectContents town = streetTown();
        const auto record = made(town).table;
        const auto owner = entranceOwnerAt(town, cityPlace(840, 0));
        QVERIFY(owner);
        QCOMPARE(owner->id, std::string("K1"));
        QVERIFY(!entranceOwnerAt(town, cityPlace(700, 0)));
        auto drawn = withFeature(*record, Points{cityPlace(700, 0)}, drawnEntrance(*record, owner));
        QCOMPARE(drawn->column("source")->text(2), std::string("manual"));
        QVERIFY(!drawn->column("id")->isNull(2));
        QCOMPARE(metresToSite(withRecord(town, drawn)), 600.0);
    }

    void placesOfTwoThemesWithOneIdAreToldApart()
    {
        using std::string;
        ProjectContents town = streetTown();
        addLayer(town,
                 oneRow("park",
                        block(300, -40, 400, 40),
                        {{"id", string("K1")}, {"name", string("街心公园")}}),
                 Theme::Park);
        const MadeEntrances entrances = made(town);
        QCOMPARE(entrances.table->rowCount(), std::size_t{4});
        QCOMPARE(entrances.places, std::size_t{2});
        std::set<std::string> ids;
        for (std::size_t row = 0; row < 4; ++row)
            ids.insert(entrances.table->column("id")->text(row));
        QCOMPARE(ids.size(), std::size_t{4});
        const ProjectContents seen = withRecord(town, entrances.table);
        QCOMPARE(metresToSite(seen), 800.0);
        // Analyses of parks enter where the layer says.
        NetworkCache networks;
        const auto city = analysedCity(cityInputs(seen), networks);
        QVERIFY(city);
        const auto parks = facilitySet(*(*city)->base, Theme::Park);
        QVERIFY(parks);
        QCOMPARE(parks->facilities.front().entrances.size(), std::size_t{2});
        QCOMPARE(parks->facilities.front().entrances.front().position, cityPlace(300, 0));
    }

    void aPlaceWithoutAnyIsListedAndCanBeCorrected()
    {
        using std::string;
        ProjectContents town = streetTown();
        addLayer(town,
                 oneRow("park",
                        block(300, 100, 400, 200),
                        {{"id", string("P1")}, {"围墙", string("有")}}),
                 Theme::Park);
        const MadeEntrances entrances = made(town);
        QCOMPARE(entrances.findings.size(), std::size_t{1});
        QCOMPARE(entrances.findings.front().code, FindingCode::FacilityWithoutEntrance);
        const FeatureTable& table = *entrances.table;
        QCOMPARE(table.column("source")->text(2), string("position"));
        const auto parksOf = [](const ProjectContents& contents) {
            NetworkCache networks;
            const auto city = analysedCity(cityInputs(contents), networks);
            return facilitySet(*(*city)->base, Theme::Park).value();
        };
        // Listed as it was without the layer, until somebody says where people go in.
        const FacilitySet still = parksOf(withRecord(town, entrances.table));
        QCOMPARE(still.facilities.front().entrances.front().source, string("position"));
        QCOMPARE(still.findings.size(), parksOf(town).findings.size());
        const FacilitySet corrected =
            parksOf(withRecord(town, withEntranceMoved(table, 2, cityPlace(350, 100))));
        QCOMPARE(corrected.facilities.front().entrances.front().source, string("manual"));
        QCOMPARE(corrected.facilities.front().entrances.front().position, cityPlace(350, 100));
        QVERIFY(corrected.findings.size() < still.findings.size());
    }

    void aCorrectionMakesTheResultOutdatedAndUndoBringsItBack()
    {
        Document document;
        const ProjectContents town = streetTown();
        document.reset(withRecord(town, made(town).table), "x.yimi");
        const StudyInputs inputs = childcareInputs(document.contents());
        const auto study = prepareStudy(inputs.tables);
        QVERIFY(study);
        const auto answer = coverage(*study, document.settings().coverage);
        document.putCoverage(std::make_shared<const Coverage>(*answer),
                             std::make_shared<const FeatureTable>(
                                 coverageTable(*study, *answer, document.settings().crs)),
                             inputs.layers,
                             "托育覆盖",
                             "计算");
        QVERIFY(!outdated(*document.coverage(), document.contents()));
        const auto record = layerById(document.layers(), "record")->table;
        QVERIFY(document.changeTables(
            {{"record", record, withEntranceMoved(*record, 0, cityPlace(850, 0))}}, "move"));
        QVERIFY(outdated(*document.coverage(), document.contents()));
        document.undoStack().undo();
        QVERIFY(!outdated(*document.coverage(), document.contents()));
    }

    void whatIsMissingIsNamed()
    {
        NetworkCache networks;
        ProjectContents town = streetTown();
        std::erase_if(town.layers, [](const auto& layer) { return layer.theme == Theme::Road; });
        QCOMPARE(makeEntrances(town, networks).error().code, ErrorCode::NoRoads);
        QCOMPARE(makeEntrances(smallCity(), networks).error().code, ErrorCode::NoFacilities);
    }
};

QTEST_GUILESS_MAIN(TestEditEntrances)
#include "tst_edit_entrances.moc"
