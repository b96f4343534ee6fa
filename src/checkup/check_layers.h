// SPDX-License-Identifier: GPL-3.0-or-later
// 数据体检: what is wrong with the layers of a city, before anybody computes with them.
#pragma once

#include "base/finding.h"
#include "base/task_context.h"
#include "checkup/fix.h"
#include "city/theme.h"
#include "table/feature_table.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yimi {

struct CheckedLayer
{
    std::string id;   ///< as the caller knows it
    std::string name; ///< for people
    Theme theme = Theme::Backdrop;
    std::shared_ptr<const FeatureTable> table; ///< all in one projected CRS in metres
};

struct CheckOptions
{
    double duplicateWithin = 20;  ///< metres between two places of one name
    double farFromRoad = 200;     ///< metres
    double nearMiss = 2;          ///< metres between a loose end and another street
    double smallestOverlap = 100; ///< square metres
    double largestGap = 500'000;  ///< square metres; larger holes are meant (a lake, another city)
    bool network = true;          ///< also the streets' connections, which takes longest
};

struct Issue
{
    Finding finding;                ///< its ids are feature ids
    std::string layer;              ///< CheckedLayer::id
    std::vector<Coordinate> places; ///< to zoom to, where no feature is meant (gaps); may be empty
    std::optional<Fix> fix;

    bool operator==(const Issue&) const = default;
};

/// Checks every layer by itself and against the others: streets, water, communities, the city's
/// outline (districts, else towns, else communities). In the order of the layers, most severe
/// first. The same for every order of rows. Errors: Cancelled, LibraryFailed.
[[nodiscard]] Result<std::vector<Issue>> checkLayers(std::span<const CheckedLayer> layers,
                                                     const CheckOptions& options = {},
                                                     const TaskContext& task = {});

} // namespace yimi
