// SPDX-License-Identifier: GPL-3.0-or-later
// What editing paints over the map: handles, drafts, marks of snapping.
#pragma once

#include "geometry/vertices.h"
#include "project/edit_snapping.h"
#include "render/map_view.h"
#include "ui/look/look.h"

class QPainter;

namespace yimi {

/// A feature that is being edited: outline and a light fill; points get a ring.
void paintDraft(QPainter& painter,
                const Geometry& geometry,
                const MapView& view,
                const UiColours& colours,
                bool moving);

/// Square handles at vertices and round ones in the middle of long edges; those in view only.
void paintHandles(QPainter& painter,
                  const Geometry& geometry,
                  const MapView& view,
                  const UiColours& colours,
                  const std::optional<VertexPlace>& active);

/// A square for a vertex, a cross for a crossing, a diamond for an edge; `text` in a chip beside
/// it.
void paintSnap(QPainter& painter,
               SnapKind kind,
               Coordinate place,
               const QString& text,
               const MapView& view,
               const UiColours& colours);

/// A few words beside a place, kept inside the canvas.
void paintChip(QPainter& painter,
               QPointF beside,
               const QString& text,
               const QSizeF& canvas,
               const UiColours& colours);

/// A place where something is wrong.
void paintFault(QPainter& painter, QPointF at, const UiColours& colours);

/// The middle of the edge after a vertex, where it is long enough to have a handle there.
[[nodiscard]] std::optional<QPointF>
middleHandle(const Geometry& geometry, VertexPlace place, const MapView& view);

} // namespace yimi
