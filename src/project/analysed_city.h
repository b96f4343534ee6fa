// SPDX-License-Identifier: GPL-3.0-or-later
// A project's layers understood once for all ready-made analyses.
#pragma once

#include "assessment/analyses.h"
#include "project/network_cache.h"
#include "project/transit_inputs.h"

#include <memory>
#include <mutex>

namespace yimi {

/// Which layers answer ready-made analyses: all inputs, and the lines where there are any.
struct CityInputs
{
    CityLayers layers;
    std::vector<LayerId> ids; ///< of the layers, same order
    TransitInputs transit;
    TransitRules rules;

    bool operator==(const CityInputs&) const = default;
};

[[nodiscard]] CityInputs cityInputs(const ProjectContents& contents);

/// A city and what was searched in it. The book may be asked by several threads.
struct AnalysedCity
{
    CityInputs inputs;
    std::shared_ptr<const CityBase> base;
    std::unique_ptr<ReachBook> book;
};

/// Errors: those of prepareCity; lines that cannot be read are listed, then nobody rides.
[[nodiscard]] Result<std::shared_ptr<const AnalysedCity>>
analysedCity(const CityInputs& inputs,
             NetworkCache& networks,
             unsigned threads = 0,
             const TaskContext& task = {});

/// Keeps the city that was asked for last, so that an analysis run again searches nothing twice.
/// Thread-safe.
class CityCache
{
public:
    [[nodiscard]] Result<std::shared_ptr<const AnalysedCity>>
    cityOf(const CityInputs& inputs, NetworkCache& networks, const TaskContext& task = {});

    void clear();

private:
    std::mutex m_mutex;
    std::shared_ptr<const AnalysedCity> m_city;
};

} // namespace yimi
