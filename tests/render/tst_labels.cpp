// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_scene.h"
#include "render/label_text.h"
#include "render/line_place.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

LayerStyle streets()
{
    LayerStyle style =
        lettered({.rules = {{.stroke = Stroke{.colour = {220, 220, 220, 255}, .width = 2}}}});
    style.label.alongLine = true;
    return style;
}

LayerStyle unmarkedPoints()
{
    return lettered({.rules = {StyleRule{}}});
}

/// A street from west to east, cut into pieces of 40 m.
std::vector<NamedShape> piecedStreet(double length, double y, const std::string& name)
{
    std::vector<NamedShape> pieces;
    for (double x = 0; x < length; x += 40)
        pieces.push_back({Lines{{at(x, y), at(std::min(x + 40, length), y)}}, name});
    return pieces;
}

MapView viewOf(double width, double height)
{
    return {at(width / 2, height / 2), 1.0, {width, height}};
}

QImage drawn(const Scene& scene, const MapView& view)
{
    return renderImage(scene, view, 1);
}

/// Groups of inked columns with at least 60 px of nothing between them.
int inkedGroups(const QImage& image)
{
    int groups = 0;
    int lastInk = -1000;
    for (int x = 0; x < image.width(); ++x) {
        bool ink = false;
        for (int y = 0; !ink && y < image.height(); ++y)
            ink = qGray(image.pixel(x, y)) < 100;
        if (!ink)
            continue;
        groups += x - lastInk > 60 ? 1 : 0;
        lastInk = x;
    }
    return groups;
}

