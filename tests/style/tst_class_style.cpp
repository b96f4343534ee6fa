// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/class_style.h"
#include "style/palette.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace yimi;

class TestClassStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void classesHoldAboutAsManyValuesEach()
    {
        std::vector<double> values(100);
        std::iota(values.begin(), values.end(), 1.0); // 1 … 100
        QVERIFY(classEnds(values) == (std::vector<double>{20, 40, 60, 80, 100}));
        std::ranges::reverse(values);
        QVERIFY(classEnds(values) == (std::vector<double>{20, 40, 60, 80, 100}));
    }

    void endsAreRoundAndNoValueIsBeyond()
    {
        const auto ends = classEnds({0.1234, 17.31, 123.4, 987.6, 5432.1}, 5);
        QCOMPARE(ends.size(), std::size_t{5});
        QVERIFY(std::abs(ends[0] - 0.13) < 1e-9);
        QVERIFY(std::abs(ends[1] - 18) < 1e-9);
        QVERIFY(std::abs(ends[4] - 5500) < 1e-9);
        QVERIFY(ends[4] >= 5432.1);
    }

    void fewValuesGiveFewClasses()
    {
        QVERIFY(classEnds({}).empty());
        QVERIFY(classEnds({std::nan(""), INFINITY}).empty());
        QVERIFY(classEnds({7, 7, 7, 7}) == std::vector<double>{7});
        QVERIFY(classEnds({0, 0, 0, 5}) == (std::vector<double>{0, 5}));
        QVERIFY(classEnds({-1.55, -0.5}).back() >= -0.5);
    }

    void numbersFallIntoTheirClass()
    {
        const LayerStyle style =
            classStyle({.field = "share", .upTo = {10, 20, 30}}, Appearance::Light);
        QCOMPARE(*ruleFor(style, "-3"), std::size_t{0});
        QCOMPARE(*ruleFor(style, "10"), std::size_t{0}); // an end belongs to its class
        QCOMPARE(*ruleFor(style, "10.01"), std::size_t{1});
        QCOMPARE(*ruleFor(style, "30"), std::size_t{2});
        const auto none = ruleFor(style, "");
        QVERIFY(none && style.rules[*none].label == "no_data");
        QCOMPARE(style.rules[0].label, std::string("≤ 10"));
        QCOMPARE(style.rules[1].label, std::string("10 – 20"));
        // From light to dark.
        const auto light = [&](std::size_t rule) { return style.rules[rule].fill->colour.g; };
        QVERIFY(light(0) > light(1) && light(1) > light(2));
    }

    void sharesAreToldAsPerCent()
    {
        const LayerStyle style = classStyle(
            {.field = "below_share", .upTo = {0.07, 0.5, 1}, .percent = true}, Appearance::Light);
        QCOMPARE(style.rules[0].label, std::string("≤ 7 %"));
        QCOMPARE(style.rules[1].label, std::string("7 – 50 %"));
        QCOMPARE(*ruleFor(style, "0.2"), std::size_t{1}); // the numbers stay shares
    }

    void linesAreAsWideAsTheirClass()
    {
        const LayerStyle style =
            classStyle({.mark = ClassLook::Mark::Line, .field = "children", .upTo = {10, 100}},
                       Appearance::Light);
        QVERIFY(style.rules[0].stroke->width < style.rules[1].stroke->width);
        QVERIFY(!ruleFor(style, "")); // nobody on it: not drawn
    }

    void pointsHaveTheirStatesColour()
    {
        const LayerStyle style = classStyle(
            {.mark = ClassLook::Mark::Point, .field = "state", .upTo = {}}, Appearance::Dark);
        const auto served = ruleFor(style, "served");
        QVERIFY(served && style.rules[*served].marker);
        QVERIFY(style.rules[*served].marker->colour == palette(Appearance::Dark).served);
        const auto other = ruleFor(style, "with");
        QVERIFY(other && style.rules[*other].marker);
        const LayerStyle alike =
            classStyle({.mark = ClassLook::Mark::Point, .field = {}, .upTo = {}}, Appearance::Dark);
        QCOMPARE(alike.rules.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestClassStyle)
#include "tst_class_style.moc"
