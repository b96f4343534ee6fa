// SPDX-License-Identifier: GPL-3.0-or-later
// Buses and metro of the whole sample city, and that threads change none of the themes.
#include "near_streets.h"
#include "transit/lines_from_tables.h"

using namespace yimi;
using namespace yimi::sample;

namespace {

/// A call of a route at a stop.
struct Call
{
    std::int64_t number;
    Coordinate at;
};

std::map<std::string, std::vector<Call>> callsByRoute(const FeatureTable& stops)
{
    std::map<std::string, std::vector<Call>> calls;
    for (std::size_t row = 0; row < stops.rowCount(); ++row) {
        const QStringList routes = QString::fromStdString(textAt(stops, "routes", row)).split(u';');
        const QStringList numbers = QString::fromStdString(textAt(stops, "seq", row)).split(u';');
        if (routes.size() != numbers.size())
            qFatal("routes and seq differ in length");
        for (qsizetype i = 0; i < routes.size(); ++i)
            calls[routes[i].toStdString()].push_back(
                {numbers[i].toLongLong(), pointAt(stops, row)});
    }
    for (auto& [route, list] : calls)
        std::ranges::sort(list, {}, &Call::number);
    return calls;
}

} // namespace

class SampleTransitTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] const FeatureTable& layer(std::string_view name) const
    {
        return m_city.layer(name);
    }

    /// Stops on their line, numbered as the line passes them; returns the distances between.
    std::vector<double> expectStopsInOrder(const char* routes, const char* stops) const
    {
        std::vector<double> gaps;
        const auto calls = callsByRoute(layer(stops));
        for (std::size_t row = 0; row < layer(routes).rowCount(); ++row) {
            const std::string id = textAt(layer(routes), "id", row);
            const LineString& line = lineAt(layer(routes), row);
            double before = -1.0;
            std::int64_t number = 0;
            for (const Call& call : calls.at(id)) {
                const NearestOnLine near = nearestOnLine(line, call.at);
                if (near.distance > 1.0 || near.along <= before || call.number != ++number)
                    return {};
                if (before >= 0.0)
                    gaps.push_back(near.along - before);
                before = near.along;
            }
        }
        return gaps;
    }

    const SampleCity m_city{{.seed = 1, .threads = 2}};

