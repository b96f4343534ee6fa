// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_inputs.h"

#include "app/osm_streets.h"
#include "base/natural_order.h"
#include "base/stopwatch.h"
#include "city/places_from_tables.h"
#include "crs/local_crs.h"
#include "geometry/measures.h"
#include "io/file.h"
#include "network/network_bytes.h"
#include "network/travel_profile_json.h"

#include <algorithm>

namespace yimi::cli {

namespace {

Error invalid(const char* field, const std::string& detail)
{
    return {.code = ErrorCode::ParameterInvalid, .field = field, .detail = detail};
}

/// The CRS in which metres are measured.
Result<Crs> analysisCrs(const TravelWords& words, const Source& roads)
{
    if (!words.crs.empty()) {
        const auto described = describe({words.crs});
        if (!described)
            return tl::unexpected(described.error());
        if (described->geographic)
            return failure(
                {.code = ErrorCode::CrsNotProjected, .field = "crs", .detail = described->name});
        return Crs{words.crs};
    }
    const auto layers = listLayers(roads.path);
    if (!layers)
        return tl::unexpected(layers.error());
    const auto layer = std::ranges::find_if(*layers, [&](const LayerSummary& l) {
        return roads.layer.empty() || l.layer == roads.layer;
    });
    // A layer that is not there, and one without CRS, get their sentence from the reader.
    Crs crs = layer != layers->end() ? layer->crs : Crs{};
    if (!crs.known())
        crs = {words.assumeCrs};
    if (!crs.known())
        return defaultAnalysisCrs();
    const auto described = describe(crs);
    if (!described)
        return tl::unexpected(described.error());
    if (!described->geographic && described->metresPerUnit == 1.0)
        return crs;
    const auto toDegrees = Transformer::create(crs, wgs84());
    if (!toDegrees)
        return tl::unexpected(toDegrees.error());
    const Box extent = layer->extent;
    const auto middle = toDegrees->apply(extent.empty() ? Coordinate{120, 31.8} : extent.centre());
    return projectedCrsFor(middle ? *middle : Coordinate{120, 31.8});
}

Result<Streets> openSaved(const std::string& path)
{
    Stopwatch watch;
    const auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto saved = networkFromBytes(*bytes);
    if (!saved) {
        Error error = saved.error();
        error.file = path;
        return tl::unexpected(error);
    }
    Streets streets;
    streets.network = std::make_shared<const StreetNetwork>(std::move(saved->network));
    streets.crs = std::move(saved->crs);
    streets.components = componentsOfAll(*streets.network);
    streets.readMs = watch.lap();
    return streets;
}

Result<Streets> buildFromLayer(const TravelWords& words,
                               const Source& source,
                               unsigned threads,
                               const TaskContext& task)
{
    Stopwatch watch;
    const auto crs = analysisCrs(words, source);
    if (!crs)
        return tl::unexpected(crs.error());
    auto read = readInto(words.roads, *crs, words, task);
    if (!read)
        return tl::unexpected(read.error());
    Streets streets;
    streets.readMs = watch.lap();
    auto options = networkOptionsOf(words);
    if (!options)
        return tl::unexpected(options.error());
    options->noding.threads = threads;
    auto build = buildNetwork(read->table, *options, task);
    if (!build) {
        Error error = build.error();
        error.file = sourceText({.path = source.path});
        return tl::unexpected(error);
    }
    streets.buildMs = watch.lap();
    streets.network = std::make_shared<const StreetNetwork>(std::move(build->network));
    streets.crs = *crs;
    streets.components = std::move(build->components);
    streets.nearMisses = build->nearMisses;
    streets.nearMissesFixed = build->nearMissesFixed;
    streets.crossingsNoded = build->crossingsNoded;
    streets.findings = std::move(read->findings);
    streets.findings.insert(streets.findings.end(), build->findings.begin(), build->findings.end());
    return streets;
}

/// Options of building mean nothing for streets that bring their own junctions; that is said.
Result<void> checkNothingToBuild(const TravelWords& words, bool nearMissesListed)
{
    const TravelWords usual;
    const char* option = nullptr;
    if (!words.fields.empty())
        option = "field";
    else if (words.fixNearMisses)
        option = "fix-near-misses";
    else if (words.nodeTolerance != usual.nodeTolerance)
        option = "node-tolerance";
    else if (!nearMissesListed && words.nearMissMetres != usual.nearMissMetres)
        option = "near-miss-metres";
    if (option != nullptr)
        return failure(invalid(option, "--roads FILE|layername=NAME"));
    return {};
}

} // namespace

void addBuildOptions(CLI::App& command, TravelWords& words)
{
    command.add_flag("--keep-crossings",
                     words.keepCrossings,
                     "lines that cross without a shared vertex do not meet");
    command
        .add_option("--node-tolerance",
                    words.nodeTolerance,
                    "metres: ends and vertices nearer than this are one junction")
        ->capture_default_str();
    command
        .add_option("--near-miss-metres",
                    words.nearMissMetres,
                    "loose ends this near to another street are listed")
        ->capture_default_str();
    command.add_flag("--fix-near-misses",
                     words.fixNearMisses,
                     "... and joined to it by a short piece, and listed as fixed");
    command
        .add_option("--field",
                    words.fields,
                    "KEY=FIELD of the road layer, KEY: class, oneway, speed, level, bridge, "
                    "tunnel, walk, bike, drive, pavement or slope")
        ->allow_extra_args(false);
}

Result<NetworkOptions> networkOptionsOf(const TravelWords& words)
{
    NetworkOptions options;
    options.noding.nodeCrossings = !words.keepCrossings;
    if (!(words.nodeTolerance > 0) || words.nodeTolerance > 10)
        return failure(invalid("node-tolerance", "0 < m ≤ 10"));
    options.noding.tolerance = words.nodeTolerance;
    if (!(words.nearMissMetres >= 0) || words.nearMissMetres > 100)
        return failure(invalid("near-miss-metres", "0 ≤ m ≤ 100"));
    options.nearMiss = words.nearMissMetres;
    options.fixNearMisses = words.fixNearMisses;
    for (const std::string& text : words.fields) {
        auto field = roadFieldFromText(text);
        if (!field)
            return tl::unexpected(field.error());
        options.fields.push_back(std::move(*field));
    }
    return options;
}

Json buildMethod(const TravelWords& words)
{
    return {{"crossings", crossingRule(words)},
            {"node_tolerance_m", words.nodeTolerance},
            {"near_miss_m", words.nearMissMetres},
            {"near_misses_fixed", words.fixNearMisses},
            {"fields", words.fields}};
}

void addTravelOptions(CLI::App& command, TravelWords& words, bool withCutoff)
{
    command
        .add_option(
            "--roads",
            words.roads,
            "road lines (SOURCE), an OpenStreetMap extract, or a network saved by network --save")
        ->required();
    command
        .add_option("--profile",
                    words.profile,
                    "walk, child, stroller, caregiver, bike, transit, car, or one of --profiles")
        ->capture_default_str();
    command.add_option(
        "--profiles", words.profiles, "travel profiles as JSON, as `profiles --out` writes them");
    command.add_option("--speed", words.speedKmh, "km/h instead of the profile's own");
    command.add_option("--direction", words.direction, "toward the facilities, or from them")
        ->capture_default_str();
    command.add_option("--snap-metres", words.snapMetres, "farther from every street: not located")
        ->capture_default_str();
    command.add_flag("--no-connectors",
                     words.noConnectors,
                     "the piece between a point and the street costs nothing");
    command.add_option("--crs", words.crs, "analysis CRS, such as EPSG:4549");
    command.add_option("--assume-crs", words.assumeCrs, "CRS of layers that carry none");
    command.add_option("--id-field",
                       words.idField,
                       "field by which points are known (default: id, else feature id)");
    addTransitOptions(command, words.transit);
    addBuildOptions(command, words);
    if (withCutoff) {
        command.add_option("--minutes", words.minutes, "cut-off in minutes")->delimiter(',');
        command.add_option("--metres", words.metres, "cut-off in metres along the network")
            ->delimiter(',');
    }
}

Result<std::vector<TravelProfile>> profilesOf(const std::string& file)
{
    if (file.empty())
        return std::vector<TravelProfile>(travelProfiles().begin(), travelProfiles().end());
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    auto profiles = profilesFromJson(*text);
    if (!profiles) {
        Error error = profiles.error();
        error.file = file;
        return tl::unexpected(error);
    }
    return profiles;
}

Result<TravelProfile> profileOf(const TravelWords& words)
{
    const auto profiles = profilesOf(words.profiles);
    if (!profiles)
        return tl::unexpected(profiles.error());
    const auto found = std::ranges::find(*profiles, words.profile, &TravelProfile::id);
    // A file need not name them all.
    auto profile =
        found != profiles->end() ? Result<TravelProfile>(*found) : travelProfile(words.profile);
    if (!profile)
        return profile;
    if (const auto usable = checkTransit(words.transit, *profile); !usable)
        return tl::unexpected(usable.error());
    profile->usesLines = words.transit.given();
    if (!words.speedKmh)
        return profile;
    if (!(*words.speedKmh > 0) || *words.speedKmh > 1000)
        return failure(invalid("speed", "0 < km/h ≤ 1000"));
    profile->speed = kilometresPerHour(*words.speedKmh);
    if (profile->mode == TravelMode::Foot)
        profile->connectorSpeed = profile->speed;
    profile->source = "--speed";
    return profile;
}

Result<Direction> directionOf(const TravelWords& words)
{
    if (words.direction == "toward")
        return Direction::TowardFacilities;
    if (words.direction == "from")
        return Direction::FromFacilities;
    return failure(invalid("direction", words.direction + " ∉ {toward, from}"));
}

Result<std::optional<Cutoff>> cutoffOf(const TravelWords& words)
{
    if (words.minutes.size() + words.metres.size() > 1)
        return failure(invalid("minutes/metres", "1"));
    for (const double value : words.minutes.empty() ? words.metres : words.minutes) {
        if (!(value > 0) || value > 1e6)
            return failure(invalid(words.minutes.empty() ? "metres" : "minutes",
                                   std::to_string(value) + " ≤ 0"));
        return std::optional<Cutoff>(words.minutes.empty() ? Cutoff{Metres(value)}
                                                           : Cutoff{minutes(value)});
    }
    return std::optional<Cutoff>{};
}

Result<Streets> readStreets(const TravelWords& words, unsigned threads, const TaskContext& task)
{
    const auto source = parseSource(words.roads);
    if (!source)
        return tl::unexpected(source.error());
    const auto head = readHead(source->path, 8);
    const bool saved = head && looksLikeNetwork(*head);
    const bool osm = !saved && areOpenStreetMap(*source);
    if (const auto fits = networkOptionsOf(words); !fits)
        return tl::unexpected(fits.error());
    if (saved || osm) {
        if (const auto fits = checkNothingToBuild(words, osm); !fits)
            return tl::unexpected(fits.error());
    }
    auto streets = saved ? openSaved(source->path)
                   : osm ? streetsFromOsm(words, *source, task)
                         : buildFromLayer(words, *source, threads, task);
    if (!streets)
        return streets;
    const auto described = describe(streets->crs);
    if (described)
        streets->crsName = shortName(*described);
    return streets;
}

Result<LayerRead> readInto(const std::string& sourceWords,
                           const Crs& crs,
                           const TravelWords& words,
                           const TaskContext& task)
{
    const auto source = parseSource(sourceWords);
    if (!source)
        return tl::unexpected(source.error());
    ReadOptions options{.targetCrs = crs};
    if (!words.assumeCrs.empty())
        options.assumedCrs = Crs{words.assumeCrs};
    return readLayer(*source, options, task);
}

Result<std::vector<std::shared_ptr<const FeatureTable>>>
readAllInto(const std::vector<std::string>& sources,
            const Crs& crs,
            const TravelWords& words,
            std::vector<Finding>& findings,
            const TaskContext& task)
{
    std::vector<std::shared_ptr<const FeatureTable>> tables;
    for (const std::string& source : sources) {
        auto read = readInto(source, crs, words, task);
        if (!read)
            return tl::unexpected(read.error());
        findings.insert(findings.end(), read->findings.begin(), read->findings.end());
        tables.push_back(std::make_shared<const FeatureTable>(std::move(read->table)));
    }
    return tables;
}

Result<std::vector<NamedPoint>>
pointsOf(const FeatureTable& table, const std::string& idField, std::vector<Finding>& findings)
{
    const Column* const ids = idField.empty() ? idColumn(table) : table.column(idField);
    if (ids == nullptr && !idField.empty())
        return failure({.code = ErrorCode::FieldMissing, .layer = table.name, .field = idField});
    if (table.geometryKind() == GeometryKind::Line)
        return failure(
            {.code = ErrorCode::GeometryWrongType, .layer = table.name, .detail = "line"});
    std::vector<NamedPoint> points;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        std::string id = rowId(table, ids, row);
        if (const auto* places = std::get_if<Points>(&table.geometries[row]);
            places != nullptr && !places->empty())
            points.push_back({std::move(id), places->front()});
        else if (const auto* areas = std::get_if<Polygons>(&table.geometries[row]);
                 areas != nullptr && !areas->empty())
            points.push_back({std::move(id), pointInside(*areas)});
        else
            addFinding(findings,
                       {.code = FindingCode::GeometryNull,
                        .layer = table.name,
                        .count = 1,
                        .ids = {std::move(id)}});
    }
    std::ranges::stable_sort(points, [](const NamedPoint& a, const NamedPoint& b) {
        return a.id != b.id ? naturallyLess(a.id, b.id) : a.position < b.position;
    });
    return points;
}

Result<std::vector<NamedPoint>> readPoints(const std::string& words,
                                           const Streets& streets,
                                           const TravelWords& travel,
                                           std::vector<Finding>& findings,
                                           const TaskContext& task)
{
    auto read = readInto(words, streets.crs, travel, task);
    if (!read)
        return tl::unexpected(read.error());
    findings.insert(findings.end(), read->findings.begin(), read->findings.end());
    return pointsOf(read->table, travel.idField, findings);
}

} // namespace yimi::cli
