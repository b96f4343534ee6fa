// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/place_picker.h"

namespace yimi {

PickedPlace pickedPlaceAt(const MapCanvas& canvas, const Document& document, QPointF at)
{
    const DocumentScene& shown = canvas.scene();
    for (const Hit& hit : hitTest(shown.scene, canvas.view(), at)) {
        const DocumentLayer* layer = layerById(document.layers(), shown.layers[hit.layer]);
        if (!layer || layer->kind != GeometryKind::Point || layer->role != LayerRole::Input)
            continue;
        const auto* points = std::get_if<Points>(&layer->table->geometries[hit.row]);
        if (points && !points->empty())
            return {points->front(), layer->id, layer->table->featureIds[hit.row]};
    }
    return {canvas.view().screenToMap(at), {}, 0};
}

PlacePicker::PlacePicker(MapCanvas& canvas, const Document& document, QObject* parent)
    : MapTool(parent), m_canvas(canvas), m_document(document)
{
    connect(&document, &Document::replaced, this, [this] { setActive(false); });
}

void PlacePicker::setActive(bool active)
{
    if (active == this->active())
        return;
    m_canvas.setTool(active ? this : nullptr);
    if (active)
        m_canvas.setFocus();
}

void PlacePicker::activate()
{
    Q_EMIT activeChanged(true);
}

void PlacePicker::deactivate()
{
    Q_EMIT activeChanged(false);
}

bool PlacePicker::click(const MapPointer& pointer)
{
    const PickedPlace place = pickedPlaceAt(m_canvas, m_document, pointer.at);
    setActive(false);
    Q_EMIT picked(place);
    return true;
}

} // namespace yimi
