// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/service_area_layers.h"

#include "geometry/measures.h"

namespace yimi {

namespace {

Value idOf(std::span<const Facility> facilities, std::optional<FacilityId> facility)
{
    return facility ? Value{facilities[facility->value].id} : Value{};
}

/// The search's unit, milliseconds or millimetres, as minutes or metres.
double costNumber(double cost, const Cutoff& unit)
{
    return std::holds_alternative<Milliseconds>(unit) ? cost / 60000.0 : cost / 1000.0;
}

std::int64_t nextId(const FeatureTable& table)
{
    return static_cast<std::int64_t>(table.rowCount()) + 1;
}

} // namespace

Result<ShapedAreas>
shapeAreas(const ServiceAreas& result, const AreaOptions& options, const TaskContext& task)
{
    AreaOptions merging = options;
    merging.overlap = OverlapRule::Merge;
    merging.rings = false;
    auto merged = result.areas(merging, task);
    if (!merged)
        return tl::unexpected(merged.error());
    const bool ownAreas = options.overlap != OverlapRule::Merge;
    auto shown = ownAreas        ? result.areas(options, task)
                 : options.rings ? result.ringsOf(*merged, options)
                                 : merged;
    if (!shown)
        return tl::unexpected(shown.error());
    if (task.cancelled())
        return cancelledError();
    return ShapedAreas{std::move(*merged), std::move(*shown)};
}

std::vector<ServiceAreaBand>
bandsOf(const ServiceAreas& result, const std::vector<ServiceArea>& merged, bool rings)
{
    std::vector<ServiceAreaBand> bands;
    const std::vector<double> metres = result.streetMetres();
    double streetsBefore = 0;
    double areaBefore = 0;
    for (std::size_t band = 0; band < metres.size(); ++band) {
        ServiceAreaBand one{result.cutoffs()[band], metres[band] - streetsBefore};
        const double whole = merged.empty() ? 0.0 : area(merged[band].area);
        if (!merged.empty())
            one.squareMetres = whole - areaBefore;
        if (rings) {
            streetsBefore = metres[band];
            areaBefore = whole;
        }
        bands.push_back(one);
    }
    return bands;
}

double cutoffNumber(const Cutoff& cutoff)
{
    if (const auto* metres = std::get_if<Metres>(&cutoff))
        return metres->value;
    return seconds(std::get<Milliseconds>(cutoff)) / 60;
}

std::string cutoffUnit(const Cutoff& cutoff)
{
    return std::holds_alternative<Metres>(cutoff) ? "metres" : "minutes";
}

FeatureTable serviceAreaTable(const ServiceAreas& result,
                              std::span<const Facility> facilities,
                              const std::vector<ServiceArea>& areas,
                              const AreaOptions& options,
                              const Crs& crs)
{
    const std::string unit = cutoffUnit(result.cutoffs().front());
    FeatureTable table;
    table.name = "areas";
    table.crs = crs;
    table.addColumn("facility_id", FieldType::Text);
    table.addColumn("from_" + unit, FieldType::Real);
    table.addColumn(unit, FieldType::Real);
    table.addColumn("area_m2", FieldType::Real);
    table.addColumn("off_road_m", FieldType::Real);
    for (const ServiceArea& one : areas) {
        const bool ring = options.rings && one.band > 0;
        appendRow(table,
                  nextId(table),
                  one.area.empty() ? Geometry{} : Geometry{one.area},
                  {idOf(facilities, one.facility),
                   ring ? cutoffNumber(result.cutoffs()[one.band - 1]) : 0.0,
                   cutoffNumber(result.cutoffs()[one.band]),
                   area(one.area),
                   options.offRoad.value});
    }
    return table;
}

FeatureTable serviceStreetTable(const ServiceAreas& result,
                                std::span<const Facility> facilities,
                                const std::vector<ServiceStreet>& streets,
                                const Crs& crs)
{
    const Cutoff& any = result.cutoffs().front();
    const StreetNetwork& network = result.graph().network();
    FeatureTable table;
    table.name = "streets";
    table.crs = crs;
    table.addColumn("facility_id", FieldType::Text);
    table.addColumn("road_id", FieldType::Integer);
    table.addColumn("band", FieldType::Real);
    table.addColumn("from_" + cutoffUnit(any), FieldType::Real);
    table.addColumn("to_" + cutoffUnit(any), FieldType::Real);
    table.addColumn("length_m", FieldType::Real);
    for (const ServiceStreet& one : streets) {
        const ReachedPiece& piece = one.piece;
        const auto shape = network.shape(piece.edge);
        LineString line = lineBetween({shape.begin(), shape.end()}, piece.fromAlong, piece.toAlong);
        appendRow(table,
                  nextId(table),
                  line.size() < 2 ? Geometry{} : Geometry{Lines{std::move(line)}},
                  {idOf(facilities, one.facility),
                   network.edge(piece.edge).featureId,
                   cutoffNumber(result.cutoffs()[one.band]),
                   costNumber(piece.fromCost, any),
                   costNumber(piece.toCost, any),
                   piece.toAlong - piece.fromAlong});
    }
    return table;
}

} // namespace yimi
