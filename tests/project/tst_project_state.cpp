// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study.h"
#include "project/coverage_json.h"
#include "project/project_state.h"
#include "project/study_inputs.h"
#include "stylefile/style_json.h"
#include "small_city.h"

#include <QJsonDocument>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Through text, as a file does it.
QJsonObject throughText(const QJsonObject& json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson()).object();
}

Coverage answer()
{
    const ProjectContents city = smallCity();
    const auto study = prepareStudy(childcareInputs(city).tables);
    return coverage(study.value(), city.settings.coverage).value();
}

} // namespace

class TestProjectState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsSurvive();
    void everyThemesStyleSurvives();
    void anAnswerSurvivesWithAllItsNumbers();
    void aNewerVersionIsNotRead();
    void whatIsNoProjectIsSaid();
};

void TestProjectState::settingsSurvive()
{
    DocumentSettings settings = smallCity().settings;
    settings.organisation = "规划院";
    settings.coverage.ages = AgeGroups{AgeGroup::A0_2, AgeGroup::A3_5};
    settings.coverage.direction = Direction::FromFacilities;
    settings.coverage.assignment = AssignmentRule::NearestFirst;
    settings.coverage.inclusiveOnly = true;
    settings.coverage.connectors = false;
    settings.coverage.takeUp = 0.4;
    settings.coverage.snapLimit = Metres(123.5);
    QVERIFY(settingsFromJson(throughText(settingsJson(settings))) == settings);
    settings.coverage.cutoff = minutes(12.5);
    QVERIFY(settingsFromJson(throughText(settingsJson(settings))) == settings);
}

void TestProjectState::everyThemesStyleSurvives()
{
    for (const Theme theme : allThemes()) {
        const LayerStyle style = themeStyle(theme);
        QVERIFY2(styleFromJson(throughText(styleJson(style))) == style, themeId(theme).data());
    }
    QVERIFY(styleFromJson(throughText(styleJson(coverageStyle()))) == coverageStyle());
}

void TestProjectState::anAnswerSurvivesWithAllItsNumbers()
{
    const Coverage before = answer();
    QVERIFY(!before.gaps.empty());
    const QJsonObject json = throughText(coverageJson(before));
    const Coverage after = coverageFromJson(json);
    QVERIFY(after.options == before.options);
    QVERIFY(after.children == before.children);
    QVERIFY(after.indicators == before.indicators);
    QVERIFY(after.gaps == before.gaps);
    QVERIFY(after.findings == before.findings);
    QCOMPARE(after.communities.size(), before.communities.size());
    QCOMPARE(after.towns.size(), before.towns.size());
    QCOMPARE(after.facilities.size(), before.facilities.size());
    QVERIFY(after.communities.front().nearest->length
            == before.communities.front().nearest->length);
    QVERIFY(after.communities.front().nearest->time == before.communities.front().nearest->time);
    // All the rest at once: what is written of what was read is what was written.
    QVERIFY(coverageJson(after) == json);
}

void TestProjectState::aNewerVersionIsNotRead()
{
    const auto state = stateFromJson(kProjectVersion + 1, stateJson({}, {}));
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::ProjectVersionUnknown);
    QCOMPARE(state.error().detail, std::to_string(kProjectVersion + 1));
}

void TestProjectState::whatIsNoProjectIsSaid()
{
    QCOMPARE(stateFromJson(0, stateJson({}, {})).error().code, ErrorCode::NotAProject);
    QCOMPARE(stateFromJson(1, {}).error().code, ErrorCode::NotAProject);
}

QTEST_GUILESS_MAIN(TestProjectState)
#include "tst_project_state.moc"
