// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/life_circle_reach.h"

#include "analysis/cutoff_cost.h"
#include "assessment/area_figures.h"
#include "assessment/community_tables.h"
#include "assessment/unlocated.h"

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
    circle.inCommunity = childrenOfCommunities(context.city, ages);
    if (std::ranges::all_of(circle.inCommunity,
                            [](std::int64_t children) { return children == 0; }))
        return failure({.code = ErrorCode::NoDemand, .detail = ages.id()});
    for (const BasketTheme& theme : circle.basket)
        listUnlocatedFacilities(theme.set, *theme.ways, findings);
    listUnlocatedHomes(context.city, *circle.basket.front().ways->ground, findings);
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
