// SPDX-License-Identifier: GPL-3.0-or-later
// Words for an import plan: what was decided about a layer, and why. Context "wording".
#pragma once

#include "intake/import_plan.h"

#include <QString>
#include <QStringList>

namespace yimi {

[[nodiscard]] QString geometryName(const PlannedLayer& layer); ///< «点», «表», «影像»
[[nodiscard]] QString mapOffsetName(MapOffset offset); ///< «WGS 84», «GCJ-02（火星坐标）»

/// «EPSG:4549  CGCS2000 / 3-degree Gauss-Kruger CM 120E»; «未知» without a definition.
[[nodiscard]] QString crsName(const Crs& crs);
/// Why a system is proposed, as a clause: «坐标值像中国的经纬度».
[[nodiscard]] QString crsReasonClause(CrsReason reason);

/// «托育  90 %», «公园  40 %  请核对»; only the name when somebody chose it or nothing was matched.
[[nodiscard]] QString themeChoiceText(const ThemeChoice& theme);

/// Why the layer is taken as it is: theme, encoding, system, map offset, points, join; a sentence
/// each, those that concern it.
[[nodiscard]] QStringList planReasons(const PlannedLayer& layer, const ImportPlan& plan);

/// How a row was matched: «只有相近的名称».
[[nodiscard]] QString matchKindName(MatchKind kind);

} // namespace yimi
