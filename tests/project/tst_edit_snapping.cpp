// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study.h"
#include "geometry/measures.h"
#include "geometry/vertices.h"
#include "network/network_builder.h"
#include "project/edit_features.h"
#include "project/edit_snapping.h"
#include "project/study_inputs.h"
#include "seed.h"
#include "small_city.h"

#include <QTest>

#include <random>

using namespace yimi;
using namespace yimi::test;

namespace {

DocumentLayer layerOf(FeatureTable table, Theme theme, const char* title)
{
    DocumentLayer layer = inputLayer(
        std::make_shared<const FeatureTable>(std::move(table)), theme, QString::fromUtf8(title));
    layer.id = QString::fromUtf8(title);
    return layer;
}

FeatureTable streets(const std::vector<LineString>& lines, std::int64_t level = 0)
{
    FeatureTable table = namedTable("road");
    table.addColumn("name", FieldType::Text);
    table.addColumn("class", FieldType::Text);
    table.addColumn("level", FieldType::Integer);
    for (const LineString& line : lines)
        appendRow(
            table,
            static_cast<std::int64_t>(table.rowCount()) + 1,
            Lines{line},
            {"第" + std::to_string(table.rowCount() + 1) + "路", std::string("local"), level});
    return table;
}

SnapSources sourcesOf(const std::vector<DocumentLayer>& layers)
{
    SnapSources sources;
    for (const DocumentLayer& layer : layers)
        sources.push_back(snapSource(layer));
    return sources;
}

} // namespace

class TestEditSnapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aVertexGoesBeforeACrossingAndAnEdge()
    {
        const auto sources = sourcesOf(
            {layerOf(streets({{{0, 0}, {100, 0}}, {{50, -50}, {50, 50}}}), Theme::Road, "道路")});
        const auto end = snapTo(sources, {98, 3}, {.tolerance = 10});
        QCOMPARE(end->kind, SnapKind::Vertex);
        QCOMPARE(end->at, (Coordinate{100, 0}));
        const auto crossing = snapTo(sources, {53, 2}, {.tolerance = 10});
        QCOMPARE(crossing->kind, SnapKind::Crossing);
        QCOMPARE(crossing->at, (Coordinate{50, 0}));
        const auto edge = snapTo(sources, {30, 4}, {.tolerance = 10});
        QCOMPARE(edge->kind, SnapKind::Edge);
        QCOMPARE(edge->at, (Coordinate{30, 0}));
        QVERIFY(!snapTo(sources, {30, 14}, {.tolerance = 10}));
    }

    void featuresThatMoveAlongArePassedOver()
    {
        const auto sources = sourcesOf(
            {layerOf(streets({{{0, 0}, {100, 0}}, {{0, 5}, {100, 5}}}), Theme::Road, "道路")});
        const auto other =
            snapTo(sources, {50, 1}, {.tolerance = 10, .layer = "道路", .without = {0}});
        QCOMPARE(other->at, (Coordinate{50, 5}));
        // A row of another layer with the same number is not meant.
        const auto same =
            snapTo(sources, {50, 1}, {.tolerance = 10, .layer = "社区", .without = {0}});
        QCOMPARE(same->at, (Coordinate{50, 0}));
    }

    void rowsWithoutGeometryAreNoPlaces()
    {
        FeatureTable table = streets({{{0, 0}, {10, 0}}});
        appendRow(table, 2, {}, {Value{}, Value{}, Value{}});
        QCOMPARE(snapSource(layerOf(table, Theme::Road, "道路"))->rows.size(), std::size_t{1});
    }

    /// Every answer is as near as the best of its kind that trying everything finds.
    void theIndexFindsWhatTryingAllFinds()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 1000);
        std::vector<LineString> lines;
        for (int i = 0; i < 200; ++i) {
            const Coordinate a{place(random), place(random)};
            lines.push_back({a, {a.x + place(random) / 8, a.y + place(random) / 8}});
        }
        const auto sources = sourcesOf({layerOf(streets(lines), Theme::Road, "道路")});
        for (int i = 0; i < 300; ++i) {
            const Coordinate at{place(random), place(random)};
            double vertex = 1e9;
            double edge = 1e9;
            for (const LineString& line : lines) {
                vertex = std::min({vertex, distance(at, line[0]), distance(at, line[1])});
                edge = std::min(edge, nearestOnLine(line, at).distance);
            }
            const auto found = snapTo(sources, at, {.tolerance = 15});
            QCOMPARE(found.has_value(), edge <= 15);
            if (vertex <= 15)
                QVERIFY(found->kind == SnapKind::Vertex && found->distance == vertex);
            else if (found && found->kind == SnapKind::Edge)
                QCOMPARE(found->distance, edge);
        }
    }

    void aStreetIsJoinedOnItsLevelOrAtItsEnd()
    {
        const auto ground =
            sourcesOf({layerOf(streets({{{0, 0}, {100, 0}}}), Theme::Road, "道路")});
        const auto at = snapTo(ground, {40, 1}, {.tolerance = 5});
        QCOMPARE(streetJoin(ground, *at, 0)->name, QString("第1路"));
        QVERIFY(streetJoin(ground, *at, 0)->connects);
        const auto bridge =
            sourcesOf({layerOf(streets({{{0, 0}, {100, 0}}}, 1), Theme::Road, "高架")});
        QVERIFY(!streetJoin(bridge, *at, 0)->connects);
        QVERIFY(streetJoin(bridge, *at, 1)->connects);
        QVERIFY(streetJoin(bridge, *snapTo(bridge, {99, 1}, {.tolerance = 5}), 0)->connects);
        const auto areas = sourcesOf({layerOf(cityCommunities(), Theme::Community, "社区")});
        const auto corner = snapTo(areas, cityPlace(1, 1), {.tolerance = 5});
        QVERIFY(!streetJoin(areas, *corner, 0));
    }

    /// Rule 24: what is drawn from street to street makes one network, and nobody's way longer.
    void aDrawnLinkJoinsTheNetworkAndLowersNothing()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> along(20, 880);
        ProjectContents contents = smallCity();
        const auto oldRoads = layerById(contents.layers, "road")->table;
        const auto before =
            coverage(*prepareStudy(childcareInputs(contents).tables), contents.settings.coverage);
        QVERIFY(before);
        for (int i = 0; i < 8; ++i) {
            const auto sources = sourcesOf({*layerById(contents.layers, "road")});
            const auto from =
                snapTo(sources, cityPlace(along(random), 100.0 * (i % 5) + 4), {.tolerance = 10});
            const auto to =
                snapTo(sources, cityPlace(along(random), 100.0 * (i % 5) + 404), {.tolerance = 10});
            QVERIFY(from && to);
            ProjectContents linked = contents;
            QVERIFY(changeTable(
                linked,
                {"road",
                 oldRoads,
                 withFeature(*oldRoads, Lines{{from->at, to->at}}, {std::string("local")})}));
            const auto built = buildNetwork(*layerById(linked.layers, "road")->table);
            QVERIFY(built);
            QCOMPARE(built->components.nodes.size(), std::size_t{1});
            QCOMPARE(built->nearMisses, std::size_t{0});
            const auto after =
                coverage(*prepareStudy(childcareInputs(linked).tables), contents.settings.coverage);
            QVERIFY(after);
            for (std::size_t c = 0; c < before->communities.size(); ++c)
                QVERIFY(after->communities[c].children.outOfRange
                        <= before->communities[c].children.outOfRange);
        }
    }
};

QTEST_GUILESS_MAIN(TestEditSnapping)
#include "tst_edit_snapping.moc"
