// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/network_cache.h"

#include "network/network_builder.h"

namespace yimi {

Result<BuiltStreets> NetworkCache::streetsOf(const std::shared_ptr<const FeatureTable>& roads,
                                             const TaskContext& task)
{
    if (!roads)
        return failure({.code = ErrorCode::NoRoads});
    {
        const std::lock_guard lock(m_mutex);
        if (m_roads == roads)
            return m_streets;
    }
    auto build = buildNetwork(*roads, {}, task);
    if (!build)
        return failure(build.error());
    BuiltStreets streets{std::make_shared<const StreetNetwork>(std::move(build->network)),
                         std::move(build->findings)};
    const std::lock_guard lock(m_mutex);
    m_roads = roads;
    m_streets = streets;
    return streets;
}

void NetworkCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_roads.reset();
    m_streets = {};
}

} // namespace yimi
