// SPDX-License-Identifier: GPL-3.0-or-later
// Yimi's styles for other programs: QML as QGIS reads it, SLD for the rest.
#pragma once

#include "io/write.h"
#include "style/style.h"

#include <QByteArray>
#include <QString>

namespace yimi {

// What is written here is sealed with Yimi's own style, so that it comes back as it went out.

/// The look of a table as QGIS 3 reads it: one rule a class with its scales, widths that follow the
/// scale, symbols inside the file, labels. `kind` must not be None. Sizes are millimetres of 96
/// dots an inch. Features of one class are drawn in the order of their level field; across classes
/// QGIS goes by class alone.
[[nodiscard]] QByteArray
qmlOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind);

/// The same as SLD 1.1 with the widths of the legend: the standard knows none that follow the
/// scale.
[[nodiscard]] QByteArray
sldOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind, const QString& name);

/// Both, for a GeoPackage; nothing for a table without geometry.
[[nodiscard]] std::optional<LayerLook>
lookOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind);

} // namespace yimi
