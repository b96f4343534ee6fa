// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/summary.h"

#include <map>

namespace yimi {

namespace {

/// Sums by key, in order of first mention.
class AreaSums
{
public:
    void
    add(const std::string& name, const std::string& district, const CommunityCoverage& community)
    {
        const auto [place, isNew] = m_position.try_emplace({district, name}, m_areas.size());
        if (isNew)
            m_areas.push_back({.name = name, .district = district});
        AreaCoverage& area = m_areas[place->second];
        area.children += community.children;
        ++area.communities;
        area.communitiesWithFacility += community.hasFacility ? 1 : 0;
        area.communitiesWithInclusiveFacility += community.hasInclusiveFacility ? 1 : 0;
    }

    [[nodiscard]] std::vector<AreaCoverage> take() { return std::move(m_areas); }

private:
    std::map<std::pair<std::string, std::string>, std::size_t> m_position;
    std::vector<AreaCoverage> m_areas;
};

} // namespace

ChildrenByState& ChildrenByState::operator+=(const ChildrenByState& other)
{
    children += other.children;
    served += other.served;
    shortOfCapacity += other.shortOfCapacity;
    outOfRange += other.outOfRange;
    return *this;
}

std::optional<double> ChildrenByState::share() const
{
    if (children == 0)
        return std::nullopt;
    return static_cast<double>(withinReach()) / static_cast<double>(children);
}

std::optional<double> MeanWay::share() const
{
    if (time.value <= 0)
        return std::nullopt;
    return static_cast<double>(beyondLength.value) / static_cast<double>(time.value);
}

std::vector<AreaCoverage> summariseTowns(const std::vector<CommunityCoverage>& communities)
{
    AreaSums sums;
    for (const CommunityCoverage& community : communities) {
        if (!community.town.empty())
            sums.add(community.town, community.district, community);
    }
    return sums.take();
}

std::vector<AreaCoverage> summariseDistricts(const std::vector<CommunityCoverage>& communities)
{
    AreaSums sums;
    for (const CommunityCoverage& community : communities) {
        if (!community.district.empty())
            sums.add(community.district, {}, community);
    }
    return sums.take();
}

} // namespace yimi
