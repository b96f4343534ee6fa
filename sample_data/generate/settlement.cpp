// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement.h"

#include "noise.h"
#include "random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi::sample {

namespace {

constexpr double kCell = 100.0;

struct Centre
{
    Coordinate lonLat;
    double strength;
    double reach; ///< metres
};

/// The city's middle and its younger centres: general knowledge, for the shape of the density only.
constexpr std::array kCentres{
    Centre{{119.957, 31.777}, 1.00, 3200},
    Centre{{119.972, 31.818}, 0.72, 3000},
    Centre{{119.951, 31.712}, 0.78, 3200},
    Centre{{119.893, 31.783}, 0.50, 2600},
    Centre{{120.018, 31.788}, 0.50, 2500},
    Centre{{120.056, 31.742}, 0.42, 2200},
    Centre{{119.962, 31.870}, 0.46, 2600},
    Centre{{119.896, 31.856}, 0.40, 1900},
    Centre{{119.842, 31.706}, 0.34, 2200},
    Centre{{119.574, 31.742}, 0.72, 2300},
    Centre{{119.484, 31.427}, 0.78, 2500},
    Centre{{119.975, 31.948}, 0.30, 2000},
};

Result<std::vector<Centre>> centresInMetres(const Transformer& toMetres)
{
    std::vector<Centre> centres(kCentres.begin(), kCentres.end());
    for (Centre& centre : centres) {
        const auto place = inMetres(toMetres, {centre.lonLat});
        if (!place)
            return tl::unexpected(place.error());
        centre.lonLat = place->front();
    }
    return centres;
}

double pull(const std::vector<Centre>& centres, Coordinate at)
{
    double sum = 0.0;
    for (const Centre& centre : centres)
        sum += centre.strength * std::exp(-distance(centre.lonLat, at) / centre.reach);
    return sum;
}

/// Land that a town's people build on, square metres: streets and big towns live denser than small
/// ones.
double builtArea(const TownFact& town)
{
    const auto people = static_cast<double>(town.population);
    if (town.kind == "街道")
        return people * (people / (town.area / 1e6) > 2500 ? 98.0 : 84.0);
    return people * (people > 200000 ? 92.0 : 58.0);
}

/// How willingly a place is built on: near the seat, near the centres, in lumps.
double appeal(const TownFact& town,
              const std::vector<Centre>& centres,
              Coordinate at,
              bool besideRoad,
              std::uint64_t seed)
{
    const double radius = std::sqrt(builtArea(town) / 3.14159);
    return -distance(at, town.seat) / radius + 2.8 * pull(centres, at) + (besideRoad ? 0.30 : 0.0)
           + 0.75 * roughNoise(seedFor(seed, 0x5E7), at, 2600.0)
           + 0.25 * noise(seedFor(seed, 0x5E8), at, 650.0);
}

struct Candidate
{
    double appeal;
    std::uint32_t cell;

    bool operator<(const Candidate& other) const
    {
        return appeal != other.appeal ? appeal > other.appeal : cell < other.cell;
    }
};

std::vector<std::vector<Candidate>> candidatesByTown(const Facts& facts,
                                                     const TownGrid& towns,
                                                     const Waters& waters,
                                                     const std::vector<Centre>& centres,
                                                     const Settlement& settlement,
                                                     std::uint64_t seed)
{
    std::vector<std::vector<Candidate>> candidates(facts.towns.size());
    const Frame& frame = settlement.urban.frame;
    Grid<std::uint8_t> besideRoads(frame);
    for (const CourseFact& road : facts.arterials)
        if (road.kind.find("铁路") == std::string::npos)
            fillAlong(besideRoads, road.points, 450.0, 1);
    for (std::size_t cell = 0; cell < frame.size(); ++cell) {
        const Coordinate at = frame.centre(cell);
        const std::uint16_t label = towns.at(at);
        if (label == 0 || settlement.wild.cells[cell] != 0 || groundAt(waters, at) >= Ground::River)
            continue;
        const TownFact& town = facts.towns[label - 1];
        candidates[label - 1].push_back(
            {appeal(town, centres, at, besideRoads.cells[cell] != 0, seed),
             static_cast<std::uint32_t>(cell)});
    }
    return candidates;
}

/// Smooths the raw choice of cells: specks vanish, dents fill.
void tidyUrban(Settlement& settlement, const Waters& waters, const TownGrid& towns)
{
    Grid<float> soft(settlement.urban.frame);
    for (std::size_t cell = 0; cell < soft.cells.size(); ++cell)
        soft.cells[cell] = settlement.urban.cells[cell];
    soft = blurred(blurred(soft, 2), 1);
    for (std::size_t cell = 0; cell < soft.cells.size(); ++cell) {
        const Coordinate at = soft.frame.centre(cell);
        settlement.urban.cells[cell] = soft.cells[cell] > 0.5F && towns.at(at) != 0
                                       && settlement.wild.cells[cell] == 0
                                       && groundAt(waters, at) != Ground::Lake;
    }
}

void fillDensity(Settlement& settlement, const std::vector<Centre>& centres, std::uint64_t seed)
{
    for (std::size_t cell = 0; cell < settlement.urban.cells.size(); ++cell) {
        if (settlement.urban.cells[cell] == 0)
            continue;
        const Coordinate at = settlement.urban.frame.centre(cell);
        const double centrality = std::min(1.0, pull(centres, at));
        settlement.centrality.cells[cell] = static_cast<float>(centrality);
        const double lumps = 1.0 + 0.75 * roughNoise(seedFor(seed, 0xDE5), at, 1500.0);
        settlement.density.cells[cell] =
            static_cast<float>((0.10 + centrality) * std::max(0.12, lumps));
        const double wish = 480.0 - 190.0 * centrality;
        settlement.spacing.cells[cell] =
            static_cast<float>(wish * (1.0 + 0.22 * noise(seedFor(seed, 0x5AC), at, 2600.0)));
    }
}

} // namespace

bool isWorks(const Settlement& settlement, Coordinate at, std::uint64_t seed)
{
    return noise(seedFor(seed, 0xB10C), at, 2400.0)
               - 1.5 * static_cast<double>(settlement.centrality.at(at))
           > 0.10;
}

Result<Settlement> layOutSettlement(const Transformer& toMetres,
                                    const Facts& facts,
                                    const TownGrid& towns,
                                    const Waters& waters,
                                    const std::vector<Hill>& hills,
                                    std::uint64_t seed)
{
    const auto centres = centresInMetres(toMetres);
    if (!centres)
        return tl::unexpected(centres.error());
    const Frame frame = frameOver(towns.frame.box(), kCell);
    Settlement settlement{Grid<std::uint8_t>(frame),
                          Grid<std::uint8_t>(frame),
                          Grid<float>(frame),
                          Grid<float>(frame),
                          Grid<float>(frame, 420.0F)};
    for (const Hill& hill : hills)
        fillInside(settlement.wild, hill.shape, 1);
    auto candidates = candidatesByTown(facts, towns, waters, *centres, settlement, seed);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::sort(candidates[i].begin(), candidates[i].end());
        const auto wanted = static_cast<std::size_t>(builtArea(facts.towns[i]) / (kCell * kCell));
        for (std::size_t j = 0; j < std::min(wanted, candidates[i].size()); ++j)
            settlement.urban.cells[candidates[i][j].cell] = 1;
    }
    tidyUrban(settlement, waters, towns);
    fillDensity(settlement, *centres, seed);
    return settlement;
}

} // namespace yimi::sample
