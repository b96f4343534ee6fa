// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_inputs.h"
#include "app/osm_streets.h"
#include "base/stopwatch.h"
#include "io/write.h"
#include "network/network_bytes.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

struct Words
{
    TravelWords travel;
    std::string save;
};

Json componentsJson(const Components& components)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < components.nodes.size(); ++i)
        list.push_back({{"nodes", components.nodes[i]}, {"edges", components.edges[i]}});
    return list;
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
    if (!words.save.empty()) {
        Stopwatch watch;
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
    parser->add_option("--crs", words->travel.crs, "analysis CRS, such as EPSG:4549");
    parser->add_option("--assume-crs", words->travel.assumeCrs, "CRS of a layer that carries none");
    addBuildOptions(*parser, words->travel);
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
