// SPDX-License-Identifier: GPL-3.0-or-later
// Real extracts from the folder ../shared/data beside the project (or YIMI_SHARED_DATA); skipped
// where it is absent.
#include "io/read.h"
#include "made_osm.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <numbers>
#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

QString sharedFile(const QString& name)
{
    const QString folder =
        qEnvironmentVariable("YIMI_SHARED_DATA", QStringLiteral(YIMI_SOURCE_DIR "/../shared/data"));
    return folder + u'/' + name;
}

/// Metres on the sphere that fits the ellipsoid at this latitude: independent of PROJ and of the
/// import.
double metresBetween(Coordinate a, Coordinate b)
{
    constexpr double kRadian = std::numbers::pi / 180;
    const double latitude = (a.y + b.y) / 2 * kRadian;
    const double s = std::sin(latitude);
    const double w = std::sqrt(1 - 0.00669438 * s * s);
    const double north = 6378137.0 * (1 - 0.00669438) / (w * w * w);
    const double east = 6378137.0 / w * std::cos(latitude);
    return std::hypot((a.x - b.x) * kRadian * east, (a.y - b.y) * kRadian * north);
}

/// Length of all segments of ways with `highway`, each segment once however many ways run over it;
/// what is closed, planned or unknown left out by the plainest reading of the tags.
double lengthBySegments(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::map<qlonglong, Coordinate> places;
    std::set<std::pair<qlonglong, qlonglong>> segments;
    std::vector<qlonglong> refs;
    std::map<QString, QString> tags;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto attribute = [&](const char* name) {
            return xml.attributes().value(QLatin1String(name)).toString();
        };
        if (xml.isStartElement() && xml.name() == u"node")
            places[attribute("id").toLongLong()] = {attribute("lon").toDouble(),
                                                    attribute("lat").toDouble()};
        if (xml.isStartElement() && xml.name() == u"way") {
            refs.clear();
            tags.clear();
        }
        if (xml.isStartElement() && xml.name() == u"nd")
            refs.push_back(attribute("ref").toLongLong());
        if (xml.isStartElement() && xml.name() == u"tag")
            tags[attribute("k")] = attribute("v");
        const bool street = xml.isEndElement() && xml.name() == u"way" && tags.contains("highway")
                            && tags["highway"] != "construction" && tags["construction"] != "yes"
                            && tags["access"] != "no" && tags["access"] != "private";
        for (std::size_t i = 1; street && i < refs.size(); ++i)
            segments.insert(std::minmax(refs[i - 1], refs[i]));
    }
    double sum = 0;
    for (const auto& [a, b] : segments)
        sum += places.contains(a) && places.contains(b) ? metresBetween(places[a], places[b]) : 0.0;
    return sum;
}

struct Read
{
    NetworkBuild build;
    qint64 milliseconds = 0;
};

Read readExtract(const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    auto streets = readOsmStreets(path.toStdString());
    if (!streets)
        qFatal("%s", streets.error().detail.c_str());
    auto build = assembleNetwork(streets->lines, streets->noding);
    if (!build)
        qFatal("%s", build.error().detail.c_str());
    return {std::move(*build), timer.elapsed()};
}

double shareOfLargest(const StreetNetwork& network, const char* profile)
{
    const Components components = componentsFor(network, *travelProfile(profile));
    const auto edges = std::accumulate(components.edges.begin(), components.edges.end(), 0.0);
    return components.edges.front() / edges;
}

} // namespace

class TestOsmExtracts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void citiesFromXml_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("leastEdges");
        QTest::addColumn<int>("mostEdges");
        QTest::addColumn<double>("largestShare");
        QTest::newRow("beijing") << "beijing_tsinghua.osm" << 1400 << 1700 << 0.9;
        QTest::newRow("guixi") << "guixi_jiangxi.osm" << 400 << 550 << 0.9;
        // driving network with its ways cut up by the tool that wrote it
        QTest::newRow("shanghai") << "shanghai_centre.osm" << 900 << 1200 << 0.8;
    }

    void citiesFromXml()
    {
        QFETCH(QString, name);
        QFETCH(int, leastEdges);
        QFETCH(int, mostEdges);
        QFETCH(double, largestShare);
        const QString path = sharedFile(name);
        if (!QFileInfo::exists(path))
            QSKIP("no shared data beside the project");
        const Read read = readExtract(path);
        const StreetNetwork& network = read.build.network;
        const double wanted = lengthBySegments(path);
        qInfo("%zu junctions, %zu edges, %.0f m (by segments %.0f m), %lld ms",
              network.nodeCount(),
              network.edgeCount(),
              network.totalLength(),
              wanted,
              static_cast<long long>(read.milliseconds));
        QVERIFY(network.edgeCount() >= static_cast<std::size_t>(leastEdges));
        QVERIFY(network.edgeCount() <= static_cast<std::size_t>(mostEdges));
        QVERIFY(std::abs(network.totalLength() / wanted - 1) < 0.002);
        QVERIFY(shareOfLargest(network, "walk") > largestShare);
        QVERIFY(read.milliseconds < 5000);
    }

    void andorraFromPbfAgainstTheLinesOfGdal()
    {
        const QString path = sharedFile("andorra.osm.pbf");
        if (!QFileInfo::exists(path))
            QSKIP("no shared data beside the project");
        const Read read = readExtract(path);
        const StreetNetwork& network = read.build.network;
        QVERIFY(network.edgeCount() > 2500 && network.edgeCount() < 3000);
        QVERIFY(shareOfLargest(network, "car") > 0.9);
        // The only road over the pass to Pas de la Casa says foot=no: 11 % lie beyond it.
        QVERIFY(shareOfLargest(network, "walk") > 0.8);

        const auto lines = readLayer({.path = path.toStdString(), .layer = "lines"}, {});
        QVERIFY(lines);
        const FeatureTable& table = lines->table;
        double wanted = 0;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            const std::string highway = table.column("highway")->text(row);
            // Andorra's access=no ways all say bicycle=yes: only private ones are closed to all.
            const bool closed = table.column("access")->text(row) == "private";
            if (highway.empty() || highway == "construction" || closed)
                continue;
            for (const LineString& line : std::get<Lines>(table.geometries[row])) {
                for (std::size_t i = 1; i < line.size(); ++i)
                    wanted += metresBetween(line[i - 1], line[i]);
            }
        }
        qInfo("%zu junctions, %zu edges, %.0f m (GDAL's lines %.0f m), %lld ms",
              network.nodeCount(),
              network.edgeCount(),
              network.totalLength(),
              wanted,
              static_cast<long long>(read.milliseconds));
        QVERIFY(std::abs(network.totalLength() / wanted - 1) < 0.002);
        QVERIFY(read.milliseconds < 5000);
    }
};

QTEST_GUILESS_MAIN(TestOsmExtracts)
#include "tst_osm_extracts.moc"
