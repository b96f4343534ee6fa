// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/study_inputs.h"

namespace yimi {

StudyInputs childcareInputs(const std::vector<DocumentLayer>& layers)
{
    StudyInputs inputs;
    const auto take = [&](Theme theme) -> std::shared_ptr<const FeatureTable> {
        const DocumentLayer* layer = layerByTheme(layers, theme);
        if (!layer)
            return {};
        inputs.layers.push_back(layer->id);
        return layer->table;
    };
    inputs.tables.roads = take(Theme::Road);
    inputs.tables.facilities = take(Theme::Childcare);
    inputs.tables.communities = take(Theme::Community);
    inputs.tables.residences = take(Theme::Residence);
    return inputs;
}

bool outdated(const CoverageResult& result, const ProjectContents& contents)
{
    CoverageOptions made = result.coverage->options;
    made.threads = contents.settings.coverage.threads;
    return made != contents.settings.coverage
           || result.inputs != childcareInputs(contents.layers).layers;
}

} // namespace yimi
