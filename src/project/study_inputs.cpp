// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/study_inputs.h"

#include "city/entrances_from_table.h"

namespace yimi {

StudyInputs childcareInputs(const ProjectContents& contents)
{
    StudyInputs inputs;
    const auto take = [&](Theme theme) -> std::shared_ptr<const FeatureTable> {
        const DocumentLayer* layer = layerByTheme(contents.layers, theme);
        if (!layer)
            return {};
        inputs.layers.push_back(layerStamp(*layer));
        return layer->table;
    };
    inputs.tables.roads = take(Theme::Road);
    inputs.tables.facilities = take(Theme::Childcare);
    inputs.tables.communities = take(Theme::Community);
    inputs.tables.residences = take(Theme::Residence);
    inputs.tables.residentialLand = take(Theme::ResidentialArea);
    if (!inputs.tables.residentialLand)
        inputs.tables.parcels = take(Theme::Parcel);
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role != LayerRole::Input || layer.theme != Theme::Entrance
            || !entrancesLeadTo(*layer.table, Theme::Childcare))
            continue;
        inputs.tables.entrances.push_back(layer.table);
        inputs.layers.push_back(layerStamp(layer));
    }
    if (contents.settings.coverage.profile.usesLines) {
        inputs.transit = transitInputs(contents);
        inputs.layers.insert(
            inputs.layers.end(), inputs.transit.stamps.begin(), inputs.transit.stamps.end());
    }
    return inputs;
}

Result<CoverageOptions> coverageOptionsOf(const StudyInputs& inputs,
                                          const DocumentSettings& settings,
                                          std::vector<Finding>& findings)
{
    CoverageOptions options = settings.coverage;
    if (!options.profile.usesLines)
        return options;
    auto service = transitServiceFrom(inputs.transit, settings.transit, findings);
    if (!service)
        return failure(service.error());
    options.transit = std::move(*service);
    return options;
}

bool outdated(const CoverageResult& result, const ProjectContents& contents)
{
    CoverageOptions made = result.coverage->options;
    made.threads = contents.settings.coverage.threads;
    made.transit.reset();
    if (made != contents.settings.coverage || result.inputs != childcareInputs(contents).layers)
        return true;
    const MethodSheet& method = result.coverage->method;
    return made.profile.usesLines
           && !sameRides({method.lines, method.wait, method.transferSeconds}, contents);
}

} // namespace yimi
