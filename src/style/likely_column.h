// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/classified_style.h"

namespace yimi {

/// The column that says most about a layer in a style of this kind, until somebody chooses: for
/// kinds the first with a few different texts, for numbers the first that is no identifier and not
/// the same everywhere. Null where there is none.
[[nodiscard]] const Column* likelyColumn(const FeatureTable& table, StyleKind kind);

/// Integer, real, or texts of which the first is a number.
[[nodiscard]] bool holdsNumbers(const Column& column);

} // namespace yimi
