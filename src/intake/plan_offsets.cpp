// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/look_at_layer.h"
#include "intake/planned_table.h"

#include <algorithm>
#include <span>

namespace yimi {

namespace {

constexpr std::size_t kPointsLookedAt = 20'000;

/// Points in degrees, which a web map may have given.
bool mayBeOffset(const PlannedLayer& layer)
{
    if (layer.geometry != GeometryKind::Point || layer.crs.reason == CrsReason::Chosen
        || layer.crs.offsetChosen)
        return false;
    const auto description = describe(layer.crs.crs);
    return description && description->geographic;
}

/// The layer of streets whose system is surest, then the largest.
const PlannedLayer* streetsOf(const ImportPlan& plan)
{
    const PlannedLayer* best = nullptr;
    for (const PlannedLayer& layer : plan.layers) {
        if (layer.kind != PlannedKind::Features || layer.theme.theme != Theme::Road
            || layer.geometry != GeometryKind::Line || !layer.crs.crs.known())
            continue;
        if (best == nullptr || layer.crs.confidence > best->crs.confidence
            || (layer.crs.confidence == best->crs.confidence
                && layer.featureCount > best->featureCount))
            best = &layer;
    }
    return best;
}

Result<std::shared_ptr<const FeatureTable>>
trustedStreets(const ImportPlan& plan, const PlanOptions& options, const TaskContext& task)
{
    if (options.streets)
        return options.streets;
    const PlannedLayer* const layer = streetsOf(plan);
    if (layer == nullptr)
        return std::shared_ptr<const FeatureTable>();
    auto read = readPlanned(*layer, 0, task);
    if (!read)
        return tl::unexpected(read.error());
    if (auto outcome = bringIntoPlace(*read, layer->crs, options.crs, task); !outcome)
        return tl::unexpected(outcome.error());
    return std::make_shared<const FeatureTable>(std::move(read->table));
}

std::vector<Coordinate> pointsOf(const FeatureTable& table, bool swapAxes)
{
    std::vector<Coordinate> points;
    for (const Geometry& geometry : table.geometries) {
        const auto* own = std::get_if<Points>(&geometry);
        if (own == nullptr || own->empty())
            continue;
        const Coordinate c = own->front();
        points.push_back(swapAxes ? Coordinate{c.y, c.x} : c);
    }
    return points;
}

void judge(PlannedLayer& layer, const OffsetTest& test)
{
    layer.crs.offsetTest = test;
    if (test.verdict == OffsetVerdict::NotTested)
        return;
    const bool moved = test.verdict == OffsetVerdict::Clear && test.best != MapOffset::None;
    if (moved)
        layer.crs.offset = test.best;
    if (!moved && test.verdict == OffsetVerdict::Clear)
        return;
    addFinding(layer.findings,
               {.code = moved ? FindingCode::OffsetSuspected : FindingCode::OffsetUndecided,
                .severity = Severity::Warning,
                .layer = layer.name,
                .detail = offsetMedians(test),
                .count = static_cast<std::size_t>(layer.featureCount)});
}

/// Holds those of the layers that may be beside the streets against them.
Result<void> testLayers(ImportPlan& plan,
                        std::span<PlannedLayer> layers,
                        const PlanOptions& options,
                        const TaskContext& task)
{
    if (std::ranges::none_of(layers, mayBeOffset))
        return {};
    const auto streets = trustedStreets(plan, options, task);
    if (!streets && streets.error().code == ErrorCode::Cancelled)
        return cancelledError();
    // Streets that cannot be read whole are an error when they are brought in; here nothing can be
    // held against them.
    if (!streets || !*streets)
        return {};
    const LineDistances distances(*streets);
    for (PlannedLayer& layer : layers) {
        if (task.cancelled())
            return cancelledError();
        if (!mayBeOffset(layer))
            continue;
        const auto read = readPlanned(layer, kPointsLookedAt, {.stop = task.stop});
        if (!read)
            continue; // said when it is brought in
        const auto test = testOffsets(pointsOf(read->table, layer.crs.swapAxes), distances);
        if (test)
            judge(layer, *test);
    }
    return {};
}

} // namespace

Result<void>
testPlannedOffsets(ImportPlan& plan, const PlanOptions& options, const TaskContext& task)
{
    return testLayers(plan, plan.layers, options, task);
}

Result<void> testOffsetAgain(ImportPlan& plan,
                             std::size_t layer,
                             const PlanOptions& options,
                             const TaskContext& task)
{
    PlannedLayer& one = plan.layers[layer];
    if (one.crs.offsetChosen)
        return {};
    std::erase_if(one.findings, isOffsetFinding);
    one.crs.offset = MapOffset::None;
    one.crs.offsetTest = {};
    return testLayers(plan, {&one, 1}, options, task);
}

bool isOffsetFinding(const Finding& finding)
{
    return finding.code == FindingCode::OffsetSuspected
           || finding.code == FindingCode::OffsetUndecided;
}

} // namespace yimi
