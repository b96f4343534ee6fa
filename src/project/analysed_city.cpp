// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/analysed_city.h"

namespace yimi {

CityInputs cityInputs(const ProjectContents& contents)
{
    CityInputs inputs{.transit = transitInputs(contents), .rules = contents.settings.transit};
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role != LayerRole::Input || !layer.table)
            continue;
        inputs.layers.layers.push_back({layer.theme, layer.title.toStdString(), layer.table});
        inputs.ids.push_back(layer.id);
    }
    return inputs;
}

Result<std::shared_ptr<const AnalysedCity>> analysedCity(const CityInputs& inputs,
                                                         NetworkCache& networks,
                                                         unsigned threads,
                                                         const TaskContext& task)
{
    const CityLayer* const roads = inputs.layers.first(Theme::Road);
    const auto streets = networks.streetsOf(roads != nullptr ? roads->table : nullptr, task);
    if (!streets)
        return tl::unexpected(streets.error());
    std::vector<Finding> findings = streets->findings;
    std::shared_ptr<const TransitService> service;
    if (inputs.transit.complete()) {
        auto read = transitServiceFrom(inputs.transit, inputs.rules, findings);
        if (!read)
            return tl::unexpected(read.error());
        service = std::move(*read);
    }
    auto base = prepareCity(inputs.layers, streets->network, std::move(service), task);
    if (!base)
        return tl::unexpected(base.error());
    auto whole = std::make_shared<CityBase>(**base);
    whole->findings.insert(whole->findings.begin(), findings.begin(), findings.end());
    auto city = std::make_shared<AnalysedCity>();
    city->inputs = inputs;
    city->book = std::make_unique<ReachBook>(whole->network, placesOf(whole->demand), threads);
    city->base = std::move(whole);
    return city;
}

Result<std::shared_ptr<const AnalysedCity>>
CityCache::cityOf(const CityInputs& inputs, NetworkCache& networks, const TaskContext& task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_city && m_city->inputs == inputs)
            return m_city;
    }
    auto city = analysedCity(inputs, networks, 0, task);
    if (!city)
        return tl::unexpected(city.error());
    const std::lock_guard lock(m_mutex);
    m_city = *city;
    return m_city;
}

void CityCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_city.reset();
}

} // namespace yimi
