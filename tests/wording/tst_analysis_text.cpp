// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"

#include <QTest>

using namespace yimi;
using namespace Qt::StringLiterals;

namespace {

CommunityCoverage tooFar()
{
    CommunityCoverage community;
    community.reason = GapReason::BeyondCutoff;
    community.nearest = NearestFacility{.time = minutes(18.6), .length = Metres(1240)};
    community.excess = minutes(3.6);
    community.excessLength = Metres(240);
    return community;
}

/// A sentence with plain spaces, so that it can be read in this file.
QString plain(QString text)
{
    return text.replace(QChar(0x00A0), u' ');
}

} // namespace

class AnalysisTextTest : public QObject
{
    Q_OBJECT

private slots:
    void aGapTooFarSaysHowFar();
    void aGapOfPlacesSaysHowMany();
    void aGapOfBothSaysBoth();
    void theOtherReasonsAreSaid();
    void noGapSaysNothing();
    void theIndicatorsHaveNameAndDefinition();
    void anIndicatorWithoutDenominatorIsADash();
    void anIndicatorShowsValueAndTarget();
    void theMethodSheetNamesAllItsChoices();
};

void AnalysisTextTest::aGapTooFarSaysHowFar()
{
    QCOMPARE(plain(gapSentence(tooFar(), {})), u"最近托育点 1,240 m, 超出 240 m"_s);
    QCOMPARE(plain(gapSentence(tooFar(), {.inclusiveOnly = true})),
             u"最近普惠托育点 1,240 m, 超出 240 m"_s);

    CommunityCoverage inTime = tooFar();
    inTime.excessLength.reset();
    QCOMPARE(plain(gapSentence(inTime, {})), u"最近托育点 1,240 m, 超出 3.6 分钟"_s);
}

void AnalysisTextTest::aGapOfPlacesSaysHowMany()
{
    CommunityCoverage community;
    community.reason = GapReason::ShortOfPlaces;
    community.facilitiesInReach = 2;
    community.placesShort = 63;
    QCOMPARE(plain(gapSentence(community, {})), u"15 分钟内 2 处, 缺 63 个托位"_s);
    QCOMPARE(plain(gapSentence(community, {.cutoff = Metres(500)})),
             u"500 m 内 2 处, 缺 63 个托位"_s);
}

void AnalysisTextTest::aGapOfBothSaysBoth()
{
    CommunityCoverage community = tooFar();
    community.facilitiesInReach = 2;
    community.placesShort = 63;
    QCOMPARE(plain(gapSentence(community, {})),
             u"最近托育点 1,240 m, 超出 240 m; 15 分钟内 2 处, 缺 63 个托位"_s);
}

void AnalysisTextTest::theOtherReasonsAreSaid()
{
    CommunityCoverage community;
    community.reason = GapReason::NoPath;
    QCOMPARE(gapSentence(community, {}), u"沿路网走不到任何托育点"_s);
    community.reason = GapReason::NotLocated;
    QCOMPARE(plain(gapSentence(community, {})), u"居住点离可通行的道路超过 200 m, 未接入路网"_s);
    community.reason = GapReason::NoFacility;
    QCOMPARE(gapSentence(community, {}), u"没有可用的托育点"_s);
}

void AnalysisTextTest::noGapSaysNothing()
{
    QCOMPARE(gapSentence({}, {}), QString());
}

void AnalysisTextTest::theIndicatorsHaveNameAndDefinition()
{
    for (const char* id : {"community-facility-coverage",
                           "town-facility-coverage",
                           "reachable-coverage",
                           "served-share",
                           "places-per-thousand"}) {
        QVERIFY2(indicatorName(id) != QString::fromLatin1(id), id);
        QVERIFY2(indicatorDefinition(id).endsWith(u'。'), id);
    }
    QVERIFY(indicatorName("community-facility-coverage") != indicatorName("reachable-coverage"));
}

void AnalysisTextTest::anIndicatorWithoutDenominatorIsADash()
{
    QCOMPARE(indicatorValue({.unit = "%"}), u"—"_s);
    QCOMPARE(indicatorTarget({.unit = "%"}), QString());
}

void AnalysisTextTest::anIndicatorShowsValueAndTarget()
{
    const Indicator share{.value = 52.31, .unit = "%", .target = 60.0, .targetYear = 2025};
    QCOMPARE(plain(indicatorValue(share)), u"52.3 %"_s);
    QCOMPARE(plain(indicatorTarget(share)), u"目标 60 % (2025)"_s);

    const Indicator places{.value = 3.456, .unit = "per-1000", .target = 4.8};
    QCOMPARE(plain(indicatorValue(places)), u"3.5 个/千人"_s);
    QCOMPARE(plain(indicatorTarget(places)), u"目标 4.8 个/千人"_s);

    // A ratio is told apart by its second decimal, people are whole.
    QCOMPARE(indicatorValue({.id = "gini", .value = 0.4519}), u"0.45"_s);
    QCOMPARE(plain(indicatorValue({.value = 58942.0, .unit = "people"})), u"58,942 人"_s);
}

void AnalysisTextTest::theMethodSheetNamesAllItsChoices()
{
    const MethodSheet method{.crs = "EPSG:4549",
                             .profileId = "caregiver",
                             .speedKmh = 3.6,
                             .cutoff = "15 min",
                             .direction = "toward",
                             .ages = "A0_2",
                             .assignment = "minimum-cost-flow",
                             .demandSource = "residences+cells",
                             .snapLimitMetres = 200,
                             .connectors = true,
                             .inclusiveOnly = false,
                             .softwareVersion = "0.1.0"};
    QCOMPARE(plain(methodText(method)),
             u"0–2 岁儿童，成人带娃（3.6 km/h），沿路网 15 分钟内，方向为儿童前往设施。"
             "儿童落在居住点、社区内的格网。"
             "点到道路的连接段计入路程，离道路超过 200 m 的视为未接入路网。"
             "计入全部设施，托位分配先求有位的儿童最多，再求总路程最短。"
             "坐标系 EPSG:4549，软件 一米 0.1.0。"_s);

    MethodSheet other = method;
    other.direction = "from";
    other.assignment = "nearest-first";
    other.inclusiveOnly = true;
    other.connectors = false;
    const QString text = methodText(other);
    for (const QString& part : {u"从设施出发"_s, u"由近到远"_s, u"只计普惠"_s, u"不计入路程"_s})
        QVERIFY2(text.contains(part), qPrintable(text));

    // Rule 23: which wait rule was used is part of the method.
    other.lines = "GTFS feed.zip, 2026-05-06 07:00-09:00";
    other.wait = "mean";
    other.transferSeconds = 300;
    QVERIFY2(plain(methodText(other))
                 .endsWith(u"公交取自 GTFS feed.zip, 2026-05-06 07:00-09:00，"
                           "候车按发车间隔的一半（平均），每次换乘另加 5 分钟。"_s),
             qPrintable(methodText(other)));
    other.wait = "pessimistic";
    QVERIFY(methodText(other).contains(u"整个发车间隔（悲观）"_s));
}

QTEST_APPLESS_MAIN(AnalysisTextTest)
#include "tst_analysis_text.moc"
