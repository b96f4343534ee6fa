// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/service_areas.h"
#include "app/cli_commands.h"
#include "app/cli_inputs.h"
#include "base/stopwatch.h"
#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "io/write.h"
#include "network/barriers.h"
#include "wording/wording.h"

#include <QCoreApplication>

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
        if (!(value > 0) || value > 1e5)
            return invalid(words.minutes.empty() ? "metres" : "minutes", "0 < … ≤ 100000");
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
Result<Barriers> barriersOf(const Words& words,
                            const Streets& streets,
                            std::vector<Finding>& findings,
                            const TaskContext& task)
{
    Polygons areas;
    Lines lines = expresswaysOf(*streets.network);
    for (const std::string& source : words.barriers) {
        const auto read = readInto(source, streets.crs, words.travel, task);
        if (!read)
            return tl::unexpected(read.error());
        findings.insert(findings.end(), read->findings.begin(), read->findings.end());
        if (read->table.geometryKind() == GeometryKind::Point)
            return failure({.code = ErrorCode::GeometryWrongType,
                            .layer = read->table.name,
                            .detail = "point"});
        for (const Geometry& geometry : read->table.geometries) {
            if (const auto* polygons = std::get_if<Polygons>(&geometry))
                areas.insert(areas.end(), polygons->begin(), polygons->end());
            else if (const auto* more = std::get_if<Lines>(&geometry))
                lines.insert(lines.end(), more->begin(), more->end());
        }
    }
    return Barriers(std::move(areas), lines);
}

/// 5 minutes, or 300 metres.
double shown(const Cutoff& cutoff)
{
    if (const auto* metres = std::get_if<Metres>(&cutoff))
        return metres->value;
    return seconds(std::get<Milliseconds>(cutoff)) / 60;
}

/// The search's unit as minutes or metres.
double shown(double cost, bool timed)
{
    return timed ? cost / 60000.0 : cost / 1000.0;
}

struct Named
{
    const std::vector<Facility>& facilities;
    const ServiceAreas& result;
    const Crs& crs;
    bool timed;

    [[nodiscard]] Value id(std::optional<FacilityId> facility) const
    {
        return facility ? Value{facilities[facility->value].id} : Value{};
    }

    [[nodiscard]] std::string unit() const { return timed ? "minutes" : "metres"; }
};

FeatureTable
areaTable(const Named& named, const std::vector<ServiceArea>& areas, const AreaOptions& options)
{
    FeatureTable table;
    table.name = "areas";
    table.crs = named.crs;
    table.addColumn("facility_id", FieldType::Text);
    table.addColumn("from_" + named.unit(), FieldType::Real);
    table.addColumn(named.unit(), FieldType::Real);
    table.addColumn("area_m2", FieldType::Real);
    table.addColumn("off_road_m", FieldType::Real);
    for (const ServiceArea& one : areas) {
        const bool ring = options.rings && one.band > 0;
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  one.area.empty() ? Geometry{} : Geometry{one.area},
                  {named.id(one.facility),
                   ring ? shown(named.result.cutoffs()[one.band - 1]) : 0.0,
                   shown(named.result.cutoffs()[one.band]),
                   area(one.area),
                   options.offRoad.value});
    }
    return table;
}

FeatureTable streetTable(const Named& named,
                         const StreetNetwork& network,
                         const std::vector<ServiceStreet>& streets)
{
    FeatureTable table;
    table.name = "streets";
    table.crs = named.crs;
    table.addColumn("facility_id", FieldType::Text);
    table.addColumn("road_id", FieldType::Integer);
    table.addColumn("band", FieldType::Real);
    table.addColumn("from_" + named.unit(), FieldType::Real);
    table.addColumn("to_" + named.unit(), FieldType::Real);
    table.addColumn("length_m", FieldType::Real);
    for (const ServiceStreet& one : streets) {
        const ReachedPiece& piece = one.piece;
        const auto shape = network.shape(piece.edge);
        LineString line = lineBetween({shape.begin(), shape.end()}, piece.fromAlong, piece.toAlong);
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  line.size() < 2 ? Geometry{} : Geometry{Lines{std::move(line)}},
                  {named.id(one.facility),
                   network.edge(piece.edge).featureId,
                   shown(named.result.cutoffs()[one.band]),
                   shown(piece.fromCost, named.timed),
                   shown(piece.toCost, named.timed),
                   piece.toAlong - piece.fromAlong});
    }
    return table;
}

Json bandsJson(const Named& named,
               const std::vector<ServiceArea>& merged,
               const AreaOptions& options)
{
    Json bands = Json::array();
    const std::vector<double> metres = named.result.streetMetres();
    for (std::size_t band = 0; band < metres.size(); ++band) {
        const double before = options.rings && band > 0 ? metres[band - 1] : 0.0;
        Json one{{named.unit(), shown(named.result.cutoffs()[band])},
                 {"street_m", metres[band] - before}};
        if (!merged.empty())
            one["area_m2"] = area(merged[band].area);
        bands.push_back(std::move(one));
    }
    return bands;
}

