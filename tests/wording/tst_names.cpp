// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"

#include <QSet>
#include <QTest>

using namespace yimi;
using namespace Qt::StringLiterals;

class NamesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyThemeHasItsOwnName();
    void everyStageHasItsOwnName();
    void everyProfileOfTheProgramHasAName();
    void anUnknownIdIsShownAsItIs();
    void agesThatFollowEachOtherAreOneRange();
    void theThreeStatesAreThoseOfTheLegend();
};

void NamesTest::everyThemeHasItsOwnName()
{
    QSet<QString> names;
    for (const Theme theme : allThemes())
        names += themeName(theme);
    QCOMPARE(names.size(), qsizetype(allThemes().size()));
    QVERIFY(!names.contains(QString()));
}

void NamesTest::everyStageHasItsOwnName()
{
    QSet<QString> names;
    for (const Stage stage : {Stage::Read,
                              Stage::Build,
                              Stage::Search,
                              Stage::Assign,
                              Stage::Areas,
                              Stage::Draw,
                              Stage::Write})
        names += stageName(stage);
    QCOMPARE(names.size(), qsizetype(7));
    QVERIFY(!names.contains(QString()));
}

void NamesTest::everyProfileOfTheProgramHasAName()
{
    for (const TravelProfile& profile : travelProfiles())
        QVERIFY2(profileName(profile.id) != QString::fromStdString(profile.id), profile.id.c_str());
    QCOMPARE(profileName("caregiver"), u"成人带娃"_s);
}

void NamesTest::anUnknownIdIsShownAsItIs()
{
    QCOMPARE(profileName("skateboard"), u"skateboard"_s);
    QCOMPARE(indicatorName("something-new"), u"something-new"_s);
    QCOMPARE(indicatorDefinition("something-new"), QString());
}

void NamesTest::agesThatFollowEachOtherAreOneRange()
{
    QCOMPARE(ageGroupsName({AgeGroup::A0_2}), u"0–2 岁"_s);
    QCOMPARE(ageGroupsName({AgeGroup::A0_2, AgeGroup::A3_5}), u"0–5 岁"_s);
    QCOMPARE(ageGroupsName({AgeGroup::A0_2, AgeGroup::A6_11, AgeGroup::A12_14}),
             u"0–2 岁、6–14 岁"_s);
    QCOMPARE(ageGroupsName({}), QString());
}

void NamesTest::theThreeStatesAreThoseOfTheLegend()
{
    QCOMPARE(stateName(CoverageState::Served), u"有服务"_s);
    QCOMPARE(stateName(CoverageState::ShortOfCapacity), u"容量不足"_s);
    QCOMPARE(stateName(CoverageState::OutOfRange), u"范围外"_s);
    QCOMPARE(stateName(CoverageState::NoData), u"无数据"_s);
}

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
