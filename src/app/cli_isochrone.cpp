// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/barrier_layers.h"
#include "analysis/entered_facilities.h"
#include "app/cli_commands.h"
#include "app/cli_inputs.h"
#include "app/cli_isochrone_answer.h"
#include "base/stopwatch.h"
#include "city/places_from_tables.h"
#include "io/write.h"
#include "style/band_style.h"
#include "stylefile/style_files.h"

#include <algorithm>

namespace yimi::cli {

namespace {

struct Words
{
    TravelWords travel{.profile = "walk"};
    std::string facilities;
    std::string shape = "both";
    bool rings = false;
    bool disks = false;
    std::string overlap = "merge";
    double offRoadMetres = 100;
    std::optional<double> cellMetres;
    std::vector<std::string> entrances;
    std::vector<std::string> barriers;
    bool fillBlocks = false;
    std::string out;
};

struct Asked
{
    ServiceAreaOptions search;
    AreaOptions areas;
};

tl::unexpected<Error> invalid(const char* field, std::string detail)
{
    return failure(
        {.code = ErrorCode::ParameterInvalid, .field = field, .detail = std::move(detail)});
}

Result<std::vector<Cutoff>> cutoffsOf(const TravelWords& words)
{
    if (words.minutes.empty() == words.metres.empty())
        return invalid("minutes/metres", "--minutes 5,10,15 | --metres 300,500");
    std::vector<Cutoff> cutoffs;
    for (const double value : words.minutes.empty() ? words.metres : words.minutes) {
        if (!(value > 0) || value > (words.minutes.empty() ? 1e6 : 1e4))
            return invalid(words.minutes.empty() ? "metres" : "minutes",
                           words.minutes.empty() ? "0 < … ≤ 1000000" : "0 < … ≤ 10000");
        cutoffs.push_back(words.minutes.empty() ? Cutoff{Metres(value)} : Cutoff{minutes(value)});
    }
    return cutoffs;
}

Result<OverlapRule> overlapOf(const std::string& word)
{
    if (word == "merge")
        return OverlapRule::Merge;
    if (word == "overlap")
        return OverlapRule::Overlap;
    if (word == "split")
        return OverlapRule::Split;
    return invalid("overlap", word + " ∉ {merge, overlap, split}");
}

/// A cell no coarser than the finest cutoff allows: 10 m unless asked for.
Result<Metres> cellOf(const Words& words, const std::vector<Cutoff>& cutoffs)
{
    if (!words.cellMetres)
        return Metres(10);
    Metres coarsest(1e9);
    for (const Cutoff& cutoff : cutoffs)
        coarsest = std::min(coarsest, coarsestCell(cutoff));
    if (!(*words.cellMetres >= 1) || *words.cellMetres > coarsest.value)
        return invalid("cell-metres", "1 … " + std::to_string(std::lround(coarsest.value)));
    return Metres(*words.cellMetres);
}

Result<Asked> askedOf(const Words& words, const Common& common)
{
    const auto profile = profileOf(words.travel);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto direction = directionOf(words.travel);
    if (!direction)
        return tl::unexpected(direction.error());
    const auto cutoffs = cutoffsOf(words.travel);
    if (!cutoffs)
        return tl::unexpected(cutoffs.error());
    const auto overlap = overlapOf(words.overlap);
    if (!overlap)
        return tl::unexpected(overlap.error());
    const auto cell = cellOf(words, *cutoffs);
    if (!cell)
        return tl::unexpected(cell.error());
    if (!(words.offRoadMetres >= 0) || words.offRoadMetres > 2000)
        return invalid("off-road-metres", "0 … 2000");
    if (words.shape != "polygons" && words.shape != "lines" && words.shape != "both")
        return invalid("shape", words.shape + " ∉ {polygons, lines, both}");
    if (words.rings && words.disks)
        return invalid("rings/disks", "1");
    return Asked{.search = {.profile = *profile,
                            .cutoffs = *cutoffs,
                            .direction = *direction,
                            .snapLimit = Metres(words.travel.snapMetres),
                            .connectors = !words.travel.noConnectors,
                            .threads = common.threads},
                 .areas = {.overlap = *overlap,
                           .rings = words.rings,
                           .fillBlocks = words.fillBlocks,
                           .offRoad = Metres(words.offRoadMetres),
                           .cell = *cell,
                           .threads = common.threads}};
}

/// Expressways on the ground, and what the given layers hold: areas and lines.
Result<Barriers> readBarriers(const Words& words,
                              const Streets& streets,
                              std::vector<Finding>& findings,
                              const TaskContext& task)
{
    const auto tables = readAllInto(words.barriers, streets.crs, words.travel, findings, task);
    if (!tables)
        return tl::unexpected(tables.error());
    std::vector<const FeatureTable*> layers;
    for (const auto& table : *tables)
        layers.push_back(table.get());
    return barriersFrom(*streets.network, layers);
}

Json methodOf(const Words& words, const Asked& asked, const Streets& streets)
{
    Json method = travelMethod(words.travel, asked.search.profile, streets.crsName);
    method["overlap"] = words.overlap;
    method["bands"] = words.rings ? "rings" : "disks";
    method["off_road_m"] = words.offRoadMetres;
    method["cell_m"] = asked.areas.cell.value;
    method["barriers"] = words.barriers;
    method["barriers"].insert(method["barriers"].begin(), "expressways on the ground");
    method["blocks_filled"] = words.fillBlocks;
    if (asked.search.transit)
        method["transit"] = transitMethod(asked.search.transit.get());
    return method;
}

/// Everything read; the searches and areas follow.
struct Prepared
{
    Streets streets;
    FacilitiesRead facilities;
    std::string facilityLayer;
    Barriers barriers;
};

/// Entered as `coverage` enters them.
Result<FacilitiesRead> readFacilities(const Words& words,
                                      const FeatureTable& table,
                                      const Crs& crs,
                                      std::vector<Finding>& findings,
                                      const TaskContext& task)
{
    auto entrances = readAllInto(words.entrances, crs, words.travel, findings, task);
    if (!entrances)
        return tl::unexpected(entrances.error());
    auto facilities = enteredFacilities(
        {.facilities = &table, .idField = words.travel.idField, .entrances = *entrances}, task);
    if (!facilities)
        return facilities;
    for (const Finding& finding : facilities->findings) {
        // How many places there are is no question here.
        if (finding.code != FindingCode::FacilityCapacityMissing)
            findings.push_back(finding);
    }
    return facilities;
}

Result<Prepared>
prepare(const Words& words, Asked& asked, std::vector<Finding>& findings, const TaskContext& task)
{
    auto streets = readStreets(words.travel, asked.search.threads, task);
    if (!streets)
        return tl::unexpected(streets.error());
    findings = streets->findings;
    auto table = readInto(words.facilities, streets->crs, words.travel, task);
    if (!table)
        return tl::unexpected(table.error());
    findings.insert(findings.end(), table->findings.begin(), table->findings.end());
    auto facilities = readFacilities(words, table->table, streets->crs, findings, task);
    if (!facilities)
        return tl::unexpected(facilities.error());
    auto transit = readTransit(words.travel, streets->crs, findings, task);
    if (!transit)
        return tl::unexpected(transit.error());
    asked.search.transit = *transit;
    auto barriers = readBarriers(words, *streets, findings, task);
    if (!barriers)
        return tl::unexpected(barriers.error());
    return Prepared{
        std::move(*streets), std::move(*facilities), table->table.name, std::move(*barriers)};
}

/// The search, the areas and their figures, with how long each took.
struct Computed
{
    ServiceAreas result;
    ShapedAreas shaped;
    ServiceAreaSummary summary;
    double searchMs = 0;
    double polygonsMs = 0;
};

Result<Computed>
compute(const Words& words, const Asked& asked, const Prepared& prepared, const TaskContext& task)
{
    const auto& facilities = prepared.facilities.facilities;
    Stopwatch watch;
    auto result = ServiceAreas::search(
        *prepared.streets.network, facilities, prepared.facilityLayer, asked.search, task);
    if (!result)
        return tl::unexpected(result.error());
    const double searchMs = watch.lap();
    AreaOptions options = asked.areas;
    options.barriers = prepared.barriers.empty() ? nullptr : &prepared.barriers;
    ShapedAreas shaped;
    if (words.shape != "lines") {
        auto areas = shapeAreas(*result, options, task);
        if (!areas)
            return tl::unexpected(areas.error());
        shaped = std::move(*areas);
    }
    ServiceAreaSummary summary =
        summarise(*result, facilities, asked.search, options, shaped, {.crs = {}});
    return Computed{
        std::move(*result), std::move(shaped), std::move(summary), searchMs, watch.lap()};
}

BandLook bandsOf(std::vector<Cutoff> cutoffs, bool streets)
{
    BandLook look{.field = streets ? "band" : cutoffUnit(cutoffs.front())};
    for (const Cutoff& cutoff : cutoffs)
        look.values.push_back(cutoffNumber(cutoff));
    std::ranges::sort(look.values);
    return look;
}

Result<void> writeOut(const Words& words,
                      const Asked& asked,
                      const Prepared& prepared,
                      const Computed& computed,
                      const TaskContext& task)
{
    if (!words.out.ends_with(".gpkg"))
        return invalid("out", words.out + " ∉ {*.gpkg}");
    const auto& facilities = prepared.facilities.facilities;
    const Crs& crs = prepared.streets.crs;
    std::vector<LayerToWrite> layers;
    FeatureTable areas;
    FeatureTable streets;
    if (words.shape != "lines") {
        areas =
            serviceAreaTable(computed.result, facilities, computed.shaped.shown, asked.areas, crs);
        layers.push_back({.table = &areas,
                          .kind = GeometryKind::Polygon,
                          .look = lookOf(bandStyle(bandsOf(asked.search.cutoffs, false)),
                                         areas,
                                         GeometryKind::Polygon)});
    }
    if (words.shape != "polygons") {
        streets = serviceStreetTable(
            computed.result, facilities, computed.result.streets(asked.areas.overlap), crs);
        layers.push_back({.table = &streets,
                          .kind = GeometryKind::Line,
                          .look = lookOf(bandStyle(bandsOf(asked.search.cutoffs, true)),
                                         streets,
                                         GeometryKind::Line)});
    }
    return writeGeoPackage(words.out, layers, task);
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    auto asked = askedOf(words, common);
    if (!asked)
        return tl::unexpected(asked.error());
    std::vector<Finding> findings;
    Stopwatch watch;
    const auto prepared = prepare(words, *asked, findings, task);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const Streets& streets = prepared->streets;
    const double readMs = watch.lap() - streets.buildMs;
    const auto computed = compute(words, *asked, *prepared, task);
    if (!computed)
        return tl::unexpected(computed.error());
    Answer answer = isochroneAnswer(computed->summary);
    answer.findings.insert(answer.findings.begin(), findings.begin(), findings.end());
    answer.timings = {{"read", readMs},
                      {"build", streets.buildMs},
                      {"search", computed->searchMs},
                      {"polygons", computed->polygonsMs}};
    watch.lap();
    if (!words.out.empty()) {
        if (auto written = writeOut(words, *asked, *prepared, *computed, task); !written)
            return tl::unexpected(written.error());
        answer.timings["write"] = watch.lap();
    }
    answer.method = methodOf(words, *asked, streets);
    answer.text += transitText(asked->search.transit.get());
    return answer;
}

} // namespace

Command isochroneCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("isochrone", "what is reachable");
    addTravelOptions(*parser, words->travel, true);
    parser->add_option("--facilities", words->facilities, "facilities (SOURCE)")->required();
    parser->add_option("--entrances",
                       words->entrances,
                       "entrances of the facilities (SOURCE, repeatable), by of_id or nearness");
    parser->add_option("--shape", words->shape, "polygons, lines or both")->capture_default_str();
    parser->add_flag("--rings", words->rings, "from the next smaller cut-off on");
    parser->add_flag("--disks", words->disks, "from 0 on (default)");
    parser
        ->add_option("--overlap",
                     words->overlap,
                     "merge: all facilities together; overlap: one by one; split: to the nearest")
        ->capture_default_str();
    parser
        ->add_option(
            "--off-road-metres", words->offRoadMetres, "how far people walk off the street")
        ->capture_default_str();
    parser->add_option("--cell-metres", words->cellMetres, "raster behind the areas (default 10)");
    parser->add_option("--barriers",
                       words->barriers,
                       "water, railways, walls (SOURCE, repeatable): nobody walks across off the "
                       "streets; expressways count anyway");
    parser->add_flag("--fill-blocks", words->fillBlocks, "fully ringed blocks count as inside");
    parser->add_option("--out", words->out, "layers `areas` and `streets` (GeoPackage)");
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
