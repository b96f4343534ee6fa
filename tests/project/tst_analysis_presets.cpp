// SPDX-License-Identifier: GPL-3.0-or-later
// 托育覆盖 as a ready-made analysis starts where the project's own 托育覆盖 is.
#include "analysis/study.h"
#include "project/analysed_city.h"
#include "project/analysis_presets.h"
#include "project/standards_file.h"
#include "project/study_inputs.h"
#include "small_city.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestAnalysisPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theSettingsAsTexts()
    {
        DocumentSettings settings;
        settings.coverage.profile = *travelProfile("stroller");
        settings.coverage.cutoff = minutes(7.5);
        settings.coverage.ages = {AgeGroup::A0_2, AgeGroup::A3_5};
        settings.coverage.assignment = AssignmentRule::NearestFirst;
        settings.coverage.inclusiveOnly = true;
        settings.coverage.takeUp = 0.4;
        settings.coverage.connectors = false;
        const ParameterTexts expected{{"ages", "A0_2+A3_5"},
                                      {"assignment", "nearest-first"},
                                      {"connectors", "no"},
                                      {"direction", "toward"},
                                      {"inclusive_only", "yes"},
                                      {"minutes", "7.5"},
                                      {"profile", "stroller"},
                                      {"snap", "200"},
                                      {"take_up", "0.4"}};
        QVERIFY(projectPresets(settings, "childcare") == expected);
        QVERIFY(projectPresets(settings, "bus").empty());
    }

    /// What was set about the analysis goes before 托育覆盖; minutes take the place of its metres.
    void whatWasSetGoesBefore()
    {
        DocumentSettings settings;
        settings.coverage.cutoff = Metres(400);
        settings.coverage.takeUp = 0.4;
        settings.analyses["childcare"] = {{"minutes", "10"}, {"inclusive_only", "yes"}};
        settings.analyses["bus"] = {{"far", "600"}};
        const ParameterTexts texts = projectParameters(settings, "childcare");
        QVERIFY(!texts.contains("metres"));
        QCOMPARE(texts.at("minutes"), std::string("10"));
        QCOMPARE(texts.at("inclusive_only"), std::string("yes"));
        QCOMPARE(texts.at("take_up"), std::string("0.4"));
        QVERIFY(projectParameters(settings, "bus") == settings.analyses["bus"]);
    }

    /// The analysis with the project's presets gives what the project's coverage gives.
    void theSameNumbersAsTheProjectsCoverage()
    {
        ProjectContents city = smallCity();
        city.settings.coverage.profile = *travelProfile("caregiver");
        city.settings.coverage.takeUp = 0.5;
        const StudyInputs inputs = childcareInputs(city);
        const auto study = prepareStudy(inputs.tables);
        QVERIFY(study);
        const auto expected = coverage(*study, city.settings.coverage);
        QVERIFY(expected);
        NetworkCache networks;
        const auto analysed = analysedCity(cityInputs(city), networks);
        QVERIFY(analysed);
        const auto answer = analyse(*(*analysed)->base,
                                    *(*analysed)->book,
                                    {.analysis = "childcare",
                                     .standards = shippedStandards(),
                                     .profiles = travelProfiles(),
                                     .project = projectPresets(city.settings, "childcare")});
        QVERIFY(answer);
        for (const Indicator& indicator : expected->indicators)
            QVERIFY2(indicatorById(answer->headline, indicator.id.c_str()) == indicator,
                     indicator.id.c_str());
        QVERIFY(answer->tables.front().table
                == coverageTable(*study, *expected, (*analysed)->base->crs));
    }
};

QTEST_GUILESS_MAIN(TestAnalysisPresets)
#include "tst_analysis_presets.moc"
