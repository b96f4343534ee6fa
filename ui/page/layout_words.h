// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

#include <QString>

namespace yimi {

/// «图例», in the reader's language.
[[nodiscard]] QString itemKindName(ItemKind kind);

/// A new item of a kind: of a size that suits it, in the middle of the page.
[[nodiscard]] LayoutItem newItem(ItemKind kind, const Layout& layout);

} // namespace yimi
