// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/layer_legend.h"

#include <QRectF>

class QPainter;

namespace yimi {

/// A small picture of how a layer looks on the map, centred in `area`.
void paintLayerSwatch(QPainter& painter,
                      const QRectF& area,
                      const DocumentLayer& layer,
                      Appearance appearance);

/// A line of a legend, a marker that stands for a number as wide as on the map; it may reach over
/// the area.
void paintLegendSwatch(QPainter& painter,
                       const QRectF& area,
                       const LegendRow& row,
                       GeometryKind kind,
                       Appearance appearance);

/// One class of a layer.
void paintRuleSwatch(QPainter& painter,
                     const QRectF& area,
                     const StyleRule& rule,
                     GeometryKind kind);

} // namespace yimi
