// SPDX-License-Identifier: GPL-3.0-or-later
// What an atlas has a page for.
#pragma once

#include "base/task_context.h"
#include "project/contents.h"

namespace yimi {

enum class AtlasLevel { District, Town, Community };

/// "district", "town", "community".
[[nodiscard]] QString atlasLevelId(AtlasLevel level);
[[nodiscard]] std::optional<AtlasLevel> atlasLevelOf(const QString& id);

/// One district, town or community that gets a page of its own.
struct AtlasUnit
{
    AtlasLevel level = AtlasLevel::Community;
    std::string id;   ///< of a community; empty for others
    std::string name; ///< its own
    std::string town; ///< of a community
    std::string district;
    Polygons area; ///< CRS of the project; may be empty

    bool operator==(const AtlasUnit&) const = default;

    /// A community of this id, town and district lies in it.
    [[nodiscard]] bool holds(const std::string& communityId,
                             const std::string& communityTown,
                             const std::string& communityDistrict) const;
};

/// The units of a project's communities in the order of the gazetteer: communities by their ids,
/// towns and districts as their communities mention them, whatever the order of rows. Communities
/// without a town (district) are in none. Units without an area are left out: there is nothing to
/// show of them. Errors: NoDemand without communities, those of communitiesFromTable and unionOf,
/// Cancelled.
[[nodiscard]] Result<std::vector<AtlasUnit>>
atlasUnits(const ProjectContents& contents, AtlasLevel level, const TaskContext& task = {});

/// The same units with the areas of their communities side by side, not yet one: quick. Errors:
/// NoDemand without communities, those of communitiesFromTable.
[[nodiscard]] Result<std::vector<AtlasUnit>> atlasUnitList(const ProjectContents& contents,
                                                           AtlasLevel level);

/// How many pages an atlas of each level would have: quick.
struct AtlasSizes
{
    std::size_t districts = 0;
    std::size_t towns = 0;
    std::size_t communities = 0;
};

[[nodiscard]] AtlasSizes atlasSizes(const ProjectContents& contents);

} // namespace yimi
