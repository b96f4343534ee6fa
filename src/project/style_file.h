// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/contents.h"
#include "stylefile/read_style.h"

namespace yimi {

/// Writes a layer's look, QML or SLD by the name's ending (SLD for «.sld»). Errors: FileUnwritable,
/// DiskFull.
[[nodiscard]] Result<void> saveStyle(const std::string& path, const DocumentLayer& layer);

/// A style for a layer from a file; remarks also fields that its table lacks and symbols that are
/// not there. Nothing where the file is no style. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<std::optional<StyleRead>> loadStyle(const std::string& path,
                                                         const DocumentLayer& layer);

/// What of a style a layer cannot show.
[[nodiscard]] std::vector<StyleRemark> styleRemarks(const LayerStyle& style,
                                                    const DocumentLayer& layer);

/// Whether the style draws anything of the layer's kind.
[[nodiscard]] bool drawsAnything(const LayerStyle& style, GeometryKind kind);

} // namespace yimi
