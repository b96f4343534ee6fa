// SPDX-License-Identifier: GPL-3.0-or-later
// GTFS: «a chosen date and time window → headways per route pattern» (issue 3). Numbers by hand.
#include "transit/gtfs.h"
#include "transit/gtfs_feed.h"
#include "transit/gtfs_tables.h"
#include "transit/gtfs_trip.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

ServiceWindow wednesday(std::string_view window = "07:00-09:00")
{
    const auto hours = windowFromText(window);
    return {*dateFromText("2026-05-06"), hours->first, hours->second};
}

const Finding* findingOf(const TransitRead& read, FindingCode code)
{
    for (const Finding& finding : read.findings) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

using Ids = std::vector<std::string>;

} // namespace

class TestGtfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void headwayIsTheWindowByDepartures()
    {
        const auto read = readFolder(smallFeed());
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QCOMPARE(read->lines.stops.size(), std::size_t{3});
        QCOMPARE(read->lines.stops[0].name, std::string("甲"));
        QCOMPARE(read->lines.patterns.size(), std::size_t{1});
        const TransitPattern& pattern = read->lines.patterns[0];
        QCOMPARE(pattern.routeName, std::string("1路"));
        QCOMPARE(pattern.mode, TransitMode::Bus);
        QCOMPARE(pattern.headway, minutes(40)); // 3 departures in 2 hours
        QCOMPARE(pattern.calls.size(), std::size_t{3});
        QCOMPARE(pattern.calls[0].hop, minutes(5));
        QCOMPARE(pattern.calls[1].dwell, Milliseconds(30'000));
        QCOMPARE(pattern.calls[1].hop, minutes(10)); // median of 10, 10 and 14
        QVERIFY(read->findings.empty());
        QCOMPARE(read->lines.source, std::string("GTFS feed, 2026-05-06 07:00-09:00"));
    }

    void aZipIsTheSameAsItsFolder()
    {
        const auto folder = readFolder(smallFeed());
        const std::string zip = path("feed.zip");
        QVERIFY(writeFeed("/vsizip/" + zip, smallFeed()));
        const auto zipped = linesFromGtfs(zip, defaultAnalysisCrs(), wednesday());
        QVERIFY2(zipped.has_value(), zipped ? "" : zipped.error().detail.c_str());
        QVERIFY(zipped->lines.patterns == folder->lines.patterns);
        QVERIFY(zipped->lines.stops == folder->lines.stops);
        // Many zips hold one folder that holds the tables.
        const std::string deep = path("deep.zip");
        QVERIFY(writeFeed("/vsizip/" + deep + "/gtfs-2026", smallFeed()));
        const auto inner = linesFromGtfs(deep, defaultAnalysisCrs(), wednesday());
        QVERIFY2(inner.has_value(), inner ? "" : inner.error().detail.c_str());
        QVERIFY(inner->lines.patterns == folder->lines.patterns);
    }

    void positionsComeIntoTheAnalysisCrs()
    {
        const auto read = readFolder(smallFeed());
        const auto toCrs = Transformer::create(wgs84(), defaultAnalysisCrs());
        const auto expected = toCrs->apply({119.95, 31.80});
        QVERIFY(distance(read->lines.stops[0].position, *expected) < 1e-6);
        QVERIFY(read->lines.stops[0].position.x > 400'000);
    }

    void byteOrderMarkQuotesAndCrLf()
    {
        Feed feed = smallFeed();
        feed["stops.txt"] = "\xEF\xBB\xBFstop_id,stop_lat,stop_name,stop_lon\r\n"
                            "A,31.80,\"甲, \"\"东\"\"\",119.95\r\nB,31.81,乙,119.95\r\n"
                            "\"C\",31.84,,119.95\r\n";
        const auto read = readFolder(feed);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.stops[0].name, std::string("甲, \"东\""));
        QCOMPARE(read->lines.patterns.size(), std::size_t{1});
    }

    void idsStayText()
    {
        Feed feed = smallFeed();
        feed["stops.txt"] += "001,x,31.85,119.95\n1,y,31.86,119.95\n";
        feed["trips.txt"] += "R1,wk,t5,1\n";
        feed["stop_times.txt"] += "t5,08:00:00,08:00:00,001,1\nt5,08:10:00,08:10:00,1,2\n";
        const auto read = readFolder(feed);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{2});
        QCOMPARE(read->lines.stops.size(), std::size_t{5});
        QCOMPARE(read->lines.patterns[1].headway, minutes(120));
    }

    void frequenciesAreHonoured()
    {
        Feed feed = smallFeed();
        feed["trips.txt"] = "route_id,service_id,trip_id\nR1,wk,t1\n";
        // t1 as a template: every 10 min from 06:55 to 08:00: 07:05 … 07:55 = 6; every 30 min from
        // 08:00 to 10:00: 08:00, 08:30 = 2.
        feed["frequencies.txt"] = "trip_id,start_time,end_time,headway_secs\n"
                                  "t1,06:55:00,08:00:00,600\nt1,08:00:00,10:00:00,1800\n"
                                  "t1,08:00:00,07:00:00,600\n";
        const auto read = readFolder(feed);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns[0].headway, minutes(15)); // 8 in 2 hours
        QCOMPARE(findingOf(*read, FindingCode::TripUnusable)->layer,
                 std::string("frequencies.txt"));
        QCOMPARE(findingOf(*read, FindingCode::TripUnknown)->ids, (Ids{"t2", "t3", "t4"}));
    }

    void timesPastMidnightBelongToTheDayBefore()
    {
        Feed feed = smallFeed();
        feed["trips.txt"] += "R1,wk,night,1\n";
        feed["stop_times.txt"] += "night,24:30:00,24:30:00,C,1\nnight,25:00:00,25:00:00,A,2\n";
        // 00:00-02:00 on Wednesday: Tuesday's 24:30. Not on Monday: Sunday has no service.
        const auto early = readFolder(feed, wednesday("00:00-02:00"));
        QVERIFY(early.has_value());
        QCOMPARE(early->lines.patterns.size(), std::size_t{1});
        QCOMPARE(early->lines.patterns[0].headway, minutes(120));
        QCOMPARE(early->lines.patterns[0].calls[0].hop, minutes(30));
        ServiceWindow monday = wednesday("00:00-02:00");
        monday.date = *dateFromText("20260504");
        QCOMPARE(readFolder(feed, monday).error().code, ErrorCode::NoService);
        const auto late = readFolder(feed, wednesday("24:00-25:00"));
        QVERIFY(late.has_value());
        QCOMPARE(late->lines.patterns[0].headway, minutes(60));
    }

    void missingTimesAreFilledInByDistance()
    {
        Feed feed = smallFeed();
        feed["stop_times.txt"] = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                                 "t1,07:00:00,07:00:00,A,1\nt1,,,B,5\nt1,07:20:00,,C,9\n";
        const auto read = readFolder(feed);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns[0].calls[0].hop, minutes(5)); // a quarter of the way
        QCOMPARE(read->lines.patterns[0].calls[1].hop, minutes(15));
        QCOMPARE(findingOf(*read, FindingCode::TripTimesInterpolated)->ids, (Ids{"t1"}));
        QCOMPARE(findingOf(*read, FindingCode::TripTimesInterpolated)->severity, Severity::Info);
    }

    void badTripsAndUnknownStopsAreListed()
    {
        Feed feed = smallFeed();
        feed["trips.txt"] += "R1,wk,back,0\nR1,wk,single,0\nR1,wk,text,0\nR9,wk,lost,0\n"
                             "R2,wk,idle,0\n";
        feed["routes.txt"] += "R2,2路,3\n";
        feed["stop_times.txt"] += "back,07:10:00,07:10:00,A,1\nback,07:05:00,07:05:00,B,2\n"
                                  "single,07:10:00,07:10:00,A,1\nsingle,07:20:00,07:20:00,X,2\n"
                                  "text,soon,soon,A,1\ntext,07:20:00,07:20:00,B,2\n"
                                  "lost,07:20:00,07:20:00,B,2\nstranger,07:20:00,07:20:00,B,2\n"
                                  "idle,12:10:00,12:10:00,A,1\nidle,12:20:00,12:20:00,B,2\n";
        const auto read = readFolder(feed);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{1});
        QCOMPARE(read->lines.patterns[0].headway, minutes(40));
        QCOMPARE(findingOf(*read, FindingCode::TripUnusable)->ids, (Ids{"back", "single", "text"}));
        QCOMPARE(findingOf(*read, FindingCode::StopUnknown)->ids, (Ids{"X"}));
        QCOMPARE(findingOf(*read, FindingCode::TripUnknown)->ids, (Ids{"lost", "stranger"}));
        QCOMPARE(findingOf(*read, FindingCode::RouteNotRunning)->ids, (Ids{"R2"}));
    }

    void calendarDatesAddAndRemove()
    {
        Feed feed = smallFeed();
        feed["calendar_dates.txt"] =
            "service_id,date,exception_type\nwk,20260506,2\nwk,20260509,1\n";
        QCOMPARE(readFolder(feed).error().code, ErrorCode::NoService);
        ServiceWindow saturday = wednesday();
        saturday.date = *dateFromText("2026-05-09");
        QVERIFY(readFolder(feed, saturday).has_value());
        feed.erase("calendar.txt");
        QVERIFY(readFolder(feed, saturday).has_value());
        saturday.date = *dateFromText("2026-05-16");
        QCOMPARE(readFolder(feed, saturday).error().code, ErrorCode::NoService);
    }

    void platformsNotStations()
    {
        Feed feed = smallFeed();
        feed["stops.txt"] = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
                            "S,站,31.80,119.95,1,\nA,甲,31.80,119.95,0,S\nB,乙,31.81,119.95,,\n"
                            "C,丙,0,0,0,\n";
        const auto read = readFolder(feed);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.stops.size(), std::size_t{2});
        QCOMPARE(findingOf(*read, FindingCode::StopUnknown)->ids, (Ids{"C"})); // no position
    }

    void missingFilesAndColumnsAreNamed()
    {
        for (const char* file : {"stops.txt", "routes.txt", "trips.txt", "stop_times.txt"}) {
            Feed feed = smallFeed();
            feed.erase(file);
            const auto read = readFolder(feed);
            QVERIFY(!read.has_value());
            QCOMPARE(read.error().code, ErrorCode::GtfsIncomplete);
            QCOMPARE(read.error().layer, std::string(file));
        }
        Feed feed = smallFeed();
        feed.erase("calendar.txt");
        QCOMPARE(readFolder(feed).error().layer, std::string("calendar.txt, calendar_dates.txt"));
        feed = smallFeed();
        feed["trips.txt"] = "route_id,trip_id\nR1,t1\n";
        QCOMPARE(readFolder(feed).error().field, std::string("service_id"));
        feed["trips.txt"] = "";
        QCOMPARE(readFolder(feed).error().code, ErrorCode::GtfsIncomplete);
    }

    void damagedZip()
    {
        const std::string zip = path("whole.zip");
        QVERIFY(writeFeed("/vsizip/" + zip, smallFeed()));
        QFile whole(QString::fromStdString(zip));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        const auto codeOf = [&](const char* name, const QByteArray& content) {
            QFile file(QString::fromStdString(path(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                return ErrorCode::Cancelled;
            file.close();
            const auto read = linesFromGtfs(path(name), defaultAnalysisCrs(), wednesday());
            return read ? ErrorCode::Cancelled : read.error().code;
        };
        QCOMPARE(codeOf("half.zip", bytes.left(bytes.size() / 2)), ErrorCode::FileDamaged);
        QCOMPARE(codeOf("none.zip", {}), ErrorCode::FileDamaged);
        QCOMPARE(codeOf("words.zip", "this is no zip"), ErrorCode::FileDamaged);
        QCOMPARE(codeOf("words.txt", "this is no zip"), ErrorCode::NotAVectorFile);
        QCOMPARE(linesFromGtfs(path("nowhere.zip"), defaultAnalysisCrs(), wednesday()).error().code,
                 ErrorCode::FileNotFound);
    }

    void datesAndWindows()
    {
        QVERIFY(dateFromText("2026-05-06") == dateFromText("20260506"));
        for (const char* bad :
             {"", "2026-02-30", "06.05.2026", "2026-5-6", "2026/05/06", "2026050x"})
            QVERIFY2(!dateFromText(bad), bad);
        QCOMPARE(windowFromText("7:00-09:30")->second, std::chrono::seconds(34'200));
        for (const char* bad : {"", "07:00", "09:00-07:00", "07:00-07:00", "07:61-09:00", "a-b"})
            QVERIFY2(!windowFromText(bad), bad);
        QCOMPARE(windowText(wednesday("7:00-25:30")), std::string("2026-05-06 07:00-25:30"));
        QCOMPARE(gtfsSeconds(" 7:05:30").value(), std::int64_t{25'530});
        QVERIFY(!gtfsSeconds("7:05"));
        QVERIFY(!gtfsSeconds("-7:05:00"));
    }

    void medians()
    {
        QCOMPARE(medianOfSeconds({30}), Milliseconds(30'000));
        QCOMPARE(medianOfSeconds({30, 10}), Milliseconds(20'000));
        QCOMPARE(medianOfSeconds({31, 30}), Milliseconds(30'500));
        QCOMPARE(medianOfSeconds({90, 10, 30}), Milliseconds(30'000));
    }

private:
    [[nodiscard]] std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    Result<TransitRead> readFolder(const Feed& feed, const ServiceWindow& window = wednesday())
    {
        QDir(m_folder.path()).mkdir("feed");
        QDir feedFolder(m_folder.filePath("feed"));
        for (const QString& old : feedFolder.entryList(QDir::Files))
            feedFolder.remove(old);
        if (!writeFeed(path("feed"), feed))
            return failure({.code = ErrorCode::FileUnwritable});
        return linesFromGtfs(path("feed"), defaultAnalysisCrs(), window);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestGtfs)
#include "tst_gtfs.moc"
