// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/road_names.h"

#include "city/places_from_tables.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimi {

RoadNames::RoadNames(const CityBase& city)
{
    const CityLayer* const roads = city.layers.first(Theme::Road);
    m_names = roads != nullptr ? nameColumn(*roads->table) : nullptr;
    if (m_names == nullptr)
        return;
    for (std::size_t row = 0; row < roads->table->rowCount(); ++row)
        m_rows.emplace_back(roads->table->featureIds[row], row);
    std::ranges::sort(m_rows);
}

std::string RoadNames::of(const StreetEdge& edge) const
{
    const auto found = std::ranges::lower_bound(m_rows, std::pair{edge.featureId, std::size_t{0}});
    return found != m_rows.end() && found->first == edge.featureId ? m_names->text(found->second)
                                                                   : std::string{};
}

std::vector<std::string> RoadNames::mainRoadsAt(const StreetNetwork& network,
                                                std::span<const NodeId> junctions) const
{
    std::map<NodeId, std::set<std::string>> names;
    for (const NodeId junction : junctions)
        names[junction];
    for (const StreetEdge& edge : network.edges()) {
        if (edge.road.roadClass != RoadClass::Main)
            continue;
        for (const NodeId end : {edge.from, edge.to}) {
            const auto at = names.find(end);
            if (at == names.end())
                continue;
            if (const std::string name = of(edge); !name.empty())
                at->second.insert(name);
        }
    }
    std::vector<std::string> texts;
    for (const NodeId junction : junctions) {
        std::string& text = texts.emplace_back();
        for (const std::string& name : names.at(junction))
            text.append(text.empty() ? "" : "、").append(name);
    }
    return texts;
}

} // namespace yimi
