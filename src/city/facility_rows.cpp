// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/facility_rows.h"

#include "city/places_from_tables.h"

#include <algorithm>
#include <map>

namespace yimi {

std::vector<std::size_t> facilityRows(const FeatureTable& table,
                                      std::span<const Facility> facilities)
{
    const Column* const ids = idColumn(table);
    std::multimap<std::string, std::size_t> byId;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        byId.emplace(rowId(table, ids, row), row);
    std::vector<std::size_t> rows;
    rows.reserve(facilities.size());
    for (const Facility& facility : facilities) {
        const auto [first, last] = byId.equal_range(facility.id);
        auto found = std::find_if(first, last, [&](const auto& entry) {
            const auto* points = std::get_if<Points>(&table.geometries[entry.second]);
            return points != nullptr && !points->empty() && points->front() == facility.position;
        });
        rows.push_back(found != last ? found->second : first->second);
        byId.erase(found != last ? found : first);
    }
    return rows;
}

} // namespace yimi
