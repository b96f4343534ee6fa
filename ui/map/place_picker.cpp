// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/place_picker.h"

namespace yimi {

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
    const PickedPlace place = placeAt(pointer.at);
    setActive(false);
    Q_EMIT picked(place);
    return true;
}

PickedPlace PlacePicker::placeAt(QPointF at) const
{
    const DocumentScene& shown = m_canvas.scene();
    for (const Hit& hit : hitTest(shown.scene, m_canvas.view(), at)) {
        const DocumentLayer* layer = layerById(m_document.layers(), shown.layers[hit.layer]);
        if (!layer || layer->kind != GeometryKind::Point || layer->role != LayerRole::Input)
            continue;
        const auto* points = std::get_if<Points>(&layer->table->geometries[hit.row]);
        if (points && !points->empty())
            return {points->front(), layer->id, layer->table->featureIds[hit.row]};
    }
    return {m_canvas.view().screenToMap(at), {}, 0};
}

} // namespace yimi
