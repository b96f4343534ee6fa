// SPDX-License-Identifier: GPL-3.0-or-later
// Names in QGIS's own words. Private to stylefile.
#pragma once

#include "stylefile/shown_rules.h"

class QXmlStreamWriter;

namespace yimi {

/// <labeling>: the names of `field`, shortened, broken and placed as on Yimi's own map.
void writeQmlLabels(QXmlStreamWriter& xml,
                    const LayerStyle& style,
                    const std::vector<ShownRule>& rules,
                    const QString& field,
                    GeometryKind kind);

/// The field whose names an expression of such labels shows; empty: it is another expression.
[[nodiscard]] QString qmlLabelField(const QString& expression);

} // namespace yimi
