// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "base/task_context.h"
#include "network/street_network.h"
#include "table/feature_table.h"

#include <memory>
#include <mutex>

namespace yimi {

/// Streets of a road layer, ready to travel on.
struct BuiltStreets
{
    std::shared_ptr<const StreetNetwork> network;
    std::vector<Finding> findings; ///< of building
};

/// Keeps the network of the road layer that was asked for last, so that every analysis of
/// a document shares one. Thread-safe; two that ask at once for a new layer may both build it.
class NetworkCache
{
public:
    /// Errors: NoRoads (null), and those of buildNetwork.
    [[nodiscard]] Result<BuiltStreets> streetsOf(const std::shared_ptr<const FeatureTable>& roads,
                                                 const TaskContext& task = {});

    void clear();

private:
    std::mutex m_mutex;
    std::shared_ptr<const FeatureTable> m_roads;
    BuiltStreets m_streets;
};

} // namespace yimi
