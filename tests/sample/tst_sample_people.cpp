// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the small sample city: how many, where, and how they get to the streets.
#include "city/age_group.h"
#include "network/network_builder.h"
#include "sample_city.h"
#include "tiling.h"

#include <set>

using namespace yimi;
using namespace yimi::sample;

class SamplePeopleTest : public QObject
{
    Q_OBJECT

private:
    const SampleCity m_city{smallCity()};

private slots:

    void censusTotalsAreExact()
    {
        const auto sums = sumsBy(m_city.layer("community"), "district", "population");
        QCOMPARE(sums.at("天宁区"), std::int64_t{668906});
        QCOMPARE(sums.at("钟楼区"), std::int64_t{658496});
        const auto towns = sumsBy(m_city.layer("community"), "town_id", "population");
        const FeatureTable& town = m_city.layer("town");
        QCOMPARE(towns.size(), town.rowCount());
        for (std::size_t row = 0; row < town.rowCount(); ++row)
            QCOMPARE(towns.at(textAt(town, "id", row)), numberAt(town, "population", row));
    }

    void residencesAddUpToTheirCommunityInEveryAgeGroup()
    {
        const FeatureTable& community = m_city.layer("community");
        std::vector<std::string> fields{"population"};
        for (const AgeGroup group : kAgeGroups)
            fields.emplace_back(ageGroupId(group));
        for (const std::string& field : fields) {
            const auto sums = sumsBy(m_city.layer("residence"), "community_id", field);
            for (std::size_t row = 0; row < community.rowCount(); ++row)
                QCOMPARE(sums.at(textAt(community, "id", row)), numberAt(community, field, row));
        }
    }

    void communitiesTileTownsAndTownsTileDistricts()
    {
        QCOMPARE(tilingFault(m_city.layer("community"), "town_id", m_city.layer("town")),
                 std::string());
        QCOMPARE(tilingFault(m_city.layer("town"), "district_id", m_city.layer("district")),
                 std::string());
    }

    void communityNamesDifferWithinATown()
    {
        const FeatureTable& community = m_city.layer("community");
        std::set<std::pair<std::string, std::string>> names;
        for (std::size_t row = 0; row < community.rowCount(); ++row)
            QVERIFY(names.emplace(textAt(community, "town_id", row), textAt(community, "name", row))
                        .second);
    }

    void everybodyLivesOnLandAndInsideTheirCommunity()
    {
        const Areas water(m_city.layer("water"));
        const auto shapes = shapesBy(m_city.layer("community"), "id");
        const FeatureTable& residence = m_city.layer("residence");
        for (std::size_t row = 0; row < residence.rowCount(); ++row) {
            const std::string id = textAt(residence, "id", row);
            QVERIFY2(!water.hold(pointAt(residence, row)), id.c_str());
            QVERIFY2(contains(*shapes.at(textAt(residence, "community_id", row)),
                              pointAt(residence, row)),
                     id.c_str());
        }
    }

    void nearlyEverybodyReachesTheMainNetOnFoot()
    {
        const auto build = buildNetwork(m_city.layer("road"));
        QVERIFY(build.has_value());
        const TravelProfile walk = travelProfile("walk").value();
        const Components components = componentsFor(build->network, walk);
        const FeatureTable& residence = m_city.layer("residence");
        std::size_t reached = 0;
        for (std::size_t row = 0; row < residence.rowCount(); ++row) {
            const Coordinate at = pointAt(residence, row);
            constexpr double kReach = 60.0;
            double nearest = kReach;
            bool main = false;
            for (const std::uint32_t e :
                 build->network.edgesNear(Box{at, at}.grownBy(kReach))) {
                const StreetEdge& edge = build->network.edge(EdgeId(e));
                if (!isOpenTo(edge.road, walk))
                    continue;
                const auto shape = build->network.shape(EdgeId(e));
                const double off = nearestOnLine(LineString(shape.begin(), shape.end()), at).distance;
                if (off <= nearest) {
                    nearest = off;
                    main = components.ofNode[edge.from.value] == 0;
                }
            }
            reached += main ? 1 : 0;
        }
        QVERIFY2(static_cast<double>(reached) >= 0.98 * static_cast<double>(residence.rowCount()),
                 qPrintable(QString::number(reached)));
    }
};

QTEST_GUILESS_MAIN(SamplePeopleTest)
#include "tst_sample_people.moc"
