// SPDX-License-Identifier: GPL-3.0-or-later
// The small sample city (天宁 and 钟楼) against the promises of sample_data/README.md.
#include "city/age_group.h"
#include "city_sample.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"

#include <QtTest>

#include <map>
#include <set>

using namespace yimi;
using namespace yimi::sample;

namespace {

std::vector<SampleLayer> smallCity(std::uint64_t seed, unsigned threads)
{
    auto layers = generateCity({.seed = seed, .scale = SampleScale::Small, .threads = threads}, {});
    return layers ? std::move(*layers) : std::vector<SampleLayer>{};
}

std::int64_t numberAt(const FeatureTable& table, std::string_view field, std::size_t row)
{
    return static_cast<std::int64_t>(table.column(field)->number(row).value());
}

std::string textAt(const FeatureTable& table, std::string_view field, std::size_t row)
{
    return table.column(field)->text(row);
}

/// Sums of a number by a text field.
std::map<std::string, std::int64_t>
sumsBy(const FeatureTable& table, std::string_view key, std::string_view field)
{
    std::map<std::string, std::int64_t> sums;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        sums[textAt(table, key, row)] += numberAt(table, field, row);
    return sums;
}

const Polygons& areaAt(const FeatureTable& table, std::size_t row)
{
    return std::get<Polygons>(table.geometries[row]);
}

Coordinate pointAt(const FeatureTable& table, std::size_t row)
{
    return std::get<Points>(table.geometries[row]).front();
}

/// Polygons of a layer, to be asked whether they hold a place.
class Areas
{
public:
    explicit Areas(const FeatureTable& table)
    {
        std::vector<Box> boxes;
        for (const Geometry& geometry : table.geometries)
            for (const Polygon& polygon : std::get<Polygons>(geometry)) {
                m_polygons.push_back(polygon);
                boxes.push_back(boxOf(polygon));
            }
        m_index = BoxIndex(boxes);
    }

    bool hold(Coordinate at) const
    {
        for (const std::uint32_t i : m_index.query({at, at}))
            if (contains(m_polygons[i], at))
                return true;
        return false;
    }

private:
    Polygons m_polygons;
    BoxIndex m_index;
};

} // namespace

class SampleCityTest : public QObject
{
    Q_OBJECT

private:
    const FeatureTable& layer(std::string_view name) const
    {
        for (const SampleLayer& one : m_layers)
            if (one.table.name == name)
                return one.table;
        qFatal("no such layer");
    }

    /// Every part of `inner` adds up to its whole of `outer`: no gaps and no overlaps above a
    /// square metre.
    void expectTiling(const FeatureTable& inner, std::string_view key, const FeatureTable& outer)
    {
        std::map<std::string, Polygons> parts;
        for (std::size_t row = 0; row < inner.rowCount(); ++row)
            for (const Polygon& polygon : areaAt(inner, row))
                parts[textAt(inner, key, row)].push_back(polygon);
        for (std::size_t row = 0; row < outer.rowCount(); ++row) {
            const Polygons& whole = areaAt(outer, row);
            QVERIFY(isValid(whole));
            const Polygons& tiles = parts[textAt(outer, "id", row)];
            double sum = 0.0;
            for (const Polygon& tile : tiles)
                sum += area(tile);
            const auto merged = unionOf(tiles);
            QVERIFY(merged.has_value());
            QVERIFY2(std::abs(sum - area(*merged)) < 1.0, "tiles overlap");
            QVERIFY2(area(difference(whole, *merged).value()) < 1.0, "gap");
            QVERIFY2(area(difference(*merged, whole).value()) < 1.0, "tiles stick out");
        }
    }

    std::vector<SampleLayer> m_layers;

private slots:

    void initTestCase()
    {
        m_layers = smallCity(1, 2);
        QVERIFY(!m_layers.empty());
    }

    void sameSeedSameContentForAnyThreadCount()
    {
        for (const unsigned threads : {1U, 4U}) {
            const std::vector<SampleLayer> again = smallCity(1, threads);
            QCOMPARE(again.size(), m_layers.size());
            for (std::size_t i = 0; i < again.size(); ++i)
                QVERIFY2(again[i].table == m_layers[i].table, m_layers[i].table.name.c_str());
        }
    }

    void anotherSeedAnotherCity()
    {
        const std::vector<SampleLayer> other = smallCity(2, 2);
        QCOMPARE(other.size(), m_layers.size());
        for (std::size_t i = 0; i < other.size(); ++i)
            if (other[i].table.name == "residence")
                QVERIFY(other[i].table.geometries != m_layers[i].table.geometries);
    }

    void everyLayerSaysThatItIsSynthetic()
    {
        for (const SampleLayer& one : m_layers)
            QVERIFY2(one.title.find("合成示例数据") != std::string::npos, one.table.name.c_str());
    }

    void censusTotalsAreExact()
    {
        const auto sums = sumsBy(layer("community"), "district", "population");
        QCOMPARE(sums.at("天宁区"), std::int64_t{668906});
        QCOMPARE(sums.at("钟楼区"), std::int64_t{658496});
        const auto towns = sumsBy(layer("community"), "town_id", "population");
        const FeatureTable& town = layer("town");
        QCOMPARE(towns.size(), town.rowCount());
        for (std::size_t row = 0; row < town.rowCount(); ++row)
            QCOMPARE(towns.at(textAt(town, "id", row)), numberAt(town, "population", row));
    }

