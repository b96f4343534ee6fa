// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/match_names.h"
#include "city/place_names.h"
#include "seed.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <random>

using namespace yimi;

namespace {

std::vector<RowMatch> matched(const std::vector<NamedPlace>& rows,
                              const std::vector<NamedPlace>& places)
{
    auto matches = matchNames(rows, places);
    if (!matches)
        qFatal("cancelled");
    return std::move(*matches);
}

const std::vector<NamedPlace> kPlaces = {
    {"001", "九洲社区", {"天宁区", "兰陵街道"}},
    {"002", "朝阳社区", {"天宁区", "红梅街道"}},
    {"003", "朝阳社区", {"武进区", "湖塘镇"}},
    {"004", "东风村", {"武进区", "湖塘镇"}},
    {"005", "清潭第一社区", {"钟楼区", "荷花池街道"}},
};

} // namespace

class TestMatchNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneSpelling_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("uniform");
        QTest::newRow("ending") << "九洲社区"
                                << "九洲";
        QTest::newRow("committee") << "九洲社区居委会"
                                   << "九洲";
        QTest::newRow("long committee") << "九洲社区居民委员会"
                                        << "九洲";
        QTest::newRow("official village") << "东风村村民委员会"
                                          << "东风";
        QTest::newRow("village twice") << "东风村村委会"
                                       << "东风";
        QTest::newRow("village") << "东风村委会"
                                 << "东风";
        QTest::newRow("blanks") << " 九 洲　社区 "
                                << "九洲";
        QTest::newRow("width") << "清潭第１社区（东）"
                               << "清潭第1社区东";
        QTest::newRow("letters") << "ABC社区"
                                 << "abc";
        QTest::newRow("too short") << "北社区"
                                   << "北社区";
        QTest::newRow("new village") << "丽华新村社区"
                                     << "丽华新村";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void oneSpelling()
    {
        QFETCH(QString, name);
        QFETCH(QString, uniform);
        QCOMPARE(QString::fromStdString(uniformName(name.toStdString())), uniform);
    }

    void whatItLiesInGoes()
    {
        const std::vector<std::string> within{"常州市", "天宁区", "兰陵街道", "东镇"};
        QCOMPARE(nameWithin("常州市天宁区兰陵街道九洲社区居委会", within), std::string("九洲"));
        QCOMPARE(nameWithin("九洲社区", within), std::string("九洲"));
        QCOMPARE(nameWithin("东镇村", within), std::string("东镇")); // nothing would remain
    }

    void manyNamesInManyRegionsTakeNoTime()
    {
        std::vector<std::string> regions;
        for (int i = 0; i < 2000; ++i)
            regions.push_back("第" + std::to_string(i) + "街道");
        const RegionNames within(regions);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20'000; ++i)
            QCOMPARE(nameWithin("第" + std::to_string(i % 2000) + "街道九洲社区", within),
                     std::string("九洲"));
        // A tenth of a second; without the names made ready it was minutes.
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void similarityIsOneMinusTheShareOfChanges()
    {
        QCOMPARE(nameSimilarity("清潭", "清潭"), 1.0);
        QCOMPARE(nameSimilarity("清潭", "青潭"), 0.5);
        QCOMPARE(nameSimilarity("丽华一村", "丽华二村"), 0.75);
        QCOMPARE(nameSimilarity("甲", "乙"), 0.0);
        QCOMPARE(nameSimilarity("", ""), 1.0);
    }

    void certainWaysAreTaken()
    {
        const auto matches = matched({{"004", "写错的名称", {}},
                                      {"", "清潭第一社区", {}},
                                      {"", "天宁区兰陵街道九洲社区居委会", {}},
                                      {"", "朝阳社区居委会", {"湖塘镇"}}},
                                     kPlaces);
        QVERIFY((matches[0] == RowMatch{MatchKind::Code, 3, {}}));
        QVERIFY((matches[1] == RowMatch{MatchKind::Name, 4, {}}));
        QVERIFY((matches[2] == RowMatch{MatchKind::UniformName, 0, {}}));
        QVERIFY((matches[3] == RowMatch{MatchKind::UniformName, 2, {}}));
        QCOMPARE(matchedRows(matches), std::size_t{4});
    }

    void twoPlacesOfOneNameAreNotGuessed()
    {
        const auto match = matched({{"", "朝阳社区", {}}}, kPlaces).front();
        QCOMPARE(match.kind, MatchKind::Several);
        QVERIFY(!match.place);
        QCOMPARE(match.candidates.size(), std::size_t{2});
    }

    void oneNameInAnotherTownIsToBeConfirmed()
    {
        const auto matches = matched({{"", "九洲社区", {"丙镇"}},
                                      {"", "九洲社区居委会", {"天宁区", "丙镇"}},
                                      {"", "湖塘镇九洲社区", {}},
                                      {"001", "九洲社区", {"丙镇"}}},
                                     kPlaces);
        QCOMPARE(matches[0].kind, MatchKind::Similar);
        QVERIFY(!matches[0].place);
        QCOMPARE(matches[0].candidates.front().place, std::size_t{0});
        QCOMPARE(matches[1].kind, MatchKind::Similar); // the same district is not enough
        QCOMPARE(matches[2].kind, MatchKind::Similar);
        QCOMPARE(matches[3].kind, MatchKind::Code);
    }

    void townsAndDistrictsDoNotContradict()
    {
        for (const char* within : {"兰陵", "兰陵街道办事处", "天宁区兰陵街道", "天宁"})
            QCOMPARE(matched({{"", "九洲社区", {within}}}, kPlaces).front().kind, MatchKind::Name);
        const std::vector<NamedPlace> places = {{"", "九洲社区", {"兰陵街道"}}};
        QCOMPARE(matched({{"", "九洲社区", {"天宁区"}}}, places).front().kind, MatchKind::Name);
    }

    void aCommunityAndAVillageOfOneNameAreTwoPlaces()
    {
        const std::vector<NamedPlace> places = {
            {"", "东苑社区", {"湖塘镇"}}, {"", "东苑村", {"湖塘镇"}}, {"", "西苑村", {}}};
        const auto matches = matched({{"", "东苑社区居委会", {"湖塘镇"}},
                                      {"", "东苑村村民委员会", {"湖塘镇"}},
                                      {"", "东苑", {"湖塘镇"}},
                                      {"", "西苑社区居委会", {}}},
                                     places);
        QVERIFY((matches[0] == RowMatch{MatchKind::UniformName, 0, {}}));
        QVERIFY((matches[1] == RowMatch{MatchKind::UniformName, 1, {}}));
        QCOMPARE(matches[2].kind, MatchKind::Several);                    // it does not say
        QVERIFY((matches[3] == RowMatch{MatchKind::UniformName, 2, {}})); // the only one there is
    }

    void whatIsMerelySimilarIsProposedNeverTaken()
    {
        const auto match = matched({{"", "清谭第一社区", {}}}, kPlaces).front();
        QCOMPARE(match.kind, MatchKind::Similar);
        QVERIFY(!match.place);
        QCOMPARE(match.candidates.front().place, std::size_t{4});
        QCOMPARE(matched({{"", "完全不同", {}}}, kPlaces).front().kind, MatchKind::Nobody);
    }

    void aPlaceIsTakenOnce()
    {
        const auto matches = matched(
            {{"", "九洲社区", {}}, {"001", "甲", {}}, {"", "东风村", {}}, {"", "东风村", {}}},
            kPlaces);
        QCOMPARE(matches[0].kind, MatchKind::Repeated); // the code is better
        QCOMPARE(matches[1].kind, MatchKind::Code);
        QCOMPARE(matches[2].kind, MatchKind::Repeated); // which of the two, only a person knows
        QCOMPARE(matches[3].kind, MatchKind::Repeated);
        QVERIFY(!matches[3].place);
    }

    void theOrderOfRowsChangesNothing()
    {
        std::vector<NamedPlace> rows = {{"", "九洲", {}},
                                        {"001", "", {}},
                                        {"", "朝阳", {"湖塘镇"}},
                                        {"", "东风村", {}},
                                        {"", "东风村委会", {}},
                                        {"", "青潭第一", {}}};
        const auto plain = matched(rows, kPlaces);
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
        std::mt19937 random(test::testSeed());
        for (int round = 0; round < 20; ++round) {
            std::ranges::shuffle(order, random);
            std::vector<NamedPlace> shuffled;
            for (const std::size_t i : order)
                shuffled.push_back(rows[i]);
            const auto matches = matched(shuffled, kPlaces);
            for (std::size_t i = 0; i < order.size(); ++i)
                QVERIFY(matches[i] == plain[order[i]]);
        }
    }

    void nothingInNothingOut()
    {
        QVERIFY(matched({}, kPlaces).empty());
        QCOMPARE(matched({{"", "", {}}}, kPlaces).front().kind, MatchKind::Nobody);
        QCOMPARE(matched({{"", "甲社区", {}}}, {}).front().kind, MatchKind::Nobody);
    }

    void canBeCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const std::vector<NamedPlace> rows = {{"", "九洲", {}}};
        const auto matches = matchNames(rows, kPlaces, {}, {.stop = stop.get_token()});
        QCOMPARE(matches.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMatchNames)
#include "tst_match_names.moc"
