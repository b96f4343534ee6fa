// SPDX-License-Identifier: GPL-3.0-or-later
// Seats and distances of random towns against plain sums, in any order.
#include "school_towns.h"
#include "seed.h"
#include "walking_oracle.h"

#include <QTest>

#include <functional>
#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

/// The most children who can have a seat, by looking for ways to move children one at a time.
std::int64_t mostSeated(std::vector<std::int64_t> children,
                        std::vector<std::int64_t> free,
                        const std::vector<std::vector<std::size_t>>& near)
{
    std::vector<std::map<std::size_t, std::int64_t>> at(free.size()); // school → home → children
    std::int64_t seated = 0;
    const std::function<bool(std::size_t, std::set<std::size_t>&)> place =
        [&](std::size_t home, std::set<std::size_t>& tried) {
            for (const std::size_t school : near[home]) {
                if (!tried.insert(school).second)
                    continue;
                if (free[school] > 0) {
                    --free[school];
                    ++at[school][home];
                    return true;
                }
                for (auto& [other, count] : at[school]) {
                    const std::size_t moved = other;
                    if (count > 0 && place(moved, tried)) {
                        --at[school][moved];
                        ++at[school][home];
                        return true;
                    }
                }
            }
            return false;
        };
    for (std::size_t home = 0; home < children.size(); ++home) {
        for (std::int64_t c = 0; c < children[home]; ++c) {
            std::set<std::size_t> tried;
            seated += place(home, tried) ? 1 : 0;
        }
    }
    return seated;
}

} // namespace

class TestSchoolSeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void seatsAndSumsAgreeWithPlainOnes()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 4; ++round) {
            const RandomTown town = randomTown(random);
            const auto city = cityOf(town.layers);
            const WalkingOracle oracle(*city->network);
            const auto answer =
                analysed(*city, "schools", {{"stages", "primary_school"}, {"wider_metres", "800"}});
            std::int64_t reachable = 0;
            std::vector<std::vector<std::size_t>> near(town.homes.size());
            std::vector<std::vector<std::size_t>> wider(town.homes.size());
            for (std::size_t h = 0; h < town.homes.size(); ++h) {
                const bool inDistrict = town.homes[h].x <= 400;
                for (std::size_t s = 0; s < (inDistrict ? 2 : town.schools.size()); ++s) {
                    const double metres = oracle.metres(town.homes[h], town.schools[s]);
                    if (metres <= 500)
                        near[h].push_back(s);
                    if (metres <= 800)
                        wider[h].push_back(s);
                }
                reachable += near[h].empty() ? 0 : town.children[h];
            }
            const auto number = [&](const char* id) {
                return std::llround(headline(answer, id).numerator);
            };
            QCOMPARE(number("reachable-primary_school"), reachable);
            QCOMPARE(number("seat-near-primary_school"),
                     mostSeated(town.children, town.seats, near));
            QCOMPARE(number("seat-wider-primary_school"),
                     mostSeated(town.children, town.seats, wider));
            const FeatureTable& schools = tableOf(answer, "primary_school_facilities").table;
            for (std::size_t s = 0; s < schools.rowCount(); ++s)
                QVERIFY(*schools.column("assigned_within_wider")->number(s)
                        <= static_cast<double>(town.seats[s]));
        }
    }

    void rowsInAnyOrderAndThreadsGiveTheSame()
    {
        std::mt19937 random(testSeed());
        const RandomTown town = randomTown(random);
        const auto standards = someStandards();
        std::vector<AnalysisAnswer> answers;
        for (const unsigned threads : {1U, 1U, 4U}) {
            CityLayers layers = town.layers;
            if (!answers.empty()) {
                for (CityLayer& layer : layers.layers)
                    layer.table = shared(shuffled(*layer.table, random));
            }
            const auto city = cityOf(layers);
            ReachBook book(city->network, placesOf(city->demand), threads);
            auto answer = analyse(*city,
                                  book,
                                  {.analysis = "schools",
                                   .set = kPrimary,
                                   .standards = standards,
                                   .profiles = travelProfiles(),
                                   .threads = threads});
            QVERIFY(answer);
            answers.push_back(std::move(*answer));
        }
        for (const AnalysisAnswer& other : {answers[1], answers[2]}) {
            QVERIFY(other.headline == answers[0].headline);
            for (std::size_t t = 0; t < other.tables.size(); ++t)
                QVERIFY(other.tables[t].table.columns == answers[0].tables[t].table.columns);
        }
    }
};

QTEST_GUILESS_MAIN(TestSchoolSeats)
#include "tst_school_seats.moc"
