// SPDX-License-Identifier: GPL-3.0-or-later
// A facility behind a wall is entered at its gates: by coverage, by 等时圈, and by the probe that
// is held at it, all with the same numbers.
#include "analysis/study.h"
#include "geometry/measures.h"
#include "project/place_travel_inputs.h"
#include "project/service_area_run.h"
#include "project/study_inputs.h"
#include "town_of_gates.h"
#include "wording/travel_text.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

Coverage covered(const ProjectContents& town)
{
    const auto study = prepareStudy(childcareInputs(town).tables);
    return coverage(*study, town.settings.coverage).value();
}

struct Drawn
{
    std::shared_ptr<const ServiceAreaSummary> summary;
    Polygons area;
    double streetMetres = 0;
};

Drawn drawn(const ProjectContents& town)
{
    NetworkCache networks;
    const auto run = searchServiceAreas(serviceAreaInputs(town), town.settings, networks).value();
    const auto answer = shapeAnswer(*run, town.settings).value();
    return {answer.summary,
            std::get<Polygons>(answer.areas->geometries.front()),
            run->result.streetMetres().front()};
}

PlaceReach probed(const ProjectContents& town)
{
    NetworkCache networks;
    CityCache cities;
    const auto facility = facilityAsked(town, QStringLiteral("childcare"), 1).value();
    Points entrances;
    for (const Entrance& entrance : facility.entrances)
        entrances.push_back(entrance.position);
    const auto ready =
        readyTravel(
            placeTravelInputs(town, PlaceQuestion::Areas, town.settings.serviceAreas.profile),
            networks,
            cities)
            .value();
    return ready->reachFrom(entrances);
}

std::int64_t reachedIn(const Coverage& coverage)
{
    return std::ranges::count_if(coverage.demand, [](const DemandCoverage& demand) {
        return demand.reach == ReachState::Reached;
    });
}

} // namespace

class TestEntrancesAgree : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// From 700 − 570 = 130 m, the 30 m to the gate being walked too, to 1200 + 600 = 1800 m.
    void theNumbersAreTheSameByHand()
    {
        const ProjectContents town = gatedTown();
        QCOMPARE(drawn(town).streetMetres, 1670.0);
        QCOMPARE(reachedIn(covered(town)), 17); // at 200, 300 … 1800 m
        QCOMPARE(covered(town).children.withinReach(), 17);
        QCOMPARE(probed(town).children, (std::vector<std::int64_t>{17}));
        // Where it stands it would be from 410 to 1490 m.
        const ProjectContents open = gatedTown(false);
        QCOMPARE(drawn(open).streetMetres, 1080.0);
        QCOMPARE(reachedIn(covered(open)), 10); // at 500 … 1400 m
        QCOMPARE(probed(open).children, (std::vector<std::int64_t>{10}));
    }

    void theProbeDrawsTheServiceArea()
    {
        for (const bool gates : {true, false}) {
            const ProjectContents town = gatedTown(gates);
            const PlaceReach reach = probed(town);
            QVERIFY(reach.located);
            QVERIFY(reach.areas.front() == drawn(town).area);
        }
    }

    /// Homes in the area are those that coverage reaches; a cell of 10 m at its edge apart.
    void whoIsCoveredLiesInTheArea()
    {
        const ProjectContents town = gatedTown();
        const Polygons area = drawn(town).area;
        const Coverage answer = covered(town);
        for (std::size_t i = 0; i < answer.demand.size(); ++i) {
            const double east = 100.0 * static_cast<double>(i + 1);
            if (std::abs(east - 130) > 10 && std::abs(east - 1800) > 10)
                QCOMPARE(contains(area, cityPlace(east, 0)),
                         answer.demand[i].reach == ReachState::Reached);
        }
    }

    void oneFacilityOfSeveralKeepsItsOwn()
    {
        ProjectContents town = gatedTown();
        // Another one beside a gate that names nobody: it is not the first one's.
        FeatureTable sites = *layerByTheme(town.layers, Theme::Childcare)->table;
        appendRow(sites,
                  2,
                  Points{cityPlace(1900, 10)},
                  {std::string("K2"), std::string("东头托育"), std::int64_t{20}});
        FeatureTable gates = *layerByTheme(town.layers, Theme::Entrance)->table;
        appendRow(gates, 4, Points{cityPlace(1950, 0)}, {Value{}});
        for (DocumentLayer& layer : town.layers) {
            if (layer.theme == Theme::Childcare)
                layer.table = std::make_shared<const FeatureTable>(sites);
            if (layer.theme == Theme::Entrance)
                layer.table = std::make_shared<const FeatureTable>(gates);
        }
        town.settings.serviceAreas.feature = 1;
        QCOMPARE(drawn(town).streetMetres, 1670.0);
        town.settings.serviceAreas.feature = 2;
        QCOMPARE(drawn(town).streetMetres, 650.0); // 1350 … 2000
        QCOMPARE(facilityAsked(town, QStringLiteral("childcare"), 2)->entrances.size(),
                 std::size_t{1});
        QVERIFY(!facilityAsked(town, QStringLiteral("childcare"), 9));
        QVERIFY(!facilityAsked(town, QStringLiteral("road"), 1));
    }

    void theMethodNamesTheLayerAndMovedGatesMakeItOutdated()
    {
        ProjectContents town = gatedTown();
        const Drawn before = drawn(town);
        const QString method = methodText(*before.summary);
        QVERIFY2(method.contains(QStringLiteral("“gates”中的出入口")), qPrintable(method));
        QVERIFY(!methodText(*drawn(gatedTown(false)).summary).contains(QStringLiteral("出入口")));
        // An entrance of somebody else is no fault of this answer.
        QVERIFY(std::ranges::none_of(before.summary->findings, [](const Finding& finding) {
            return finding.code == FindingCode::RowsLeftOut;
        }));
        const auto stamps = serviceAreaInputs(town).layers;
        for (DocumentLayer& layer : town.layers) {
            if (layer.theme == Theme::Entrance)
                layer.edition = QStringLiteral("moved");
        }
        QVERIFY(serviceAreaInputs(town).layers != stamps);
        // Gates themselves may be asked about: they have no others.
        town.settings.serviceAreas.layer = QStringLiteral("gates");
        QVERIFY(serviceAreaInputs(town).entrances.empty());
    }
};

QTEST_GUILESS_MAIN(TestEntrancesAgree)
#include "tst_entrances_agree.moc"
