// SPDX-License-Identifier: GPL-3.0-or-later
// The whole sample city's facilities against the promises of sample_data/README.md.
#include "city/age_group.h"
#include "city/theme_guess.h"
#include "near_streets.h"

using namespace yimi;
using namespace yimi::sample;

namespace {

constexpr std::array kFacilities{"childcare",
                                 "kindergarten",
                                 "primary_school",
                                 "middle_school",
                                 "high_school",
                                 "special_school",
                                 "hospital",
                                 "clinic",
                                 "library",
                                 "museum",
                                 "sports_venue",
                                 "activity_base",
                                 "nursing_room",
                                 "family_education",
                                 "protection_station",
                                 "public_place"};

constexpr std::array kSchools{
    "kindergarten", "primary_school", "middle_school", "high_school", "special_school"};

} // namespace

class SampleFacilitiesTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] const FeatureTable& layer(std::string_view name) const
    {
        return m_city.layer(name);
    }

    [[nodiscard]] std::set<std::string> namesOf(std::string_view name) const
    {
        std::set<std::string> names;
        for (std::size_t row = 0; row < layer(name).rowCount(); ++row)
            names.insert(textAt(layer(name), "name", row));
        return names;
    }

    [[nodiscard]] std::set<std::string> townsWith(std::string_view name) const
    {
        std::set<std::string> towns;
        for (std::size_t row = 0; row < layer(name).rowCount(); ++row)
            towns.insert(textAt(layer(name), "town", row));
        return towns;
    }

    const SampleCity m_city{{.seed = 1, .threads = 2}};

