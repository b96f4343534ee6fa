// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_builder.h"

#include "network/edge_order.h"
#include "network/line_order.h"
#include "network/near_misses.h"

#include <algorithm>

namespace yimi {

namespace {

void list(std::vector<Finding>& findings,
          FindingCode code,
          const std::string& layer,
          std::int64_t featureId,
          Severity severity)
{
    addFinding(findings,
               {.code = code,
                .severity = severity,
                .layer = layer,
                .count = 1,
                .ids = {std::to_string(featureId)}});
}

/// In the order of the source.
void listVanished(const RoadLines& lines,
                  std::vector<std::uint32_t> vanished,
                  std::vector<Finding>& findings)
{
    std::ranges::sort(vanished, {}, [&](std::uint32_t line) { return lines.sourceOrder[line]; });
    for (const std::uint32_t line : vanished)
        list(findings,
             FindingCode::EdgeZeroLength,
             lines.layer,
             lines.featureIds[line],
             Severity::Warning);
}

void listLoopsAndPieces(const NetworkBuild& build,
                        const std::string& layer,
                        std::vector<Finding>& findings)
{
    for (const StreetEdge& edge : build.network.edges()) {
        if (edge.from == edge.to)
            list(findings, FindingCode::EdgeSelfLoop, layer, edge.featureId, Severity::Info);
        if (build.components.ofNode[edge.from.value] != 0)
            list(findings, FindingCode::SmallComponent, layer, edge.featureId, Severity::Warning);
    }
}

Result<NetworkBuild>
nodeAndAssemble(const RoadLines& lines, const NetworkOptions& options, const TaskContext& task)
{
    const auto noding = nodeLines(lines.lines, options.noding, task);
    if (!noding)
        return tl::unexpected(noding.error());
    return assembleNetwork(lines, *noding, options, task);
}

} // namespace

Result<NetworkBuild>
buildNetwork(const FeatureTable& roads, const NetworkOptions& options, const TaskContext& task)
{
    auto asWritten = roadLinesFromTable(roads, options.fields, options.noding.threads);
    if (!asWritten)
        return tl::unexpected(asWritten.error());
    RoadLines lines = neighboursTogether(std::move(*asWritten), options.noding.threads);
    task.report(Stage::Build, 0.1);
    auto build = nodeAndAssemble(lines, options, task);
    if (!build || !options.fixNearMisses || build->nearMisses == 0)
        return build;
    const std::size_t fixed = bridgeNearMisses(build->network, options.nearMiss, lines);
    build = nodeAndAssemble(lines, options, task);
    if (build)
        build->nearMissesFixed = fixed;
    return build;
}

Result<NetworkBuild> assembleNetwork(const RoadLines& lines,
                                     const Noding& noding,
                                     const NetworkOptions& options,
                                     const TaskContext& task)
{
    NetworkBuild build;
    build.findings = lines.findings;
    listVanished(lines, noding.vanished, build.findings);
    build.crossingsNoded = noding.crossingsNoded;
    if (build.crossingsNoded > 0)
        addFinding(build.findings,
                   {.code = FindingCode::CrossingNoded,
                    .severity = Severity::Info,
                    .layer = lines.layer,
                    .count = build.crossingsNoded});

    if (noding.pieces.empty())
        return failure({.code = ErrorCode::NoRoads, .layer = lines.layer});
    OrderedStreets streets = orderStreets(lines, noding, options.noding.threads);
    build.findings.insert(build.findings.end(), streets.findings.begin(), streets.findings.end());
    if (task.cancelled())
        return cancelledError();

    build.network = StreetNetwork(
        std::move(streets.nodes), std::move(streets.edges), std::move(streets.vertices));
    build.components = componentsOfAll(build.network);
    for (const NearMissPlace& miss :
         nearMissesOf(build.network, options.nearMiss, options.noding.threads)) {
        ++build.nearMisses;
        list(build.findings,
             FindingCode::NearMiss,
             lines.layer,
             build.network.edge(miss.edge).featureId,
             Severity::Warning);
    }
    listLoopsAndPieces(build, lines.layer, build.findings);
    task.report(Stage::Build, 1.0);
    return build;
}

} // namespace yimi
