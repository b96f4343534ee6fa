// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin/name_index.h"
#include "pinyin/readings.h"
#include "seed.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <random>

using namespace yimi;

namespace {

const std::vector<std::string> kNames{"前山医院",
                                      "秦山幼儿园",
                                      "长安社区",
                                      "绿地公园",
                                      "重庆路",
                                      "BRT 1号线",
                                      "中山门小学",
                                      "医院路",
                                      "浒墅关",
                                      ""};

std::vector<std::string> found(const char* typed, const std::vector<std::string>& names = kNames)
{
    const auto index = NameIndex::build(names);
    std::vector<std::string> texts;
    if (!index)
        return {"not built"};
    for (const NameHit& hit : index->find(typed, 50))
        texts.push_back(names[hit.name]);
    return texts;
}

using Names = std::vector<std::string>;

} // namespace

class TestNameIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readingsComeFromTheTables()
    {
        const auto reader = PinyinReader::create();
        QVERIFY(reader);
        QCOMPARE(reader->readings(U'山'), Names{"shan"});
        QCOMPARE(reader->readings(U'长'), (Names{"zhang", "chang"}));
        QCOMPARE(reader->readings(U'绿'), (Names{"lu", "lv"}));
        QVERIFY(std::ranges::count(reader->readings(U'重'), "chong") == 1);
        QVERIFY(reader->readings(U'A').empty());
        QVERIFY(reader->readings(U'，').empty());
    }

    void initialsAndPinyin_data()
    {
        QTest::addColumn<QByteArray>("typed");
        for (const char* typed : {"qsyy",
                                  "QSYY",
                                  "qianshanyiyuan",
                                  "qian shan yi yuan",
                                  "qianshanyy",
                                  "qianshyy",
                                  "前山医院",
                                  "前shan医y",
                                  "qian'shan'yiyu",
                                  "ｑｓｙｙ"})
            QTest::newRow(typed) << QByteArray(typed);
    }

    void initialsAndPinyin()
    {
        QFETCH(QByteArray, typed);
        QCOMPARE(found(typed.constData()), Names{"前山医院"});
    }

    void charactersOfSeveralReadings()
    {
        QCOMPARE(found("casq"), Names{"长安社区"});
        QCOMPARE(found("zhangan"), Names{"长安社区"});
        QCOMPARE(found("cql"), Names{"重庆路"});
        QCOMPARE(found("lvdi"), Names{"绿地公园"});
        QCOMPARE(found("xushuguan"), Names{"浒墅关"});
    }

    void twoLetterInitials() { QCOMPARE(found("zhsh"), Names{"中山门小学"}); }

    void theBestMatchComesFirst()
    {
        // Characters before pinyin, beginnings before insides, short before long.
        QCOMPARE(found("医院"), (Names{"医院路", "前山医院"}));
        QCOMPARE(found("qs"), (Names{"前山医院", "秦山幼儿园"}));
        QCOMPARE(found("brt1号").size(), 1U);
    }

    void nothingTypedAndNothingFound()
    {
        QVERIFY(found("").empty());
        QVERIFY(found("  ").empty());
        QVERIFY(found("xyz").empty());
        QVERIFY(found("qsyyy").empty());
        QVERIFY(found("qs", {}).empty());
        QVERIFY(NameIndex().find("qs", 5).empty());
        QVERIFY(found(std::string(500, 'q').c_str()).empty());
    }

    void onlySoManyAreGiven()
    {
        const auto index = NameIndex::build(Names(100, "前山"));
        QVERIFY(index);
        const auto hits = index->find("qs", 7);
        QCOMPARE(hits.size(), 7U);
        QCOMPARE(hits.back().name, 6U); // as given
    }

    void buildingIsStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto index = NameIndex::build(Names(5000, "山"), TaskContext{stop.get_token(), {}});
        QVERIFY(!index && index.error().code == ErrorCode::Cancelled);
    }

    /// Against plain comparison: what is typed in characters is found where the text contains it.
    void agreesWithPlainSearch()
    {
        std::mt19937 random(test::testSeed());
        const Names letters{"山", "水", "a", "b", "东", "1"};
        const auto text = [&](std::size_t length) {
            std::string made;
            for (std::size_t i = 0; i < length; ++i)
                made += letters[random() % letters.size()];
            return made;
        };
        Names names;
        for (int i = 0; i < 300; ++i)
            names.push_back(text(1 + random() % 6));
        for (int i = 0; i < 100; ++i) {
            const std::string typed = text(1 + random() % 3);
            const Names hits = found(typed.c_str(), names);
            for (const std::string& name : names) {
                if (name.find(typed) != std::string::npos && hits.size() < 50)
                    QVERIFY(std::ranges::find(hits, name) != hits.end());
            }
        }
    }

    /// 100,000 names: between two keys nobody waits.
    void aHundredThousandNames()
    {
        std::mt19937 random(test::testSeed());
        Names names;
        for (int i = 0; i < 100'000; ++i) {
            std::string name;
            for (int k = 0; k < 6; ++k) {
                const auto c = static_cast<char32_t>(0x4E00 + random() % 3000);
                name += static_cast<char>(0xE0 | (c >> 12U));
                name += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
                name += static_cast<char>(0x80 | (c & 0x3FU));
            }
            names.push_back(name);
        }
        names.emplace_back("前山医院");
        QElapsedTimer clock;
        clock.start();
        const auto index = NameIndex::build(names);
        const qint64 building = clock.restart();
        QVERIFY(index);
        const auto hits = index->find("qsyy", 2000);
        const qint64 finding = clock.elapsed();
        qInfo("built in %lld ms, found in %lld ms", building, finding);
        QVERIFY(std::ranges::any_of(hits, [](const NameHit& hit) { return hit.name == 100'000; }));
        QVERIFY2(finding < 500, "a key must not wait"); // ~10 ms alone on the machine
    }
};

QTEST_APPLESS_MAIN(TestNameIndex)
#include "tst_name_index.moc"
