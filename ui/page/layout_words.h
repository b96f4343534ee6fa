// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

#include <QString>

namespace yimi {

/// «图例», in the reader's language.
[[nodiscard]] QString itemKindName(ItemKind kind);

/// A new item of a kind: of a size that suits it, in the middle of the page.
[[nodiscard]] LayoutItem newItem(ItemKind kind, const Layout& layout);

/// What can be set about items of a kind: words in place of the page's own, the size of text, a
/// heading.
[[nodiscard]] bool hasText(ItemKind kind);
[[nodiscard]] bool hasPoints(ItemKind kind);
[[nodiscard]] bool hasHeading(ItemKind kind);

} // namespace yimi
