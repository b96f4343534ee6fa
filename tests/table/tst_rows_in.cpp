// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "table/rows_in.h"

#include <QTest>

#include <stop_token>

using namespace yimi;
using namespace yimi::test;

namespace {

using Rows = std::vector<std::uint32_t>;

double turn(Coordinate a, Coordinate b, Coordinate c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
{
    return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

std::vector<LineString> pathsOf(const Geometry& geometry)
{
    if (const auto* lines = std::get_if<Lines>(&geometry))
        return *lines;
    std::vector<LineString> paths;
    if (const auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (const Polygon& polygon : *polygons)
            paths.push_back(polygon.outer);
    }
    return paths;
}

bool pathsCross(const std::vector<LineString>& paths, const Ring& ring)
{
    for (const LineString& path : paths) {
        for (std::size_t i = 1; i < path.size(); ++i) {
            for (std::size_t j = 1; j < ring.size(); ++j) {
                if (cross(path[i - 1], path[i], ring[j - 1], ring[j]))
                    return true;
            }
        }
    }
    return false;
}

/// Every vertex against the area and every segment against its ring; general position is assumed.
bool meetsByHand(const Geometry& geometry, const Polygon& area)
{
    if (const auto* points = std::get_if<Points>(&geometry))
        return std::ranges::any_of(*points, [&](Coordinate c) { return contains(area, c); });
    const auto paths = pathsOf(geometry);
    for (const LineString& path : paths) {
        if (contains(area, path.front()))
            return true;
    }
    const auto* polygons = std::get_if<Polygons>(&geometry);
    return pathsCross(paths, area.outer)
           || (polygons != nullptr && contains(*polygons, area.outer.front()));
}

bool withinByHand(const Geometry& geometry, const Polygon& area)
{
    if (const auto* points = std::get_if<Points>(&geometry))
        return std::ranges::all_of(*points, [&](Coordinate c) { return contains(area, c); });
    const auto paths = pathsOf(geometry);
    for (const LineString& path : paths) {
        if (!contains(area, path.front()))
            return false;
    }
    return !pathsCross(paths, area.outer);
}

FeatureTable randomTable(std::mt19937& random, int rows)
{
    std::uniform_real_distribution<double> place(0, 1000);
    std::uniform_real_distribution<double> size(1, 60);
    FeatureTable table = emptyTable("random");
    for (int i = 0; i < rows; ++i) {
        const double x = place(random);
        const double y = place(random);
        const double w = size(random);
        Geometry geometry;
        if (i % 4 == 0)
            geometry = Points{{x, y}};
        else if (i % 4 == 1)
            geometry = Lines{{{x, y}, {x + w, y + size(random)}, {x + w, y - size(random)}}};
        else if (i % 4 == 2)
            geometry = Polygons{rectangle(x, y, x + w, y + size(random))};
        appendRow(table, i + 1, std::move(geometry), {});
    }
    return table;
}

/// A star with `corners` corners about the middle: concave, never crossing itself.
Polygon star(std::mt19937& random, int corners)
{
    std::uniform_real_distribution<double> radius(80, 400);
    Polygon polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 6.283185307179586 * i / corners;
        const double r = radius(random);
        polygon.outer.push_back({500 + r * std::cos(angle), 500 + r * std::sin(angle)});
    }
    polygon.outer.push_back(polygon.outer.front());
    return polygon;
}

void compareWithHand(const FeatureTable& table, const Polygon& area)
{
    const BoxIndex index = boxIndexOf(table);
    Rows meets;
    Rows within;
    for (std::uint32_t row = 0; row < table.rowCount(); ++row) {
        const Geometry& geometry = table.geometries[row];
        if (kindOf(geometry) == GeometryKind::None)
            continue;
        if (meetsByHand(geometry, area))
            meets.push_back(row);
        if (withinByHand(geometry, area))
            within.push_back(row);
    }
    QVERIFY(within.size() < meets.size());
    QCOMPARE(rowsIn(table, index, {area}, AreaRule::Meets).value(), meets);
    QCOMPARE(rowsIn(table, index, {area}, AreaRule::Within).value(), within);
}

} // namespace

class TestRowsIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBoxByHand();
    void agreesWithBruteForce();
    void aLassoMayCrossItself();
    void emptyAndCancelled();
};

void TestRowsIn::aBoxByHand()
{
    FeatureTable table = emptyTable("five");
    appendRow(table, 1, Points{{5, 5}}, {});
    appendRow(table, 2, Points{{10, 5}}, {}); // on the edge
    appendRow(table, 3, Points{{11, 5}}, {});
    appendRow(table, 4, Lines{{{5, 5}, {15, 5}}}, {});
    appendRow(table, 5, Polygons{rectangle(-5, -5, 20, 20)}, {}); // around the box
    appendRow(table, 6, {}, {});
    const BoxIndex index = boxIndexOf(table);
    const Polygons box = areaOf(Box{{0, 0}, {10, 10}});
    QCOMPARE(rowsIn(table, index, box, AreaRule::Meets).value(), (Rows{0, 1, 3, 4}));
    QCOMPARE(rowsIn(table, index, box, AreaRule::Within).value(), (Rows{0, 1}));
}

void TestRowsIn::agreesWithBruteForce()
{
    std::mt19937 random(testSeed());
    for (int round = 0; round < 20; ++round) {
        const FeatureTable table = randomTable(random, 400);
        compareWithHand(table, star(random, 5 + round));
        compareWithHand(table, rectangle(200.5, 300.25, 640.125, 800.0625));
    }
}

void TestRowsIn::aLassoMayCrossItself()
{
    // A bow: both wings are meant.
    const Polygons bow{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}};
    FeatureTable table = emptyTable("points");
    appendRow(table, 1, Points{{1, 5}}, {});
    appendRow(table, 2, Points{{9, 5}}, {});
    appendRow(table, 3, Points{{5, 9}}, {});
    QCOMPARE(rowsIn(table, boxIndexOf(table), bow, AreaRule::Within).value(), (Rows{0, 1}));
}

void TestRowsIn::emptyAndCancelled()
{
    const FeatureTable none = emptyTable("none");
    const Polygons box = areaOf(Box{{0, 0}, {10, 10}});
    QVERIFY(rowsIn(none, boxIndexOf(none), box, AreaRule::Meets).value().empty());
    FeatureTable one = emptyTable("one");
    appendRow(one, 1, Points{{5, 5}}, {});
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(
        rowsIn(one, boxIndexOf(one), box, AreaRule::Meets, {stop.get_token(), {}}).error().code,
        ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestRowsIn)
#include "tst_rows_in.moc"
