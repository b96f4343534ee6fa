// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/finding.h"

#include <algorithm>
#include <iterator>

namespace yimi {

// A switch without default: a new code without a name is a compiler warning.
// NOLINTNEXTLINE(readability-function-size): a table
std::string_view findingCodeName(FindingCode code)
{
    switch (code) {
    case FindingCode::EncodingGuessed:
        return "encoding-guessed";
    case FindingCode::CrsReprojected:
        return "crs-reprojected";
    case FindingCode::CrsAssumed:
        return "crs-assumed";
    case FindingCode::GeometryNull:
        return "geometry-null";
    case FindingCode::GeometryEmpty:
        return "geometry-empty";
    case FindingCode::GeometryRepaired:
        return "geometry-repaired";
    case FindingCode::GeometryUnrepairable:
        return "geometry-unrepairable";
    case FindingCode::GeometryWrongType:
        return "geometry-wrong-type";
    case FindingCode::GeometryCurved:
        return "geometry-curved";
    case FindingCode::CoordinateNotFinite:
        return "coordinate-not-finite";
    case FindingCode::HeightDropped:
        return "height-dropped";
    case FindingCode::IdDuplicate:
        return "id-duplicate";
    case FindingCode::IdMissing:
        return "id-missing";
    case FindingCode::ValueMissing:
        return "value-missing";
    case FindingCode::ValueNegative:
        return "value-negative";
    case FindingCode::ValueNotNumeric:
        return "value-not-numeric";
    case FindingCode::FieldNameCut:
        return "field-name-cut";
    case FindingCode::TextGarbled:
        return "text-garbled";
    case FindingCode::AxesSwapped:
        return "axes-swapped";
    case FindingCode::OffsetConverted:
        return "offset-converted";
    case FindingCode::OffsetSuspected:
        return "offset-suspected";
    case FindingCode::OffsetUndecided:
        return "offset-undecided";
    case FindingCode::CrsNeedsParameters:
        return "crs-needs-parameters";
    case FindingCode::CrsDoubtful:
        return "crs-doubtful";
    case FindingCode::ColumnsLeftOut:
        return "columns-left-out";
    case FindingCode::RasterListed:
        return "raster-listed";
    case FindingCode::FileSkipped:
        return "file-skipped";
    case FindingCode::ArchiveNested:
        return "archive-nested";
    case FindingCode::AttributesMissing:
        return "attributes-missing";
    case FindingCode::CellsMerged:
        return "cells-merged";
    case FindingCode::RowsLeftOut:
        return "rows-left-out";
    case FindingCode::CoordinateUnreadable:
        return "coordinate-unreadable";
    case FindingCode::FormulaWithoutValue:
        return "formula-without-value";
    case FindingCode::NulInText:
        return "nul-in-text";
    case FindingCode::RowTooLong:
        return "row-too-long";
    case FindingCode::JoinUnmatched:
        return "join-unmatched";
    case FindingCode::JoinAmbiguous:
        return "join-ambiguous";
    case FindingCode::JoinRepeated:
        return "join-repeated";
    case FindingCode::JoinReview:
        return "join-review";
    case FindingCode::JoinByName:
        return "join-by-name";
    case FindingCode::FeatureWithoutRow:
        return "feature-without-row";
    case FindingCode::AgeBandsSplit:
        return "age-bands-split";
    case FindingCode::ValueReplaced:
        return "value-replaced";
    case FindingCode::CrsKept:
        return "crs-kept";
    case FindingCode::NameMissing:
        return "name-missing";
    case FindingCode::PlaceDuplicate:
        return "place-duplicate";
    case FindingCode::PlaceInWater:
        return "place-in-water";
    case FindingCode::PlaceOutsideCity:
        return "place-outside-city";
    case FindingCode::PlaceFarFromRoad:
        return "place-far-from-road";
    case FindingCode::CommunityGap:
        return "community-gap";
    case FindingCode::CommunityWithoutChildren:
        return "community-without-children";
    case FindingCode::EdgeZeroLength:
        return "edge-zero-length";
    case FindingCode::EdgeSelfLoop:
        return "edge-self-loop";
    case FindingCode::EdgeDuplicate:
        return "edge-duplicate";
    case FindingCode::EdgeClassUnknown:
        return "edge-class-unknown";
    case FindingCode::EdgeNotARoad:
        return "edge-not-a-road";
    case FindingCode::EdgeOneWayUnknown:
        return "edge-one-way-unknown";
    case FindingCode::EdgeSpeedUnusable:
        return "edge-speed-unusable";
    case FindingCode::CrossingNoded:
        return "crossing-noded";
    case FindingCode::NearMiss:
        return "near-miss";
    case FindingCode::NearMissFixed:
        return "near-miss-fixed";
    case FindingCode::SmallComponent:
        return "small-component";
    case FindingCode::StreetNotBuilt:
        return "street-not-built";
    case FindingCode::StreetKindUnknown:
        return "street-kind-unknown";
    case FindingCode::StreetClosedToAll:
        return "street-closed-to-all";
    case FindingCode::StreetOutsideExtract:
        return "street-outside-extract";
    case FindingCode::FerryLeftOut:
        return "ferry-left-out";
    case FindingCode::SquareAlongRing:
        return "square-along-ring";
    case FindingCode::BarrierOnStreet:
        return "barrier-on-street";
    case FindingCode::TagUnread:
        return "tag-unread";
    case FindingCode::RouteWithoutStops:
        return "route-without-stops";
    case FindingCode::RouteWithoutHeadway:
        return "route-without-headway";
    case FindingCode::RouteBroken:
        return "route-broken";
    case FindingCode::RouteUnknown:
        return "route-unknown";
    case FindingCode::StopUnused:
        return "stop-unused";
    case FindingCode::StopFarFromRoute:
        return "stop-far-from-route";
    case FindingCode::StopOutOfOrder:
        return "stop-out-of-order";
    case FindingCode::StopUnlocated:
        return "stop-unlocated";
    case FindingCode::StopUnknown:
        return "stop-unknown";
    case FindingCode::TripUnusable:
        return "trip-unusable";
    case FindingCode::TripUnknown:
        return "trip-unknown";
    case FindingCode::TripTimesInterpolated:
        return "trip-times-interpolated";
    case FindingCode::RouteNotRunning:
        return "route-not-running";
    case FindingCode::PairWithoutCost:
        return "pair-without-cost";
    case FindingCode::SupplyAmountMissing:
        return "supply-amount-missing";
    case FindingCode::SupplyAllZero:
        return "supply-all-zero";
    case FindingCode::DemandAllZero:
        return "demand-all-zero";
    case FindingCode::SupplyUnreached:
        return "supply-unreached";
    case FindingCode::DemandUnreached:
        return "demand-unreached";
    case FindingCode::TextCut:
        return "text-cut";
    case FindingCode::GeometryLeftOut:
        return "geometry-left-out";
    case FindingCode::AttributesLeftOut:
        return "attributes-left-out";
    case FindingCode::NameChanged:
        return "name-changed";
    case FindingCode::FieldNameShortened:
        return "field-name-shortened";
    case FindingCode::WrittenInWgs84:
        return "written-in-degrees";
    case FindingCode::CrsNotWritten:
        return "crs-not-written";
    case FindingCode::FacilityUnlocated:
        return "facility-unlocated";
    case FindingCode::FacilityOnSmallComponent:
        return "facility-on-small-component";
    case FindingCode::DemandOnSmallComponent:
        return "demand-on-small-component";
    case FindingCode::DemandUnlocated:
        return "demand-unlocated";
    case FindingCode::DemandOutsideCommunities:
        return "demand-outside-communities";
    case FindingCode::DemandFromCentroid:
        return "demand-from-centroid";
    case FindingCode::CommunityWithoutDemand:
        return "community-without-demand";
    case FindingCode::CommunityWithoutLand:
        return "community-without-land";
    case FindingCode::CommunityTotalDiffers:
        return "community-total-differs";
    case FindingCode::FacilityCapacityMissing:
        return "facility-capacity-missing";
    case FindingCode::FacilityWithoutEntrance:
        return "facility-without-entrance";
    case FindingCode::EntranceByDistance:
        return "entrance-by-distance";
    case FindingCode::OutsideDataEdge:
        return "outside-data-edge";
    case FindingCode::CommunityOverlap:
        return "community-overlap";
    case FindingCode::ThemeMissing:
        return "theme-missing";
    }
    return {};
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
