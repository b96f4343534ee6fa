// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "city/theme.h"
#include "table/feature_table.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi::sample {

enum class SampleScale {
    Full,  ///< the whole city
    Small, ///< 天宁区 and 钟楼区 alone, for quick tests
};

struct SampleOptions
{
    std::uint64_t seed = 1;
    SampleScale scale = SampleScale::Full;
    unsigned threads = 0; ///< 0: all cores; the result is the same for every number
};

/// One layer of the sample city, in EPSG:4549. Synthetic: every title says so.
struct SampleLayer
{
    FeatureTable table;
    Theme theme = Theme::Backdrop;
    GeometryKind kind = GeometryKind::None;
    std::string title; ///< Chinese, for the layer panel
};

/// Told as each stage begins: its name, for progress on a terminal.
using StageCallback = std::function<void(std::string_view stage)>;

/// Makes the whole city in memory. The same options (threads aside) give the same tables, always.
/// Errors: CrsUnknown, TransformFailed, LibraryFailed, Cancelled.
[[nodiscard]] Result<std::vector<SampleLayer>> generateCity(const SampleOptions& options,
                                                            const TaskContext& task,
                                                            const StageCallback& onStage = {});

} // namespace yimi::sample
