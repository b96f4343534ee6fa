// SPDX-License-Identifier: GPL-3.0-or-later
// What colour-blind eyes and black printers make of the palettes.
#include "style/class_style.h"
#include "style/classified_style.h"
#include "style/colour_ramps.h"
#include "style/colour_vision.h"
#include "style/follow_appearance.h"
#include "style/palette.h"
#include "style/print_safe.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace yimi;

namespace {

constexpr std::array kEyes{
    Vision::Normal, Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia};

double nearest(const std::vector<Colour>& colours, Vision eyes, bool neighbours)
{
    double least = 1000;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const std::size_t end = neighbours ? std::min(i + 2, colours.size()) : colours.size();
        for (std::size_t j = i + 1; j < end; ++j)
            least = std::min(least, colourDistance(colours[i], colours[j], eyes));
    }
    return least;
}

LayerStyle kinds(std::size_t count, GeometryKind kind)
{
    LayerStyle style{.field = "k", .rules = {}};
    for (std::size_t i = 0; i < count; ++i) {
        StyleRule rule{.value = std::to_string(i)};
        if (kind == GeometryKind::Polygon)
            rule.fill = Fill{};
        else if (kind == GeometryKind::Line)
            rule.stroke = Stroke{};
        else
            rule.marker = Marker{};
        style.rules.push_back(rule);
    }
    recolour(style, kind, "okabe_ito", false);
    return style;
}

bool isGrey(Colour c)
{
    return c.r == c.g && c.g == c.b;
}

} // namespace

class TestColourRamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void knownDistances()
    {
        QVERIFY(std::abs(colourDistance(colour("#000000"), colour("#FFFFFF")) - 100) < 0.1);
        QVERIFY(std::abs(contrast(colour("#000000"), colour("#FFFFFF")) - 21) < 0.01);
        QVERIFY(std::abs(lightness(colour("#777777")) - 50) < 1);
        // Red and green of one lightness are one colour without green receptors.
        const Colour red = colour("#C86400");
        const Colour green = colour("#7D7D00");
        QVERIFY(colourDistance(red, green) > 40);
        QVERIFY(colourDistance(red, green, Vision::Deuteranopia) < 20);
        // Greys are the same to all eyes.
        QVERIFY(colourDistance(colour("#808080"), colour("#A0A0A0"), Vision::Protanopia) > 10);
    }

    void classesAreToldApartByColourBlindEyes()
    {
        std::set<std::string_view> ids;
        for (const ColourRamp& ramp : colourRamps()) {
            QVERIFY(ids.insert(ramp.id).second && !ramp.source.empty());
            for (const Vision eyes : kEyes) {
                const auto apart = [&](std::size_t count) {
                    return nearest(
                        rampColours(ramp, count), eyes, ramp.kind == RampKind::Sequential);
                };
                const char* name = ramp.id.data();
                if (ramp.kind == RampKind::Qualitative) {
                    QVERIFY2(apart(ramp.stops.size()) >= 15, name);
                    continue;
                }
                QVERIFY2(apart(5) >= 10, name);
                QVERIFY2(apart(7) >= 7, name);
            }
        }
    }

    void orderIsOrderOfLightness()
    {
        for (const ColourRamp& ramp : colourRamps()) {
            const auto colours = rampColours(ramp, 9);
            if (ramp.kind == RampKind::Sequential) {
                for (std::size_t i = 1; i < colours.size(); ++i)
                    QVERIFY(lightness(colours[i]) < lightness(colours[i - 1]) - 2);
            } else if (ramp.kind == RampKind::Diverging) {
                for (const std::size_t i : {3U, 2U, 1U, 0U}) {
                    QVERIFY(lightness(colours[i]) < lightness(colours[i + 1]) - 2);
                    QVERIFY(lightness(colours[8 - i]) < lightness(colours[7 - i]) - 2);
                }
            }
        }
    }

    void noClassIsLostOnTheMap()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            for (const ColourRamp& ramp : colourRamps()) {
                for (const Colour c : rampColours(ramp, 5))
                    QVERIFY2(colourDistance(c, mapBackground(appearance)) >= 4, ramp.id.data());
            }
        }
    }

    void reversedIsTheOtherWayRound()
    {
        auto colours = rampColours(colourRamp("teal"), 5);
        std::ranges::reverse(colours);
        QCOMPARE(rampColours(colourRamp("teal"), 5, true), colours);
        QCOMPARE(rampColours(colourRamp("gone"), 3), rampColours(colourRamps()[0], 3));
        QCOMPARE(rampColours(colourRamp("teal"), 1).size(), std::size_t{1});
        QVERIFY(rampColours(colourRamp("teal"), 0).empty());
    }

    void signsOnBadgesCanBeSeen()
    {
        for (const char* hex : {"#F0E442", "#FFFFFF", "#0072B2"})
            QVERIFY(contrast(darkEnoughForWhite(colour(hex)), colour("#FFFFFF")) >= 3);
        QCOMPARE(darkEnoughForWhite(colour("#0072B2")), colour("#0072B2"));
    }

    void blackPrintTellsAreasApart()
    {
        for (const std::size_t count : {2U, 4U, 5U, 7U, 9U}) {
            const LayerStyle safe = printSafe(kinds(count, GeometryKind::Polygon));
            for (std::size_t i = 0; i < count; ++i) {
                QVERIFY(isGrey(safe.rules[i].fill->colour));
                for (std::size_t j = i + 1; j < count; ++j) {
                    const Fill& a = *safe.rules[i].fill;
                    const Fill& b = *safe.rules[j].fill;
                    QVERIFY(a.hatch != b.hatch || colourDistance(a.colour, b.colour) >= 13);
                }
            }
        }
    }

    void blackPrintKeepsTheOrderOfNumbers()
    {
        const LayerStyle style =
            classStyle({.field = "n", .upTo = {1, 2, 3, 4, 5}}, Appearance::Light);
        const LayerStyle safe = printSafe(style);
        for (std::size_t i = 1; i < 5; ++i)
            QVERIFY(lightness(safe.rules[i].fill->colour)
                    < lightness(safe.rules[i - 1].fill->colour) - 10);
        QVERIFY(isGrey(safe.rules[5].fill->colour));
        QCOMPARE(safe.label.colour, colour("#000000"));
    }

    void blackPrintKeepsHatchesAndTellsLinesAndPointsApart()
    {
        const LayerStyle states = printSafe(coverageStyle());
        QCOMPARE(states.rules[1].fill->hatch, Hatch::Dots);
        QCOMPARE(states.rules[2].fill->hatch, Hatch::Diagonal);
        const LayerStyle lines = printSafe(kinds(3, GeometryKind::Line));
        QVERIFY(lines.rules[0].stroke->dashes != lines.rules[1].stroke->dashes);
        const LayerStyle points = printSafe(kinds(7, GeometryKind::Point));
        std::set<std::pair<double, int>> looks;
        for (const StyleRule& rule : points.rules) {
            QVERIFY(isGrey(rule.marker->colour));
            looks.emplace(rule.marker->dotSize, rule.marker->colour.r);
        }
        QCOMPARE(looks.size(), std::size_t{7});
    }

    void ownColoursStayAndInheritedOnesFollowTheDark()
    {
        const LayerStyle light = themeStyle(Theme::Road, Appearance::Light);
        const LayerStyle dark = themeStyle(Theme::Road, Appearance::Dark);
        QCOMPARE(followAppearance(light, light, dark), dark);
        LayerStyle own = light;
        own.rules[0].stroke->colour = colour("#123456");
        own.rules[1].stroke->width = 9;
        const LayerStyle shown = followAppearance(own, light, dark);
        QCOMPARE(shown.rules[0].stroke->colour, colour("#123456"));
        QCOMPARE(shown.rules[0].stroke->casing, dark.rules[0].stroke->casing);
        QCOMPARE(shown.rules[1].stroke->width, 9.0);
        QCOMPARE(shown.label, dark.label);
    }

    void ownNamesCanBeReadOnTheDarkMap()
    {
        const LayerStyle light = themeStyle(Theme::Backdrop, Appearance::Light);
        const LayerStyle dark = themeStyle(Theme::Backdrop, Appearance::Dark);
        const Palette& p = palette(Appearance::Dark);
        for (const char* hex : {"#7E5CA0", "#000000", "#0000FF", "#8B0000", "#FFFFFF", "#E6ECE9"}) {
            LayerStyle own = light;
            own.label.colour = colour(hex);
            own.label.halo = colour("#FFFFFFDC");
            const LabelLook shown = followAppearance(own, light, dark).label;
            QCOMPARE(shown.halo, withAlpha(p.halo, 0xDC));
            QVERIFY2(contrast(shown.colour, p.land) >= 4.5, hex);
            QVERIFY2(contrast(shown.colour, laidOn(p.land, shown.halo)) >= 4.5, hex);
            // No lighter than it must be: what can be read already stays.
            if (contrast(own.label.colour, p.land) >= 4.5)
                QCOMPARE(shown.colour, own.label.colour);
        }
        // The purple stays purple.
        LayerStyle purple = light;
        purple.label.colour = colour("#7E5CA0");
        const Colour shown = followAppearance(purple, light, dark).label.colour;
        QVERIFY(shown.b > shown.r && shown.r > shown.g);
    }
};

QTEST_APPLESS_MAIN(TestColourRamps)
#include "tst_colour_ramps.moc"
