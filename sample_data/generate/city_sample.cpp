// SPDX-License-Identifier: GPL-3.0-or-later
#include "city_sample.h"

#include "city.h"

namespace yimi::sample {

Result<std::vector<SampleLayer>>
generateCity(const SampleOptions& options, const TaskContext& task, const StageCallback& onStage)
{
    const auto toMetres = Transformer::create(wgs84(), defaultAnalysisCrs());
    if (!toMetres)
        return tl::unexpected(toMetres.error());
    City city{.options = options, .toMetres = *toMetres};
    const std::span<const SampleStage> stages = sampleStages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (task.cancelled())
            return cancelledError();
        if (onStage)
            onStage(stages[i].name);
        task.report(Stage::Build, static_cast<double>(i) / static_cast<double>(stages.size()));
        if (const auto made = stages[i].run(city); !made)
            return tl::unexpected(made.error());
    }
    return layersOf(city);
}

} // namespace yimi::sample
