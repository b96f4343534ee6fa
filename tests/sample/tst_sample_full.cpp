// SPDX-License-Identifier: GPL-3.0-or-later
// The whole sample city: its size, its borders, its streets beside those of real cities, and what
// sample_data/README.md says of it.
#include "cars.h"
#include "network/network_builder.h"
#include "network/street_statistics.h"
#include "sample_city.h"
#include "tiling.h"

#include <QFile>
#include <QRegularExpression>

#include <set>

using namespace yimi;
using namespace yimi::sample;

class SampleFullTest : public QObject
{
    Q_OBJECT

private:
    const SampleCity m_city{SampleOptions{}};
    const NetworkBuild m_build{buildNetwork(m_city.layer("road")).value()};

    std::size_t rows(std::string_view layer) const { return m_city.layer(layer).rowCount(); }

private slots:

    void everythingIsThere()
    {
        QCOMPARE(rows("district"), std::size_t{6});
        QCOMPARE(rows("town"), std::size_t{62});
        QCOMPARE(rows("functional_area"), std::size_t{1});
        QVERIFY(rows("community") > 1100 && rows("community") < 1160);
        QVERIFY(rows("residence") > 28000 && rows("residence") < 33000);
        QCOMPARE(rows("park"), std::size_t{34 + 210});
        QVERIFY(m_build.network.edgeCount() >= 120000);
    }

    void theCensusIsExact()
    {
        const std::map<std::string, std::int64_t> census{{"天宁区", 668906},
                                                         {"钟楼区", 658496},
                                                         {"新北区", 883166},
                                                         {"武进区", 1697380},
                                                         {"金坛区", 585081},
                                                         {"溧阳市", 785092}};
        QCOMPARE(sumsBy(m_city.layer("community"), "district", "population"), census);
    }

    void communitiesTileTownsAndTownsTileDistricts()
    {
        QCOMPARE(tilingFault(m_city.layer("community"), "town_id", m_city.layer("town")),
                 std::string());
        QCOMPARE(tilingFault(m_city.layer("town"), "district_id", m_city.layer("district")),
                 std::string());
    }

    void theNetworkFindsThePlannedDefectsOnly()
    {
        std::map<FindingCode, std::size_t> counts;
        for (const Finding& finding : m_build.findings)
            counts[finding.code] = finding.count;
        const std::map<FindingCode, std::size_t> planned{{FindingCode::NearMiss, 6},
                                                         {FindingCode::EdgeDuplicate, 5},
                                                         {FindingCode::SmallComponent, 4},
                                                         {FindingCode::EdgeZeroLength, 2},
                                                         {FindingCode::EdgeSelfLoop, 1}};
        QCOMPARE(counts, planned);
        QCOMPARE(m_build.crossingsNoded, std::size_t{0});
    }

    void theReadmeNamesThePlannedDefects()
    {
        QFile file(QStringLiteral(YIMI_SOURCE_DIR "/sample_data/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::set<std::string> named;
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto& match : QRegularExpression("R\\d{6}").globalMatch(text))
            named.insert(match.captured().toStdString());
        std::set<std::string> made;
        const FeatureTable& road = m_city.layer("road");
        for (std::size_t row = 0; row < road.rowCount(); ++row)
            if (!textAt(road, "defect", row).empty())
                made.insert(textAt(road, "id", row));
        QCOMPARE(QString::number(made.size()), QStringLiteral("18"));
        if (named != made)
            for (const std::string& id : made)
                qWarning("planned defect %s", id.c_str());
        QVERIFY(named == made);
    }

    void carsGetOntoEveryExpresswayAndBack()
    {
        QVERIFY2(shareTrapped(m_build) < 0.001, qPrintable(QString::number(shareTrapped(m_build))));
    }

    /// Within a little of what three real cities have (sample_data/README.md): old town, new town
    /// and a county seat alike.
    void streetsAreLikeThoseOfRealCities()
    {
        for (const Coordinate& middle : {Coordinate{495930, 3517050},
                                         Coordinate{497540, 3520820},
                                         Coordinate{495900, 3508500},
                                         Coordinate{450900, 3478500}}) {
            const StreetStatisticsOptions options{.window = Box{middle, middle}.grownBy(1500)};
            for (const char* profile : {"walk", "car"}) {
                const auto found =
                    streetStatistics(m_build.network, *travelProfile(profile), options);
                QVERIFY(found.has_value());
                const auto share = [&](std::size_t degree) {
                    return static_cast<double>(found->byDegree[degree])
                           / static_cast<double>(found->junctions);
                };
                QVERIFY(found->deadEndShare() > 0.14 && found->deadEndShare() < 0.29);
                QVERIFY(share(3) > 0.43 && share(3) < 0.64);
                QVERIFY(share(4) > 0.17 && share(4) < 0.29);
                QVERIFY(found->meanSegment > 75 && found->meanSegment < 265);
                QVERIFY(found->medianSegment > 55 && found->medianSegment < 155);
                QVERIFY(found->detour > 1.25 && found->detour < 1.95);
                QVERIFY(found->kilometresPerSquareKilometre() > 10
                        && found->kilometresPerSquareKilometre() < 27);
            }
        }
    }
};

QTEST_GUILESS_MAIN(SampleFullTest)
#include "tst_sample_full.moc"
