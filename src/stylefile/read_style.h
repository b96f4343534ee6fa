// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style_remark.h"

#include <QByteArray>

#include <optional>

namespace yimi {

struct StyleRead
{
    LayerStyle style;
    std::vector<StyleRemark> remarks; ///< what the style could not take over

    bool operator==(const StyleRead&) const = default;
};

/// A style from a QML of QGIS 3 or an SLD 1.0 or 1.1. What Yimi wrote comes back as it was; of
/// others what there is a counterpart for (single, categorised, graduated and rules over one field;
/// plain fills, lines, dots, hatches, labels of a field), the rest is remarked. Nothing where the
/// file is neither.
[[nodiscard]] std::optional<StyleRead> readStyle(const QByteArray& file);

} // namespace yimi
