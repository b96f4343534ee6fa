// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/osm_streets.h"

#include "crs/local_crs.h"
#include "osm/connect_ways.h"
#include "osm/osm_file.h"
#include "osm/osm_format.h"

#include <filesystem>

namespace yimi {

namespace {

Result<Crs> targetOf(const OsmOptions& options, const OsmExtract& extract)
{
    if (options.targetCrs) {
        const auto described = describe(*options.targetCrs);
        if (!described)
            return tl::unexpected(described.error());
        if (described->geographic)
            return failure({.code = ErrorCode::CrsNotProjected, .detail = described->name});
        return *options.targetCrs;
    }
    Box extent;
    for (const auto& place : extract.places) {
        if (place)
            extent.include(*place);
    }
    if (extent.empty())
        return failure({.code = ErrorCode::NoRoads});
    return projectedCrsFor(extent.centre());
}

Result<void> project(OsmExtract& extract, const Crs& crs)
{
    const auto transformer = Transformer::create(wgs84(), crs);
    if (!transformer)
        return tl::unexpected(transformer.error());
    for (auto& place : extract.places) {
        if (!place)
            continue;
        const auto image = transformer->apply(*place);
        if (!image)
            return tl::unexpected(image.error());
        place = *image;
    }
    return {};
}

Result<OsmStreets> streetsOf(OsmExtract extract,
                             const OsmOptions& options,
                             const std::string& layer,
                             const TaskContext& task)
{
    const auto crs = targetOf(options, extract);
    if (!crs)
        return tl::unexpected(crs.error());
    if (const auto projected = project(extract, *crs); !projected)
        return tl::unexpected(projected.error());
    addFinding(extract.findings,
               {.code = FindingCode::CrsReprojected,
                .severity = Severity::Info,
                .layer = layer,
                .detail = shortName(wgs84()) + " → " + shortName(*crs)});
    auto connected = connectWays(extract, layer, task);
    if (!connected)
        return tl::unexpected(connected.error());
    return OsmStreets{std::move(connected->lines), std::move(connected->noding), *crs};
}

} // namespace

bool looksLikeOsm(const std::string& path)
{
    return osmFormat(path).has_value();
}

Result<OsmStreets>
readOsmStreets(const std::string& path, const OsmOptions& options, const TaskContext& task)
{
    const std::string layer = std::filesystem::path(path).filename().string();
    auto extract = readOsmFile(path, layer, task);
    if (!extract)
        return tl::unexpected(extract.error());
    auto streets = streetsOf(std::move(*extract), options, layer, task);
    if (!streets) {
        Error error = streets.error();
        error.file = path;
        error.layer.clear();
        return tl::unexpected(error);
    }
    return streets;
}

} // namespace yimi
