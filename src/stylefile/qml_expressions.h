// SPDX-License-Identifier: GPL-3.0-or-later
// What Yimi writes as expressions of QGIS, recognised again after QGIS has saved it. Private to
// stylefile.
#pragma once

#include "style/style.h"

#include <QString>

#include <optional>
#include <vector>

namespace yimi {

/// Widths that follow the scale; nothing: another expression.
[[nodiscard]] std::optional<std::vector<WidthStop>> readQmlWidths(const QString& expression);

/// When a layer of a symbol is drawn.
struct QmlEnabled
{
    bool thin = false;                    ///< only where a line is too thin for its casing
    std::optional<double> badgeFrom = {}; ///< metres per px from which the badge replaces the dot
};

[[nodiscard]] std::optional<QmlEnabled> readQmlEnabled(const QString& expression);

[[nodiscard]] std::optional<SizeLook> readQmlSizes(const QString& expression);

/// The size of a dot that is smaller from afar, as all of Yimi's are.
[[nodiscard]] bool isQmlDotSize(const QString& expression);

/// A place or a line that Yimi draws of an area by itself.
[[nodiscard]] bool isQmlOwnGeometry(const QString& expression);

} // namespace yimi
