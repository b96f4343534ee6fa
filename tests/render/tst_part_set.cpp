// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_scene.h"
#include "render/detail.h"
#include "render/display_layer.h"
#include "render/outlines.h"

#include <QTest>

#include <random>
#include <set>

using namespace yimi;

namespace {

const VertexBox kEverywhere{-1e9F, -1e9F, 1e9F, 1e9F};

std::vector<std::uint32_t> rowsIn(const PartSet& set, const VertexBox& window)
{
    std::vector<std::uint32_t> rows;
    for (const PartSet::Bucket& bucket : set.buckets())
        set.visit(bucket, window, [&](std::uint32_t part) {
            rows.push_back(set.row(part));
            return true;
        });
    return rows;
}

std::vector<Vertex> square(float x, float y, float side)
{
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

std::size_t segmentCount(const PartSet& lines)
{
    std::size_t count = 0;
    for (std::uint32_t part = 0; part < lines.partCount(); ++part)
        count += lines.detail(0).part(part).size() - 1;
    return count;
}

} // namespace

class TestPartSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anEmptySetIsFine()
    {
        const PartSet set = PartSetBuilder(PartKind::Line).finish();
        QCOMPARE(set.partCount(), std::size_t{0});
        QVERIFY(set.buckets().empty());
        QVERIFY(set.detail(100).vertices.empty());
    }

    void levelsComeBeforeClasses()
    {
        PartSetBuilder builder(PartKind::Line);
        const std::vector<Vertex> line{{0, 0}, {10, 10}};
        builder.add({.row = 0, .rule = 0, .ruleOrder = 5, .level = 1}, line);
        builder.add({.row = 1, .rule = 0, .ruleOrder = 5, .level = 0}, line);
        builder.add({.row = 2, .rule = 1, .ruleOrder = 9, .level = 0}, line);
        builder.add({.row = 3, .rule = 0, .ruleOrder = 5, .level = -1}, line);
        QCOMPARE(rowsIn(builder.finish(), kEverywhere), (std::vector<std::uint32_t>{3, 1, 2, 0}));
    }

    void windowsFindWhatMeetsThem()
    {
        constexpr unsigned kSeed = 77001;
        std::mt19937 random(kSeed);
        std::uniform_real_distribution<float> place(0, 10000);
        std::uniform_real_distribution<float> length(-80, 80);
        PartSetBuilder builder(PartKind::Line);
        std::vector<std::vector<Vertex>> lines;
        for (std::uint32_t row = 0; row < 3000; ++row) {
            const Vertex a{place(random), place(random)};
            lines.push_back({a, {a.x + length(random), a.y + length(random)}});
            builder.add({.row = row, .rule = row % 3}, lines.back());
        }
        const PartSet set = builder.finish();
        for (int i = 0; i < 50; ++i) {
            const float x = place(random);
            const float y = place(random);
            const VertexBox window{x, y, x + 900, y + 500};
            std::multiset<std::uint32_t> expected;
            for (std::uint32_t row = 0; row < lines.size(); ++row) {
                if (boxOf(lines[row]).intersects(window))
                    expected.insert(row);
            }
            const auto found = rowsIn(set, window);
            QCOMPARE(std::multiset<std::uint32_t>(found.begin(), found.end()), expected);
        }
    }

    void simplifiedLinesStayWithinTheirTolerance()
    {
        PartSet::Detail full{.tolerance = 0, .vertices = {}, .first = {0}};
        for (int i = 0; i <= 100; ++i)
            full.vertices.push_back({static_cast<float>(i) * 10, i % 2 == 0 ? 0.0F : 1.5F});
        full.first.push_back(101);
        const PartSet::Detail coarse = simplifiedLines(full, 2);
        QCOMPARE(coarse.part(0).size(), std::size_t{2});
        QCOMPARE(coarse.part(0).back(), full.part(0).back());
        QVERIFY(simplifiedLines(full, 1).part(0).size() > 95);
    }

    /// Whatever the copy before it was made with, a copy has the vertices that the whole line
    /// gives.
    void coarserCopiesAreThoseOfTheWholeLine()
    {
        constexpr unsigned kSeed = 77002;
        std::mt19937 random(kSeed);
        std::normal_distribution<float> step(0, 12);
        PartSet::Detail full{.tolerance = 0, .vertices = {}, .first = {0}};
        for (int line = 0; line < 200; ++line) {
            Vertex at{static_cast<float>(line) * 50, 0};
            const int count = 2 + line * 3;
            for (int i = 0; i < count; ++i) {
                full.vertices.push_back(at);
                at = {at.x + step(random) + 5, at.y + step(random)};
            }
            full.first.push_back(static_cast<std::uint32_t>(full.vertices.size()));
        }
        const PartSet::Detail before = simplifiedLines(full, 4);
        const LineWeights weights(full, 2);
        for (const float tolerance : {4.0F, 9.0F, 30.0F, 200.0F}) {
            const PartSet::Detail whole = simplifiedLines(full, tolerance);
            const PartSet::Detail after = simplifiedLines(before, tolerance);
            QVERIFY(after.vertices == whole.vertices && after.first == whole.first);
            QVERIFY(weights.simplified(full, tolerance).vertices == whole.vertices);
            QCOMPARE(weights.keptAt(tolerance), whole.vertices.size());
        }
        QVERIFY(before.vertices.size() < full.vertices.size());
    }

