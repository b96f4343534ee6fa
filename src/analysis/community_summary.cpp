// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/excess.h"
#include "analysis/summary.h"
#include "base/natural_order.h"
#include "city/demand.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

/// Children of one community by why they are not covered.
struct Reasons
{
    std::int64_t beyond = 0;
    std::int64_t noPath = 0;
    std::int64_t notLocated = 0;
};

GapReason mainReason(const ChildrenByState& children, const Reasons& reasons, bool anySupply)
{
    if (children.outOfRange == 0 && children.shortOfCapacity == 0)
        return GapReason::None;
    if (!anySupply)
        return GapReason::NoFacility;
    if (children.shortOfCapacity > children.outOfRange)
        return GapReason::ShortOfPlaces;
    const std::int64_t most = std::max({reasons.beyond, reasons.noPath, reasons.notLocated});
    if (reasons.beyond == most)
        return GapReason::BeyondCutoff;
    return reasons.noPath == most ? GapReason::NoPath : GapReason::NotLocated;
}

/// The state most children are in; ties go to the worse one.
CoverageState mainState(const ChildrenByState& children)
{
    if (children.children == 0)
        return CoverageState::NoData;
    const std::int64_t most =
        std::max({children.served, children.shortOfCapacity, children.outOfRange});
    if (children.outOfRange == most)
        return CoverageState::OutOfRange;
    return children.shortOfCapacity == most ? CoverageState::ShortOfCapacity
                                            : CoverageState::Served;
}

struct WeightedWay
{
    NearestFacility way;
    std::int64_t children = 0;
};

/// The way that the middle child has; nothing when nobody has one.
std::optional<NearestFacility> medianWay(std::vector<WeightedWay> ways)
{
    std::ranges::sort(ways, [](const WeightedWay& a, const WeightedWay& b) {
        return std::tie(a.way.time, a.way.length, a.way.facility)
               < std::tie(b.way.time, b.way.length, b.way.facility);
    });
    std::int64_t total = 0;
    for (const WeightedWay& way : ways)
        total += way.children;
    std::int64_t sum = 0;
    for (const WeightedWay& way : ways) {
        sum += way.children;
        if (2 * sum >= total)
            return way.way;
    }
    return std::nullopt;
}

void addExcess(CommunityCoverage& community, const CoverageOptions& options)
{
    if (!community.nearest)
        return;
    const auto excess = excessOf(
        community.nearest->time, community.nearest->length, options.cutoff, options.profile.speed);
    if (!excess)
        return;
    community.excess = excess->time;
    community.excessLength = excess->length;
}

/// Sums of ways, weighted by children.
class WaySum
{
public:
    void add(const DemandCoverage& demand)
    {
        if (!demand.nearest || !demand.nearest->beyondLength || demand.children == 0)
            return;
        m_children += demand.children;
        m_time += demand.children * demand.nearest->time.value;
        m_beyond += demand.children * demand.nearest->beyondLength->value;
    }

    [[nodiscard]] std::optional<MeanWay> mean() const
    {
        if (m_children == 0)
            return std::nullopt;
        return MeanWay{m_children, rounded(m_time), rounded(m_beyond)};
    }

private:
    [[nodiscard]] Milliseconds rounded(std::int64_t sum) const
    {
        return Milliseconds((sum + m_children / 2) / m_children);
    }

    std::int64_t m_children = 0;
    std::int64_t m_time = 0; ///< child-milliseconds: 10⁶ children × 10⁸ ms fit 10⁴ times
    std::int64_t m_beyond = 0;
};

/// Everything of one community that comes from its demand points.
class CommunityTally
{
public:
    void add(const DemandCoverage& demand)
    {
        m_children.children += demand.children;
        m_children.served += demand.served;
        m_ways.add(demand);
        if (demand.reach == ReachState::Reached) {
            m_children.shortOfCapacity += demand.children - demand.served;
        } else {
            m_children.outOfRange += demand.children;
            m_reasons.beyond += demand.reach == ReachState::BeyondCutoff ? demand.children : 0;
            m_reasons.noPath += demand.reach == ReachState::NoPath ? demand.children : 0;
            m_reasons.notLocated += demand.reach == ReachState::NotLocated ? demand.children : 0;
        }
        if (demand.nearest && demand.children > 0) {
            auto& ways = demand.reach == ReachState::Reached ? m_coveredWays : m_gapWays;
            ways.push_back({*demand.nearest, demand.children});
        }
    }

    /// Children known to the community but without any demand point.
    void addWithoutPlace(std::int64_t children)
    {
        m_children.children += children;
        m_children.outOfRange += children;
        m_reasons.notLocated += children;
    }

