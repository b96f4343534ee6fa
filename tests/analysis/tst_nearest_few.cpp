// SPDX-License-Identifier: GPL-3.0-or-later
// The nearest few facilities, against the reach of each facility by itself.
#include "analysis/reach_book.h"
#include "analysis/study.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

struct Town
{
    std::shared_ptr<const StreetNetwork> network;
    std::vector<Facility> facilities;
    std::vector<Coordinate> homes;

    [[nodiscard]] std::vector<const Facility*> all() const
    {
        std::vector<const Facility*> pointers;
        for (const Facility& facility : facilities)
            pointers.push_back(&facility);
        return pointers;
    }
};

Town town(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(0, 1100);
    Town made;
    auto built = buildNetwork(roadsTable(randomStreets(random, 12, 100, true)), {}, {});
    if (!built)
        qFatal("no network");
    made.network = std::make_shared<const StreetNetwork>(std::move(built->network));
    for (int i = 0; i < 12; ++i) {
        Facility facility{.id = std::to_string(i), .position = {place(random), place(random)}};
        for (int e = 0; e <= i % 3; ++e)
            facility.entrances.push_back({{place(random), place(random)}, "surveyed"});
        made.facilities.push_back(std::move(facility));
    }
    for (int i = 0; i < 200; ++i)
        made.homes.push_back({place(random), place(random)});
    return made;
}

WayRules rules(const char* profile)
{
    return {.profile = *travelProfile(profile)};
}

} // namespace

class TestNearestFew : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// A facility at 100 m, one at 300 m and one at 900 m of a street walked at 1 m/s; the home at
    /// 0 m: 100, 300 and 900 seconds.
    void byHand()
    {
        auto built = buildNetwork(plainRoads({{{0, 0}, {1000, 0}}}), {}, {});
        QVERIFY(built);
        const auto network = std::make_shared<const StreetNetwork>(std::move(built->network));
        std::vector<Facility> facilities(3);
        const std::array<double, 3> at{900, 100, 300};
        for (std::size_t i = 0; i < 3; ++i)
            facilities[i].entrances = {{{at[i], 0}, "surveyed"}};
        const std::array<const Facility*, 3> all{
            facilities.data(), facilities.data() + 1, facilities.data() + 2};
        ReachBook book(network, {{0, 0}});
        const auto two = book.nearestOf("a", all, rules("caregiver"), 2, 800'000);
        QVERIFY(two);
        const std::vector<NearFacility> expected{{100'000, 1}, {300'000, 2}};
        QVERIFY((*two)->ofDemand.front() == expected);
        const auto near = book.nearestOf("a", all, rules("caregiver"), 3, 100'000);
        QVERIFY(near);
        QCOMPARE((*near)->ofDemand.front().size(), 1U); // ≤ the limit is inside
    }

    void sameAsSingleSearches()
    {
        std::mt19937 random(testSeed());
        const Town made = town(random);
        for (const char* profile : {"caregiver", "car"}) {
            ReachBook book(made.network, made.homes);
            const Cost limit = 600'000;
            const auto few = book.nearestOf("f", made.all(), rules(profile), 4, limit);
            const auto single = book.ways("f", made.all(), rules(profile), limit);
            QVERIFY(few && single);
            std::vector<std::vector<NearFacility>> expected(made.homes.size());
            for (std::uint32_t f = 0; f < made.facilities.size(); ++f) {
                for (const Reach& reach : (*single)->reach[f])
                    expected[reach.demand.value].push_back({reach.cost, f});
            }
            for (std::size_t i = 0; i < expected.size(); ++i) {
                std::ranges::sort(expected[i]);
                expected[i].resize(std::min<std::size_t>(expected[i].size(), 4));
                QVERIFY2((*few)->ofDemand[i] == expected[i], qPrintable(QString::number(i)));
            }
        }
    }

    void keptForSmallerLimits()
    {
        std::mt19937 random(testSeed());
        const Town made = town(random);
        ReachBook book(made.network, made.homes);
        QVERIFY(book.nearestOf("f", made.all(), rules("caregiver"), 3, 600'000));
        const std::size_t searches = book.searches();
        QVERIFY(book.nearestOf("f", made.all(), rules("caregiver"), 3, 300'000));
        QCOMPARE(book.searches(), searches);
        QVERIFY(book.nearestOf("f", made.all(), rules("caregiver"), 3, 900'000));
        QVERIFY(book.searches() > searches);
    }

    void booksAsideAreKept()
    {
        std::mt19937 random(testSeed());
        const Town made = town(random);
        ReachBook book(made.network, made.homes);
        const std::vector<Coordinate> gates{{100, 100}, {500, 500}};
        const auto aside = book.aside("gates", gates);
        QCOMPARE(aside->demand().size(), 2U);
        QCOMPARE(book.aside("gates", gates).get(), aside.get());
        QVERIFY(book.aside("others", made.homes).get() != aside.get());
    }

    void cancels()
    {
        std::mt19937 random(testSeed());
        const Town made = town(random);
        ReachBook book(made.network, made.homes);
        QVERIFY(book.ways("f", made.all(), rules("caregiver"), 0));
        std::stop_source stop;
        stop.request_stop();
        const auto few = book.nearestOf(
            "f", made.all(), rules("caregiver"), 3, 600'000, {.stop = stop.get_token()});
        QVERIFY(!few);
        QCOMPARE(few.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestNearestFew)
#include "tst_nearest_few.moc"
