// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/service_area_inputs.h"

#include "city/entrances_from_table.h"

#include <algorithm>

namespace yimi {

namespace {

bool isBarrier(const DocumentLayer& layer)
{
    return layer.role == LayerRole::Input && layer.kind != GeometryKind::Point
           && (layer.theme == Theme::Water || layer.theme == Theme::Railway);
}

/// The same layers that coverage takes.
void addEntrances(const ProjectContents& contents, ServiceAreaInputs& inputs)
{
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role != LayerRole::Input || layer.theme != Theme::Entrance
            || !entrancesLeadTo(*layer.table, inputs.facilityTheme))
            continue;
        inputs.entrances.push_back(layer.table);
        inputs.entranceTitles.push_back(layer.title.toStdString());
        inputs.layers.push_back(layerStamp(layer));
    }
}

void addBarriers(const ProjectContents& contents, ServiceAreaInputs& inputs)
{
    for (const DocumentLayer& layer : contents.layers) {
        if (!isBarrier(layer) || layer.table->rowCount() == 0)
            continue;
        inputs.barriers.push_back(layer.table);
        inputs.barrierTitles.push_back(layer.title.toStdString());
        inputs.layers.push_back(layerStamp(layer));
    }
}

} // namespace

std::vector<const DocumentLayer*> pointLayers(const std::vector<DocumentLayer>& layers)
{
    std::vector<const DocumentLayer*> points;
    for (const DocumentLayer& layer : layers) {
        if (layer.role == LayerRole::Input && layer.kind == GeometryKind::Point)
            points.push_back(&layer);
    }
    std::ranges::stable_partition(points, [](const DocumentLayer* layer) {
        return groupOf(*layer) == LayerGroup::Facilities;
    });
    return points;
}

const DocumentLayer* askedLayer(const ProjectContents& contents)
{
    const ServiceAreaSettings& settings = contents.settings.serviceAreas;
    if (settings.place)
        return nullptr;
    const auto points = pointLayers(contents.layers);
    const auto asked = std::ranges::find(points, settings.layer, &DocumentLayer::id);
    if (asked != points.end())
        return *asked;
    return points.empty() ? nullptr : points.front();
}

ServiceAreaInputs serviceAreaInputs(const ProjectContents& contents)
{
    ServiceAreaInputs inputs;
    if (const DocumentLayer* roads = layerByTheme(contents.layers, Theme::Road)) {
        inputs.roads = roads->table;
        inputs.layers.push_back(layerStamp(*roads));
    }
    if (const DocumentLayer* facilities = askedLayer(contents)) {
        inputs.facilities = facilities->table;
        inputs.facilityTitle = facilities->title.toStdString();
        inputs.facilityTheme = facilities->theme;
        inputs.layers.push_back(layerStamp(*facilities));
        if (facilities->theme != Theme::Entrance)
            addEntrances(contents, inputs);
    }
    addBarriers(contents, inputs);
    if (contents.settings.serviceAreas.profile.usesLines) {
        inputs.transit = transitInputs(contents);
        inputs.layers.insert(
            inputs.layers.end(), inputs.transit.stamps.begin(), inputs.transit.stamps.end());
    }
    return inputs;
}

ServiceAreaSettings afterAnswer(const ServiceAreaSettings& before,
                                const ServiceAreaSettings& asked,
                                ServiceAreaSettings now)
{
    const auto take = [&](auto... fields) {
        ((now.*fields = asked.*fields == before.*fields ? now.*fields : asked.*fields), ...);
    };
    using Settings = ServiceAreaSettings;
    take(&Settings::layer,
         &Settings::feature,
         &Settings::place,
         &Settings::profile,
         &Settings::cutoffs,
         &Settings::direction,
         &Settings::overlap,
         &Settings::rings,
         &Settings::offRoad,
         &Settings::barriers,
         &Settings::streets,
         &Settings::snapLimit,
         &Settings::connectors);
    return now;
}

bool outdated(const ServiceAreaResult& result, const ProjectContents& contents)
{
    if (result.settings != contents.settings.serviceAreas
        || result.inputs != serviceAreaInputs(contents).layers)
        return true;
    const ServiceAreaMethod& method = result.summary->method;
    return result.settings.profile.usesLines
           && !sameRides({method.lines, method.wait, method.transferSeconds}, contents);
}

} // namespace yimi
