// SPDX-License-Identifier: GPL-3.0-or-later
// 半小时山水体验圈 against single searches, and what must hold of any town.
#include "analysis/barrier_layers.h"
#include "analysis/nearest.h"
#include "analysis/service_areas.h"
#include "geometry/measures.h"
#include "nature_town.h"
#include "seed.h"

using namespace yimi;
using namespace yimi::test;

namespace {

const Indicator& headline(const AnalysisAnswer& answer, const std::string& id)
{
    return indicatorById(answer.headline, id.c_str());
}

} // namespace

class TestNatureRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Every place by a search of its own: the best of them all, and how many are in time.
    void sameAsSingleSearches()
    {
        std::mt19937 random(testSeed());
        const auto base = cityOf(randomTown(random));
        const AnalysisAnswer answer = analysed(*base, "nature-ring", anySize());
        const auto ways = waysOneByOne(*base);
        std::int64_t inside = 0;
        std::int64_t walked = 0;
        std::int64_t two = 0;
        for (std::size_t i = 0; i < base->demand.size(); ++i) {
            const std::int64_t children = base->demand[i].children[0];
            std::size_t inTime = 0;
            bool onFootInTime = false;
            for (const auto& ofPlace : ways) {
                const auto within = [&](const std::optional<Milliseconds>& time) {
                    return time && *time <= minutes(4);
                };
                inTime += within(ofPlace[i][0]) || within(ofPlace[i][1]) || within(ofPlace[i][2]);
                onFootInTime = onFootInTime || within(ofPlace[i][0]);
            }
            inside += inTime > 0 ? children : 0;
            walked += onFootInTime ? children : 0;
            two += inTime > 1 ? children : 0;
        }
        QCOMPARE(headline(answer, "nature-ring-share").numerator, static_cast<double>(inside));
        QCOMPARE(headline(answer, "nature-ring-walk").numerator, static_cast<double>(walked));
        QCOMPARE(headline(answer, "nature-two-places").numerator, static_cast<double>(two));
    }

    void sumsHold()
    {
        std::mt19937 random(testSeed());
        const auto base = cityOf(randomTown(random));
        const AnalysisAnswer answer = analysed(*base, "nature-ring", anySize());
        for (const char* field : {"children",
                                  "inside",
                                  "inside_walk",
                                  "inside_2_min",
                                  "inside_8_min",
                                  "two_places",
                                  "inside_A0_2"}) {
            const auto city = columnSum(tableOf(answer, "communities").table, field);
            QCOMPARE(columnSum(tableOf(answer, "towns").table, field), city);
            QCOMPARE(columnSum(tableOf(answer, "districts").table, field), city);
        }
        const auto inside = columnSum(tableOf(answer, "communities").table, "inside");
        QCOMPARE(columnSum(tableOf(answer, "serves").table, "children"), inside);
        QCOMPARE(columnSum(tableOf(answer, "places").table, "children"), inside);
        const FeatureTable& modes = tableOf(answer, "modes").table;
        for (std::size_t row = 0; row < 3; ++row) { // together, by rising minutes
            const double all = *modes.column("children_inside")->number(row);
            for (std::size_t m = 1; m <= 3; ++m)
                QVERIFY(*modes.column("children_inside")->number(3 * m + row) <= all);
        }
        QVERIFY(*headline(answer, "nature-within-2").value
                <= *headline(answer, "nature-ring-share").value);
        QVERIFY(*headline(answer, "nature-within-8").value
                >= *headline(answer, "nature-ring-share").value);
    }

    void moreKindsNeverLower()
    {
        std::mt19937 random(testSeed());
        const auto base = cityOf(randomTown(random));
        const auto with = [&](const char* kinds) {
            return headline(analysed(*base, "nature-ring", anySize({{"kinds", kinds}})),
                            "nature-ring-share")
                .numerator;
        };
        QVERIFY(with("park+water") >= with("park"));
        QVERIFY(with("park+water") >= with("water"));
    }

    /// The rings are those of the service areas, nested, and all together hold each mode's.
    void ringsAreServiceAreas()
    {
        std::mt19937 random(testSeed());
        const auto base = cityOf(randomTown(random));
        const AnalysisAnswer answer = analysed(*base, "nature-ring", anySize({{"rings", "yes"}}));
        const FeatureTable& walked = tableOf(answer, "rings_walk").table;
        const FeatureTable& together = tableOf(answer, "rings").table;
        QCOMPARE(walked.rowCount(), 3U);
        for (std::size_t band = 0; band < 3; ++band) {
            const double size = *walked.column("area_m2")->number(band);
            QVERIFY(band == 0 || size >= *walked.column("area_m2")->number(band - 1));
            QVERIFY(*together.column("area_m2")->number(band) >= size - 1e-6);
        }
        const auto expected = ringByServiceAreas(*base, minutes(4));
        QVERIFY(std::abs(area(std::get<Polygons>(walked.geometries[1])) - area(expected)) < 0.1);
        const FeatureTable& modes = tableOf(answer, "modes").table;
        QCOMPARE(*modes.column("area_m2")->number(1), *together.column("area_m2")->number(1));
    }

    void smallerRingsSearchNothing()
    {
        std::mt19937 random(testSeed());
        const auto base = cityOf(randomTown(random));
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        AnalysisQuestion question{.analysis = "nature-ring",
                                  .set = anySize(),
                                  .standards = standards,
                                  .profiles = travelProfiles()};
        const auto first = analyse(*base, book, question);
        QVERIFY(first);
        const std::size_t searches = book.searches();
        question.set["minutes"] = "3";
        const auto again = analyse(*base, book, question);
        QVERIFY(again);
        QCOMPARE(book.searches(), searches);
        const AnalysisAnswer anew = analysed(*base, "nature-ring", question.set);
        QVERIFY(again->headline == anew.headline);
    }

    void orderAndThreadsChangeNothing()
    {
        std::mt19937 random(testSeed());
        const CityLayers layers = randomTown(random);
        const AnalysisAnswer first = analysed(*cityOf(layers), "nature-ring", anySize());
        CityLayers mixed = layers;
        for (CityLayer& layer : mixed.layers) {
            if (layer.theme != Theme::Community)
                layer.table = shared(shuffled(*layer.table, random));
        }
        const auto base = cityOf(mixed);
        const auto standards = someStandards();
        for (const unsigned threads : {1U, 4U}) {
            ReachBook book(base->network, placesOf(base->demand), threads);
            const auto again = analyse(*base,
                                       book,
                                       {.analysis = "nature-ring",
                                        .set = anySize(),
                                        .standards = standards,
                                        .profiles = travelProfiles(),
                                        .threads = threads});
            QVERIFY(again);
            QVERIFY(again->headline == first.headline);
            for (std::size_t i = 0; i < first.tables.size(); ++i)
                QVERIFY2(again->tables[i].table == first.tables[i].table,
                         first.tables[i].id.c_str());
        }
    }

