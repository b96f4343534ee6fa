// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of costs: one that fits on a sheet of paper, and tables of chance.
#pragma once

#include "access/cost_table_from_rows.h"
#include "seed.h"

#include <algorithm>
#include <random>

namespace yimi::test {

struct NamedAmount
{
    std::string id;
    double amount = 0;
};

/// Cost in minutes (or metres); nothing: an empty cell.
struct NamedWay
{
    std::string from;
    std::string to;
    std::optional<double> cost;
};

struct AccessCase
{
    std::vector<NamedAmount> demand;
    std::vector<NamedAmount> supply;
    std::vector<NamedWay> ways;
};

/// A 100 children, B 200, C 50; X 30 places, Y 20.
///   minutes   X    Y
///   A         5   20
///   B        12    8
///   C         –   14
inline AccessCase paperCase()
{
    return {{{"A", 100}, {"B", 200}, {"C", 50}},
            {{"X", 30}, {"Y", 20}},
            {{"A", "X", 5}, {"A", "Y", 20}, {"B", "X", 12}, {"B", "Y", 8}, {"C", "Y", 14}}};
}

inline FeatureTable amountRows(const char* name, const std::vector<NamedAmount>& amounts)
{
    FeatureTable table;
    table.name = name;
    table.addColumn("id", FieldType::Text);
    table.addColumn("amount", FieldType::Real);
    for (const NamedAmount& one : amounts)
        appendRow(table, static_cast<std::int64_t>(table.rowCount()) + 1, {}, {one.id, one.amount});
    return table;
}

inline FeatureTable wayRows(const std::vector<NamedWay>& ways)
{
    FeatureTable table;
    table.name = "matrix";
    table.addColumn("from_id", FieldType::Text);
    table.addColumn("to_id", FieldType::Text);
    table.addColumn("cost", FieldType::Real);
    for (const NamedWay& way : ways)
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  {},
                  {way.from, way.to, way.cost ? Value{*way.cost} : Value{}});
    return table;
}

/// Keeps the tables that rows are read from.
struct CaseRows
{
    explicit CaseRows(const AccessCase& given)
        : pairs(wayRows(given.ways))
        , demand(amountRows("demand", given.demand))
        , supply(amountRows("supply", given.supply))
    {
    }

    [[nodiscard]] Result<CostTableRead> read(const CostRowOptions& options = {},
                                             const TaskContext& task = {}) const
    {
        return costTableFromRows(
            {{pairs, "m.csv"}, {demand, "d.csv"}, {supply, "s.csv"}}, options, task);
    }

    FeatureTable pairs;
    FeatureTable demand;
    FeatureTable supply;
};

/// Precondition: the case is sound.
inline CostTable tableOf(const AccessCase& given)
{
    return CaseRows(given).read()->table;
}

/// Up to 40 × 12 places, some without children, places or ways.
inline AccessCase randomCase(std::mt19937& random)
{
    std::uniform_int_distribution<int> demandCount(1, 40);
    std::uniform_int_distribution<int> supplyCount(1, 12);
    std::uniform_int_distribution<int> amount(0, 90);
    std::uniform_real_distribution<double> cost(0.0, 45.0);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    AccessCase made;
    for (int i = demandCount(random); i > 0; --i)
        made.demand.push_back({"d" + std::to_string(i), std::max(0.0, amount(random) - 9.0)});
    for (int j = supplyCount(random); j > 0; --j)
        made.supply.push_back({"s" + std::to_string(j), std::max(0.0, amount(random) - 9.0)});
    for (const NamedAmount& d : made.demand) {
        for (const NamedAmount& s : made.supply) {
            if (chance(random) < 0.6)
                made.ways.push_back({d.id, s.id, cost(random)});
        }
    }
    if (made.ways.empty())
        made.ways.push_back({made.demand.front().id, made.supply.front().id, 3.0});
    return made;
}

inline AccessCase shuffled(AccessCase given, std::mt19937& random)
{
    std::shuffle(given.demand.begin(), given.demand.end(), random);
    std::shuffle(given.supply.begin(), given.supply.end(), random);
    std::shuffle(given.ways.begin(), given.ways.end(), random);
    return given;
}

inline AccessCost inMinutes(double count)
{
    return accessCost(CostKind::Time, count);
}

/// Equal but for the rounding of sums in another order.
inline bool nearly(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace yimi::test
