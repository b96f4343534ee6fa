// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/life_circle_reach.h"

#include "analysis/cutoff_cost.h"
#include "assessment/community_tables.h"

#include <algorithm>

namespace yimi {

namespace {

Result<BasketTheme> basketTheme(const AnalysisContext& context,
                                Theme theme,
                                const WayRules& rules,
                                Cost limit,
                                const TaskContext& task)
{
    auto set = facilitySet(context.city, theme);
    if (!set)
        return tl::unexpected(set.error());
    std::vector<const Facility*> facilities;
    for (const Facility& facility : set->facilities)
        facilities.push_back(&facility);
    auto ways = context.book.ways(set->key, facilities, rules, limit, task);
    if (!ways)
        return tl::unexpected(ways.error());
    return BasketTheme{std::string(themeId(theme)), std::move(*set), std::move(*ways)};
}

/// Children of the community without any demand point count in it, too: they reach nothing.
Counts childrenByCommunity(const CityBase& city, const AgeGroups& ages, const Counts& children)
{
    Counts sums = sumByCommunity(city, children);
    std::vector<bool> placed(city.communities.size(), false);
    for (const DemandPoint& point : city.demand)
        placed[point.community.value] = true;
    for (std::size_t c = 0; c < sums.size(); ++c) {
        if (!placed[c] && city.communities[c].children)
            sums[c] = childrenIn(*city.communities[c].children, ages);
    }
    return sums;
}

/// Facilities and homes that are not on the network.
void listUnlocated(const CityBase& city, const Circle& circle, std::vector<Finding>& findings)
{
    for (const BasketTheme& theme : circle.basket) {
        for (std::size_t f = 0; f < theme.set.facilities.size(); ++f) {
            if (theme.ways->seeds[f].empty())
                addFinding(findings,
                           {.code = FindingCode::FacilityUnlocated,
                            .layer = theme.set.layer,
                            .count = 1,
                            .ids = {theme.set.facilities[f].id}});
        }
    }
    const auto& places = circle.basket.front().ways->ground->demand;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i])
            addFinding(findings,
                       {.code = FindingCode::DemandUnlocated,
                        .layer = city.demandLayer,
                        .count = 1,
                        .ids = {city.demand[i].id}});
    }
}

/// Children of each community who have the theme within a limit.
Counts reaching(const CityBase& city, const Circle& circle, const BasketTheme& theme, Cost limit)
{
    Counts reached(circle.children.size(), 0);
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (theme.ways->nearest[i].label.cost <= limit)
            reached[i] = circle.children[i];
    }
    return sumByCommunity(city, reached);
}

} // namespace

Result<Circle>
circleOf(const AnalysisContext& context, std::vector<Finding>& findings, const TaskContext& task)
{
    Circle circle{.minutes = context.parameters.numbers("minutes"),
                  .limits = {},
                  .basket = {},
                  .children = {},
                  .inCommunity = {}};
    for (const double count : circle.minutes)
        circle.limits.push_back(costOf(Cutoff{minutes(count)}));
    WayRules rules{.profile = context.parameters.profile("profile"),
                   .direction = context.parameters.choice("direction") == "from"
                                    ? Direction::FromFacilities
                                    : Direction::TowardFacilities,
                   .snapLimit = Metres(context.parameters.number("snap"))};
    rules.transit = rules.profile.usesLines ? context.city.transit : nullptr;
    for (const std::string& id : context.parameters.choices("themes")) {
        const Theme theme = *themeFromId(id);
        if (context.city.layers.first(theme) == nullptr) {
            findings.push_back({.code = FindingCode::ThemeMissing, .detail = id, .count = 1});
            continue;
        }
        auto found = basketTheme(context, theme, rules, circle.limits.back(), task);
        if (!found)
            return tl::unexpected(found.error());
        // How many places there are does not matter here.
        std::erase_if(found->set.findings, [](const Finding& finding) {
            return finding.code == FindingCode::FacilityCapacityMissing;
        });
        append(findings, found->set.findings);
        circle.basket.push_back(std::move(*found));
    }
    if (circle.basket.empty())
        return failure({.code = ErrorCode::NoFacilities,
                        .field = "themes",
                        .detail = context.parameters.text("themes")});
    const AgeGroups ages = context.parameters.ages("ages");
    for (const DemandPoint& point : context.city.demand)
        circle.children.push_back(childrenIn(point.children, ages));
    circle.inCommunity = childrenByCommunity(context.city, ages, circle.children);
    listUnlocated(context.city, circle, findings);
    return circle;
}

Reached reachedOf(const CityBase& city, const Circle& circle)
{
    Reached reached;
    for (const Cost limit : circle.limits) {
        reached.emplace_back();
        for (const BasketTheme& theme : circle.basket)
            reached.back().push_back(reaching(city, circle, theme, limit));
    }
    return reached;
}

std::int64_t withWholeBasket(const Circle& circle)
{
    std::int64_t children = 0;
    for (std::size_t i = 0; i < circle.children.size(); ++i) {
        if (std::ranges::all_of(circle.basket, [&](const BasketTheme& theme) {
                return theme.ways->nearest[i].label.cost <= circle.limits.back();
            }))
            children += circle.children[i];
    }
    return children;
}

} // namespace yimi
