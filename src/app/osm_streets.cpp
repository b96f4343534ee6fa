// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/osm_streets.h"

#include "base/stopwatch.h"
#include "osm/osm_streets.h"

namespace yimi::cli {

bool areOpenStreetMap(const Source& roads)
{
    return roads.layer.empty() && roads.subset.empty() && looksLikeOsm(roads.path);
}

Result<Streets>
streetsFromOsm(const TravelWords& words, const Source& roads, const TaskContext& task)
{
    Stopwatch watch;
    OsmOptions options;
    if (!words.crs.empty())
        options.targetCrs = Crs{words.crs};
    auto osm = readOsmStreets(roads.path, options, task);
    if (!osm)
        return tl::unexpected(osm.error());
    Streets streets;
    streets.readMs = watch.lap();
    auto build = assembleNetwork(osm->lines, osm->noding, {.nearMiss = words.nearMissMetres}, task);
    if (!build) {
        Error error = build.error();
        error.file = roads.path;
        return tl::unexpected(error);
    }
    streets.buildMs = watch.lap();
    streets.network = std::make_shared<const StreetNetwork>(std::move(build->network));
    streets.crs = std::move(osm->crs);
    streets.components = std::move(build->components);
    streets.nearMisses = build->nearMisses;
    streets.findings = std::move(build->findings);
    return streets;
}

std::string crossingRule(const TravelWords& words)
{
    const auto source = parseSource(words.roads);
    if (source && areOpenStreetMap(*source))
        return "at shared OpenStreetMap nodes";
    return words.keepCrossings ? "kept apart" : "noded on one level";
}

} // namespace yimi::cli
