// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/result_table.h"

namespace yimi {

FeatureTable resultTable(const char* name,
                         const Crs& crs,
                         std::initializer_list<std::pair<const char*, FieldType>> fields)
{
    FeatureTable table;
    table.name = name;
    table.crs = crs;
    for (const auto& [field, type] : fields)
        table.addColumn(field, type);
    return table;
}

void addResultRow(FeatureTable& table, Geometry geometry, const std::vector<Value>& cells)
{
    appendRow(table, static_cast<std::int64_t>(table.rowCount()) + 1, std::move(geometry), cells);
}

} // namespace yimi
