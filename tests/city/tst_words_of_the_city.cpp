// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/age_group.h"
#include "city/theme.h"
#include "city/theme_guess.h"

#include <QTest>

using namespace yimi;

class TestWordsOfTheCity : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void themesGoThroughTheirIds()
    {
        for (const Theme theme : allThemes())
            QCOMPARE(themeFromId(themeId(theme)).value(), theme);
        QVERIFY(!themeFromId("castle"));
        QVERIFY(isFacilityTheme(Theme::Childcare) && !isFacilityTheme(Theme::Road));
    }

    void ageGroupsGoThroughTheirText()
    {
        const auto groups = parseAgeGroups("A3_5+A0_2");
        QVERIFY(groups);
        QCOMPARE(groups->id(), std::string("A0_2+A3_5"));
        QCOMPARE(childrenIn({1, 20, 300, 4000, 50000}, *groups), 21);
        for (const char* wrong : {"", "A0_3", "A0_2,A3_5"})
            QVERIFY2(!parseAgeGroups(wrong), wrong);
    }

    void guesses_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("theme");
        QTest::newRow("roads") << "道路中心线" << int(GeometryKind::Line) << "road";
        QTest::newRow("childcare") << "托育机构2023" << int(GeometryKind::Point) << "childcare";
        QTest::newRow("community") << "社区界" << int(GeometryKind::Polygon) << "community";
        QTest::newRow("street as road") << "street" << int(GeometryKind::Line) << "road";
        QTest::newRow("街道 is a town") << "街道" << int(GeometryKind::Polygon) << "town";
        QTest::newRow("park") << "park" << int(GeometryKind::Polygon) << "park";
        QTest::newRow("parking is no park")
            << "parking" << int(GeometryKind::Polygon) << "backdrop";
        QTest::newRow("entrance") << "park_entrance" << int(GeometryKind::Point) << "entrance";
        QTest::newRow("gate") << "校门2023" << int(GeometryKind::Point) << "entrance";
        QTest::newRow("no gate") << "aggregate" << int(GeometryKind::Point) << "backdrop";
        QTest::newRow("school district is no district")
            << "school_district" << int(GeometryKind::Polygon) << "parcel";
        QTest::newRow("catchment") << "小学施教区" << int(GeometryKind::Polygon) << "parcel";
        QTest::newRow("unknown") << "图层1" << int(GeometryKind::Polygon) << "backdrop";
    }

    void guesses()
    {
        QFETCH(QString, layer);
        QFETCH(int, kind);
        QFETCH(QString, theme);
        const ThemeGuess guess =
            guessTheme(layer.toStdString(), {}, static_cast<GeometryKind>(kind));
        QCOMPARE(QString::fromUtf8(themeId(guess.theme).data()), theme);
        QVERIFY(guess.confidence >= 0 && guess.confidence <= 1);
    }

    void fieldsDecideWhereTheNameSaysNothing()
    {
        QCOMPARE(guessTheme("Export_Output", {"FID", "托位"}, GeometryKind::Point).theme,
                 Theme::Childcare);
        QCOMPARE(guessTheme("layer", {"name", "highway"}, GeometryKind::Line).theme, Theme::Road);
        QVERIFY(guessTheme("layer", {"name", "highway"}, GeometryKind::Line).confidence < 0.8);
    }
};

QTEST_GUILESS_MAIN(TestWordsOfTheCity)
#include "tst_words_of_the_city.moc"
