// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/look_at_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace yimi {

namespace {

/// Farther than this from the city, in degrees, nothing of a city's data lies.
constexpr double kNearTheCity = 1.5;

void list(PlannedLayer& layer, FindingCode code, std::string detail, Severity severity)
{
    addFinding(layer.findings,
               {.code = code,
                .severity = severity,
                .layer = layer.name,
                .detail = std::move(detail),
                .count = static_cast<std::size_t>(std::max<std::int64_t>(1, layer.featureCount))});
}

void takeProposal(PlannedLayer& layer, const CrsProposal& proposal)
{
    layer.crs.crs = proposal.crs;
    layer.crs.reason = proposal.reason;
    layer.crs.confidence = proposal.confidence;
    layer.crs.swapAxes = proposal.axesSwapped;
}

bool needsParameters(const CrsDescription& description)
{
    // By the datum: the name of a system is anybody's («GK_Zone_40»). ESRI writes «D_Xian_1980».
    std::string datum = description.datum.empty() ? description.name : description.datum;
    std::ranges::replace(datum, '_', ' ');
    static constexpr std::array<std::string_view, 5> kOld = {
        "Xian 1980", "Beijing 1954", "New Beijing", "Xian 80", "Beijing 54"};
    return std::ranges::any_of(
        kOld, [&](std::string_view old) { return datum.find(old) != std::string::npos; });
}

/// Numbers over 400 are no degrees, whatever the file says.
bool impossible(const PlannedLayer& layer, const CrsDescription& description)
{
    const Box& extent = layer.extent;
    const bool degrees = std::abs(extent.min.x) <= 400 && std::abs(extent.max.x) <= 400
                         && std::abs(extent.min.y) <= 400 && std::abs(extent.max.y) <= 400;
    return description.geographic != degrees;
}

bool farFrom(const std::optional<Box>& city, const std::optional<Box>& place)
{
    return city && !city->empty() && place && !place->empty()
           && !city->grownBy(kNearTheCity).intersects(*place);
}

void doubtDeclared(PlannedLayer& layer, const PlanOptions& options, const std::optional<Box>& city)
{
    const auto description = describe(layer.crs.crs);
    if (!description) {
        list(layer, FindingCode::CrsDoubtful, layer.crs.crs.definition, Severity::Warning);
        layer.crs.alternatives = proposeCrs(layer.extent, city, options.crs);
        takeProposal(layer, layer.crs.alternatives.front());
        return;
    }
    if (needsParameters(*description))
        list(layer, FindingCode::CrsNeedsParameters, description->name, Severity::Warning);
    if (layer.extent.empty())
        return;
    const bool swapped = axesLookSwapped(layer.extent);
    const bool cannotBe = impossible(layer, *description);
    if (swapped && !cannotBe) {
        layer.crs.swapAxes = true;
        list(layer, FindingCode::AxesSwapped, {}, Severity::Warning);
    }
    if (!cannotBe && !farFrom(city, lonLatExtent(layer)))
        return;
    list(layer, FindingCode::CrsDoubtful, description->name, Severity::Warning);
    layer.crs.confidence = 0.3;
    layer.crs.alternatives = proposeCrs(layer.extent, city, options.crs);
    // What is merely far away may be meant; what cannot be is not believed.
    if (cannotBe)
        takeProposal(layer, layer.crs.alternatives.front());
}

} // namespace

std::optional<Box> lonLatExtent(const PlannedLayer& layer)
{
    if (layer.extent.empty() || !layer.crs.crs.known())
        return std::nullopt;
    const Box extent = layer.crs.swapAxes ? swappedAxes(layer.extent) : layer.extent;
    const auto transformer = Transformer::create(layer.crs.crs, wgs84());
    if (!transformer)
        return std::nullopt;
    Box box;
    for (const double x : {extent.min.x, extent.max.x}) {
        for (const double y : {extent.min.y, extent.max.y}) {
            const auto corner = transformer->apply(Coordinate{x, y});
            if (!corner)
                return std::nullopt;
            box.include(*corner);
        }
    }
    return box;
}

void chooseCrs(PlannedLayer& layer, const PlanOptions& options, const std::optional<Box>& city)
{
    if (layer.crs.reason == CrsReason::Chosen || layer.geometry == GeometryKind::None)
        return;
    if (layer.crs.crs.known()) {
        doubtDeclared(layer, options, city);
        return;
    }
    layer.crs.alternatives = proposeCrs(layer.extent, city, options.crs);
    takeProposal(layer, layer.crs.alternatives.front());
    list(layer, FindingCode::CrsAssumed, layer.crs.crs.definition, Severity::Warning);
    if (layer.crs.swapAxes)
        list(layer, FindingCode::AxesSwapped, {}, Severity::Warning);
}

} // namespace yimi
