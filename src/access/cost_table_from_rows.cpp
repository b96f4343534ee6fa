// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/cost_table_from_rows.h"

#include "base/natural_order.h"
#include "base/utf8.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace yimi {

namespace {

/// Beyond it a double no longer tells whole numbers apart.
constexpr double kLargestAccessCost = 9e15;

Error at(const RowsOf& rows, ErrorCode code, std::string feature, const std::string& field)
{
    return {.code = code,
            .file = rows.file,
            .layer = rows.rows.name,
            .feature = std::move(feature),
            .field = field};
}

Result<const Column*> columnOf(const RowsOf& rows, const std::string& field)
{
    if (const Column* const column = rows.rows.column(field))
        return column;
    Error error = at(rows, ErrorCode::FieldMissing, {}, field);
    for (const Column& column : rows.rows.columns)
        error.detail.append(error.detail.empty() ? "" : ", ").append(column.name());
    return failure(std::move(error));
}

/// Nothing for an empty cell. Errors: ValueUnusable.
Result<std::optional<double>>
numberOf(const RowsOf& rows, const Column& column, std::size_t row, const std::string& feature)
{
    const std::string text = trimmed(column.text(row));
    if (column.isNull(row) || text.empty())
        return std::optional<double>{};
    const auto number = column.number(row);
    if (number && std::isfinite(*number) && *number >= 0)
        return number;
    Error error = at(rows, ErrorCode::ValueUnusable, feature, column.name());
    error.detail = text;
    return failure(std::move(error));
}

struct PlaceRow
{
    std::string id;
    double amount = 0;
    std::size_t row = 0;
};

/// Places in natural order of their ids. Errors as costTableFromRows.
Result<std::vector<PlaceRow>> placesOf(const RowsOf& rows,
                                       const std::string& field,
                                       FindingCode missing,
                                       std::vector<Finding>& findings)
{
    const auto ids = columnOf(rows, "id");
    const auto amounts = columnOf(rows, field);
    if (!ids)
        return tl::unexpected(ids.error());
    if (!amounts)
        return tl::unexpected(amounts.error());
    std::vector<PlaceRow> places;
    for (std::size_t row = 0; row < rows.rows.rowCount(); ++row) {
        PlaceRow place{.id = trimmed((*ids)->text(row)), .row = row};
        if (place.id.empty()) {
            place.id = std::to_string(rows.rows.featureIds[row]);
            addFinding(
                findings,
                {.code = FindingCode::IdMissing, .layer = rows.rows.name, .ids = {place.id}});
        }
        const auto amount = numberOf(rows, **amounts, row, place.id);
        if (!amount)
            return tl::unexpected(amount.error());
        if (!*amount)
            addFinding(
                findings,
                {.code = missing, .layer = rows.rows.name, .field = field, .ids = {place.id}});
        place.amount = amount->value_or(0.0);
        places.push_back(std::move(place));
    }
    std::ranges::sort(places, naturallyLess, &PlaceRow::id);
    const auto twice = std::ranges::adjacent_find(places, {}, &PlaceRow::id);
    if (twice != places.end())
        return failure(at(rows, ErrorCode::RowRepeated, twice->id, "id"));
    return places;
}

/// Where the pairs' ids stand in their tables.
class Positions
{
public:
    explicit Positions(const std::vector<PlaceRow>& places)
    {
        for (std::uint32_t i = 0; i < places.size(); ++i)
            m_positions.emplace(places[i].id, i);
    }

    [[nodiscard]] std::optional<std::uint32_t> of(const std::string& id) const
    {
        const auto found = m_positions.find(id);
        return found != m_positions.end() ? std::optional(found->second) : std::nullopt;
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_positions;
};

/// The pairs' table, row by row.
class PairReader
{
public:
    PairReader(const CostRows& rows,
               const CostRowOptions& options,
               const std::vector<PlaceRow>& demand,
               const std::vector<PlaceRow>& supply)
        : m_rows(rows.pairs), m_unit(options.costUnit), m_demand(demand), m_supply(supply)
    {
    }

    Result<void> open(const std::string& costField)
    {
        for (const auto& [field, column] : {std::pair{std::string("from_id"), &m_from},
                                            std::pair{std::string("to_id"), &m_to},
                                            std::pair{costField, &m_cost}}) {
            const auto found = columnOf(m_rows, field);
            if (!found)
                return tl::unexpected(found.error());
            *column = *found;
        }
        return {};
    }

