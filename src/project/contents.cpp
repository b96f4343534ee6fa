// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/contents.h"

#include <QUuid>

#include <algorithm>

namespace yimi {

LayerGroup groupOf(const DocumentLayer& layer)
{
    if (layer.role == LayerRole::Result)
        return LayerGroup::Result;
    // A park drawn as an area is ground that things stand on; a park as a point is a thing one goes
    // to.
    const bool stop = layer.theme == Theme::BusStop || layer.theme == Theme::MetroStation
                      || layer.theme == Theme::Entrance || layer.theme == Theme::Park;
    const bool facility = isFacilityTheme(layer.theme) || stop;
    return facility && layer.kind == GeometryKind::Point ? LayerGroup::Facilities
                                                         : LayerGroup::Base;
}

DocumentSettings newProjectSettings()
{
    DocumentSettings settings;
    if (auto caregiver = travelProfile("caregiver")) {
        settings.coverage.profile = *caregiver;
        settings.serviceAreas.profile = *caregiver;
    }
    return settings;
}

const DocumentLayer* layerById(const std::vector<DocumentLayer>& layers, const LayerId& id)
{
    const auto found = std::find_if(
        layers.begin(), layers.end(), [&](const auto& layer) { return layer.id == id; });
    return found == layers.end() ? nullptr : &*found;
}

QString layerStamp(const DocumentLayer& layer)
{
    return layer.edition.isEmpty() ? layer.id : layer.id + u'@' + layer.edition;
}

const DocumentLayer* layerByTheme(const std::vector<DocumentLayer>& layers, Theme theme)
{
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const auto& layer) {
        return layer.role == LayerRole::Input && layer.theme == theme;
    });
    return found == layers.end() ? nullptr : &*found;
}

namespace {

/// Results colour the ground; lakes, streets and boundaries stay readable above them. Streets of a
/// result lie on the streets they are about.
int drawingLevel(const DocumentLayer& layer)
{
    switch (groupOf(layer)) {
    case LayerGroup::Result:
        return layer.kind == GeometryKind::Line ? 3 : 1;
    case LayerGroup::Facilities:
        return 4;
    case LayerGroup::Base:
        break;
    }
    return themeDrawingOrder(layer.theme) < themeDrawingOrder(Theme::Water) ? 0 : 2;
}

} // namespace

std::vector<const DocumentLayer*> drawingOrder(const std::vector<DocumentLayer>& layers)
{
    std::vector<const DocumentLayer*> order;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
        order.push_back(&*layer);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return drawingLevel(*a) < drawingLevel(*b);
    });
    return order;
}

DocumentLayer
inputLayer(std::shared_ptr<const FeatureTable> table, Theme theme, const QString& title)
{
    DocumentLayer layer;
    layer.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    layer.title = title;
    layer.theme = theme;
    layer.kind = table->geometryKind();
    layer.table = std::move(table);
    return layer;
}

bool changeTable(ProjectContents& contents, const ChangedTable& change)
{
    const auto layer = std::find_if(contents.layers.begin(),
                                    contents.layers.end(),
                                    [&](const auto& one) { return one.id == change.layer; });
    if (layer == contents.layers.end() || layer->table != change.before)
        return false;
    layer->table = change.after;
    layer->source += change.source;
    layer->kind = change.after->rowCount() > 0 ? change.after->geometryKind() : layer->kind;
    layer->edition = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return true;
}

std::vector<TravelProfile> profilesOf(const DocumentSettings& settings)
{
    std::vector<TravelProfile> profiles(travelProfiles().begin(), travelProfiles().end());
    profiles.insert(profiles.end(), settings.profiles.begin(), settings.profiles.end());
    return profiles;
}

void insertByTheme(std::vector<DocumentLayer>& layers, DocumentLayer layer)
{
    const auto goesBelow = [&](const DocumentLayer& other) {
        return groupOf(other) == groupOf(layer)
               && themeDrawingOrder(other.theme) <= themeDrawingOrder(layer.theme);
    };
    layers.insert(std::find_if(layers.begin(), layers.end(), goesBelow), std::move(layer));
}

void hideResultAreas(std::vector<DocumentLayer>& layers)
{
    for (DocumentLayer& layer : layers) {
        if (layer.role == LayerRole::Result && layer.kind == GeometryKind::Polygon)
            layer.visible = false;
    }
}

} // namespace yimi
