// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"
#include "geometry/shapes.h"
#include "ui/map/feature_selection.h"
#include "ui/map/map_tool.h"

#include <optional>

namespace yimi {

class Look;

/// Click to select what is under the pointer, drag to select in a box; with Shift added, with Ctrl
/// toggled.
class SelectTool : public MapTool
{
    Q_OBJECT

public:
    SelectTool(const Look& look, QObject* parent = nullptr) : MapTool(parent), m_look(look) {}

    void deactivate() override;
    bool press(const MapPointer& pointer) override;
    void drag(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    bool doubleClick(const MapPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter, const MapView& view) const override;

Q_SIGNALS:
    void pointed(const QPointF& at, yimi::SelectionChange how);
    void drawn(const yimi::Polygons& area, yimi::SelectionChange how);

private:
    const Look& m_look;
    std::optional<MapPointer> m_from;
    std::optional<MapPointer> m_to; ///< a box is being dragged
};

/// Corners by clicks (double click, Enter or a click on the first one closes; Backspace takes the
/// last one away), or a freehand line by dragging.
class SelectPolygonTool : public MapTool
{
    Q_OBJECT

public:
    SelectPolygonTool(const Look& look, QObject* parent = nullptr) : MapTool(parent), m_look(look)
    {
    }

    void deactivate() override;
    bool press(const MapPointer& pointer) override;
    void drag(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    bool doubleClick(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter, const MapView& view) const override;

Q_SIGNALS:
    void drawn(const yimi::Polygons& area, yimi::SelectionChange how);

private:
    void close(Qt::KeyboardModifiers modifiers);
    void drop();

    const Look& m_look;
    std::vector<Coordinate> m_corners;
    QPointF m_first; ///< px, of the first corner when it was set
    QPointF m_pressed;
    Coordinate m_pressedPlace;
    std::optional<Coordinate> m_pointer; ///< where the next corner would be
    bool m_freehand = false;
};

} // namespace yimi