    /// Nothing where no cost is given.
    [[nodiscard]] Result<std::optional<CostPair>> pair(std::size_t row) const
    {
        const std::string from = trimmed(m_from->text(row));
        const std::string to = trimmed(m_to->text(row));
        const auto demand = m_demand.of(from);
        const auto supply = m_supply.of(to);
        if (!demand)
            return failure(at(m_rows, ErrorCode::IdUnknown, from, m_from->name()));
        if (!supply)
            return failure(at(m_rows, ErrorCode::IdUnknown, to, m_to->name()));
        const auto number = numberOf(m_rows, *m_cost, row, from + " → " + to);
        if (!number)
            return tl::unexpected(number.error());
        if (!*number)
            return std::optional<CostPair>{};
        const double cost = **number * m_unit;
        if (cost > kLargestAccessCost) {
            Error error = at(m_rows, ErrorCode::ValueUnusable, from + " → " + to, m_cost->name());
            error.detail = m_cost->text(row);
            return failure(std::move(error));
        }
        return CostPair{*demand, *supply, AccessCost(std::llround(cost))};
    }

private:
    const RowsOf& m_rows;
    double m_unit;
    Positions m_demand;
    Positions m_supply;
    const Column* m_from = nullptr;
    const Column* m_to = nullptr;
    const Column* m_cost = nullptr;
};

Result<std::vector<CostPair>> pairsOf(const CostRows& rows,
                                      PairReader& reader,
                                      std::vector<Finding>& findings,
                                      const TaskContext& task)
{
    const FeatureTable& table = rows.pairs.rows;
    if (table.rowCount() == 0)
        return failure(at(rows.pairs, ErrorCode::LayerEmpty, {}, {}));
    std::vector<CostPair> pairs;
    pairs.reserve(table.rowCount());
    std::size_t without = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (row % 65'536 == 0) {
            if (task.cancelled())
                return cancelledError();
            task.report(Stage::Build,
                        static_cast<double>(row) / static_cast<double>(table.rowCount()));
        }
        const auto pair = reader.pair(row);
        if (!pair)
            return tl::unexpected(pair.error());
        if (*pair)
            pairs.push_back(**pair);
        else
            ++without;
    }
    if (without > 0)
        addFinding(findings,
                   {.code = FindingCode::PairWithoutCost,
                    .severity = Severity::Info,
                    .layer = table.name,
                    .count = without});
    return pairs;
}

} // namespace

Result<CostTableRead>
costTableFromRows(const CostRows& rows, const CostRowOptions& options, const TaskContext& task)
{
    CostTableRead read;
    auto demand =
        placesOf(rows.demand, options.demandField, FindingCode::ValueMissing, read.findings);
    if (!demand)
        return tl::unexpected(demand.error());
    auto supply =
        placesOf(rows.supply, options.supplyField, FindingCode::SupplyAmountMissing, read.findings);
    if (!supply)
        return tl::unexpected(supply.error());
    if (demand->empty())
        return failure(at(rows.demand, ErrorCode::NoDemand, {}, {}));
    if (supply->empty())
        return failure(at(rows.supply, ErrorCode::NoFacilities, {}, {}));
    PairReader reader(rows, options, *demand, *supply);
    if (const auto opened = reader.open(options.costField); !opened)
        return tl::unexpected(opened.error());
    auto pairs = pairsOf(rows, reader, read.findings, task);
    if (!pairs)
        return tl::unexpected(pairs.error());
    std::vector<DemandPlace> demandPlaces;
    for (const PlaceRow& place : *demand) {
        demandPlaces.push_back({place.id, place.amount});
        read.demandRows.push_back(place.row);
    }
    std::vector<SupplyPlace> supplyPlaces;
    for (const PlaceRow& place : *supply)
        supplyPlaces.push_back({place.id, place.amount});
    auto table = makeCostTable(
        options.kind, std::move(demandPlaces), std::move(supplyPlaces), std::move(*pairs));
    if (!table) {
        Error error = table.error();
        error.file = rows.pairs.file;
        error.layer = rows.pairs.rows.name;
        return failure(std::move(error));
    }
    read.table = std::move(*table);
    return read;
}

} // namespace yimi