std::vector<double> widths(std::size_t count)
{
    return std::vector<double>(count, 12.0);
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aStreetInPiecesCarriesItsNameOnce()
    {
        const auto street = piecedStreet(200, 50, "延陵西路");
        const QImage whole =
            drawn(sceneOf({prepareLayer(namedTable(street), streets())}), viewOf(200, 100));
        QVERIFY(inkedDots(whole) > 60);
        QCOMPARE(inkedGroups(whole), 1);
        auto strangers = street;
        for (std::size_t i = 0; i < strangers.size(); ++i)
            strangers[i].name = "路名" + std::to_string(i) + "号支路";
        QCOMPARE(inkedDots(drawn(sceneOf({prepareLayer(namedTable(strangers), streets())}),
                                 viewOf(200, 100))),
                 0); // no piece has room for its own
    }

    void theOrderOfThePiecesDoesNotMatter()
    {
        auto pieces = piecedStreet(400, 50, "延陵西路");
        const auto picture = [&] {
            return drawn(sceneOf({prepareLayer(namedTable(pieces), streets())}), viewOf(400, 100));
        };
        const QImage straight = picture();
        std::reverse(pieces.begin(), pieces.end());
        std::swap(pieces[2], pieces[6]);
        QCOMPARE(picture(), straight);
    }

    void aLongStreetIsNamedAgainAtADistance()
    {
        const Scene scene =
            sceneOf({prepareLayer(namedTable(piecedStreet(2000, 50, "长江路")), streets())});
        const int groups = inkedGroups(drawn(scene, viewOf(2000, 100)));
        QVERIFY2(groups >= 3 && groups <= 6, qPrintable(QString::number(groups)));
    }

    void panningDoesNotMoveAlongTheStreet()
    {
        const Scene scene =
            sceneOf({prepareLayer(namedTable(piecedStreet(2000, 50, "长江路")), streets())});
        MapView view = viewOf(1200, 100);
        const QImage before = drawn(scene, view);
        view.centre.x += 40;
        const QImage after = drawn(scene, view);
        QVERIFY(largestDifference(before.copy(340, 0, 700, 100), after.copy(300, 0, 700, 100))
                <= 2);
    }

    void textReadsFromLeftToRightWhicheverWayTheLineRuns()
    {
        const std::vector<QPointF> leftwards{{200, 60}, {100, 50}, {0, 60}};
        const auto glyphs = LabelLine(leftwards).glyphs(100, widths(6), false);
        QCOMPARE(glyphs.size(), std::size_t{6});
        QVERIFY(glyphs.front().centre.x() < glyphs.back().centre.x());
        for (const GlyphPlace& glyph : glyphs)
            QVERIFY(std::abs(glyph.degrees) < 20);
    }

    void steepChineseStandsInAColumn()
    {
        for (const bool upwards : {false, true}) {
            std::vector<QPointF> steep{{50, 0}, {56, 100}, {50, 200}};
            if (upwards)
                std::reverse(steep.begin(), steep.end());
            const auto glyphs = LabelLine(steep).glyphs(100, widths(4), true);
            QCOMPARE(glyphs.size(), std::size_t{4});
            QVERIFY(glyphs.front().centre.y() < glyphs.back().centre.y());
            for (const GlyphPlace& glyph : glyphs)
                QVERIFY(std::abs(glyph.degrees) < 10);
            for (const GlyphPlace& glyph : LabelLine(steep).glyphs(100, widths(4), false))
                QVERIFY(std::abs(glyph.degrees) > 80 && std::abs(glyph.degrees) <= 90);
        }
    }

    void curvesAreFollowedAndCornersAreNot()
    {
        std::vector<QPointF> arc;
        for (int degree = 180; degree <= 360; degree += 5)
            arc.emplace_back(100 + 90 * std::cos(degree * 3.14159265 / 180),
                             100 + 90 * std::sin(degree * 3.14159265 / 180));
        const LabelLine bow(arc);
        const auto glyphs = bow.glyphs(bow.end() / 2, widths(8), false);
        QCOMPARE(glyphs.size(), std::size_t{8});
        QVERIFY(glyphs.front().degrees < -15 && glyphs.back().degrees > 15);
        const LabelLine corner(std::vector<QPointF>{{0, 0}, {60, 0}, {60, 60}});
        QVERIFY(corner.glyphs(60, widths(4), false).empty());
        QVERIFY(corner.glyphs(10, widths(4), false).empty()); // leaves the line's end
        QVERIFY(LabelLine(std::vector<QPointF>{}).glyphs(0, widths(1), false).empty());
        QVERIFY(
            LabelLine(std::vector<QPointF>{{5, 5}, {5, 5}}).glyphs(0, widths(1), false).empty());
    }

    void longNamesBreakWhereAReaderWould()
    {
        QCOMPARE(balancedLines(QStringLiteral("常州市天宁区青龙街道社区卫生服务中心")),
                 QStringList(
                     {QStringLiteral("常州市天宁区青龙街道"), QStringLiteral("社区卫生服务中心")}));
        QCOMPARE(balancedLines(QStringLiteral("武进区湖塘实验幼儿园")).size(), 2);
        QCOMPARE(balancedLines(QStringLiteral("ABCDEFGHIJ")),
                 QStringList(QStringLiteral("ABCDEFGHIJ")));
        QCOMPARE(balancedLines(QStringLiteral("第1234567890号")).size(), 1);
        for (const QString& line : balancedLines(QStringLiteral("第1234567890号站")))
            QVERIFY(!line.endsWith(QLatin1Char('5')));
        for (const QString& name :
             {QStringLiteral("示例（东区）幼儿园分园"), QString(), QStringLiteral("园")}) {
            const QStringList lines = balancedLines(name);
            QCOMPARE(lines.join(QString()), name);
            QVERIFY(!lines.back().startsWith(QChar(0xFF09)));
        }
    }

    void twoNamesBreakAtTheirSlash()
    {
        QCOMPARE(balancedLines(QStringLiteral("常州文化广场/市民广场")),
                 QStringList({QStringLiteral("常州文化广场/"), QStringLiteral("市民广场")}));
        QCOMPARE(
            balancedLines(QStringLiteral("老馆／常州市工人文化宫图书馆分馆")),
            QStringList({QStringLiteral("老馆／"), QStringLiteral("常州市工人文化宫图书馆分馆")}));
        // A slash at the edge is none between two names; «广场» is one word.
        QCOMPARE(balancedLines(QStringLiteral("常州文化广场南入口/")).size(), 2);
        QCOMPARE(balancedLines(QStringLiteral("文化广场青果巷")),
                 QStringList({QStringLiteral("文化广场"), QStringLiteral("青果巷")}));
        QCOMPARE(balancedLines(QStringLiteral("/")).size(), 1);
    }

    void aRoadAndTheOneAboveItShareTheirName()
    {
        for (const auto* name :
             {"龙江路", "龙江路/龙江路高架", "龙江路高架", "龙江路高架路", "龙江路辅道"})
            QCOMPARE(baseName(QString::fromUtf8(name)), QStringLiteral("龙江路"));
        for (const auto* name : {"高架路", "高架", "青洋高架", "/甲", "龙江中路", ""})
            QCOMPARE(baseName(QString::fromUtf8(name)), QString::fromUtf8(name));
        auto both = piecedStreet(200, 40, "龙江路");
        const auto inked = [&] {
            return inkedDots(
                drawn(sceneOf({prepareLayer(namedTable(both), streets())}), viewOf(200, 100)));
        };
        const int once = inked();
        QVERIFY(once > 40);
        const auto beside = [&](const std::string& name) {
            both = piecedStreet(200, 40, "龙江路");
            // A little shorter, so that it is the second to be named.
            for (const NamedShape& piece : piecedStreet(196, 75, name))
                both.push_back(piece);
            return inked();
        };
        QCOMPARE(beside("龙江路/龙江路高架"), once);
        QVERIFY(beside("飞龙路") > once);
    }

    void aLongNameTakesTwoLines()
    {
        const auto heightOf = [](const std::string& name) {
            const QImage image =
                drawn(sceneOf({prepareLayer(namedTable({{Points{at(150, 100)}, name}}),
                                            unmarkedPoints())}),
                      viewOf(300, 200));
            int top = 200;
            int bottom = 0;
            for (int y = 0; y < 200; ++y) {
                if (inkedDots(image.copy(0, y, 300, 1)) > 0) {
                    top = std::min(top, y);
                    bottom = y;
                }
            }
            return bottom - top;
        };
        const int one = heightOf("湖塘幼儿园");
        const int two = heightOf("常州市武进区湖塘镇实验幼儿园");
        QVERIFY2(one > 6 && two > one * 1.7, qPrintable(QStringLiteral("%1 %2").arg(one).arg(two)));
    }

    void theSameNameThisNearIsLeftOut()
    {
        const LayerStyle style =
            lettered({.rules = {{.fill = Fill{.colour = {180, 230, 180, 255}}}}});
        const Polygons all{{square(-10, -10, 120), {}}};
        const auto inked = [&](const std::vector<NamedShape>& shapes) {
            return inkedDots(
                drawn(sceneOf({prepareLayer(namedTable(shapes), style)}), viewOf(100, 100)));
        };
        const int once = inked({{all, "天宁区"}});
        QVERIFY(once > 40);
        QCOMPARE(inked({{all, "天宁区"}, {all, "天宁区"}}), once);
    }

    void theMoreImportantNameStays()
    {
        LayerStyle town = unmarkedPoints();
        town.label.priority = 5;
        town.label.colour = {200, 0, 0, 255};
        LayerStyle place = unmarkedPoints();
        const auto shape = [](const char* name) {
            return namedTable({{Points{at(60, 40)}, name}});
        };
        const auto redOf = [&](bool townFirst) {
            auto a = prepareLayer(shape("青龙街道"), town);
            auto b = prepareLayer(shape("青龙苑小区"), place);
            const QImage image =
                drawn(townFirst ? sceneOf({a, b}) : sceneOf({b, a}), viewOf(120, 80));
            int red = 0;
            for (int y = 0; y < 80; ++y) {
                for (int x = 60; x < 120; ++x)
                    red += qRed(image.pixel(x, y)) > 150 && qGreen(image.pixel(x, y)) < 80 ? 1 : 0;
            }
            return red;
        };
        QVERIFY(redOf(true) > 20);
        QCOMPARE(redOf(false), redOf(true));
    }

    void screenAndPaperPutLabelsInTheSamePlaces()
    {
        auto shapes = piecedStreet(300, 60, "延陵西路");
        shapes.push_back({Points{at(100, 120)}, "常州市武进区湖塘镇实验幼儿园"});
        std::vector<NamedShape> points{shapes.back()};
        shapes.pop_back();
        const Scene scene = sceneOf({prepareLayer(namedTable(shapes), streets()),
                                     prepareLayer(namedTable(points), unmarkedPoints())});
        const MapView view = viewOf(300, 160);
        const QImage screen = drawn(scene, view);
        QImage paper(300, 160, QImage::Format_ARGB32_Premultiplied);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        renderScene(scene, view, painter, {.vector = true});
        painter.end();
        double sum = 0;
        for (int y = 0; y < 160; ++y) {
            for (int x = 0; x < 300; ++x)
                sum += std::abs(qGray(screen.pixel(x, y)) - qGray(paper.pixel(x, y)));
        }
        QVERIFY2(sum / 300 / 160 < 2.5, qPrintable(QString::number(sum / 300 / 160)));
    }

    /// Places do not go by how fine the picture's dots are.
    void screensOfAnyDensityHaveTheSameLabels()
    {
        const Scene scene =
            sceneOf({prepareLayer(namedTable(piecedStreet(900, 60, "延陵西路")), streets())});
        const MapView view = viewOf(900, 120);
        const QImage plain = renderImage(scene, view, 1);
        const QImage fine =
            renderImage(scene, view, 2)
                .scaled(plain.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(inkedDots(plain) > 100);
        double sum = 0;
        for (int y = 0; y < plain.height(); ++y) {
            for (int x = 0; x < plain.width(); ++x)
                sum += std::abs(qGray(plain.pixel(x, y)) - qGray(fine.pixel(x, y)));
        }
        QVERIFY2(sum / 900 / 120 < 1.5, qPrintable(QString::number(sum / 900 / 120)));
    }

    /// Crowded labels cost what the picture can hold, not what there is.
    void aHundredThousandLabelsAreBounded()
    {
        std::vector<NamedShape> crowd;
        for (int i = 0; i < 100000; ++i)
            crowd.push_back({Points{at(static_cast<double>(i * 7919LL % 1000),
                                       static_cast<double>(i * 104729LL % 600))},
                             "示例点" + std::to_string(i)});
        const Scene scene = sceneOf({prepareLayer(namedTable(crowd), unmarkedPoints())});
        QElapsedTimer timer;
        timer.start();
        const QImage image = drawn(scene, viewOf(1000, 600));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(inkedDots(image) > 5000);
    }
};

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