Result<void> writeOut(const std::string& path,
                      const FeatureTable& areas,
                      const FeatureTable& streets,
                      const std::string& shape,
                      const TaskContext& task)
{
    if (!path.ends_with(".gpkg"))
        return invalid("out", path + " ∉ {*.gpkg}");
    std::vector<LayerToWrite> layers;
    if (shape != "lines")
        layers.push_back({.table = &areas, .kind = GeometryKind::Polygon});
    if (shape != "polygons")
        layers.push_back({.table = &streets, .kind = GeometryKind::Line});
    return writeGeoPackage(path, layers, task);
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

QString textOf(const Named& named, const Json& bands, const Words& words)
{
    QString text = QCoreApplication::translate("cli", "设施 %1 个接入路网, %2 个未接入\n")
                       .arg(countText(static_cast<std::int64_t>(named.result.locatedCount())),
                            countText(static_cast<std::int64_t>(named.facilities.size()
                                                                - named.result.locatedCount())));
    for (const Json& band : bands) {
        const QString cutoff = (named.timed ? QCoreApplication::translate("cli", "%1 分钟")
                                            : QCoreApplication::translate("cli", "%1 米"))
                                   .arg(band[named.unit()].get<double>());
        text += QCoreApplication::translate("cli", "%1: 街道 %2 km")
                    .arg(cutoff)
                    .arg(band["street_m"].get<double>() / 1000, 0, 'f', 1);
        if (band.contains("area_m2"))
            text += QCoreApplication::translate("cli", ", 面积 %1 km²")
                        .arg(band["area_m2"].get<double>() / 1e6, 0, 'f', 2);
        text += QLatin1Char('\n');
    }
    if (words.fillBlocks)
        text += QCoreApplication::translate("cli", "已填充被完全包围的街坊\n");
    return text;
}

/// Everything read; the searches and areas follow.
struct Prepared
{
    Streets streets;
    FacilitiesRead facilities;
    std::string facilityLayer;
    Barriers barriers;
};

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
    auto facilities = facilitiesFromTable(table->table, words.travel.idField);
    if (!facilities)
        return tl::unexpected(facilities.error());
    for (const Finding& finding : facilities->findings) {
        // How many places there are is no question here.
        if (finding.code != FindingCode::FacilityCapacityMissing)
            findings.push_back(finding);
    }
    auto transit = readTransit(words.travel, streets->crs, findings, task);
    if (!transit)
        return tl::unexpected(transit.error());
    asked.search.transit = *transit;
    auto barriers = barriersOf(words, *streets, findings, task);
    if (!barriers)
        return tl::unexpected(barriers.error());
    return Prepared{
        std::move(*streets), std::move(*facilities), table->table.name, std::move(*barriers)};
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    auto asked = askedOf(words, common);
    if (!asked)
        return tl::unexpected(asked.error());
    Answer answer;
    Stopwatch watch;
    const auto prepared = prepare(words, *asked, answer.findings, task);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const Streets& streets = prepared->streets;
    answer.timings = {{"read", watch.lap() - streets.buildMs}, {"build", streets.buildMs}};
    const auto result = ServiceAreas::search(*streets.network,
                                             prepared->facilities.facilities,
                                             prepared->facilityLayer,
                                             asked->search,
                                             task);
    if (!result)
        return tl::unexpected(result.error());
    answer.findings.insert(
        answer.findings.end(), result->findings().begin(), result->findings().end());
    answer.timings["search"] = watch.lap();

    asked->areas.barriers = prepared->barriers.empty() ? nullptr : &prepared->barriers;
    AreaOptions merging = asked->areas;
    merging.overlap = OverlapRule::Merge;
    Result<std::vector<ServiceArea>> merged;
    Result<std::vector<ServiceArea>> areas;
    if (words.shape != "lines") {
        merged = result->areas(merging, task);
        areas =
            asked->areas.overlap == OverlapRule::Merge ? merged : result->areas(asked->areas, task);
    }
    if (!merged)
        return tl::unexpected(merged.error());
    if (!areas)
        return tl::unexpected(areas.error());
    const Named named{prepared->facilities.facilities,
                      *result,
                      streets.crs,
                      std::holds_alternative<Milliseconds>(result->cutoffs().front())};
    answer.fields = {{"facilities_located", result->locatedCount()},
                     {"facilities_unlocated", named.facilities.size() - result->locatedCount()},
                     {"bands", bandsJson(named, *merged, asked->areas)}};
    answer.timings["polygons"] = watch.lap();
    if (!words.out.empty()) {
        if (auto written = writeOut(
                words.out,
                areaTable(named, *areas, asked->areas),
                streetTable(named, *streets.network, result->streets(asked->areas.overlap)),
                words.shape,
                task);
            !written)
            return tl::unexpected(written.error());
        answer.timings["write"] = watch.lap();
    }
    answer.method = methodOf(words, *asked, streets);
    answer.text =
        textOf(named, answer.fields["bands"], words) + transitText(asked->search.transit.get());
    return answer;
}

} // namespace

Command isochroneCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("isochrone", "what is reachable");
    addTravelOptions(*parser, words->travel, true);
    parser->add_option("--facilities", words->facilities, "facilities (SOURCE)")->required();
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
