// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/atlas_units.h"

#include "city/places_from_tables.h"
#include "geometry/overlay.h"

#include <algorithm>
#include <array>
#include <map>

namespace yimi {

namespace {

constexpr std::array kLevels{"district", "town", "community"};

AtlasUnit unitOf(const Community& community, AtlasLevel level)
{
    AtlasUnit unit{.level = level, .district = community.district};
    switch (level) {
    case AtlasLevel::District:
        unit.name = community.district;
        break;
    case AtlasLevel::Town:
        unit.name = community.town;
        break;
    case AtlasLevel::Community:
        unit.id = community.id;
        unit.name = community.name.empty() ? community.id : community.name;
        unit.town = community.town;
        break;
    }
    return unit;
}

/// By their ids, those of a district and within it of a town together.
std::vector<Community> grouped(std::vector<Community> communities)
{
    std::map<std::string, std::size_t> districts;
    std::map<std::pair<std::string, std::string>, std::size_t> towns;
    for (const Community& one : communities) {
        districts.try_emplace(one.district, districts.size());
        towns.try_emplace({one.district, one.town}, towns.size());
    }
    std::ranges::stable_sort(communities, {}, [&](const Community& one) {
        return std::pair(districts[one.district], towns[{one.district, one.town}]);
    });
    return communities;
}

bool sameUnit(const AtlasUnit& a, const AtlasUnit& b)
{
    return a.id == b.id && a.name == b.name && a.district == b.district;
}

} // namespace

QString atlasLevelId(AtlasLevel level)
{
    return QString::fromLatin1(kLevels.at(static_cast<std::size_t>(level)));
}

std::optional<AtlasLevel> atlasLevelOf(const QString& id)
{
    for (std::size_t i = 0; i < kLevels.size(); ++i) {
        if (id == QLatin1String(kLevels.at(i)))
            return static_cast<AtlasLevel>(i);
    }
    return std::nullopt;
}

bool AtlasUnit::holds(const std::string& communityId,
                      const std::string& communityTown,
                      const std::string& communityDistrict) const
{
    switch (level) {
    case AtlasLevel::District:
        return communityDistrict == name;
    case AtlasLevel::Town:
        return communityTown == name && communityDistrict == district;
    case AtlasLevel::Community:
        break;
    }
    return communityId == id;
}

Result<std::vector<AtlasUnit>> atlasUnitList(const ProjectContents& contents, AtlasLevel level)
{
    const DocumentLayer* const layer = layerByTheme(contents.layers, Theme::Community);
    if (layer == nullptr)
        return failure({.code = ErrorCode::NoDemand});
    const auto read = communitiesFromTable(*layer->table);
    if (!read)
        return tl::unexpected(read.error());
    std::vector<AtlasUnit> units;
    for (const Community& community : grouped(read->communities)) {
        AtlasUnit unit = unitOf(community, level);
        if (unit.name.empty())
            continue;
        auto known = std::ranges::find_if(units, [&](const auto& u) { return sameUnit(u, unit); });
        if (known == units.end())
            known = units.insert(units.end(), std::move(unit));
        known->area.insert(known->area.end(), community.area.begin(), community.area.end());
    }
    std::erase_if(units, [](const AtlasUnit& unit) { return unit.area.empty(); });
    return units;
}

Result<std::vector<AtlasUnit>>
atlasUnits(const ProjectContents& contents, AtlasLevel level, const TaskContext& task)
{
    auto units = atlasUnitList(contents, level);
    if (!units || level == AtlasLevel::Community)
        return units;
    for (AtlasUnit& unit : *units) {
        if (task.cancelled())
            return cancelledError();
        auto whole = unionOf(unit.area);
        if (!whole)
            return tl::unexpected(whole.error());
        unit.area = std::move(*whole);
    }
    return units;
}

AtlasSizes atlasSizes(const ProjectContents& contents)
{
    const auto count = [&](AtlasLevel level) {
        const auto units = atlasUnitList(contents, level);
        return units ? units->size() : 0; // without communities there is no page
    };
    return {count(AtlasLevel::District), count(AtlasLevel::Town), count(AtlasLevel::Community)};
}

} // namespace yimi