    void residencesAddUpToTheirCommunityInEveryAgeGroup()
    {
        const FeatureTable& community = layer("community");
        std::vector<std::string> fields{"population"};
        for (const AgeGroup group : kAgeGroups)
            fields.emplace_back(ageGroupId(group));
        for (const std::string& field : fields) {
            const auto sums = sumsBy(layer("residence"), "community_id", field);
            for (std::size_t row = 0; row < community.rowCount(); ++row)
                QCOMPARE(sums.at(textAt(community, "id", row)), numberAt(community, field, row));
        }
    }

    void communitiesTileTownsAndTownsTileDistricts()
    {
        expectTiling(layer("community"), "town_id", layer("town"));
        expectTiling(layer("town"), "district_id", layer("district"));
    }

    void communityNamesDifferWithinATown()
    {
        const FeatureTable& community = layer("community");
        std::set<std::pair<std::string, std::string>> names;
        for (std::size_t row = 0; row < community.rowCount(); ++row)
            QVERIFY(names.emplace(textAt(community, "town_id", row), textAt(community, "name", row))
                        .second);
    }

    void everybodyLivesOnLandAndInsideTheirCommunity()
    {
        const Areas water(layer("water"));
        const FeatureTable& community = layer("community");
        std::map<std::string, const Polygons*> shapes;
        for (std::size_t row = 0; row < community.rowCount(); ++row)
            shapes[textAt(community, "id", row)] = &areaAt(community, row);
        const FeatureTable& residence = layer("residence");
        for (std::size_t row = 0; row < residence.rowCount(); ++row) {
            QVERIFY2(!water.hold(pointAt(residence, row)), textAt(residence, "id", row).c_str());
            QVERIFY2(contains(*shapes.at(textAt(residence, "community_id", row)),
                              pointAt(residence, row)),
                     textAt(residence, "id", row).c_str());
        }
    }

    void residencesAreBesideAWalkableRoad()
    {
        const FeatureTable& road = layer("road");
        std::vector<Box> boxes;
        for (const Geometry& geometry : road.geometries)
            boxes.push_back(boxOf(geometry));
        const BoxIndex index(boxes);
        const FeatureTable& residence = layer("residence");
        std::size_t beside = 0;
        for (std::size_t row = 0; row < residence.rowCount(); ++row) {
            const Coordinate at = pointAt(residence, row);
            bool found = false;
            for (const std::uint32_t i : index.query(Box{at, at}.grownBy(60.0)))
                found =
                    found
                    || (numberAt(road, "walk", i) == 1
                        && nearestOnLine(std::get<Lines>(road.geometries[i]).front(), at).distance
                               <= 60.0);
            beside += found ? 1 : 0;
        }
        QVERIFY(static_cast<double>(beside) >= 0.98 * static_cast<double>(residence.rowCount()));
    }

    void noRoadRunsInWaterButBridges()
    {
        const Areas water(layer("water"));
        const FeatureTable& road = layer("road");
        std::size_t bridges = 0;
        for (std::size_t row = 0; row < road.rowCount(); ++row) {
            if (numberAt(road, "bridge", row) == 1) {
                ++bridges;
                continue;
            }
            const LineString& line = std::get<Lines>(road.geometries[row]).front();
            const double whole = length(line);
            for (double along = 0.0; along <= whole; along += 4.0)
                QVERIFY2(!water.hold(pointAlong(line, along)), textAt(road, "id", row).c_str());
        }
        QVERIFY(bridges > 50);
    }

    void entrancesLieOnTheirParksEdgeAndReachTheNetwork()
    {
        const FeatureTable& park = layer("park");
        std::map<std::string, const Polygons*> shapes;
        for (std::size_t row = 0; row < park.rowCount(); ++row)
            shapes[textAt(park, "id", row)] = &areaAt(park, row);
        std::set<Coordinate> vertices;
        for (std::size_t row = 0; row < layer("road").rowCount(); ++row)
            for (const LineString& line : std::get<Lines>(layer("road").geometries[row]))
                vertices.insert(line.begin(), line.end());
        const FeatureTable& entrance = layer("park_entrance");
        QVERIFY(entrance.rowCount() > park.rowCount());
        for (std::size_t row = 0; row < entrance.rowCount(); ++row) {
            const Coordinate at = pointAt(entrance, row);
            double nearest = 1e9;
            for (const Polygon& piece : *shapes.at(textAt(entrance, "park_id", row)))
                nearest = std::min(nearest, nearestOnLine(piece.outer, at).distance);
            QVERIFY2(nearest < 0.01, textAt(entrance, "id", row).c_str());
            QVERIFY2(vertices.contains(at), textAt(entrance, "id", row).c_str());
        }
    }

    void aStoppedRunIsCancelled()
    {
        std::stop_source source;
        source.request_stop();
        const auto layers =
            generateCity({.scale = SampleScale::Small}, {.stop = source.get_token()});
        QVERIFY(!layers);
        QCOMPARE(layers.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SampleCityTest)
#include "tst_sample_city.moc"
