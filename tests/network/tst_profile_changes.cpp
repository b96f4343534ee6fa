// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a travel profile 自定义.
#include "network/profile_changes.h"
#include "network/travel_profile_json.h"

#include <QTest>

using namespace yimi;

namespace {

TravelProfile copyOf(const char* id)
{
    TravelProfile profile = *travelProfile(id);
    profile.base = id;
    profile.id = "mine";
    return profile;
}

} // namespace

class TestProfileChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void shippedProfilesHaveNone()
    {
        for (const TravelProfile& profile : travelProfiles()) {
            QVERIFY(profileChanges(profile).empty());
            QVERIFY(!isEdited(profile));
            QCOMPARE(standardOf(profile).id, profile.id);
        }
    }

    void everyFigureIsSeen()
    {
        TravelProfile profile = copyOf("walk");
        QVERIFY(profileChanges(profile).empty());
        QVERIFY(isEdited(profile)); // a profile of its own all the same
        profile.mode = TravelMode::Bike;
        profile.speed = kilometresPerHour(4);
        profile.connectorSpeed = kilometresPerHour(3);
        profile.avoidsSteps = true;
        profile.mainRoads = MainRoadCrossing::Costs;
        profile.mainRoadSeconds = 30;
        profile.stairsFactor = 2;
        profile.noPavementFactor = 1.5;
        profile.classFactors[static_cast<std::size_t>(RoadClass::Secondary)] = 1.2;
        profile.mindsSlope = false;
        const auto changes = profileChanges(profile);
        QCOMPARE(changes.size(), std::size_t{10});
        QVERIFY((changes[1] == ProfileChange{ProfileFigure::Speed, RoadClass::Other, 5.0, 4.0}));
        QVERIFY((changes[8]
                 == ProfileChange{ProfileFigure::ClassFactor, RoadClass::Secondary, 1.0, 1.2}));
    }

    void aWaitThatNobodyPaysIsNoChange()
    {
        TravelProfile profile = copyOf("child");
        profile.mainRoadSeconds = 30;
        QVERIFY(profileChanges(profile).empty());
    }

    void ridingIsNoChange()
    {
        TravelProfile profile = *travelProfile("caregiver");
        profile.usesLines = true;
        QVERIFY(!isEdited(profile));
    }

    void withoutABaseThereIsTheIdElseWalking()
    {
        TravelProfile changed = *travelProfile("bike");
        changed.speed = kilometresPerHour(15);
        QVERIFY(isEdited(changed));
        QCOMPARE(standardOf(changed).id, std::string("bike"));
        changed.id = "cargo bike";
        QCOMPARE(standardOf(changed).id, std::string("walk"));
    }

    void aCopyGoesThroughText()
    {
        TravelProfile profile = copyOf("stroller");
        profile.speed = kilometresPerHour(3.3);
        const auto read = profilesFromJson(profilesToJson({&profile, 1}));
        QVERIFY(read);
        QVERIFY(read->front() == profile);
    }

    void fieldsLeftOutAreTheBases()
    {
        const auto read = profilesFromJson(R"({"profiles": [{"id": "mine", "base": "stroller"}]})");
        QVERIFY(read);
        QVERIFY(read->front().avoidsSteps);
        QCOMPARE(read->front().id, std::string("mine"));
    }

    void anUnknownBaseIsRefused()
    {
        for (const char* base : {R"("tram")", "7"}) {
            const auto read = profilesFromJson(R"({"profiles": [{"id": "mine", "base": )"
                                               + std::string(base) + "}]}");
            QVERIFY(!read);
            QVERIFY(read.error().code == ErrorCode::ParameterInvalid);
            QCOMPARE(read.error().field, std::string("base"));
            QCOMPARE(read.error().feature, std::string("mine"));
        }
    }
};

QTEST_APPLESS_MAIN(TestProfileChanges)
#include "tst_profile_changes.moc"
