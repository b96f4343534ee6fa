// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/community_finder.h"

#include "city/places_from_tables.h"
#include "geometry/measures.h"

namespace yimi {

CommunityFinder::CommunityFinder(std::shared_ptr<const FeatureTable> table)
    : m_table(std::move(table))
{
    for (const Geometry& geometry : m_table->geometries)
        m_boxes.push_back(boxOf(geometry));
}

std::optional<std::size_t> CommunityFinder::rowAt(Coordinate place) const
{
    for (std::size_t row = 0; row < m_boxes.size(); ++row) {
        if (!m_boxes[row].contains(place))
            continue;
        const auto* area = std::get_if<Polygons>(&m_table->geometries[row]);
        if (area && contains(*area, place))
            return row;
    }
    return std::nullopt;
}

std::optional<std::size_t> CommunityFinder::rowOf(const std::string& id) const
{
    for (std::size_t row = 0; row < m_boxes.size(); ++row) {
        if (idOf(row) == id)
            return row;
    }
    return std::nullopt;
}

std::string CommunityFinder::idOf(std::size_t row) const
{
    return rowId(*m_table, idColumn(*m_table), row);
}

std::string CommunityFinder::nameOf(std::size_t row) const
{
    const Column* names = nameColumn(*m_table);
    return names ? names->text(row) : std::string();
}

} // namespace yimi
