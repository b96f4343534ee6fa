// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_inputs.h"
#include "app/osm_streets.h"
#include "base/stopwatch.h"
#include "io/write.h"
#include "network/network_bytes.h"
#include "network/street_statistics.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

struct Words
{
    TravelWords travel;
    std::string save;
    bool statistics = false;
    std::vector<double> window; ///< west, south, east, north
};

Json componentsJson(const Components& components)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < components.nodes.size(); ++i)
        list.push_back({{"nodes", components.nodes[i]}, {"edges", components.edges[i]}});
    return list;
}

Json statisticsJson(const StreetStatistics& found)
{
    return {{"km2", found.squareKilometres},
            {"km", found.kilometres},
            {"km_per_km2", found.kilometresPerSquareKilometre()},
            {"segments", found.segments},
            {"mean_segment_m", found.meanSegment},
            {"median_segment_m", found.medianSegment},
            {"junctions", found.junctions},
            {"by_degree", found.byDegree},
            {"dead_end_share", found.deadEndShare()},
            {"crossings_per_km2", found.crossingsPerSquareKilometre()},
            {"detour_pairs", found.pairs},
            {"detour", found.detour}};
}

QString textOf(const StreetStatistics& found, const QString& profile)
{
    return QCoreApplication::translate("cli",
                                       "%1: 路网密度 %2 km/km², 路口 %3 个/km², 路段平均 %4 m "
                                       "(中位 %5 m), 断头路占 %6 %, 绕行系数 %7\n")
        .arg(profile,
             QString::number(found.kilometresPerSquareKilometre(), 'f', 1),
             QString::number(found.crossingsPerSquareKilometre(), 'f', 0),
             QString::number(found.meanSegment, 'f', 0),
             QString::number(found.medianSegment, 'f', 0),
             QString::number(100 * found.deadEndShare(), 'f', 1),
             QString::number(found.detour, 'f', 2));
}

/// On foot and by car: the two networks that a city has.
Result<void>
addStatistics(const Words& words, const Streets& streets, const TaskContext& task, Answer& answer)
{
    StreetStatisticsOptions options;
    if (!words.window.empty())
        options.window =
            Box{{words.window[0], words.window[1]}, {words.window[2], words.window[3]}};
    for (const char* id : {"walk", "car"}) {
        const auto profile = travelProfile(id);
        if (!profile)
            return tl::unexpected(profile.error());
        const auto found = streetStatistics(*streets.network, *profile, options, task);
        if (!found)
            return tl::unexpected(found.error());
        answer.fields["statistics"][id] = statisticsJson(*found);
        answer.text += textOf(*found, profileName(id));
    }
    answer.method["statistics"] = {{"window", words.window},
                                   {"pairs", options.pairs},
                                   {"pairs_apart_m", options.pairsApart},
                                   {"seed", options.seed}};
    return {};
}

QString textOf(const Streets& streets)
{
    return QCoreApplication::translate(
               "cli",
               "路网: %1 个路口, %2 段, %3 km, %4 个连通片\n交叉口打断 %5 处, 近而未接 %6 处\n")
        .arg(countText(static_cast<std::int64_t>(streets.network->nodeCount())),
             countText(static_cast<std::int64_t>(streets.network->edgeCount())),
             countText(std::llround(streets.network->totalLength() / 1000)),
             countText(static_cast<std::int64_t>(streets.components.nodes.size())),
             countText(static_cast<std::int64_t>(streets.crossingsNoded)),
             countText(static_cast<std::int64_t>(streets.nearMisses)));
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    const auto streets = readStreets(words.travel, common.threads, task);
    if (!streets)
        return tl::unexpected(streets.error());
    Answer answer;
    answer.timings = {{"read", streets->readMs}, {"build", streets->buildMs}};
    Stopwatch watch;
    if (!words.save.empty()) {
        if (auto saved = writeFile(words.save, networkToBytes(*streets->network, streets->crs));
            !saved)
            return tl::unexpected(saved.error());
        answer.timings["write"] = watch.lap();
    }
    answer.fields = {{"nodes", streets->network->nodeCount()},
                     {"edges", streets->network->edgeCount()},
                     {"length_m", streets->network->totalLength()},
                     {"components", componentsJson(streets->components)},
                     {"near_misses", streets->nearMisses},
                     {"near_misses_fixed", streets->nearMissesFixed},
                     {"crossings_noded", streets->crossingsNoded}};
    answer.method = {{"crs", streets->crsName}, {"roads", shownSource(words.travel.roads)}};
    answer.method.update(buildMethod(words.travel));
    answer.findings = streets->findings;
    answer.text = textOf(*streets);
    if (words.statistics) {
        if (const auto added = addStatistics(words, *streets, task, answer); !added)
            return tl::unexpected(added.error());
        answer.timings["statistics"] = watch.lap();
    }
    return answer;
}

} // namespace

Command networkCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("network", "build and describe the street network");
    parser
        ->add_option("--roads",
                     words->travel.roads,
                     "road lines (SOURCE), an OpenStreetMap extract, or a saved network")
        ->required();
    parser->add_option("--save", words->save, "write the network for quick opening");
    parser->add_flag("--statistics",
                     words->statistics,
                     "also density, segments, dead ends and detours, on foot and by car");
    parser
        ->add_option("--window", words->window, "statistics of this part only, in the analysis CRS")
        ->expected(4)
        ->type_name("WEST SOUTH EAST NORTH");
    parser->add_option("--crs", words->travel.crs, "analysis CRS, such as EPSG:4549");
    parser->add_option("--assume-crs", words->travel.assumeCrs, "CRS of a layer that carries none");
    addBuildOptions(*parser, words->travel);
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
