// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_costs.h"

#include "analysis/study_ways.h"
#include "base/stopwatch.h"
#include "city/places_from_tables.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace yimi {

namespace {

tl::unexpected<Error> invalid(const char* field, const char* detail)
{
    return failure({.code = ErrorCode::ParameterInvalid, .field = field, .detail = detail});
}

Result<void> check(const StudyCostOptions& options)
{
    if (options.ages.empty())
        return invalid("age", "A0_2 … A15_17");
    if (options.limit && options.limit->value <= 0)
        return invalid("minutes/metres", "> 0");
    if (!(options.profile.speed.value > 0) || !(options.profile.connectorSpeed.value > 0))
        return invalid("speed", "> 0");
    if (!(options.snapLimit.value >= 0))
        return invalid("snap-metres", "≥ 0");
    return {};
}

Cost searchLimit(const StudyCostOptions& options)
{
    if (!options.limit || options.limit->value > static_cast<std::int64_t>(kLargestCost))
        return kLargestCost;
    return static_cast<Cost>(options.limit->value);
}

WayRules rulesOf(const StudyCostOptions& options)
{
    return {.profile = options.profile,
            .metric = options.kind == CostKind::Time ? Metric::Time : Metric::Distance,
            .direction = options.direction,
            .snapLimit = options.snapLimit,
            .connectors = options.connectors,
            .transit = options.profile.usesLines ? options.transit : nullptr};
}

std::vector<DemandPlace> demandPlaces(const Study& study, const AgeGroups& ages)
{
    std::vector<DemandPlace> places;
    for (const DemandPoint& point : study.demand)
        places.push_back({point.id, static_cast<double>(childrenIn(point.children, ages))});
    return places;
}

std::vector<SupplyPlace> supplyPlaces(const Study& study,
                                      const std::vector<FacilityId>& supply,
                                      const StudyCostOptions& options,
                                      std::vector<Finding>& findings)
{
    std::vector<SupplyPlace> places;
    for (const FacilityId id : supply) {
        const Facility& facility = study.facilities[id.value];
        const std::optional<double> amount =
            !options.amounts.empty() ? options.amounts[id.value]
            : facility.capacity      ? std::optional(static_cast<double>(*facility.capacity))
                                     : std::nullopt;
        if (!amount && options.amountsMatter)
            addFinding(findings,
                       {.code = FindingCode::SupplyAmountMissing,
                        .layer = study.facilityLayer,
                        .ids = {facility.id}});
        places.push_back({facility.id, amount.value_or(options.amountsMatter ? 0.0 : 1.0)});
    }
    return places;
}

std::vector<ReachState> reachStates(const SetWays& ways, Cost limit)
{
    std::vector<ReachState> states;
    for (std::size_t i = 0; i < ways.nearest.size(); ++i) {
        const Cost cost = ways.nearest[i].label.cost;
        states.push_back(!ways.ground->demand[i] ? ReachState::NotLocated
                         : cost == kNoCost       ? ReachState::NoPath
                         : cost > limit          ? ReachState::BeyondCutoff
                                                 : ReachState::Reached);
    }
    return states;
}

std::vector<CostPair> pairsOf(const SetWays& ways, Cost limit)
{
    std::vector<CostPair> pairs;
    const auto sets = reachWithin(ways, limit);
    for (std::uint32_t f = 0; f < sets.size(); ++f) {
        for (const Reach& reach : sets[f])
            pairs.push_back({reach.demand.value, f, AccessCost(reach.cost)});
    }
    return pairs;
}

/// Amount of a row. Errors: ValueUnusable.
Result<std::optional<double>>
amountAt(const FeatureTable& table, const Column& column, std::size_t row, const std::string& id)
{
    if (column.text(row).empty())
        return std::optional<double>{};
    const auto amount = column.number(row);
    if (amount && std::isfinite(*amount) && *amount >= 0)
        return amount;
    return failure({.code = ErrorCode::ValueUnusable,
                    .layer = table.name,
                    .feature = id,
                    .field = column.name(),
                    .detail = column.text(row)});
}

} // namespace

Result<StudyCosts>
studyCosts(const Study& study, const StudyCostOptions& options, const TaskContext& task)
{
    ReachBook book(study.network, placesOf(study.demand), options.threads);
    return studyCostsFrom(study, options, book, {}, task);
}

Result<StudyCosts> studyCostsFrom(const Study& study,
                                  const StudyCostOptions& options,
                                  ReachBook& book,
                                  const std::string& setKey,
                                  const TaskContext& task)
{
    if (const auto valid = check(options); !valid)
        return tl::unexpected(valid.error());
    StudyCosts result;
    // Here a facility without capacity offers nothing; the study says it is unlimited.
    std::ranges::copy_if(study.findings, std::back_inserter(result.findings), [](const auto& f) {
        return f.code != FindingCode::FacilityCapacityMissing;
    });
    Stopwatch watch;
    const Cost limit = searchLimit(options);
    auto found = studyWays(study,
                           options.inclusiveOnly,
                           rulesOf(options),
                           limit,
                           {book, setKey},
                           result.findings,
                           task);
    if (!found)
        return tl::unexpected(found.error());
    result.reach = reachStates(*found->ways, limit);
    auto table = makeCostTable(options.kind,
                               demandPlaces(study, options.ages),
                               supplyPlaces(study, found->supply, options, result.findings),
                               pairsOf(*found->ways, limit));
    if (!table)
        return tl::unexpected(table.error());
    result.table = std::move(*table);
    result.supply = std::move(found->supply);
    result.searchMs = watch.lap();
    return result;
}

Result<std::vector<std::optional<double>>> facilityAmounts(const Study& study,
                                                           const FeatureTable& facilities,
                                                           const std::string& idField,
                                                           const std::string& amountField)
{
    const Column* const column = facilities.column(amountField);
    if (column == nullptr)
        return failure(
            {.code = ErrorCode::FieldMissing, .layer = facilities.name, .field = amountField});
    const Column* const ids = idField.empty() ? idColumn(facilities) : facilities.column(idField);
    std::unordered_map<std::string, std::optional<double>> amounts;
    for (std::size_t row = 0; row < facilities.rowCount(); ++row) {
        const std::string id = rowId(facilities, ids, row);
        const auto amount = amountAt(facilities, *column, row, id);
        if (!amount)
            return tl::unexpected(amount.error());
        const auto [known, added] = amounts.try_emplace(id, *amount);
        if (!added && known->second != *amount)
            return failure({.code = ErrorCode::RowRepeated,
                            .layer = facilities.name,
                            .feature = id,
                            .field = amountField});
    }
    std::vector<std::optional<double>> byFacility;
    for (const Facility& facility : study.facilities)
        byFacility.push_back(amounts[facility.id]);
    return byFacility;
}

} // namespace yimi
