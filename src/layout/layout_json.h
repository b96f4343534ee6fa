// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "layout/layout.h"

#include <QJsonObject>

namespace yimi {

/// Stable name of a kind in files: "scale_bar".
[[nodiscard]] QString itemKindId(ItemKind kind);

/// The layout with all that is not as it is by default.
[[nodiscard]] QJsonObject layoutJson(const Layout& layout);

/// What is missing keeps its default. Errors: FileDamaged with the name of what cannot be used
/// (field: «items[3].kind»; detail: its value): paper of no or absurd size, a kind that is not
/// known, a rectangle without four numbers.
[[nodiscard]] Result<Layout> layoutFromJson(const QJsonObject& json);

} // namespace yimi