    void finish(CommunityCoverage& community, const CoverageOptions& options, bool anySupply)
    {
        community.children = m_children;
        community.state = mainState(m_children);
        community.reason = mainReason(m_children, m_reasons, anySupply);
        community.placesShort = static_cast<std::int64_t>(
            std::ceil(static_cast<double>(m_children.shortOfCapacity) * options.takeUp - 1e-6));
        community.nearest =
            medianWay(m_children.outOfRange > 0 ? std::move(m_gapWays) : std::move(m_coveredWays));
        community.meanWay = m_ways.mean();
        addExcess(community, options);
    }

private:
    ChildrenByState m_children;
    WaySum m_ways;
    Reasons m_reasons;
    std::vector<WeightedWay> m_gapWays;
    std::vector<WeightedWay> m_coveredWays;
};

void countFacilitiesInReach(const CoverageParts& parts, std::vector<CommunityCoverage>& communities)
{
    std::vector<std::size_t> lastFacility(communities.size(), parts.reach.size());
    for (std::size_t f = 0; f < parts.reach.size(); ++f) {
        for (const Reach& reach : parts.reach[f]) {
            const std::uint32_t c = parts.study.demand[reach.demand.value].community.value;
            if (lastFacility[c] != f) {
                lastFacility[c] = f;
                ++communities[c].facilitiesInReach;
            }
        }
    }
}

void markFacilities(const CoverageParts& parts, std::vector<CommunityCoverage>& communities)
{
    const CommunityLocator locator(parts.study.communities);
    for (const FacilityId id : parts.supply) {
        const Facility& facility = parts.study.facilities[id.value];
        if (const auto community = locator.find(facility.position)) {
            communities[community->value].hasFacility = true;
            if (facility.inclusive)
                communities[community->value].hasInclusiveFacility = true;
        }
    }
}

std::int64_t unserved(const CommunityCoverage& community)
{
    return community.children.shortOfCapacity + community.children.outOfRange;
}

} // namespace

std::vector<CommunityCoverage> summariseCommunities(const CoverageParts& parts)
{
    const auto& communities = parts.study.communities;
    std::vector<CommunityTally> tallies(communities.size());
    std::vector<bool> hasDemand(communities.size(), false);
    for (std::size_t i = 0; i < parts.demand.size(); ++i) {
        const std::uint32_t c = parts.study.demand[i].community.value;
        tallies[c].add(parts.demand[i]);
        hasDemand[c] = true;
    }
    std::vector<CommunityCoverage> result(communities.size());
    for (std::size_t c = 0; c < communities.size(); ++c) {
        result[c].id = communities[c].id;
        result[c].name = communities[c].name;
        result[c].town = communities[c].town;
        result[c].district = communities[c].district;
        if (!hasDemand[c] && communities[c].children)
            tallies[c].addWithoutPlace(childrenIn(*communities[c].children, parts.options.ages));
        tallies[c].finish(result[c], parts.options, !parts.supply.empty());
    }
    countFacilitiesInReach(parts, result);
    markFacilities(parts, result);
    return result;
}

std::optional<MeanWay> meanWayOf(const std::vector<DemandCoverage>& demand)
{
    WaySum ways;
    for (const DemandCoverage& point : demand)
        ways.add(point);
    return ways.mean();
}

std::vector<FacilityCoverage>
summariseFacilities(const CoverageParts& parts,
                    const std::vector<std::optional<Coordinate>>& onStreet)
{
    std::vector<std::uint32_t> reachedBy(parts.demand.size(), 0);
    for (const auto& set : parts.reach) {
        for (const Reach& reach : set)
            ++reachedBy[reach.demand.value];
    }
    std::vector<FacilityCoverage> result;
    result.reserve(parts.supply.size());
    for (std::size_t f = 0; f < parts.supply.size(); ++f) {
        const Facility& facility = parts.study.facilities[parts.supply[f].value];
        FacilityCoverage coverage{.id = facility.id,
                                  .name = facility.name,
                                  .located = onStreet[f].has_value(),
                                  .inclusive = facility.inclusive,
                                  .capacity = facility.capacity,
                                  .assigned = parts.assigned[f],
                                  .onStreet = onStreet[f]};
        for (const Reach& reach : parts.reach[f]) {
            const std::int64_t children = parts.demand[reach.demand.value].children;
            coverage.gross += children;
            coverage.net += reachedBy[reach.demand.value] == 1 ? children : 0;
        }
        result.push_back(std::move(coverage));
    }
    return result;
}

std::vector<std::size_t> rankGaps(const std::vector<CommunityCoverage>& communities)
{
    std::vector<std::size_t> gaps;
    for (std::size_t i = 0; i < communities.size(); ++i) {
        if (unserved(communities[i]) > 0)
            gaps.push_back(i);
    }
    const auto excess = [&](std::size_t i) {
        return communities[i].excess.value_or(Milliseconds{0});
    };
    std::ranges::sort(gaps, [&](std::size_t a, std::size_t b) {
        if (unserved(communities[a]) != unserved(communities[b]))
            return unserved(communities[a]) > unserved(communities[b]);
        if (excess(a) != excess(b))
            return excess(a) > excess(b);
        return naturallyLess(communities[a].id, communities[b].id);
    });
    return gaps;
}

} // namespace yimi
