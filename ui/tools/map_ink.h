// SPDX-License-Identifier: GPL-3.0-or-later
// What the tools draw with: lines, points and labels that stand out from every map.
#pragma once

#include <QPolygonF>
#include <QString>

class QPainter;

namespace yimi {

struct UiColours;

void paintInkLine(QPainter& painter, const QPolygonF& line, const UiColours& colours);
/// Not known yet; `warm`: known to lead nowhere.
void paintBrokenLine(QPainter& painter, const QPolygonF& line, const UiColours& colours, bool warm);
void paintSoftArea(QPainter& painter, const QPolygonF& area, const UiColours& colours);
/// A point that was clicked.
void paintHandle(QPainter& painter, QPointF at, const UiColours& colours);
/// A chip around a place, within the painter's window; `strong`: the one that is looked at.
void paintInkLabel(
    QPainter& painter, QPointF at, const QString& text, const UiColours& colours, bool strong);

} // namespace yimi
