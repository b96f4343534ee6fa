// SPDX-License-Identifier: GPL-3.0-or-later
// The small city with its coverage.
#pragma once

#include "analysis/study.h"
#include "project/study_inputs.h"
#include "small_city.h"

namespace yimi::test {

inline ProjectContents solvedCity(ProjectContents city = smallCity(), const QString& madeAt = {})
{
    const StudyInputs inputs = childcareInputs(city);
    const auto study = prepareStudy(inputs.tables);
    const auto answer =
        std::make_shared<const Coverage>(coverage(*study, city.settings.coverage).value());
    DocumentLayer layer = inputLayer(
        std::make_shared<const FeatureTable>(coverageTable(*study, *answer, city.settings.crs)),
        Theme::Community,
        "托育覆盖");
    layer.role = LayerRole::Result;
    city.coverage = CoverageResult{answer, layer.id, inputs.layers, madeAt};
    city.layers.insert(city.layers.begin(), layer);
    return city;
}

} // namespace yimi::test
