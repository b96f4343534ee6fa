// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/finding.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace yimi {

namespace {

/// In the order of the codes; a code without its name does not compile.
constexpr auto kNames = std::to_array<std::pair<FindingCode, std::string_view>>({
    {FindingCode::EncodingGuessed, "encoding-guessed"},
    {FindingCode::CrsReprojected, "crs-reprojected"},
    {FindingCode::CrsAssumed, "crs-assumed"},
    {FindingCode::GeometryNull, "geometry-null"},
    {FindingCode::GeometryEmpty, "geometry-empty"},
    {FindingCode::GeometryRepaired, "geometry-repaired"},
    {FindingCode::GeometryUnrepairable, "geometry-unrepairable"},
    {FindingCode::GeometryWrongType, "geometry-wrong-type"},
    {FindingCode::GeometryCurved, "geometry-curved"},
    {FindingCode::CoordinateNotFinite, "coordinate-not-finite"},
    {FindingCode::HeightDropped, "height-dropped"},
    {FindingCode::IdDuplicate, "id-duplicate"},
    {FindingCode::IdMissing, "id-missing"},
    {FindingCode::ValueMissing, "value-missing"},
    {FindingCode::ValueNegative, "value-negative"},
    {FindingCode::ValueNotNumeric, "value-not-numeric"},
    {FindingCode::FieldNameCut, "field-name-cut"},
    {FindingCode::TextGarbled, "text-garbled"},
    {FindingCode::AxesSwapped, "axes-swapped"},
    {FindingCode::OffsetConverted, "offset-converted"},
    {FindingCode::OffsetSuspected, "offset-suspected"},
    {FindingCode::OffsetUndecided, "offset-undecided"},
    {FindingCode::CrsNeedsParameters, "crs-needs-parameters"},
    {FindingCode::CrsDoubtful, "crs-doubtful"},
    {FindingCode::ColumnsLeftOut, "columns-left-out"},
    {FindingCode::RasterListed, "raster-listed"},
    {FindingCode::FileSkipped, "file-skipped"},
    {FindingCode::ArchiveNested, "archive-nested"},
    {FindingCode::AttributesMissing, "attributes-missing"},
    {FindingCode::CellsMerged, "cells-merged"},
    {FindingCode::RowsLeftOut, "rows-left-out"},
    {FindingCode::CoordinateUnreadable, "coordinate-unreadable"},
    {FindingCode::FormulaWithoutValue, "formula-without-value"},
    {FindingCode::NulInText, "nul-in-text"},
    {FindingCode::RowTooLong, "row-too-long"},
    {FindingCode::JoinUnmatched, "join-unmatched"},
    {FindingCode::JoinAmbiguous, "join-ambiguous"},
    {FindingCode::JoinRepeated, "join-repeated"},
    {FindingCode::JoinReview, "join-review"},
    {FindingCode::JoinByName, "join-by-name"},
    {FindingCode::FeatureWithoutRow, "feature-without-row"},
    {FindingCode::AgeBandsSplit, "age-bands-split"},
    {FindingCode::ValueReplaced, "value-replaced"},
    {FindingCode::CrsKept, "crs-kept"},
    {FindingCode::NameMissing, "name-missing"},
    {FindingCode::PlaceDuplicate, "place-duplicate"},
    {FindingCode::PlaceInWater, "place-in-water"},
    {FindingCode::PlaceOutsideCity, "place-outside-city"},
    {FindingCode::PlaceFarFromRoad, "place-far-from-road"},
    {FindingCode::CommunityGap, "community-gap"},
    {FindingCode::CommunityWithoutChildren, "community-without-children"},
    {FindingCode::EdgeZeroLength, "edge-zero-length"},
    {FindingCode::EdgeSelfLoop, "edge-self-loop"},
    {FindingCode::EdgeDuplicate, "edge-duplicate"},
    {FindingCode::EdgeClassUnknown, "edge-class-unknown"},
    {FindingCode::EdgeNotARoad, "edge-not-a-road"},
    {FindingCode::EdgeOneWayUnknown, "edge-one-way-unknown"},
    {FindingCode::EdgeSpeedUnusable, "edge-speed-unusable"},
    {FindingCode::CrossingNoded, "crossing-noded"},
    {FindingCode::NearMiss, "near-miss"},
    {FindingCode::NearMissFixed, "near-miss-fixed"},
    {FindingCode::SmallComponent, "small-component"},
    {FindingCode::StreetNotBuilt, "street-not-built"},
    {FindingCode::StreetKindUnknown, "street-kind-unknown"},
    {FindingCode::StreetClosedToAll, "street-closed-to-all"},
    {FindingCode::StreetOutsideExtract, "street-outside-extract"},
    {FindingCode::FerryLeftOut, "ferry-left-out"},
    {FindingCode::SquareAlongRing, "square-along-ring"},
    {FindingCode::BarrierOnStreet, "barrier-on-street"},
    {FindingCode::TagUnread, "tag-unread"},
    {FindingCode::RouteWithoutStops, "route-without-stops"},
    {FindingCode::RouteWithoutHeadway, "route-without-headway"},
    {FindingCode::RouteBroken, "route-broken"},
    {FindingCode::RouteUnknown, "route-unknown"},
    {FindingCode::StopUnused, "stop-unused"},
    {FindingCode::StopFarFromRoute, "stop-far-from-route"},
    {FindingCode::StopOutOfOrder, "stop-out-of-order"},
    {FindingCode::StopUnlocated, "stop-unlocated"},
    {FindingCode::StopUnknown, "stop-unknown"},
    {FindingCode::TripUnusable, "trip-unusable"},
    {FindingCode::TripUnknown, "trip-unknown"},
    {FindingCode::TripTimesInterpolated, "trip-times-interpolated"},
    {FindingCode::RouteNotRunning, "route-not-running"},
    {FindingCode::PairWithoutCost, "pair-without-cost"},
    {FindingCode::SupplyAmountMissing, "supply-amount-missing"},
    {FindingCode::SupplyAllZero, "supply-all-zero"},
    {FindingCode::DemandAllZero, "demand-all-zero"},
    {FindingCode::SupplyUnreached, "supply-unreached"},
    {FindingCode::DemandUnreached, "demand-unreached"},
    {FindingCode::TextCut, "text-cut"},
    {FindingCode::GeometryLeftOut, "geometry-left-out"},
    {FindingCode::AttributesLeftOut, "attributes-left-out"},
    {FindingCode::NameChanged, "name-changed"},
    {FindingCode::FieldNameShortened, "field-name-shortened"},
    {FindingCode::WrittenInWgs84, "written-in-degrees"},
    {FindingCode::CrsNotWritten, "crs-not-written"},
    {FindingCode::FacilityUnlocated, "facility-unlocated"},
    {FindingCode::FacilityOnSmallComponent, "facility-on-small-component"},
    {FindingCode::DemandOnSmallComponent, "demand-on-small-component"},
    {FindingCode::DemandUnlocated, "demand-unlocated"},
    {FindingCode::DemandOutsideCommunities, "demand-outside-communities"},
    {FindingCode::DemandFromCentroid, "demand-from-centroid"},
    {FindingCode::CommunityWithoutDemand, "community-without-demand"},
    {FindingCode::CommunityWithoutLand, "community-without-land"},
    {FindingCode::CommunityTotalDiffers, "community-total-differs"},
    {FindingCode::FacilityCapacityMissing, "facility-capacity-missing"},
    {FindingCode::FacilityWithoutEntrance, "facility-without-entrance"},
    {FindingCode::EntranceByDistance, "entrance-by-distance"},
    {FindingCode::OutsideDataEdge, "outside-data-edge"},
    {FindingCode::CommunityOverlap, "community-overlap"},
    {FindingCode::ThemeMissing, "theme-missing"},
});

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i].first != static_cast<FindingCode>(i))
            return false;
    }
    return true;
}

static_assert(kNames.size() == static_cast<std::size_t>(kLastFindingCode) + 1 && inOrder());

} // namespace

std::string_view findingCodeName(FindingCode code)
{
    return kNames[static_cast<std::size_t>(code)].second;
}

void addFinding(std::vector<Finding>& findings, Finding one)
{
    // A finding that carries neither ids nor a count is about one thing.
    one.count = std::max({one.count, one.ids.size(), std::size_t{1}});
    const auto same = std::find_if(findings.begin(), findings.end(), [&](const Finding& other) {
        return other.code == one.code && other.layer == one.layer && other.field == one.field
               && other.detail == one.detail;
    });
    if (same == findings.end()) {
        findings.push_back(std::move(one));
        return;
    }
    same->severity = std::max(same->severity, one.severity);
    same->count += one.count;
    std::move(one.ids.begin(), one.ids.end(), std::back_inserter(same->ids));
}

} // namespace yimi