    void neighboursKeepTheirCommonBorder()
    {
        PartSet::Detail full{.tolerance = 0, .vertices = {}, .first = {0}};
        std::vector<Vertex> border;
        for (int i = 0; i <= 50; ++i)
            border.push_back({100 + static_cast<float>((i * 37) % 11), static_cast<float>(i) * 7});
        std::vector<Vertex> left{{0, 0}};
        left.insert(left.end(), border.begin(), border.end());
        left.insert(left.end(), {{0, 350}, {0, 0}});
        std::vector<Vertex> right(border.rbegin(), border.rend());
        right.insert(right.end(), {{300, 0}, {300, 350}});
        right.push_back(right.front());
        for (const auto& ring : {left, right}) {
            full.vertices.insert(full.vertices.end(), ring.begin(), ring.end());
            full.first.push_back(static_cast<std::uint32_t>(full.vertices.size()));
        }
        const PartSet::Detail coarse = clusteredRings(full, 20);
        QVERIFY(coarse.vertices.size() < full.vertices.size() / 2);
        const auto shared = [](std::span<const Vertex> ring) {
            std::set<std::pair<float, float>> places;
            for (const Vertex v : ring) {
                if (v.x > 50 && v.x < 200)
                    places.emplace(v.x, v.y);
            }
            return places;
        };
        QCOMPARE(shared(coarse.part(0)), shared(coarse.part(1)));
    }

    void tinyRingsVanish()
    {
        PartSet::Detail full{.tolerance = 0, .vertices = square(1, 1, 2), .first = {0, 5}};
        QVERIFY(clusteredRings(full, 50).part(0).empty());
    }

    /// A table large enough to be taken in pieces: no row is lost between them, and a street that
    /// goes through all of them is one.
    void piecesOfALargeTableAreOneLayer()
    {
        constexpr std::uint32_t kRows = 9000;
        std::vector<test::NamedShape> shapes;
        for (std::uint32_t row = 0; row < kRows; ++row)
            shapes.push_back({Lines{{test::at(row * 5.0, 0), test::at(row * 5.0 + 5, 0)}}, "长路"});
        const auto table = test::namedTable(shapes);
        LayerStyle style = themeStyle(Theme::Road);
        style.labelField = "name";
        style.label.alongLine = true;
        const auto layer = prepareLayer(table, style);
        auto rows = rowsIn(layer->lines, kEverywhere);
        std::ranges::sort(rows);
        QCOMPARE(rows.size(), std::size_t{kRows});
        QCOMPARE(rows.front(), 0U);
        QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
        const PartSet::Detail& whole = layer->lines.detail(0);
        for (std::uint32_t part = 0; part < kRows; ++part)
            QCOMPARE(whole.part(part).front(),
                     layer->vertexOf(test::at(layer->lines.row(part) * 5.0, 0)));
        QCOMPARE(layer->labelLines.partCount(), std::size_t{1});
        QCOMPARE(layer->labelLines.detail(0).part(0).size(), std::size_t{kRows + 1});
    }

    void aSharedBorderIsDrawnOnce()
    {
        PartSetBuilder lines(PartKind::Line);
        addOutlines({{{.row = 0}, square(0, 0, 10)}, {{.row = 1}, square(10, 0, 10)}}, lines);
        QCOMPARE(segmentCount(lines.finish()), std::size_t{7});
    }

    void theMoreImportantNeighbourGetsTheBorder()
    {
        PartSetBuilder lines(PartKind::Line);
        addOutlines({{{.row = 0, .rule = 0, .ruleOrder = 1}, square(0, 0, 10)},
                     {{.row = 1, .rule = 1, .ruleOrder = 2}, square(10, 0, 10)}},
                    lines);
        const PartSet set = lines.finish();
        std::size_t ofSecond = 0;
        for (std::uint32_t part = 0; part < set.partCount(); ++part)
            ofSecond += set.row(part) == 1 ? set.detail(0).part(part).size() - 1 : 0;
        QCOMPARE(ofSecond, std::size_t{4});
    }
};

QTEST_APPLESS_MAIN(TestPartSet)
#include "tst_part_set.moc"
