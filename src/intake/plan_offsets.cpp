// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/each_coordinate.h"
#include "intake/look_at_layer.h"
#include "intake/planned_table.h"

#include <algorithm>
#include <span>

namespace yimi {

namespace {

constexpr std::size_t kPointsLookedAt = 20'000;

/// Places in degrees, which a web map may have given.
bool mayBeOffset(const PlannedLayer& layer)
{
    if (layer.geometry == GeometryKind::None || layer.crs.reason == CrsReason::Chosen
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

/// Points, and a few vertices of each line and area: those of one shape tell nearly the same.
std::vector<Coordinate> placesOf(const FeatureTable& table, bool swapAxes)
{
    constexpr std::size_t kOfOneShape = 4;
    std::vector<Coordinate> places;
    std::vector<Coordinate> vertices;
    for (const Geometry& geometry : table.geometries) {
        vertices.clear();
        eachCoordinate(geometry, [&](Coordinate c) { vertices.push_back(c); });
        const std::size_t step = std::max<std::size_t>(1, vertices.size() / kOfOneShape);
        for (std::size_t i = 0; i < vertices.size() && i / step < kOfOneShape; i += step) {
            const Coordinate c = vertices[i];
            places.push_back(swapAxes ? Coordinate{c.y, c.x} : c);
        }
    }
    return places;
}

void judge(PlannedLayer& layer, const OffsetTest& test)
{
    layer.crs.offsetTest = test;
    if (test.verdict == OffsetVerdict::NotTested)
        return;
    const bool moved = test.verdict == OffsetVerdict::Clear && test.best != MapOffset::None;
    if (moved)
        layer.crs.offset = test.best;
    // Lakes and parks tell nothing, which is no fault of theirs.
    if (!moved && (test.verdict == OffsetVerdict::Clear || layer.geometry != GeometryKind::Point))
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
    const PlannedLayer* const own = streetsOf(plan);
    for (PlannedLayer& layer : layers) {
        if (task.cancelled())
            return cancelledError();
        // Streets are no witness of themselves.
        if (!mayBeOffset(layer) || (!options.streets && &layer == own))
            continue;
        const auto read = readPlanned(layer, kPointsLookedAt, {.stop = task.stop});
        if (!read)
            continue; // said when it is brought in
        const auto test = testOffsets(placesOf(read->table, layer.crs.swapAxes), distances);
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
