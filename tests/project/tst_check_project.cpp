// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "project/check_project.h"
#include "project/check_report.h"
#include "project/document.h"
#include "project/project_state.h"
#include "project/service_area_inputs.h"
#include "project/study_inputs.h"
#include "small_city.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestCheckProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFixIsAppliedAndCanBeUndone()
    {
        ProjectContents before;
        const auto sites = std::make_shared<const FeatureTable>(
            facilitiesTable({{"f1", {100, 20}}, {"f1", {100, 20}}}));
        before.layers.push_back(inputLayer(sites, Theme::Childcare, QStringLiteral("托育点")));
        DocumentLayer result = inputLayer(sites, Theme::Childcare, QStringLiteral("结果"));
        result.role = LayerRole::Result;
        before.layers.push_back(result);

        const auto layers = checkedLayers(before);
        QCOMPARE(layers.size(), std::size_t{1}); // results are nobody's data
        const auto issues = checkLayers(layers);
        QVERIFY(issues && !issues->empty());
        const auto numbered =
            std::ranges::find_if(*issues, [](const Issue& issue) { return issue.fix.has_value(); });
        QVERIFY(numbered != issues->end());
        const ProjectContents copy = before;
        const auto after = withFix(before, QString::fromStdString(numbered->layer), *numbered->fix);
        QVERIFY(after);
        QVERIFY(*after->layers[0].table != *before.layers[0].table);
        QVERIFY(before == copy);
        const auto none = withFix(before, QStringLiteral("no such layer"), *numbered->fix);
        QCOMPARE(none.error().code, ErrorCode::LayerNotFound);
    }

    void aResultOfAMendedLayerIsOutdated()
    {
        const ProjectContents city = smallCity();
        Coverage answer;
        answer.options = city.settings.coverage;
        const CoverageResult coverage{
            std::make_shared<const Coverage>(answer), {}, childcareInputs(city).layers, {}};
        const ServiceAreaResult areas{.summary = std::make_shared<const ServiceAreaSummary>(),
                                      .settings = city.settings.serviceAreas,
                                      .inputs = serviceAreaInputs(city).layers};
        QVERIFY(!outdated(coverage, city));
        QVERIFY(!outdated(areas, city));
        const Fix fix{.kind = FixKind::RemoveRows, .rows = {1}};
        const auto mended = withFix(city, "road", fix);
        QVERIFY(mended);
        QVERIFY(layerById(mended->layers, "road"));
        QVERIFY(outdated(coverage, *mended));
        QVERIFY(outdated(areas, *mended));
        // Not by layers that nobody asked; and a file remembers which edition was used.
        const auto other = withFix(city, "community", {.kind = FixKind::RemoveRows, .rows = {1}});
        QVERIFY(!outdated(areas, *other));
        const QJsonObject json = stateJson(*mended, std::vector<TablePlace>(mended->layers.size()));
        const auto reopened = stateFromJson(kProjectVersion, json);
        QVERIFY(reopened);
        QCOMPARE(layerById(reopened->contents.layers, "road")->edition,
                 layerById(mended->layers, "road")->edition);
    }

    void severalFixesAreOneStep()
    {
        Document document;
        document.reset(smallCity(), "x.yimi");
        const ProjectContents before = document.contents();
        const std::vector<LayerFix> fixes{
            {"childcare", {.kind = FixKind::RemoveRows, .rows = {1}}},
            {"childcare", {.kind = FixKind::RemoveRows, .rows = {1, 2}}},
            {"community", {.kind = FixKind::RemoveRows, .rows = {1}}},
            {"road", {.kind = FixKind::RemoveRows, .rows = {99'999}}}};
        const auto changes = mended(before, fixes);
        QVERIFY(changes);
        QCOMPARE(changes->tables.size(), std::size_t{2}); // nothing of the road layer was meant
        QCOMPARE(changes->features, std::size_t{3});
        QVERIFY(document.changeTables(changes->tables, "fix"));
        QCOMPARE(document.undoStack().count(), 1);
        QCOMPARE(layerById(document.layers(), "childcare")->table->rowCount(), std::size_t{1});
        // Made for tables that are there no more.
        QVERIFY(!document.changeTables(changes->tables, "again"));
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QVERIFY(document.contents() == before);
    }

    void theListSaysWhereToLook()
    {
        const std::vector<CheckedLayer> layers = checkedLayers(smallCity());
        Issue issue{.finding = {.code = FindingCode::FacilityCapacityMissing,
                                .layer = "托育",
                                .count = 2,
                                .ids = {"2", "77"}},
                    .layer = "childcare",
                    .places = {{500'000, 3'500'000}}};
        const auto entries = entriesOf(issue, *layerOf(issue, layers));
        QCOMPARE(entries.size(), std::size_t{3});
        QCOMPARE(entries[0].name, QString("小芽托育"));
        QCOMPARE(*entries[0].row, std::size_t{1});
        QVERIFY(!entries[1].row); // gone since
        QVERIFY(entries[2].at);
        const std::string csv = issuesCsv(std::span(&issue, 1), layers);
        QVERIFY(csv.starts_with("\xEF\xBB\xBF"));
        QVERIFY2(csv.find("小芽托育,500200.00,3500100.00") != std::string::npos, csv.c_str());
        QCOMPARE(std::ranges::count(csv, '\n'), 4);
    }
};

QTEST_GUILESS_MAIN(TestCheckProject)
#include "tst_check_project.moc"
