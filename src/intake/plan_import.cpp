// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/plan_import.h"

#include "crs/local_crs.h"
#include "intake/import_template.h"
#include "intake/join_tables.h"
#include "intake/look_at_layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yimi {

namespace {

/// Where the layers lie whose files say so; a street map of the whole province does not widen a
/// city that is known.
std::optional<Box> cityOf(const ImportPlan& plan, const PlanOptions& options)
{
    if (options.cityLonLat && !options.cityLonLat->empty())
        return options.cityLonLat;
    Box city;
    for (const PlannedLayer& layer : plan.layers) {
        if (layer.kind != PlannedKind::Features || !layer.crs.crs.known()
            || layer.crs.reason != CrsReason::Declared || axesLookSwapped(layer.extent))
            continue;
        const auto place = lonLatExtent(layer);
        if (place && place->width() < 5 && place->height() < 5)
            city.include(*place);
    }
    return city.empty() ? std::nullopt : std::optional(city);
}

bool isDrawing(const PlannedLayer& layer)
{
    return layer.driver == "DXF" || layer.driver == "DWG" || layer.driver == "CAD";
}

/// A drawing's lines know neither class nor level. Where the plan has streets from elsewhere the
/// drawing goes beneath them: the network is built from one layer, and it must not be this one.
void putDrawingsBeneath(ImportPlan& plan)
{
    const auto isRoad = [](const PlannedLayer& layer) {
        return layer.take && layer.theme.theme == Theme::Road;
    };
    const auto streets = std::ranges::find_if(plan.layers, [&](const PlannedLayer& layer) {
        return isRoad(layer) && !isDrawing(layer) && layer.geometry == GeometryKind::Line;
    });
    if (streets == plan.layers.end())
        return;
    for (PlannedLayer& layer : plan.layers) {
        if (isRoad(layer) && isDrawing(layer))
            layer.theme = {Theme::Backdrop, 0.6, streets->name};
    }
}

/// What looking at the rows and their system does not find again: it came from the file's list of
/// layers, from the streets around, from a join.
bool outlivesLooking(const Finding& finding)
{
    return finding.code == FindingCode::FieldNameCut
           || finding.code == FindingCode::AttributesMissing || isOffsetFinding(finding)
           || isJoinFinding(finding);
}

} // namespace

Result<ImportPlan> planImport(const std::vector<std::string>& paths,
                              const PlanOptions& options,
                              const TaskContext& task)
{
    auto found = findSources(paths, task);
    if (!found)
        return tl::unexpected(found.error());
    ImportPlan plan{.crs = options.crs,
                    .existing = options.existing,
                    .errors = std::move(found->errors),
                    .findings = std::move(found->findings)};
    for (std::size_t i = 0; i < found->sources.size(); ++i) {
        if (task.cancelled())
            return cancelledError();
        task.report(Stage::Read,
                    static_cast<double>(i) / static_cast<double>(found->sources.size()));
        lookAtSource(found->sources[i], options, plan, {.stop = task.stop});
    }
    for (PlannedLayer& layer : plan.layers)
        layer.knownBy = templateKey(layer);
    putDrawingsBeneath(plan);
    const std::optional<Box> city = cityOf(plan, options);
    for (PlannedLayer& layer : plan.layers)
        chooseCrs(layer, options, city);
    const TaskContext quiet{.stop = task.stop};
    if (auto outcome = testPlannedOffsets(plan, options, quiet); !outcome)
        return tl::unexpected(outcome.error());
    if (auto outcome = proposeJoins(plan, quiet); !outcome)
        return tl::unexpected(outcome.error());
    if (task.cancelled())
        return cancelledError();
    task.report(Stage::Read, 1.0);
    return plan;
}

Crs fittingCrs(const ImportPlan& plan)
{
    constexpr double kHalfBelt = 1.6; // degrees; a little more than the belt, so that rims stay
    Box city;
    for (const PlannedLayer& layer : plan.layers) {
        const auto place = layer.take ? lonLatExtent(layer) : std::nullopt;
        if (place && place->width() < 5)
            city.include(*place);
    }
    if (city.empty())
        return plan.crs;
    const auto transformer = Transformer::create(plan.crs, wgs84());
    const auto meridian =
        transformer ? transformer->apply(Coordinate{500'000, 3'500'000}) : Coordinate{};
    if (meridian && std::abs(meridian->x - city.centre().x) <= kHalfBelt)
        return plan.crs;
    return projectedCrsFor(city.centre());
}

Result<PlannedLayer>
lookAgain(PlannedLayer layer, const PlanOptions& options, const TaskContext& task)
{
    if (layer.kind == PlannedKind::Raster)
        return layer;
    std::vector<Finding> kept = std::exchange(layer.findings, {});
    std::erase_if(kept, [](const Finding& finding) { return !outlivesLooking(finding); });
    if (auto outcome = lookAtRows(layer, options, task); !outcome)
        return tl::unexpected(outcome.error());
    chooseCrs(layer, options, options.cityLonLat);
    layer.findings.insert(layer.findings.end(), kept.begin(), kept.end());
    return layer;
}

} // namespace yimi
