// SPDX-License-Identifier: GPL-3.0-or-later
// 数据体检 of a project's own layers.
#pragma once

#include "checkup/check_layers.h"
#include "project/contents.h"

#include <span>

namespace yimi {

/// The input layers as they are checked; ids are the layers' own.
[[nodiscard]] std::vector<CheckedLayer> checkedLayers(const ProjectContents& contents);

/// Whether a check of the one would find what a check of the other does.
[[nodiscard]] bool sameLayers(std::span<const CheckedLayer> a, std::span<const CheckedLayer> b);

/// A fix and the layer that it is for.
struct LayerFix
{
    LayerId layer;
    Fix fix;
};

/// Fixes applied to tables, and nothing changed yet.
struct Mended
{
    std::vector<ChangedTable> tables; ///< one a layer; only those where something changed
    std::size_t features = 0;         ///< removed or changed, in all layers
};

/// Applies the fixes one after the other; two of one layer see each other. Errors: LayerNotFound,
/// as fixed(), Cancelled.
[[nodiscard]] Result<Mended> mended(const ProjectContents& contents,
                                    std::span<const LayerFix> fixes,
                                    const TaskContext& task = {});

/// The contents with one layer's table mended; the old contents are what undo puts back. A result
/// that was made from the layer stays, and is outdated. Errors: as mended().
[[nodiscard]] Result<ProjectContents>
withFix(ProjectContents contents, const LayerId& layer, const Fix& fix);

} // namespace yimi
