// SPDX-License-Identifier: GPL-3.0-or-later
// Services of a town that can be checked on paper.
#include "city/age_group.h"
#include "made_town.h"
#include "seed.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

const Indicator& headline(const AnalysisAnswer& answer, const char* id)
{
    return indicatorById(answer.headline, id);
}

/// 15 minutes at 1 m/s are 900 m: the hospital at 700 m serves the home at 500 m and the one at
/// 1,500 m; the library at 3,900 m the one at 3,500 m.
CityLayers servedTown()
{
    CityLayers layers = streetTown();
    layers.layers.push_back(
        {Theme::Hospital,
         "医院",
         shared(placesTable("hospital",
                            {"paed_doctors", "paed_beds"},
                            {{"h1", {700, 0}, {std::int64_t{3}, std::int64_t{8}}}}))});
    layers.layers.push_back(
        {Theme::Library, "图书馆", shared(placesTable("library", {}, {{"l1", {3900, 0}}}))});
    return layers;
}

std::shared_ptr<const CityBase> city(const CityLayers& layers)
{
    const auto base = prepareCity(layers);
    if (!base)
        qFatal("city: %s", errorCodeName(base.error().code).data());
    return *base;
}

ParameterTexts asked(const char* themes)
{
    return {{"themes", themes}};
}

} // namespace

class TestServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void childrenInReachByHand()
    {
        const auto answer = analysed(*city(servedTown()), "services", asked("hospital+library"));
        // 100 + 50 + 20 + 15 = 185 children.
        const Indicator& hospital = headline(answer, "reachable-hospital");
        QCOMPARE(hospital.numerator, 150.0);
        QCOMPARE(hospital.denominator, 185.0);
        QCOMPARE(headline(answer, "reachable-library").numerator, 15.0);
        // 0–14 years: 90 + 40 + 15 + 10 = 155 children, 3 doctors, 8 beds.
        QCOMPARE(*headline(answer, "doctors-per-thousand-children").value, 1000.0 * 3 / 155);
        const Indicator& beds = headline(answer, "beds-per-thousand-children");
        QCOMPARE(*beds.value, 1000.0 * 8 / 155);
        QCOMPARE(*beds.target, 2.2);
        QCOMPARE(beds.targetYear, 2025);
    }

    void fieldsAreCounted()
    {
        CityLayers layers = streetTown();
        const Value yes = std::int64_t{1};
        const Value no = std::int64_t{0};
        layers.layers.push_back({Theme::Clinic,
                                 "卫生站",
                                 shared(placesTable("clinic",
                                                    {"child_doctor", "child_friendly"},
                                                    {{"c1", {100, 0}, {yes, no}},
                                                     {"c2", {200, 0}, {no, no}},
                                                     {"c3", {300, 0}, {yes, yes}}}))});
        layers.layers.push_back(
            {Theme::Library,
             "图书馆",
             shared(placesTable("library",
                                {"child_friendly"},
                                {{"l1", {100, 0}, {yes}}, {"l2", {200, 0}, {Value()}}}))});
        const auto answer = analysed(*city(layers), "services", asked("clinic+library"));
        QCOMPARE(headline(answer, "clinics-with-child-doctor").numerator, 2.0);
        QCOMPARE(headline(answer, "clinics-with-child-doctor").denominator, 3.0);
        QCOMPARE(*headline(answer, "child-friendly-libraries").value, 1.0);
    }

    void theAgeBaseIsAParameter()
    {
        ParameterTexts set = asked("hospital");
        set["child_age_base"] = "0-17";
        const auto answer = analysed(*city(servedTown()), "services", set);
        QCOMPARE(headline(answer, "beds-per-thousand-children").denominator, 185.0);
    }

    void gapsAreRankedByChildren()
    {
        const auto answer = analysed(*city(servedTown()), "services", asked("hospital+library"));
        // Without library: 100 (2,500 m too far), 50, 20; without hospital: 20, 15.
        QCOMPARE(answer.gaps.size(), 5U);
        QCOMPARE(answer.gaps[0].name, std::string("1社区"));
        QCOMPARE(answer.gaps[0].theme, std::string("library"));
        QCOMPARE(answer.gaps[0].unserved, 100);
        QCOMPARE(answer.gaps[0].length->value, 3400.0);
        QCOMPARE(answer.gaps[0].excess->value, 2500000);
        QCOMPARE(answer.gaps[4].theme, std::string("hospital"));
        QCOMPARE(answer.gaps[4].unserved, 15);
        // 20 children of 3社区 lack both; the hospital at 1,800 m is farther than the library.
        QCOMPARE(answer.gaps[2].theme, std::string("hospital"));
        QCOMPARE(answer.gaps[3].theme, std::string("library"));
    }

    void missingThemesAreListed()
    {
        const auto answer = analysed(*city(servedTown()), "services", asked("hospital+museum"));
        const auto listed =
            std::ranges::find(answer.findings, FindingCode::ThemeMissing, &Finding::code);
        QVERIFY(listed != answer.findings.end());
        QCOMPARE(listed->detail, std::string("museum"));
    }

    void withoutAnyServiceItIsRefused()
    {
        const auto base = city(streetTown());
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        const auto answer =
            analyse(*base,
                    book,
                    {.analysis = "services", .standards = standards, .profiles = travelProfiles()});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::NoFacilities);
        QVERIFY(answer.error().detail.find("hospital") != std::string::npos);
    }

    void sumsAgreeOnAllLevels()
    {
        const auto answer = analysed(*city(servedTown()), "services", asked("hospital"));
        std::map<std::string, std::int64_t> children;
        for (const AnswerTable& table : answer.tables) {
            const Column* const column = table.table.column("children");
            if (column == nullptr)
                continue;
            for (std::size_t row = 0; row < table.table.rowCount(); ++row)
                children[table.id] += static_cast<std::int64_t>(*column->number(row));
        }
        QCOMPARE(children.at("hospital_communities"), 185);
        QCOMPARE(children.at("hospital_towns"), 185);
        QCOMPARE(children.at("hospital_districts"), 185);
    }

    void otherCutoffsAreNotSearchedAgain()
    {
        const auto base = city(servedTown());
        const auto standards = someStandards();
        ReachBook book(base->network, placesOf(base->demand));
        const auto ask = [&](const char* minutesText) {
            return analyse(*base,
                           book,
                           {.analysis = "services",
                            .set = {{"themes", "hospital"}, {"minutes", minutesText}},
                            .standards = standards,
                            .profiles = travelProfiles()});
        };
        QVERIFY(ask("30"));
        const std::size_t before = book.searches();
        const auto again = ask("3");
        QCOMPARE(book.searches(), before);
        // 3 minutes = 180 m: nobody; 4: the home 200 m away.
        QCOMPARE(headline(*again, "reachable-hospital").numerator, 0.0);
        QCOMPARE(headline(*ask("4"), "reachable-hospital").numerator, 100.0);
        QCOMPARE(book.searches(), before);
    }

    void rowsInAnyOrderAndThreadsGiveTheSame()
    {
        std::mt19937 random(testSeed());
        const auto first = analysed(*city(servedTown()), "services", asked("hospital+library"));
        for (int i = 0; i < 5; ++i) {
            CityLayers layers = servedTown();
            for (CityLayer& layer : layers.layers)
                layer.table = shared(shuffled(*layer.table, random));
            const auto again = analysed(*city(layers), "services", asked("hospital+library"));
            QVERIFY(again.headline == first.headline);
            QCOMPARE(again.tables.size(), first.tables.size());
            for (std::size_t t = 0; t < first.tables.size(); ++t)
                QVERIFY(again.tables[t].table.columns == first.tables[t].table.columns);
        }
    }

    void unknownAnalysesAreRefused()
    {
        const auto base = city(streetTown());
        ReachBook book(base->network, placesOf(base->demand));
        const auto answer = analyse(*base, book, {.analysis = "weather"});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::ParameterInvalid);
        QVERIFY(answer.error().detail.find("services") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