private:
    using TimesByMode = std::array<std::optional<Milliseconds>, 3>;

    /// Entrances of each place, as the answer's own rules find them: where streets meet it, else
    /// every 75 m of its boundary.
    static std::vector<std::vector<NamedPoint>> entrances(const CityBase& city)
    {
        std::vector<std::vector<NamedPoint>> all;
        for (const Theme theme : {Theme::Park, Theme::Water}) {
            const auto set = facilitySet(city, theme);
            for (const Geometry& shape : set->table->geometries) {
                const auto& ring = std::get<Polygons>(shape).front().outer;
                std::vector<NamedPoint> points;
                for (const StreetEdge& edge : city.network->edges())
                    addMeetings(city, edge, ring, points);
                if (points.empty()) {
                    const double around = length(ring);
                    const double parts = std::ceil(around / 75);
                    for (double k = 0; k < parts; ++k)
                        points.push_back({"", pointAlong(ring, around * k / parts)});
                }
                all.push_back(points);
            }
        }
        return all;
    }

    static void addMeetings(const CityBase& city,
                            const StreetEdge& edge,
                            const Ring& ring,
                            std::vector<NamedPoint>& points)
    {
        const auto vertices = city.network->vertices();
        for (std::uint32_t v = edge.firstVertex; v + 1 < edge.firstVertex + edge.vertexCount; ++v) {
            for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
                if (const auto at = meeting(vertices[v], vertices[v + 1], ring[k], ring[k + 1]))
                    points.push_back({"", *at});
            }
        }
    }

    static std::optional<Coordinate> meeting(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
    {
        const double turn = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
        if (turn == 0)
            return std::nullopt;
        const double s = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / turn;
        const double t = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / turn;
        if (s < 0 || s > 1 || t < 0 || t > 1)
            return std::nullopt;
        return Coordinate{a.x + s * (b.x - a.x), a.y + s * (b.y - a.y)};
    }

    /// Of those nearer than 15 m to each other, the westernmost stays.
    static std::vector<NamedPoint> thinned(std::vector<NamedPoint> points)
    {
        std::ranges::sort(points, {}, &NamedPoint::position);
        std::vector<NamedPoint> kept;
        for (const NamedPoint& point : points) {
            if (std::ranges::none_of(kept, [&](const NamedPoint& other) {
                    return distance(point.position, other.position) < 15;
                }))
                kept.push_back(point);
        }
        return kept;
    }

    /// [place][home][walk, bike, car]
    static std::vector<std::vector<TimesByMode>> waysOneByOne(const CityBase& city)
    {
        std::vector<NamedPoint> homes;
        for (const DemandPoint& point : city.demand)
            homes.push_back({point.id, point.position});
        std::vector<std::vector<TimesByMode>> all;
        for (const auto& points : entrances(city)) {
            std::vector<TimesByMode> times(homes.size());
            const std::array<const char*, 3> modes{"walk", "bike", "car"};
            for (std::size_t m = 0; m < modes.size(); ++m) {
                const auto found = nearest(
                    *city.network, homes, thinned(points), {.profile = *travelProfile(modes[m])});
                for (std::size_t i = 0; found && i < homes.size(); ++i) {
                    if (!found->rows[i].hits.empty())
                        times[i][m] = found->rows[i].hits.front().time;
                }
            }
            all.push_back(times);
        }
        return all;
    }

    static Polygons ringByServiceAreas(const CityBase& city, Milliseconds cutoff)
    {
        std::vector<Facility> facilities;
        for (const auto& points : entrances(city)) {
            Facility facility;
            for (const NamedPoint& point : thinned(points))
                facility.entrances.push_back({point.position, "road"});
            facilities.push_back(facility);
        }
        const auto areas =
            ServiceAreas::search(*city.network,
                                 facilities,
                                 "公园",
                                 {.profile = *travelProfile("walk"), .cutoffs = {cutoff}});
        std::vector<const FeatureTable*> tables{city.layers.first(Theme::Water)->table.get()};
        const auto barriers = barriersFrom(*city.network, tables);
        const auto shaped = areas->areas({.cell = Metres(10), .barriers = &*barriers});
        return shaped->front().area;
    }
};

QTEST_GUILESS_MAIN(TestNatureRules)
#include "tst_nature_rules.moc"
