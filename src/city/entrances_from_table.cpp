// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/entrances_from_table.h"

#include "city/places_from_tables.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <algorithm>
#include <map>

namespace yimi {

namespace {

constexpr double kNearest = 100; ///< metres

const Column* ownerColumn(const FeatureTable& entrances)
{
    return entrances.firstColumn({"of_id", "facility_id", "park_id", "school_id"});
}

/// Facilities by where they stand.
class NearestFacilityOf
{
public:
    explicit NearestFacilityOf(const std::vector<Facility>& facilities) : m_facilities(facilities)
    {
        std::vector<Box> boxes;
        boxes.reserve(facilities.size());
        for (const Facility& facility : facilities)
            boxes.push_back({facility.position, facility.position});
        m_index = BoxIndex(boxes);
    }

    /// Of equally near ones the first in the facilities' order.
    [[nodiscard]] std::optional<std::size_t> find(Coordinate point) const
    {
        std::optional<std::size_t> nearest;
        double least = kNearest;
        for (const std::uint32_t i : m_index.query(Box{point, point}.grownBy(kNearest))) {
            const double away = distance(point, m_facilities[i].position);
            if (away < least || (away == least && (!nearest || i < *nearest))) {
                least = away;
                nearest = i;
            }
        }
        return nearest;
    }

private:
    const std::vector<Facility>& m_facilities;
    BoxIndex m_index;
};

/// Entrances that are known with those that another layer brings, each place once. A point inside
/// gives way to any real one.
std::vector<Entrance> together(std::vector<Entrance> known, const std::vector<Entrance>& brought)
{
    known.insert(known.end(), brought.begin(), brought.end());
    const auto isReal = [](const Entrance& entrance) { return entrance.source != "position"; };
    if (std::ranges::any_of(known, isReal))
        std::erase_if(known, [&](const Entrance& entrance) { return !isReal(entrance); });
    else
        known = brought;
    std::ranges::stable_sort(known, {}, &Entrance::position);
    known.erase(std::ranges::unique(known, {}, &Entrance::position).begin(), known.end());
    return known;
}

} // namespace

bool entranceLeadsTo(const FeatureTable& entrances, std::size_t row, Theme theme)
{
    const Column* const themes = entrances.column("of_theme");
    const std::string of = themes != nullptr ? themes->text(row) : std::string();
    return of.empty() || of == themeId(theme);
}

bool entrancesLeadTo(const FeatureTable& entrances, Theme theme)
{
    if (entrances.column("of_theme") != nullptr) {
        for (std::size_t row = 0; row < entrances.rowCount(); ++row) {
            if (entranceLeadsTo(entrances, row, theme))
                return true;
        }
        return false;
    }
    if (entrances.column("of_id") != nullptr || entrances.column("facility_id") != nullptr)
        return true;
    const bool park = theme == Theme::Park || theme == Theme::Hill || theme == Theme::Water;
    if (entrances.column("park_id") != nullptr)
        return park;
    const bool school = theme == Theme::Kindergarten || theme == Theme::PrimarySchool
                        || theme == Theme::MiddleSchool || theme == Theme::HighSchool
                        || theme == Theme::SpecialSchool;
    return entrances.column("school_id") != nullptr && school;
}

void attachEntrances(std::vector<Facility>& facilities,
                     const FeatureTable& entrances,
                     std::vector<Finding>& findings,
                     std::optional<Theme> theme)
{
    const Column* const owners = ownerColumn(entrances);
    const Column* const sources = entrances.column("source");
    const Column* const ids = idColumn(entrances);
    const NearestFacilityOf nearest(facilities);
    std::map<std::string, std::size_t> byId;
    for (std::size_t i = 0; i < facilities.size(); ++i)
        byId.emplace(facilities[i].id, i);
    std::map<std::size_t, std::vector<Entrance>> ofFacility;
    const auto list = [&](FindingCode code, Severity severity, std::string id) {
        addFinding(findings,
                   {.code = code,
                    .severity = severity,
                    .layer = entrances.name,
                    .field = owners != nullptr ? owners->name() : std::string(),
                    .count = 1,
                    .ids = {std::move(id)}});
    };
    for (std::size_t row = 0; row < entrances.rowCount(); ++row) {
        const auto* points = std::get_if<Points>(&entrances.geometries[row]);
        if (points == nullptr || points->empty()
            || (theme && !entranceLeadsTo(entrances, row, *theme)))
            continue;
        const std::string owner = owners != nullptr ? owners->text(row) : std::string();
        const auto named = byId.find(owner);
        const auto whose = !owner.empty()
                               ? (named != byId.end() ? std::optional(named->second) : std::nullopt)
                               : nearest.find(points->front());
        if (!whose) {
            list(FindingCode::RowsLeftOut,
                 Severity::Warning,
                 owner.empty() ? rowId(entrances, ids, row) : owner);
            continue;
        }
        if (owner.empty())
            list(FindingCode::EntranceByDistance, Severity::Info, rowId(entrances, ids, row));
        const std::string source = sources != nullptr ? sources->text(row) : std::string();
        ofFacility[*whose].push_back({points->front(), source.empty() ? "surveyed" : source});
    }
    for (auto& [facility, own] : ofFacility)
        facilities[facility].entrances = together(std::move(facilities[facility].entrances), own);
}

} // namespace yimi
