// SPDX-License-Identifier: GPL-3.0-or-later
// access of the real program, through both of its doors.
#include "app/access_door.h"

using namespace yimi;
using namespace yimi::test;

class TestCliAccess : public AccessDoor
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { makeFiles(); }

    // The workings of the three are in tests/access/tst_floating_catchment.cpp.
    void floatingCatchmentsByHand()
    {
        const auto two = matrix({"--method", "2sfca"});
        QVERIFY(nearly(valueOf(two, "A"), 0.1) && nearly(valueOf(two, "B"), 0.18));
        const auto enhanced = matrix({"--method", "e2sfca"});
        QVERIFY(nearly(valueOf(enhanced, "A"), 30.0 / 236 + 0.68 * 20 / 302));
        QVERIFY(nearly(valueOf(enhanced, "C"), 0.68 * 20 / 302));
        const auto three = matrix({"--method", "3sfca"});
        QVERIFY(nearly(valueOf(three, "A"), 0.18634558119469258));
        for (const auto& answer : {two, enhanced, three}) {
            QVERIFY(nearly(answer["sum_check"]["demand_times_access"].get<double>(), 50.0));
            QVERIFY(answer["sum_check"]["supply_total"] == 50.0);
            QVERIFY(answer["sum_check"]["supply_reached"] == 50.0);
            QVERIFY(answer["sum_check"]["holds"] == true);
            QVERIFY(answer["method"]["measure"].is_string() && answer["warnings"].empty());
            QVERIFY(answer["timings_ms"].contains("measure"));
        }
    }

    void zonesAndWeightsAreOnesOwn()
    {
        // R_X = 30 / (100 + 200 · 0.42) = 30 / 184; R_Y = 20 / (200 + 50 · 0.42 + 100 · 0.42).
        const auto answer = matrix({"--method", "e2sfca", "--weights", "1,0.42,0.09"});
        QVERIFY(nearly(valueOf(answer, "A"), 30.0 / 184 + 0.42 * 20 / 263));
        const auto said =
            matrix({"--method", "e2sfca", "--zones", "10,20,30", "--weights", "1,0.42,0.09"});
        QVERIFY(said["places"] == answer["places"]);
        QVERIFY(said["method"]["decay"]["zones"][1]["up_to"] == 20.0);
        QVERIFY(said["method"]["decay"]["zones"][1]["weight"] == 0.42);
    }

    void otherMeasuresByHand()
    {
        const auto gravity = matrix({"--method", "gravity", "--beta", "0.1"});
        QVERIFY(nearly(valueOf(gravity, "A"), 20.902625456111256));
        const auto within = matrix({"--method", "cumulative", "--minutes", "12"});
        QVERIFY(valueOf(within, "A") == 30.0 && valueOf(within, "B") == 50.0);
        QVERIFY(valueOf(within, "C") == 0.0);
        QVERIFY(within["places"][1]["supply_count"] == 2);
        QVERIFY(warns(within, "demand-unreached"));
        QVERIFY(within["sum_check"]["holds"].is_null());
        const auto second = matrix({"--method", "nearest", "--k", "2"});
        QVERIFY(valueOf(second, "A") == 20.0 && second["places"][0]["mean_nearest"] == 12.5);
        QVERIFY(second["places"][2]["value"].is_null()); // a state, not a number
        QVERIFY(second["unit"] == "minutes");
        QVERIFY(second["equity"]["unreached"] == 50.0);
    }

    void rule26_aCostEqualToTheCutoffIsInside()
    {
        QVERIFY(valueOf(matrix({"--method", "cumulative", "--minutes", "14"}), "C") == 20.0);
        QVERIFY(valueOf(matrix({"--method", "cumulative", "--minutes", "13.9999"}), "C") == 0.0);
    }

    void costsHaveTheUnitThatIsSaid()
    {
        text("s_m.csv", "from_id,to_id,cost\nA,X,300\nA,Y,1200\nB,X,720\nB,Y,480\nC,Y,840\n");
        const auto seconds = door("s_m.csv", {"--method", "2sfca", "--cost-unit", "s"});
        QVERIFY(seconds["places"] == matrix({"--method", "2sfca"})["places"]);
        // The same numbers as metres.
        const auto metres = door("s_m.csv", {"--method", "2sfca", "--metres", "840"});
        QVERIFY(metres["places"] == seconds["places"]);
        QVERIFY(metres["method"]["cost"] == "metres");
        const auto nearest = door("s_m.csv", {"--method", "nearest", "--cost-unit", "m"});
        QVERIFY(valueOf(nearest, "A") == 300.0 && nearest["unit"] == "metres");
        QVERIFY(cli({"access", "--help"}).out.contains("--cost-unit"));
    }

    void equityFiguresAndGroups()
    {
        // Values per thousand: A 100, B 180, C 80; below 100 are the 50 of C, by 20 each.
        const auto answer =
            matrix({"--method", "2sfca", "--per", "1000", "--standard", "100", "--group", "area"});
        const auto& equity = answer["equity"];
        QVERIFY(nearly(valueOf(answer, "B"), 180.0));
        QVERIFY(equity["below_standard"]["children"] == 50.0);
        QVERIFY(nearly(equity["below_standard"]["share"].get<double>(), 50.0 / 350));
        QVERIFY(nearly(equity["below_standard"]["gap"].get<double>(), 0.2 * 50 / 350));
        // Poorest first C, A, B: steps 20 · 50 · 300 + 80 · 150 · 200, over 350 · 50 000.
        QVERIFY(nearly(equity["gini"].get<double>(), 2'700'000.0 / 17'500'000));
        // The 40 %, 140 children: 50 · 80 + 90 · 100; the 10 %, 35: 35 · 180.
        QVERIFY(nearly(equity["palma"].get<double>(), 6300.0 / 13000));
        const auto& groups = equity["by"]["area"]["groups"];
        QVERIFY(groups[0]["name"] == "east" && groups[0]["children"] == 300.0);
        QVERIFY(groups[1]["below_standard"]["children"] == 50.0);
        // The sum check is in what there is, whatever the values are said per.
        QVERIFY(nearly(answer["sum_check"]["demand_times_access"].get<double>(), 50.0));
    }

    void idsKeepTheirLeadingZeros()
    {
        text("m0.csv", "from_id,to_id,cost\n007,01,5\n007,1,5\n");
        text("s0.csv", "id,amount\n01,3\n1,4\n");
        text("d0.csv", "id,amount\n007,2\n");
        const auto answer = answered({"--matrix",
                                      file("m0.csv"),
                                      "--supply",
                                      file("s0.csv"),
                                      "--demand",
                                      file("d0.csv"),
                                      "--method",
                                      "2sfca"});
        QVERIFY(nearly(valueOf(answer, "007"), 3.5));
    }

    void rule28_shuffledRowsAndThreadsChangeNothing()
    {
        text("mixed.csv", "from_id,to_id,cost\nC,Y,14\nB,Y,8\nA,Y,20\nB,X,12\nA,X,5\n");
        for (const char* method : {"2sfca", "e2sfca", "3sfca", "nearest"}) {
            const auto one = matrix({"--method", method, "--threads", "1"});
            const auto three = door("mixed.csv", {"--method", method, "--threads", "3"});
            QVERIFY(one["places"] == three["places"] && one["equity"] == three["equity"]);
            QVERIFY(one["sum_check"] == three["sum_check"]);
        }
    }

    void theNetworkAnswersAsItsOwnMatrixDoes()
    {
        const auto made = cli({"matrix",
                               "--roads",
                               file("roads.gpkg"),
                               "--from",
                               file("homes.gpkg"),
                               "--to",
                               file("sites.gpkg"),
                               "--profile",
                               "caregiver",
                               "--out",
                               file("own.csv"),
                               "--json"});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        text("own_s.csv", "id,amount\na,40\nb,25\n");
        text("own_d.csv", "id,amount\nh1,30\nh2,20\nh3,60\nh4,10\n");
        for (const char* method : {"2sfca", "e2sfca", "3sfca", "cumulative", "nearest"}) {
            const auto there = network({"--method", method});
            const auto here = answered({"--matrix",
                                        file("own.csv"),
                                        "--supply",
                                        file("own_s.csv"),
                                        "--demand",
                                        file("own_d.csv"),
                                        "--method",
                                        method});
            QCOMPARE(there["places"].size(), std::size_t{4});
            for (const char* id : {"h1", "h2", "h3", "h4"})
                QVERIFY2(nearly(valueOf(there, id), valueOf(here, id)), method);
            QVERIFY(there["sum_check"]["supply_total"] == 65.0);
        }
    }

    void theNetworkAnswersByCommunityAndDistrict()
    {
        const auto answer = network({"--method", "2sfca", "--group", "population"});
        QCOMPARE(answer["communities"].size(), std::size_t{2});
        const auto& first = answer["communities"][0];
        QVERIFY(first["children"] == 50.0 && first["district"] == "东区");
        QVERIFY(nearly(first["value"].get<double>(),
                       (30 * valueOf(answer, "h1") + 20 * valueOf(answer, "h2")) / 50));
        QVERIFY(answer["equity"]["by"]["district"]["groups"][0]["name"] == "东区");
        QVERIFY(answer["equity"]["by"]["town"]["groups"][1]["name"] == "西区 乙镇");
        QVERIFY(answer["equity"]["by"]["population"]["groups"].size() == 1U);
        QVERIFY(answer["method"]["profile"] == "caregiver");
        QVERIFY(answer["sum_check"]["holds"] == true);
    }

    void theAmountIsTheFieldThatIsSaid()
    {
        const auto answer = network({"--method", "cumulative", "--amount", "inclusive"});
        QVERIFY(answer["sum_check"]["supply_total"] == 2.0);
        const auto missing = cli(networkWords({"--method", "cumulative", "--amount", "beds"}));
        QCOMPARE(missing.exitCode, 1);
        QVERIFY(missing.err.contains("beds") && missing.err.contains("sites.gpkg"));
    }

    void aSupplyWithoutAmountIsListed()
    {
        write("unknown.gpkg",
              facilitiesTable({{"a", {200, 210}, std::int64_t{40}}, {"b", {700, 690}, Value{}}}),
              GeometryKind::Point);
        QStringList words = networkWords({"--method", "2sfca"});
        words[words.indexOf("--facilities") + 1] = file("unknown.gpkg");
        const auto shared = answered(words.mid(1));
        QVERIFY(shared["sum_check"]["supply_total"] == 40.0);
        QVERIFY(warns(shared, "supply-amount-missing"));
        words[words.indexOf("2sfca")] = "nearest";
        const auto nearest = answered(words.mid(1));
        QVERIFY(!warns(nearest, "supply-amount-missing")); // its size does not matter
        QVERIFY(valueOf(nearest, "h4") > 0);
    }

    void resultsAreWritten()
    {
        (void)network({"--method", "e2sfca", "--out", file("out.gpkg")});
        const std::string path = file("out.gpkg").toStdString();
        for (const auto& [layer, rows] :
             {std::pair("community", 2U), std::pair("demand", 4U), std::pair("supply", 2U)}) {
            const auto read = readLayer({.path = path, .layer = layer}, {});
            QVERIFY2(read.has_value(), layer);
            QCOMPARE(read->table.rowCount(), rows);
        }
        const auto answer =
            matrix({"--method", "2sfca", "--per", "1000", "--out", file("out.csv")});
        const auto read = readLayer({.path = file("out.csv").toStdString()}, {});
        QVERIFY(read && read->table.rowCount() == 3U);
        QCOMPARE(*read->table.column("value")->number(1), valueOf(answer, "B"));
        expectRefused({"--method", "2sfca", "--out", file("out.pdf")}, "out.pdf", 2);
    }
};

QTEST_GUILESS_MAIN(TestCliAccess)
#include "tst_cli_access.moc"
