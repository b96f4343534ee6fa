// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QStringList>

#include <optional>

namespace yimi {

/// "A4" … "A0", "16:9", from small to large.
[[nodiscard]] QStringList paperNames();

/// Millimetres; nothing for a name that is none of these, in any letters. A screen lies always.
[[nodiscard]] std::optional<QSizeF> paperSize(const QString& name, bool landscape = true);

/// The name of a size, lying or upright; empty for others.
[[nodiscard]] QString paperName(QSizeF millimetres);

} // namespace yimi