private slots:

    void countsAreThoseOfTheCity()
    {
        QVERIFY(layer("bus_route").rowCount() >= 285 && layer("bus_route").rowCount() <= 315);
        QVERIFY(layer("bus_stop").rowCount() >= 3200 && layer("bus_stop").rowCount() <= 3800);
        QCOMPARE(layer("metro_line").rowCount(), std::size_t{2});
        QCOMPARE(layer("metro_station").rowCount(), std::size_t{43}); // 29 + 15, one is both
        QVERIFY(layer("metro_entrance").rowCount() >= 86);
    }

    void namesAreUnique()
    {
        for (const char* name : {"bus_route", "bus_stop", "metro_line", "metro_station"}) {
            std::set<std::string> names;
            for (std::size_t row = 0; row < layer(name).rowCount(); ++row)
                QVERIFY2(names.insert(textAt(layer(name), "name", row)).second,
                         textAt(layer(name), "name", row).c_str());
        }
    }

    void stopsLieOnTheirRoutesInOrder()
    {
        const std::vector<double> gaps = expectStopsInOrder("bus_route", "bus_stop");
        QVERIFY(gaps.size() > layer("bus_stop").rowCount());
        const auto usual =
            std::ranges::count_if(gaps, [](double gap) { return gap >= 250.0 && gap <= 1500.0; });
        QVERIFY(static_cast<double>(usual) > 0.97 * static_cast<double>(gaps.size()));
        QVERIFY(*std::ranges::min_element(gaps) > 100.0);
        QVERIFY(*std::ranges::max_element(gaps) < 4000.0);
    }

    void metroStationsLieOnTheirLinesInOrder()
    {
        const std::vector<double> gaps = expectStopsInOrder("metro_line", "metro_station");
        QCOMPARE(gaps.size(), std::size_t{42});
        QVERIFY(*std::ranges::min_element(gaps) > 300.0);
        QVERIFY(*std::ranges::max_element(gaps) < 3500.0);
    }

    void everyStopIsOnAStreetAndDry()
    {
        const Areas water(layer("water"));
        const Streets streets = busStreets(layer("road"));
        for (std::size_t row = 0; row < layer("bus_stop").rowCount(); ++row) {
            const Coordinate at = pointAt(layer("bus_stop"), row);
            QVERIFY2(streets.distanceTo(at, 5.0) <= 1.0,
                     textAt(layer("bus_stop"), "id", row).c_str());
            QVERIFY2(!water.hold(at), textAt(layer("bus_stop"), "id", row).c_str());
        }
    }

    void routesFollowStreetsThatBusesCanUse()
    {
        const Streets streets = busStreets(layer("road"));
        for (std::size_t row = 0; row < layer("bus_route").rowCount(); ++row) {
            const LineString& line = lineAt(layer("bus_route"), row);
            const double whole = length(line);
            QVERIFY(whole >= 2500.0 && whole <= 60000.0);
            for (double along = 0.0; along <= whole; along += 200.0)
                QVERIFY2(streets.distanceTo(pointAlong(line, along), 5.0) <= 1.0,
                         textAt(layer("bus_route"), "id", row).c_str());
        }
    }

    void headwaysAreThoseOfABusCompany()
    {
        for (const char* name : {"bus_route", "metro_line"})
            for (std::size_t row = 0; row < layer(name).rowCount(); ++row) {
                const std::int64_t peak = numberAt(layer(name), "headway_peak_min", row);
                const std::int64_t offPeak = numberAt(layer(name), "headway_off_peak_min", row);
                QVERIFY(peak >= 3 && peak <= offPeak && offPeak <= 60);
                const double mean = layer(name).column("headway_min")->number(row).value();
                QCOMPARE(2.0 * mean, static_cast<double>(peak + offPeak));
                QVERIFY(textAt(layer(name), "first", row) < textAt(layer(name), "last", row));
            }
    }

    void metroEntrancesAreNearTheirStationAndTheStreets()
    {
        const auto stations = rowsById(layer("metro_station"));
        const Streets streets = walkableStreets(layer("road"));
        std::set<std::string> reached;
        const FeatureTable& entrance = layer("metro_entrance");
        for (std::size_t row = 0; row < entrance.rowCount(); ++row) {
            const std::string station = textAt(entrance, "station_id", row);
            reached.insert(station);
            QVERIFY(distance(pointAt(entrance, row),
                             pointAt(layer("metro_station"), stations.at(station)))
                    < 160.0);
            QVERIFY(streets.distanceTo(pointAt(entrance, row), 30.0) <= 30.0);
        }
        QCOMPARE(reached.size(), stations.size());
    }

    /// The importer understands every route and stop: nothing left out, nothing moved.
    void theTransitLayerReadsThemWithoutAFinding()
    {
        for (const auto& [routes, stops] :
             {std::pair{"bus_route", "bus_stop"}, std::pair{"metro_line", "metro_station"}}) {
            const auto read = transitLinesFromTables(layer(routes), layer(stops));
            QVERIFY(read.has_value());
            QVERIFY(read->findings.empty());
            QCOMPARE(routeCount(read->lines), layer(routes).rowCount());
            QCOMPARE(read->lines.stops.size(), layer(stops).rowCount());
        }
    }

    void threadsAndRunsChangeNoTheme()
    {
        const SampleOptions small{.seed = 7, .scale = SampleScale::Small, .threads = 1};
        const SampleCity once(small);
        for (const unsigned threads : {1U, 2U, 4U}) {
            SampleOptions again = small;
            again.threads = threads;
            const SampleCity twice(again);
            QCOMPARE(twice.layers().size(), once.layers().size());
            for (std::size_t i = 0; i < once.layers().size(); ++i)
                QVERIFY2(twice.layers()[i].table == once.layers()[i].table,
                         once.layers()[i].table.name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(SampleTransitTest)
#include "tst_sample_transit.moc"
