// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"
#include "ui/map/map_canvas.h"

namespace yimi {

/// What a click on the map meant: a feature of a layer of points, or the bare place.
struct PickedPlace
{
    Coordinate at;
    LayerId layer; ///< empty: no feature there
    std::int64_t feature = 0;
};

/// Of the visible layers of points the topmost feature there, at its own place; else the place.
[[nodiscard]] PickedPlace
pickedPlaceAt(const MapCanvas& canvas, const Document& document, QPointF at);

/// Waits for one click on the map.
class PlacePicker : public MapTool
{
    Q_OBJECT

public:
    PlacePicker(MapCanvas& canvas, const Document& document, QObject* parent = nullptr);

    /// Takes the pointer, or gives it back.
    void setActive(bool active);

    [[nodiscard]] bool active() const { return m_canvas.tool() == this; }

    void activate() override;
    void deactivate() override;
    bool click(const MapPointer& pointer) override;

Q_SIGNALS:
    void activeChanged(bool active);
    void picked(const yimi::PickedPlace& place);

private:
    MapCanvas& m_canvas;
    const Document& m_document;
};

} // namespace yimi