private slots:

    void countsAreThoseOfACityOfFiveMillion_data()
    {
        QTest::addColumn<int>("fewest");
        QTest::addColumn<int>("most");
        QTest::newRow("childcare") << 410 << 430;
        QTest::newRow("kindergarten") << 430 << 470;
        QTest::newRow("primary_school") << 220 << 240;
        QTest::newRow("middle_school") << 125 << 135;
        QTest::newRow("high_school") << 43 << 47;
        QTest::newRow("special_school") << 6 << 8;
        QTest::newRow("hospital") << 50 << 65;
        QTest::newRow("clinic") << 330 << 380;
        QTest::newRow("library") << 220 << 280;
        QTest::newRow("museum") << 20 << 30;
        QTest::newRow("sports_venue") << 80 << 110;
        QTest::newRow("activity_base") << 80 << 100;
        QTest::newRow("protection_station") << 62 << 62;
        QTest::newRow("family_education") << 900 << 1050;
        QTest::newRow("public_place") << 130 << 160;
        QTest::newRow("nursing_room") << 80 << 130;
        QTest::newRow("residence") << 27000 << 33000;
        QTest::newRow("community") << 1080 << 1180;
    }

    void countsAreThoseOfACityOfFiveMillion()
    {
        QFETCH(int, fewest);
        QFETCH(int, most);
        const auto count = static_cast<int>(layer(QTest::currentDataTag()).rowCount());
        QVERIFY2(count >= fewest && count <= most, qPrintable(QString::number(count)));
    }

    void everyLayerIsRecognisedByItsName()
    {
        for (const SampleLayer& one : m_city.layers())
            QVERIFY2(guessTheme(one.table.name, {}, one.kind).theme == one.theme,
                     one.table.name.c_str());
    }

    void namesAreUniqueWithinALayer()
    {
        for (const char* name : kFacilities)
            QVERIFY2(namesOf(name).size() == layer(name).rowCount(), name);
    }

    void theGazetteersNamesAreThere()
    {
        for (const auto& [name, facility] : {std::pair{"primary_school", "常州市局前街小学"},
                                             std::pair{"primary_school", "溧阳市文化小学"},
                                             std::pair{"middle_school", "常州外国语学校"},
                                             std::pair{"high_school", "江苏省常州高级中学"},
                                             std::pair{"kindergarten", "常州市红溪实验幼儿园"},
                                             std::pair{"special_school", "常州市聋哑学校"},
                                             std::pair{"hospital", "常州市儿童医院"},
                                             std::pair{"library", "金坛区图书馆"},
                                             std::pair{"museum", "常州博物馆"},
                                             std::pair{"sports_venue", "常州奥体中心"},
                                             std::pair{"activity_base", "常州市少年宫"},
                                             std::pair{"public_place", "常州奔牛国际机场"}})
            QVERIFY2(namesOf(name).contains(facility), facility);
        std::size_t real = 0;
        for (const char* name : kSchools)
            for (const std::string& facility : namesOf(name))
                real += facility.starts_with("示例") ? 0 : 1;
        QCOMPARE(real, std::size_t{60}); // 31 + 10 + 13 + 4 + 2 of facilities.csv
    }

    void facilitiesStandOnLandInTheirCommunityNearTheNetwork()
    {
        const Areas water(layer("water"));
        const Streets streets = walkableStreets(layer("road"));
        const FeatureTable& community = layer("community");
        const auto communities = rowsById(community);
        for (const char* name : kFacilities)
            for (std::size_t row = 0; row < layer(name).rowCount(); ++row) {
                const std::string id = textAt(layer(name), "id", row);
                const Coordinate at = pointAt(layer(name), row);
                QVERIFY2(!water.hold(at), id.c_str());
                QVERIFY2(streets.distanceTo(at, 200.0) <= 200.0, id.c_str());
                const std::size_t own = communities.at(textAt(layer(name), "community_id", row));
                QVERIFY2(contains(std::get<Polygons>(community.geometries[own]), at), id.c_str());
                QCOMPARE(textAt(layer(name), "town", row), textAt(community, "town", own));
                QCOMPARE(textAt(layer(name), "district", row), textAt(community, "district", own));
            }
    }

    void gatesLieOnTheirSchoolsEdgeBesideAStreet()
    {
        const FeatureTable& ground = layer("school_site");
        std::map<std::string, std::size_t> sites;
        for (std::size_t row = 0; row < ground.rowCount(); ++row)
            sites[textAt(ground, "school_id", row)] = row;
        const Streets streets = walkableStreets(layer("road"));
        std::set<std::string> withGate;
        const FeatureTable& gate = layer("school_gate");
        for (std::size_t row = 0; row < gate.rowCount(); ++row) {
            const std::string school = textAt(gate, "school_id", row);
            const Ring& edge =
                std::get<Polygons>(ground.geometries[sites.at(school)]).front().outer;
            QVERIFY2(nearestOnLine(edge, pointAt(gate, row)).distance < 0.01, school.c_str());
            QVERIFY2(streets.distanceTo(pointAt(gate, row), 30.0) <= 30.0, school.c_str());
            withGate.insert(school);
        }
        for (const char* name : kSchools)
            for (std::size_t row = 0; row < layer(name).rowCount(); ++row)
                QVERIFY(withGate.contains(textAt(layer(name), "id", row)));
    }

    void noStreetRunsThroughASchool()
    {
        const FeatureTable& ground = layer("school_site");
        const Streets streets = walkableStreets(layer("road"));
        for (std::size_t row = 0; row < ground.rowCount(); ++row) {
            const Polygons& site = std::get<Polygons>(ground.geometries[row]);
            for (const Coordinate corner : site.front().outer)
                QVERIFY(streets.distanceTo(corner, 0.5) > 0.5);
            QVERIFY(streets.distanceTo(centroid(site), 5.0) > 5.0);
        }
    }

    void childcareTellsItsStory()
    {
        const FeatureTable& childcare = layer("childcare");
        const auto kindergartens = rowsById(layer("kindergarten"));
        std::set<std::string> towns;
        std::set<std::string> hosts;
        for (std::size_t row = 0; row < childcare.rowCount(); ++row) {
            QVERIFY(numberAt(childcare, "places", row) >= 8);
            QVERIFY(numberAt(childcare, "enrolled", row) <= numberAt(childcare, "places", row));
            const bool hosted = textAt(childcare, "host_type", row) == "kindergarten";
            const std::string host = textAt(childcare, "host_id", row);
            QCOMPARE(!host.empty(), hosted);
            if (hosted) {
                QVERIFY2(hosts.insert(host).second, "two sites in one kindergarten");
                QVERIFY(distance(pointAt(childcare, row),
                                 pointAt(layer("kindergarten"), kindergartens.at(host)))
                        < 40.0);
            }
            if (numberAt(childcare, "inclusive", row) == 1)
                towns.insert(textAt(childcare, "town", row));
        }
        QCOMPARE(towns.size(), std::size_t{62});
        const auto places = static_cast<double>(sumOf(childcare, "places"));
        const double perThousand =
            places * 1000.0 / static_cast<double>(sumOf(layer("community"), "population"));
        QVERIFY(perThousand > 4.25 && perThousand < 4.35);
        const double used = static_cast<double>(sumOf(childcare, "enrolled")) / places;
        QVERIFY(used > 0.57 && used < 0.63);
    }

    /// As the crow flies, 700 m is about 15 minutes on foot; the CLI measures the real walk.
    void aboutHalfOfTheCommunitiesHaveChildcareAtHand()
    {
        const FeatureTable& home = layer("residence");
        std::vector<Box> boxes;
        for (std::size_t row = 0; row < layer("childcare").rowCount(); ++row)
            boxes.push_back({pointAt(layer("childcare"), row), pointAt(layer("childcare"), row)});
        const BoxIndex sites(boxes);
        std::map<std::string, std::pair<std::int64_t, std::int64_t>> infants;
        for (std::size_t row = 0; row < home.rowCount(); ++row) {
            auto& [near, all] = infants[textAt(home, "community_id", row)];
            const std::int64_t children = numberAt(home, "A0_2", row);
            all += children;
            sites.nearest(pointAt(home, row), [&](std::uint32_t, double off) {
                near += off <= 700.0 ? children : 0;
                return false;
            });
        }
        const auto within = std::ranges::count_if(infants, [](const auto& one) {
            return one.second.second > 0 && 2 * one.second.first >= one.second.second;
        });
        const double share = static_cast<double>(within) / static_cast<double>(infants.size());
        QVERIFY2(share > 0.44 && share < 0.58, qPrintable(QString::number(share)));
    }

    void schoolsHaveTheSizeAndChildrenOfTheirStage_data()
    {
        QTest::addColumn<QString>("age");
        QTest::addColumn<double>("leastShare"); ///< of seats, per child of the age group
        QTest::addColumn<double>("mostShare");
        QTest::addColumn<int>("pupils"); ///< in a class
        QTest::newRow("kindergarten") << "A3_5" << 0.92 << 1.10 << 30;
        QTest::newRow("primary_school") << "A6_11" << 0.92 << 1.10 << 45;
        QTest::newRow("middle_school") << "A12_14" << 0.92 << 1.12 << 50;
        QTest::newRow("high_school") << "A15_17" << 0.50 << 0.68 << 50;
    }

    void schoolsHaveTheSizeAndChildrenOfTheirStage()
    {
        QFETCH(QString, age);
        QFETCH(double, leastShare);
        QFETCH(double, mostShare);
        QFETCH(int, pupils);
        const FeatureTable& school = layer(QTest::currentDataTag());
        const double share = static_cast<double>(sumOf(school, "seats"))
                             / static_cast<double>(sumOf(layer("community"), age.toStdString()));
        QVERIFY2(share > leastShare && share < mostShare, qPrintable(QString::number(share)));
        for (std::size_t row = 0; row < school.rowCount(); ++row) {
            QCOMPARE(numberAt(school, "seats", row), numberAt(school, "classes", row) * pupils);
            QVERIFY(numberAt(school, "enrolled", row) <= numberAt(school, "seats", row));
            QVERIFY(3 * numberAt(school, "enrolled", row) >= numberAt(school, "seats", row));
            QVERIFY(numberAt(school, "new_seats", row) == 0
                    || numberAt(school, "opened", row) >= 2023);
        }
    }

    void everyTownHasWhatEveryTownHas()
    {
        for (const char* name : {"kindergarten",
                                 "primary_school",
                                 "middle_school",
                                 "clinic",
                                 "library",
                                 "protection_station",
                                 "childcare"})
            QVERIFY2(townsWith(name).size() == layer("town").rowCount(), name);
    }

    void schoolDistrictsShareOutTheirCommunities()
    {
        const FeatureTable& district = layer("school_district");
        const auto schools = rowsById(layer("primary_school"));
        std::set<std::string> named;
        double area = 0.0;
        for (std::size_t row = 0; row < district.rowCount(); ++row) {
            const Polygons& shape = std::get<Polygons>(district.geometries[row]);
            area += yimi::area(shape);
            QCOMPARE(shape.size(), std::size_t{1}); // in one piece
            const QString ids = QString::fromStdString(textAt(district, "school_ids", row));
            for (const QString& id : ids.split(u';')) {
                QVERIFY(named.insert(id.toStdString()).second);
                QVERIFY(contains(shape,
                                 pointAt(layer("primary_school"), schools.at(id.toStdString()))));
            }
        }
        double land = 0.0; // of the two districts that have them
        std::size_t expected = 0;
        for (std::size_t row = 0; row < layer("district").rowCount(); ++row)
            if (const std::string name = textAt(layer("district"), "name", row);
                name == "天宁区" || name == "钟楼区")
                land += yimi::area(std::get<Polygons>(layer("district").geometries[row]));
        for (std::size_t row = 0; row < layer("primary_school").rowCount(); ++row)
            if (const std::string name = textAt(layer("primary_school"), "district", row);
                name == "天宁区" || name == "钟楼区")
                ++expected;
        QCOMPARE(named.size(), expected);
        QVERIFY(std::abs(area - land) < 10.0);
    }

    void paediatricFiguresArePlausible()
    {
        double children = 0.0;
        for (const char* age : {"A0_2", "A3_5", "A6_11", "A12_14"})
            children += static_cast<double>(sumOf(layer("community"), age));
        const auto all = [&](const char* field) {
            return 1000.0
                   * static_cast<double>(sumOf(layer("hospital"), field)
                                         + sumOf(layer("clinic"), field))
                   / children;
        };
        QVERIFY2(all("paed_beds") > 1.9 && all("paed_beds") < 2.2, "beds per 1000 under 15");
        QVERIFY2(all("paed_doctors") > 0.85 && all("paed_doctors") < 1.0, "doctors");
        for (std::size_t row = 0; row < layer("hospital").rowCount(); ++row)
            QVERIFY(numberAt(layer("hospital"), "paed_beds", row)
                    <= numberAt(layer("hospital"), "beds", row));
    }

    void nursingRoomsAreInAPlaceThatSaysSo()
    {
        const FeatureTable& place = layer("public_place");
        const auto places = rowsById(place);
        const FeatureTable& room = layer("nursing_room");
        std::set<std::string> hosts;
        for (std::size_t row = 0; row < room.rowCount(); ++row) {
            const std::string host = textAt(room, "host_id", row);
            QVERIFY(hosts.insert(host).second);
            QCOMPARE(numberAt(place, "nursing_room", places.at(host)), std::int64_t{1});
            QCOMPARE(textAt(room, "host", row), textAt(place, "name", places.at(host)));
        }
        QCOMPARE(static_cast<std::int64_t>(hosts.size()), sumOf(place, "nursing_room"));
        std::int64_t large = 0;
        std::int64_t without = 0;
        for (std::size_t row = 0; row < place.rowCount(); ++row) {
            const bool isLarge = numberAt(place, "floor_area_m2", row) > 10000
                                 || numberAt(place, "daily_visitors", row) > 10000;
            QCOMPARE(numberAt(place, "large", row) == 1, isLarge);
            large += isLarge ? 1 : 0;
            without += isLarge && numberAt(place, "nursing_room", row) == 0 ? 1 : 0;
        }
        QVERIFY(without * 10 > large && without * 10 < 4 * large); // a gap, not a desert
    }

    void childrenAddUpFromHomesToTheCity()
    {
        const FeatureTable& home = layer("residence");
        const FeatureTable& community = layer("community");
        const auto communities = rowsById(community);
        for (const AgeGroup group : kAgeGroups) {
            const std::string age(ageGroupId(group));
            std::vector<std::int64_t> sums(community.rowCount(), 0);
            for (std::size_t row = 0; row < home.rowCount(); ++row)
                sums[communities.at(textAt(home, "community_id", row))] += numberAt(home, age, row);
            std::map<std::string, std::int64_t> towns;
            std::map<std::string, std::int64_t> districts;
            for (std::size_t row = 0; row < community.rowCount(); ++row) {
                QCOMPARE(sums[row], numberAt(community, age, row));
                towns[textAt(community, "town_id", row)] += sums[row];
                districts[textAt(community, "district", row)] += sums[row];
            }
            for (const auto& [name, sumsOf] :
                 {std::pair{"town", &towns}, std::pair{"district", &districts}})
                for (std::size_t row = 0; row < layer(name).rowCount(); ++row) {
                    const std::string key =
                        textAt(layer(name), name == std::string("town") ? "id" : "name", row);
                    QCOMPARE(numberAt(layer(name), age, row), sumsOf->at(key));
                }
        }
    }
};

QTEST_GUILESS_MAIN(SampleFacilitiesTest)
#include "tst_sample_facilities.moc"
