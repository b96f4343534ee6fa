// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/band_counts.h"

#include "city/apportion.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yimi {

namespace {

constexpr int kAdult = 18;
/// Of wider bands nobody can say how many of the rest are children.
constexpr int kOldestTold = 24;
/// First and last year of each group.
constexpr std::array<std::pair<int, int>, kAgeGroups.size()> kYears = {
    {{0, 2}, {3, 5}, {6, 11}, {12, 14}, {15, 17}}};

/// People by completed years; nothing where no band tells.
using Years = std::array<std::optional<std::int64_t>, kOldestTold + 1>;

bool withinOneGroup(int from, int to)
{
    return std::ranges::any_of(
        kYears, [&](const auto& group) { return from >= group.first && to <= group.second; });
}

/// Evenly, sums exact; people of years beyond those that are told count nowhere.
void spread(Years& years, const std::vector<int>& over, std::int64_t people)
{
    const std::vector<std::int64_t> parts =
        apportion(people, std::vector<double>(over.size(), 1.0));
    for (std::size_t i = 0; i < over.size(); ++i) {
        if (over[i] > kOldestTold)
            continue;
        auto& year = years[static_cast<std::size_t>(over[i])];
        year = year.value_or(0) + parts[i];
    }
}

std::vector<int> yearsOf(const AgeBand& band)
{
    std::vector<int> years;
    for (int year = band.from; year <= band.to; ++year)
        years.push_back(year);
    return years;
}

std::vector<int> untold(const Years& years, const AgeBand& band)
{
    std::vector<int> found = yearsOf(band);
    std::erase_if(found,
                  [&](int year) { return years[static_cast<std::size_t>(year)].has_value(); });
    return found;
}

KnownChildren grouped(const Years& years)
{
    KnownChildren children{};
    for (std::size_t group = 0; group < kYears.size(); ++group) {
        for (int year = kYears[group].first; year <= kYears[group].second; ++year) {
            if (const auto& count = years[static_cast<std::size_t>(year)])
                children[group] = children[group].value_or(0) + *count;
        }
    }
    return children;
}

} // namespace

BandPlan::BandPlan(std::vector<AgeBand> bands) : m_bands(std::move(bands))
{
    settleSharedEnds(m_bands);
    m_chosen = disjointBands(m_bands);
    findWider();
}

void BandPlan::findWider()
{
    std::map<std::tuple<int, int>, std::array<std::vector<std::size_t>, 3>> byRange;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const AgeBand& band = m_bands[i];
        if (!std::ranges::binary_search(m_chosen, i) && band.from < kAdult
            && band.to <= kOldestTold)
            byRange[{band.to - band.from, band.from}][static_cast<std::size_t>(band.sex)].push_back(
                i);
    }
    for (const auto& [range, sexes] : byRange) {
        const auto& [both, male, female] = sexes;
        const AgeBand band{.from = std::get<1>(range),
                           .to = std::get<1>(range) + std::get<0>(range)};
        if (!both.empty())
            m_wider.push_back({band, {both.front()}});
        else if (!male.empty() && !female.empty())
            m_wider.push_back({band, {male.front(), female.front()}});
    }
}

BandedChildren BandPlan::children(const PeopleOf& people) const
{
    BandedChildren result;
    Years years{};
    for (const std::size_t i : m_chosen) {
        const AgeBand& band = m_bands[i];
        const auto count = band.from < kAdult ? people(i) : std::nullopt;
        if (!count)
            continue;
        result.split = result.split || (*count > 0 && !withinOneGroup(band.from, band.to));
        // «15 and more»: no one can say how many of them are children.
        if (band.to != AgeBand::kOpenEnd)
            spread(years, yearsOf(band), *count);
    }
    for (const Wider& wider : m_wider) {
        const std::vector<int> rest = untold(years, wider.band);
        if (rest.empty() || rest.front() >= kAdult)
            continue;
        std::int64_t left = 0;
        bool known = true;
        for (const std::size_t part : wider.parts) {
            const auto count = people(part);
            known = known && count;
            left += count.value_or(0);
        }
        if (!known)
            continue;
        for (const int year : yearsOf(wider.band))
            left -= years[static_cast<std::size_t>(year)].value_or(0);
        result.split = result.split || !withinOneGroup(rest.front(), rest.back());
        spread(years, rest, std::max<std::int64_t>(left, 0));
    }
    result.children = grouped(years);
    return result;
}

} // namespace yimi
