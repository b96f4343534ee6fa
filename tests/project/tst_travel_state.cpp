// SPDX-License-Identifier: GPL-3.0-or-later
// Edited profiles, rides and timetables in a document.
#include "project/profile_file.h"
#include "project/profile_json.h"
#include "project/project_state.h"
#include "project/study_inputs.h"
#include "project/timetable_json.h"
#include "small_city.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

TravelProfile ownProfile()
{
    TravelProfile profile = editableCopy(*travelProfile("caregiver"), "慢走", {});
    profile.speed = kilometresPerHour(2.7);
    profile.mainRoads = MainRoadCrossing::Costs;
    profile.mainRoadSeconds = 45;
    return profile;
}

TransitLines twoStops()
{
    TransitLines lines{.source = "手绘", .stops = {}, .patterns = {}};
    lines.stops = {{"A", "甲", {1.5, 2}}, {"B", "乙", {300, 4}}};
    lines.patterns = {{"1", "1路", "上行", TransitMode::Metro, Milliseconds(600'000), {}}};
    lines.patterns[0].calls = {{StopId(0), Milliseconds(0), Milliseconds(90'000)},
                               {StopId(1), Milliseconds(20'000), Milliseconds(0)}};
    return lines;
}

} // namespace

class TestTravelState : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void profilesAndRulesSurvive()
    {
        DocumentSettings settings = smallCity().settings;
        settings.profiles = {ownProfile()};
        settings.coverage.profile = ownProfile();
        settings.transit = {WaitRule::Pessimistic, minutes(3)};
        const QJsonObject json = QJsonDocument(settingsJson(settings)).object();
        QVERIFY(settingsFromJson(json) == settings);
    }

    void anUnusableProfileInAFileIsLeftOut()
    {
        QJsonArray json = profilesJson({ownProfile(), ownProfile()});
        QJsonObject broken = json[0].toObject();
        broken["speed_kmh"] = -1;
        json[0] = broken;
        QCOMPARE(profilesFromJson(json).size(), std::size_t{1});
    }

    void aTimetableSurvives()
    {
        const TransitLines lines = twoStops();
        QVERIFY(timetableFromJson(timetableJson(lines)) == lines);
        QJsonObject broken = timetableJson(lines);
        broken["stops"] = QJsonArray{};
        QVERIFY(timetableFromJson(broken).patterns.empty()); // not a crash in a search
    }

    void namesOfCopiesAreFresh()
    {
        const TravelProfile first = editableCopy(*travelProfile("walk"), "慢走", {});
        const TravelProfile second = editableCopy(first, "慢走", {first});
        QCOMPARE(first.id, std::string("慢走"));
        QCOMPARE(second.id, std::string("慢走 2"));
        QCOMPARE(second.base, std::string("walk")); // not a copy of a copy
        QCOMPARE(freshProfileId("walk", {}), std::string("walk 2"));
    }

    void resetGivesBackTheStandardsFigures()
    {
        const TravelProfile reset = resetToStandard(ownProfile());
        QVERIFY(profileChanges(reset).empty());
        QCOMPARE(reset.id, std::string("慢走"));
    }

    void analysesFollowTheirProfile()
    {
        DocumentSettings settings = smallCity().settings;
        settings.coverage.profile = ownProfile();
        TravelProfile faster = ownProfile();
        faster.speed = kilometresPerHour(3);
        const TravelProfile areas = settings.serviceAreas.profile;
        putProfiles(settings, {faster});
        QVERIFY(settings.coverage.profile == faster);
        QVERIFY(settings.serviceAreas.profile == areas);
        putProfiles(settings, {});
        QVERIFY(settings.coverage.profile == faster); // its figures stay until another is chosen
        TravelProfile renamed = faster;
        renamed.id = "带娃慢走";
        putProfiles(settings, {renamed}, {{"慢走", "带娃慢走"}});
        QVERIFY(settings.coverage.profile == renamed);
    }

    void aNameThatChangesHandsTakesNobodyAlong()
    {
        DocumentSettings settings = smallCity().settings;
        TravelProfile slow = ownProfile();
        TravelProfile fast = ownProfile();
        fast.id = "快走";
        fast.speed = kilometresPerHour(6);
        settings.coverage.profile = slow;
        settings.serviceAreas.profile = fast;
        // «慢走» is removed and «快走» gets its name, in one visit.
        TravelProfile renamed = fast;
        renamed.id = slow.id;
        putProfiles(settings, {renamed}, {{"快走", "慢走"}, {"慢走", ""}});
        QVERIFY(settings.serviceAreas.profile == renamed);
        QVERIFY(settings.coverage.profile.speed == slow.speed);
        QVERIFY(settings.coverage.profile.id != renamed.id);
    }

    void methodSaysWhatWasChanged()
    {
        const TravelProfile profile = ownProfile();
        QString text = profileChangesSentence(profile.id, "caregiver", profileChanges(profile));
        text.replace(QChar(0x00A0), u' ');
        QVERIFY2(text.contains("速度 3.6 km/h → 2.7 km/h"), qPrintable(text));
        QVERIFY(text.contains("过主干路 不计等候 → 每次等候"));
        QVERIFY(text.contains("45"));
        QVERIFY(profileChangesSentence("walk", "walk", {}).isEmpty());
        QVERIFY(profileName(profile).contains("自定义"));
        QVERIFY(profileSheet(profile).contains(text.section("：", 0, 0)));
    }

    void problemsAreSentences()
    {
        TravelProfile profile = ownProfile();
        QVERIFY(profileProblem(profile, {}).isEmpty());
        QVERIFY(!profileProblem(profile, {profile}).isEmpty());
        profile.connectorSpeed = MetresPerSecond(0);
        QVERIFY(profileProblem(profile, {}).contains("路网外速度"));
        profile = ownProfile();
        profile.mainRoadSeconds = -1;
        QVERIFY(profileProblem(profile, {}).contains("等候"));
        profile = ownProfile();
        profile.classFactors[2] = 0.2;
        QVERIFY(profileProblem(profile, {}).contains("各类道路"));
        profile = ownProfile();
        profile.id.clear();
        QVERIFY(profileProblem(profile, {}).contains("名称"));
    }

    void filesThatAreNoneAreErrors()
    {
        const auto name = [](const TravelProfile& profile) { return profileName(profile.id); };
        QTemporaryDir dir;
        const std::string path = dir.filePath("p.json").toStdString();
        QCOMPARE(importProfiles(path, {}, name).error().code, ErrorCode::FileNotFound);
        QVERIFY(exportProfiles(path, {ownProfile()}));
        const auto read = importProfiles(path, {ownProfile()}, name);
        QVERIFY(read);
        QCOMPARE(read->front().id, std::string("慢走 2")); // the name was taken
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("[]");
        file.close();
        QCOMPARE(importProfiles(path, {}, name).error().code, ErrorCode::FileDamaged);
    }

    void whatRidesNeedIsNamed()
    {
        ProjectContents city = smallCity();
        QCOMPARE(missingForTransit(city).size(), std::size_t{2});
        std::vector<Finding> findings;
        QCOMPARE(transitServiceFrom(transitInputs(city), {}, findings).error().code,
                 ErrorCode::NoTransit);
        city.timetable = std::make_shared<const TransitLines>(twoStops());
        QVERIFY(missingForTransit(city).empty());
        const auto service =
            transitServiceFrom(transitInputs(city), {WaitRule::Pessimistic, {}}, findings);
        QVERIFY(service);
        QVERIFY((*service)->rules.wait == WaitRule::Pessimistic);
        QCOMPARE((*service)->lines.patterns.size(), std::size_t{1});
    }

    void busesAndTheMetroRideTogether()
    {
        ProjectContents city = smallCity();
        const auto add = [&](const char* name, Theme theme, Geometry geometry, bool line) {
            FeatureTable table = namedTable(name);
            table.addColumn(line ? "线路名称" : "站名", FieldType::Text);
            if (line)
                table.addColumn("发车间隔", FieldType::Integer);
            const auto* points = std::get_if<Points>(&geometry);
            if (points) {
                std::int64_t id = 0;
                for (const Coordinate at : *points)
                    appendRow(table, ++id, Points{at}, {Value(std::string("站"))});
            } else {
                appendRow(table, 1, geometry, {Value(std::string(name)), Value(std::int64_t{8})});
            }
            city.layers.push_back(
                inputLayer(std::make_shared<const FeatureTable>(table), theme, name));
        };
        const Lines line{{cityPlace(0, 0), cityPlace(900, 0)}};
        const Points stops{cityPlace(0, 0), cityPlace(900, 0)};
        add("bus", Theme::BusRoute, line, true);
        add("bus stops", Theme::BusStop, stops, false);
        std::vector<Finding> findings;
        const auto buses = transitServiceFrom(transitInputs(city), {}, findings);
        QVERIFY(buses);
        add("metro", Theme::MetroLine, line, true);
        add("metro stations", Theme::MetroStation, stops, false);
        QCOMPARE(transitInputs(city).stamps.size(), std::size_t{4});
        const auto both = transitServiceFrom(transitInputs(city), {}, findings);
        QVERIFY(both);
        QCOMPARE((*both)->lines.patterns.size(), 2 * (*buses)->lines.patterns.size());
        QCOMPARE((*both)->lines.stops.size(), 2 * (*buses)->lines.stops.size());
    }
};

QTEST_MAIN(TestTravelState)
#include "tst_travel_state.moc"
