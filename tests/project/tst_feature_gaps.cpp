// SPDX-License-Identifier: GPL-3.0-or-later
// Every gap of every ready-made analysis is found from the feature that it is about.
#include "project/feature_gaps.h"
#include "town_of_gaps.h"
#include "wording/assessment_text.h"

#include <QTest>

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

namespace {

ProjectContents withAnswer(ProjectContents contents, const std::string& id)
{
    takeAnalysis(contents, answerOf(contents, id, gapParameters(id)), analysisMade(contents, id));
    return contents;
}

/// Gaps by what the rows of all result layers say of themselves.
std::vector<const Gap*> gapsOnTheMap(const ProjectContents& contents, const FeatureGaps& gaps)
{
    std::vector<const Gap*> found;
    for (const DocumentLayer& layer : contents.layers) {
        for (std::size_t row = 0; layer.role == LayerRole::Result && row < layer.table->rowCount();
             ++row) {
            for (const FeatureGap& gap : gaps.ofRow(layer, row))
                found.push_back(gap.gap);
        }
    }
    return found;
}

} // namespace

class TestFeatureGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyGapIsFoundFromItsRow_data()
    {
        QTest::addColumn<QString>("analysis");
        for (const AnalysisSpec& spec : analysisSpecs())
            QTest::addRow("%s", spec.id.data()) << QString::fromUtf8(spec.id);
    }

    void everyGapIsFoundFromItsRow()
    {
        QFETCH(QString, analysis);
        const std::string id = analysis.toStdString();
        const ProjectContents contents = withAnswer(townOfGaps(), id);
        const AnalysisAnswer& answer = *contents.analyses.at(id).answer;
        QVERIFY2(!answer.gaps.empty(), "the town is made to have gaps");
        const FeatureGaps gaps(contents);
        const auto onTheMap = gapsOnTheMap(contents, gaps);
        const bool communities = std::ranges::any_of(answer.tables, [&](const AnswerTable& table) {
            return table.id.ends_with("communities") && isDrawable(table);
        });
        for (const Gap& gap : answer.gaps) {
            const auto told = std::ranges::count(onTheMap, &gap);
            // What has no row of its own is told by the community that the project has.
            if (gap.subject == GapSubject::Facility || communities)
                QCOMPARE(told, 1);
            if (gap.subject == GapSubject::Community)
                QVERIFY(std::ranges::count(gaps.ofCommunity(gap.id), &gap, &FeatureGap::gap) == 1);
            QVERIFY(!gapSentence(gap).isEmpty());
        }
    }

    void aRowOfOneThemeTellsOfThatThemeAlone()
    {
        const ProjectContents contents = withAnswer(townOfGaps(), "services");
        const FeatureGaps gaps(contents);
        const AnalysisResult& result = contents.analyses.at("services");
        for (std::size_t t = 0; t < result.layers.size(); ++t) {
            const DocumentLayer* const layer = layerById(contents.layers, result.layers[t]);
            if (layer == nullptr || result.answer->tables[t].id != "library_communities")
                continue;
            const auto of = gaps.ofRow(*layer, 3);
            QCOMPARE(of.size(), std::size_t{1});
            QCOMPARE(of.front().gap->theme, std::string("library"));
            QCOMPARE(of.front().gap->id, std::string("C4"));
            QVERIFY(gaps.ofRow(*layer, 0).empty()); // the library is at its door
            QCOMPARE(gaps.analysisOf(layer->id), std::string("services"));
            return;
        }
        QFAIL("no layer of libraries");
    }

    void anInputTellsWhatAllAnalysesSay()
    {
        ProjectContents contents = townOfGaps();
        for (const char* id : {"bus", "nursing-rooms", "services"})
            contents = withAnswer(std::move(contents), id);
        const FeatureGaps gaps(contents);
        const DocumentLayer& schools = *layerByTheme(contents.layers, Theme::PrimarySchool);
        const auto ofSchool = gaps.ofRow(schools, 1);
        QCOMPARE(ofSchool.size(), std::size_t{1}); // not that of the place with the same id
        QCOMPARE(ofSchool.front().analysis(), std::string("bus"));
        const DocumentLayer& places = *layerByTheme(contents.layers, Theme::PublicPlace);
        QCOMPARE(gaps.ofRow(places, 0).front().analysis(), std::string("nursing-rooms"));
        QVERIFY(gaps.ofRow(places, 1).empty()); // it has a room
        const DocumentLayer& communities = *layerByTheme(contents.layers, Theme::Community);
        const auto ofCommunity = gaps.ofRow(communities, 3);
        QVERIFY(std::ranges::is_sorted(ofCommunity, {}, &FeatureGap::analysis));
        QVERIFY(ofCommunity.size() >= 3); // of buses, and of each service
    }

    void aProjectWithoutAnswersSaysNothing()
    {
        const ProjectContents contents = townOfGaps();
        const FeatureGaps gaps(contents);
        for (const DocumentLayer& layer : contents.layers)
            QVERIFY(gaps.ofRow(layer, 0).empty());
        QVERIFY(gaps.ofCommunity("C4").empty());
        QVERIFY(gaps.analysisOf("road").empty());
    }
};

QTEST_GUILESS_MAIN(TestFeatureGaps)
#include "tst_feature_gaps.moc"
