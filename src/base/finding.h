// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// What was skipped, repaired, guessed or found wanting on the way. Nothing is dropped in silence.
enum class FindingCode {
    // reading
    EncodingGuessed,
    CrsReprojected,
    CrsAssumed,
    GeometryNull,
    GeometryEmpty,
    GeometryRepaired,
    GeometryUnrepairable,
    GeometryWrongType,
    GeometryCurved,
    CoordinateNotFinite,
    HeightDropped,
    // tables
    IdDuplicate,
    IdMissing,
    ValueMissing,
    ValueNegative,
    ValueNotNumeric,
    // bringing in
    FieldNameCut,
    TextGarbled,
    AxesSwapped,
    OffsetConverted,
    OffsetSuspected,
    OffsetUndecided,
    CrsNeedsParameters,
    CrsDoubtful,
    ColumnsLeftOut,
    RasterListed,
    FileSkipped,
    ArchiveNested,
    AttributesMissing,
    // sheets
    CellsMerged,
    RowsLeftOut,
    CoordinateUnreadable,
    FormulaWithoutValue,
    NulInText,
    RowTooLong,
    // tables joined to places
    JoinUnmatched,
    JoinAmbiguous,
    JoinRepeated,
    JoinReview,
    JoinByName,
    FeatureWithoutRow,
    AgeBandsSplit,
    ValueReplaced,
    // into a project that is there
    CrsKept,
    // checks of the data
    NameMissing,
    PlaceDuplicate,
    PlaceInWater,
    PlaceOutsideCity,
    PlaceFarFromRoad,
    CommunityGap,
    CommunityWithoutChildren,
    // network
    EdgeZeroLength,
    EdgeSelfLoop,
    EdgeDuplicate,
    EdgeClassUnknown,
    EdgeNotARoad,
    EdgeOneWayUnknown,
    EdgeSpeedUnusable,
    CrossingNoded,
    NearMiss,
    NearMissFixed,
    SmallComponent,
    // OpenStreetMap
    StreetNotBuilt,
    StreetKindUnknown,
    StreetClosedToAll,
    StreetOutsideExtract,
    FerryLeftOut,
    SquareAlongRing,
    BarrierOnStreet,
    TagUnread,
    // public transport
    RouteWithoutStops,
    RouteWithoutHeadway,
    RouteBroken,
    RouteUnknown,
    StopUnused,
    StopFarFromRoute,
    StopOutOfOrder,
    StopUnlocated,
    StopUnknown,
    TripUnusable,
    TripUnknown,
    TripTimesInterpolated,
    RouteNotRunning,
    // access
    PairWithoutCost,
    SupplyAmountMissing,
    SupplyAllZero,
    DemandAllZero,
    SupplyUnreached,
    DemandUnreached,
    // writing for others
    TextCut,
    GeometryLeftOut,
    AttributesLeftOut,
    NameChanged,
    FieldNameShortened,
    WrittenInWgs84,
    CrsNotWritten,
    // locating
    FacilityUnlocated,
    FacilityOnSmallComponent,
    DemandOnSmallComponent,
    DemandUnlocated,
    DemandOutsideCommunities,
    DemandFromCentroid,
    CommunityWithoutDemand,
    CommunityWithoutLand,
    CommunityTotalDiffers,
    FacilityCapacityMissing,
    FacilityWithoutEntrance,
    EntranceByDistance,
    OutsideDataEdge,
    CommunityOverlap,
    // ready-made analyses
    ThemeMissing,
};

/// For those who go through all codes.
inline constexpr FindingCode kLastFindingCode = FindingCode::ThemeMissing;

enum class Severity { Info, Warning, Problem };

/// One kind of finding in one layer, with everything it concerns.
struct Finding
{
    FindingCode code = FindingCode::ValueMissing;
    Severity severity = Severity::Warning;
    std::string layer;     ///< name of the layer concerned; may be empty
    std::string field;     ///< field concerned; may be empty
    std::string detail;    ///< data for the sentence, e.g. "GB18030" or "EPSG:4326 → EPSG:4549"
    std::size_t count = 0; ///< how many in all
    std::vector<std::string> ids; ///< ids of the features concerned, in input order, all of them

    bool operator==(const Finding&) const = default;
};

/// A stable name for JSON, such as "facility-unlocated".
[[nodiscard]] std::string_view findingCodeName(FindingCode code);

/// Adds one feature to the finding of this code, layer and field in `findings`, making it when
/// absent.
void addFinding(std::vector<Finding>& findings, Finding one);

} // namespace yimi
