// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

namespace yimi {

/// As what features of a theme are drawn; the usual kind first.
[[nodiscard]] std::vector<GeometryKind> drawnKinds(Theme theme);

/// A layer without features, with the fields that analyses of its theme read. Precondition: one of
/// drawnKinds.
[[nodiscard]] DocumentLayer
newLayer(Theme theme, GeometryKind kind, const Crs& crs, const QString& title);

/// May people change the features of a layer by hand? Results are made, not drawn.
[[nodiscard]] bool isEditable(const DocumentLayer& layer);

/// Areas of these themes tile the city: their borders are shared, and none moves as a whole.
[[nodiscard]] bool isTiling(Theme theme);

} // namespace yimi
