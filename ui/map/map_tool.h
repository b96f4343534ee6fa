// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer does on the map, and what is painted over it.
#pragma once

#include "geometry/coordinate.h"
#include "render/map_view.h"

#include <QCursor>
#include <QObject>
#include <QPointF>

class QKeyEvent;
class QPainter;

namespace yimi {

/// Where the pointer is.
struct MapPointer
{
    QPointF at;       ///< px of the canvas
    Coordinate place; ///< in the project's CRS
    Qt::MouseButton button = Qt::NoButton;
    Qt::KeyboardModifiers modifiers;
};

/// Painted over the map whatever the pointer does: a selection, a pin. Called for every frame of
/// the screen, so it must be quick.
class MapMark : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void paint(QPainter& painter, const MapView& view) const = 0;

Q_SIGNALS:
    /// It looks different now.
    void changed();
};

/// What the pointer does; the canvas has at most one. The middle button always pans and the wheel
/// always zooms; the left button pans unless press() takes it.
class MapTool : public MapMark
{
    Q_OBJECT

public:
    using MapMark::MapMark;

    virtual void activate() {}

    /// Half-done work is dropped.
    virtual void deactivate() {}

    [[nodiscard]] virtual QCursor cursor() const { return Qt::CrossCursor; }

    /// The left button goes down. True: the drag is the tool's, drag() and release() follow.
    virtual bool press(const MapPointer& /*pointer*/) { return false; }

    virtual void drag(const MapPointer& /*pointer*/) {}

    virtual void release(const MapPointer& /*pointer*/) {}

    /// A click with the left button whose press was not taken and that was no drag. False: as
    /// without a tool.
    virtual bool click(const MapPointer& /*pointer*/) { return false; }

    /// False: the map zooms in.
    virtual bool doubleClick(const MapPointer& /*pointer*/) { return false; }

    /// The pointer moves without a button.
    virtual void hover(const MapPointer& /*pointer*/) {}

    virtual void leave() {}

    /// False: the key is the canvas's own; Escape then ends the tool.
    virtual bool key(QKeyEvent& /*event*/) { return false; }

    void paint(QPainter& /*painter*/, const MapView& /*view*/) const override {}

Q_SIGNALS:
    /// The tool has done what it was for.
    void finished();
};

} // namespace yimi
