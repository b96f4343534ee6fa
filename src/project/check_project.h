// SPDX-License-Identifier: GPL-3.0-or-later
// 数据体检 of a project's own layers.
#pragma once

#include "checkup/check_layers.h"
#include "project/contents.h"

namespace yimi {

/// The input layers as they are checked; ids are the layers' own.
[[nodiscard]] std::vector<CheckedLayer> checkedLayers(const ProjectContents& contents);

/// The contents with one layer's table mended; the old contents are what undo puts back. A result
/// that was made from the layer stays, and is outdated. Errors: LayerNotFound, as fixed().
[[nodiscard]] Result<ProjectContents>
withFix(ProjectContents contents, const LayerId& layer, const Fix& fix);

} // namespace yimi
