// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/band_style.h"
#include "style/colour_vision.h"
#include "style/palette.h"
#include "style/style.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace yimi;

namespace {

std::string labelOf(const LayerStyle& style, const char* text)
{
    const auto rule = ruleFor(style, text);
    return rule ? style.rules[*rule].label : std::string("none");
}

} // namespace

class TestMapStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void manyBandsAreASurfaceWithoutOutlines()
    {
        BandLook look{.field = "minutes", .values = {5, 10, 15}};
        QVERIFY(bandAreaStyle(look) == bandStyle(look));
        look.values.clear();
        for (double minute = 1; minute <= 15; ++minute)
            look.values.push_back(minute);
        const LayerStyle heat = bandAreaStyle(look);
        QVERIFY(heat == heatStyle(look));
        QCOMPARE(heat.rules.size(), std::size_t{15});
        for (std::size_t i = 0; i < heat.rules.size(); ++i) {
            QVERIFY(!heat.rules[i].stroke && heat.rules[i].fill);
            // From one band to the next no step that is seen as an edge; always lighter outwards.
            if (i > 0) {
                const double step = lightness(heat.rules[i].fill->colour)
                                    - lightness(heat.rules[i - 1].fill->colour);
                QVERIFY(step > 0 && step < 8);
            }
        }
    }

    void coloursAreReadFromHex()
    {
        QCOMPARE(colour("#1E7A6B"), (Colour{0x1E, 0x7A, 0x6B, 255}));
        QCOMPARE(colour("#1e7a6b80"), (Colour{0x1E, 0x7A, 0x6B, 0x80}));
        QCOMPARE(laidOn(colour("#FFFFFF"), colour("#00000080")), (Colour{127, 127, 127, 255}));
    }

    void everyThemeCanBeDrawn()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            for (const Theme theme : allThemes()) {
                const LayerStyle style = themeStyle(theme, appearance);
                QVERIFY(!style.rules.empty());
                for (const StyleRule& rule : style.rules)
                    QVERIFY2(rule.fill || rule.stroke || rule.marker, themeId(theme).data());
                QVERIFY2(ruleFor(style, "something nobody knows"), themeId(theme).data());
            }
        }
    }

    void glyphsAreWhiteOnColoursThatCarryThem()
    {
        for (const Theme theme : allThemes())
            QVERIFY2(contrast(themeColour(theme), colour("#FFFFFF")) >= 3.0, themeId(theme).data());
    }

    void themesAreOrderedOnce()
    {
        std::set<int> places;
        for (const Theme theme : allThemes())
            places.insert(themeDrawingOrder(theme));
        QCOMPARE(places.size(), allThemes().size());
        QCOMPARE(*places.rbegin() - *places.begin() + 1, static_cast<int>(allThemes().size()));
        QVERIFY(themeDrawingOrder(Theme::Water) < themeDrawingOrder(Theme::Road));
        QVERIFY(themeDrawingOrder(Theme::Road) < themeDrawingOrder(Theme::Childcare));
    }

    void roadsAreSortedIntoClasses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("own") << QByteArray("secondary") << QByteArray("secondary");
        QTest::newRow("OpenStreetMap") << QByteArray("residential") << QByteArray("local");
        QTest::newRow("OpenStreetMap link")
            << QByteArray("motorway_link") << QByteArray("expressway");
        QTest::newRow("bureau") << QByteArray("主干路") << QByteArray("main");
        QTest::newRow("stairs") << QByteArray("steps") << QByteArray("footpath");
        QTest::newRow("unknown") << QByteArray("机耕道") << QByteArray("other");
        QTest::newRow("empty") << QByteArray("") << QByteArray("other");
    }

    void roadsAreSortedIntoClasses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, label);
        QCOMPARE(QByteArray::fromStdString(labelOf(themeStyle(Theme::Road), text.constData())),
                 label);
    }

    void largerRoadsLieAboveAndAreWider()
    {
        const LayerStyle style = themeStyle(Theme::Road);
        const auto rule = [&](const char* name) { return style.rules[*ruleFor(style, name)]; };
        for (const double scale : {1.0, 10.0, 50.0}) {
            QVERIFY(lineWidth(*rule("expressway").stroke, scale)
                    > lineWidth(*rule("main").stroke, scale));
            QVERIFY(lineWidth(*rule("main").stroke, scale)
                    > lineWidth(*rule("local").stroke, scale));
        }
        QVERIFY(rule("expressway").order > rule("main").order);
        QVERIFY(rule("lane").maxMetresPerPixel < rule("main").maxMetresPerPixel);
    }

    void widthsGrowWithoutJumps()
    {
        const Stroke stroke{.width = 9, .widths = {{100, 1}, {10, 2}, {1, 8}}};
        QCOMPARE(lineWidth(stroke, 500), 1.0);
        QCOMPARE(lineWidth(stroke, 100), 1.0);
        QCOMPARE(lineWidth(stroke, 10), 2.0);
        QVERIFY(std::abs(lineWidth(stroke, std::sqrt(1000.0)) - 1.5) < 1e-9);
        QCOMPARE(lineWidth(stroke, 0.1), 8.0);
        QCOMPARE(lineWidth(Stroke{.width = 3}, 7), 3.0);
    }

    void coverageStatesDifferInColourHatchAndGrey()
    {
        const LayerStyle style = coverageStyle();
        QCOMPARE(style.field, std::string("state"));
        const auto fill = [&](const char* state) {
            return *style.rules[*ruleFor(style, state)].fill;
        };
        QCOMPARE(withAlpha(fill("served").colour, 255), colour("#009E73"));
        QCOMPARE(withAlpha(fill("short_of_capacity").colour, 255), colour("#E69F00"));
        QCOMPARE(withAlpha(fill("out_of_range").colour, 255), colour("#D55E00"));
        const std::set<Hatch> hatches{
            fill("served").hatch, fill("short_of_capacity").hatch, fill("out_of_range").hatch};
        QCOMPARE(hatches.size(), std::size_t{3});
        QVERIFY(!ruleFor(style, "some other state"));
    }

    void darkIsDark()
    {
        QVERIFY(lightness(mapBackground(Appearance::Dark)) < 26);
        QVERIFY(lightness(mapBackground(Appearance::Light)) > 91);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const Palette& p = palette(appearance);
            QVERIFY(contrast(p.text, p.land) >= 4.5);
            QVERIFY(contrast(p.waterText, p.land) >= 4.5);
        }
    }

    void labelsAreLegibleOnEveryGround()
    {
        QStringList poor;
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const Palette& p = palette(appearance);
            for (const Theme theme : allThemes()) {
                const LayerStyle style = themeStyle(theme, appearance);
                if (style.labelField.empty())
                    continue;
                double least = contrast(style.label.colour, p.land);
                for (const Colour ground : {p.land, p.builtUp, p.green, p.hill, p.water})
                    least = std::min(
                        least, contrast(style.label.colour, laidOn(ground, style.label.halo)));
                if (least < 4.5)
                    poor += QStringLiteral("%1 %2 %3")
                                .arg(QLatin1String(themeId(theme).data()),
                                     appearance == Appearance::Dark ? QStringLiteral("dark")
                                                                    : QStringLiteral("light"))
                                .arg(least);
            }
        }
        QCOMPARE(poor.join(QStringLiteral(", ")), QString());
    }
};

QTEST_APPLESS_MAIN(TestMapStyle)
#include "tst_map_style.moc"
