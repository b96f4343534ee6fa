// SPDX-License-Identifier: GPL-3.0-or-later
// 儿童15分钟生活圈: how much of a basket of themes children reach on foot in 5, 10 and 15 minutes.
// Completeness of a place within T = Σ over its children of the themes within T, divided by
// children × themes: the mean share of the basket. Every theme counts alike, and one facility of it
// is enough.
#include "assessment/community_tables.h"
#include "assessment/life_circle_reach.h"
#include "assessment/plain_number.h"
#include "assessment/ready_made.h"
#include "geometry/measures.h"

#include <algorithm>
#include <numeric>

namespace yimi {

namespace {

std::int64_t total(const Counts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// Themes within a limit, summed over the children of each community.
std::vector<double> themesReached(const std::vector<Counts>& byTheme)
{
    std::vector<double> sums(byTheme.front().size(), 0.0);
    for (const Counts& theme : byTheme) {
        for (std::size_t c = 0; c < sums.size(); ++c)
            sums[c] += static_cast<double>(theme[c]);
    }
    return sums;
}

/// The theme that most children of a community lack, of equals the first; nothing when none do.
std::optional<std::size_t>
mostMissing(const Circle& circle, const std::vector<Counts>& byTheme, std::size_t community)
{
    std::optional<std::size_t> most;
    for (std::size_t t = 0; t < byTheme.size(); ++t) {
        const std::int64_t reached = byTheme[t][community];
        if (reached < circle.inCommunity[community]
            && (!most || reached < byTheme[*most][community]))
            most = t;
    }
    return most;
}

void addCommunities(const AnalysisContext& context,
                    const Circle& circle,
                    const Reached& reached,
                    AnalysisAnswer& answer)
{
    CommunityTables tables(context.city);
    tables.addCount("children", circle.inCommunity);
    const double themes = static_cast<double>(circle.basket.size());
    for (std::size_t m = circle.minutes.size(); m-- > 0;) {
        const std::vector<double> sums = themesReached(reached[m]);
        const std::string text = plainNumber(circle.minutes[m]);
        tables.addRatio("completeness_" + text, sums, circle.inCommunity, 100.0 / themes);
        tables.addRatio("themes_" + text, sums, circle.inCommunity);
    }
    std::vector<std::string> missing(context.city.communities.size());
    for (std::size_t c = 0; c < missing.size(); ++c) {
        if (const auto most = mostMissing(circle, reached.back(), c))
            missing[c] = circle.basket[*most].id;
    }
    tables.addText("most_missing", missing);
    for (std::size_t t = 0; t < circle.basket.size(); ++t) {
        Counts without = circle.inCommunity;
        for (std::size_t c = 0; c < without.size(); ++c)
            without[c] -= reached.back()[t][c];
        tables.addCount("without_" + circle.basket[t].id, without);
    }
    tables.moveInto(
        {}, TableLook::Graduated, "completeness_" + plainNumber(circle.minutes.back()), answer);
}

/// What is missing most: themes by the children who lack them.
struct Lack
{
    std::size_t theme = 0;
    std::int64_t without = 0;
};

std::vector<Lack> lacks(const Circle& circle, const Reached& reached)
{
    std::vector<Lack> all;
    for (std::size_t t = 0; t < circle.basket.size(); ++t)
        all.push_back({t, total(circle.inCommunity) - total(reached.back()[t])});
    std::ranges::stable_sort(all, std::greater{}, &Lack::without);
    return all;
}

AnswerTable themesTable(const Circle& circle, const Reached& reached, std::span<const Lack> lacks)
{
    FeatureTable table;
    table.name = "themes";
    for (std::size_t row = 0; row < lacks.size(); ++row)
        appendRow(table, static_cast<std::int64_t>(row) + 1, {}, {});
    const auto fill = [&](const std::string& field, FieldType type, auto&& valueOf) {
        Column& column = table.addColumn(field, type);
        for (std::size_t row = 0; row < lacks.size(); ++row)
            column.set(row, valueOf(lacks[row]));
    };
    fill("theme", FieldType::Text, [&](const Lack& lack) { return circle.basket[lack.theme].id; });
    fill("facilities", FieldType::Integer, [&](const Lack& lack) {
        return static_cast<std::int64_t>(circle.basket[lack.theme].set.facilities.size());
    });
    for (std::size_t m = 0; m < reached.size(); ++m)
        fill("reached_" + plainNumber(circle.minutes[m]),
             FieldType::Integer,
             [&](const Lack& lack) { return total(reached[m][lack.theme]); });
    fill("without", FieldType::Integer, [](const Lack& lack) { return lack.without; });
    const auto children = static_cast<double>(total(circle.inCommunity));
    fill("share_without", FieldType::Real, [&](const Lack& lack) {
        return children > 0 ? Value(static_cast<double>(lack.without) / children) : Value();
    });
    return {.id = "themes", .table = std::move(table)};
}

/// The way that stands for a community: of the home with most children who lack the theme.
void describeWay(const CityBase& city,
                 const Circle& circle,
                 const BasketTheme& theme,
                 const TravelProfile& profile,
                 std::span<const std::size_t> homes,
                 Gap& gap)
{
    const Cost limit = circle.limits.back();
    std::optional<std::size_t> home;
    for (const std::size_t i : homes) {
        if (theme.ways->nearest[i].label.cost > limit
            && (!home || circle.children[i] > circle.children[*home]))
            home = i;
    }
    gap.reason = GapReason::NotLocated;
    if (!home || !theme.ways->ground->demand[*home])
        return;
    const Label& label = theme.ways->nearest[*home].label;
    gap.reason = label.cost == kNoCost ? GapReason::NoPath : GapReason::BeyondCutoff;
    if (label.cost == kNoCost)
        return;
    const Facility& nearest = theme.set.facilities[label.owner];
    gap.nearestId = nearest.id;
    gap.nearestName = nearest.name;
    gap.time = Milliseconds(label.cost);
    gap.length = Metres(label.millimetres / 1000.0);
    gap.excess = Milliseconds(std::int64_t{label.cost} - limit);
    if (profile.mode == TravelMode::Foot && !profile.usesLines)
        gap.excessLength = Metres(seconds(*gap.excess) * profile.speed.value);
    if (!gap.place)
        gap.place = city.demand[*home].position;
}

/// One gap a community: the theme that most of its children lack.
void addGaps(const AnalysisContext& context,
             const Circle& circle,
             const Reached& reached,
             AnalysisAnswer& answer)
{
    const CityBase& city = context.city;
    const TravelProfile profile = context.parameters.profile("profile");
    std::vector<std::vector<std::size_t>> homes(city.communities.size());
    for (std::size_t i = 0; i < city.demand.size(); ++i)
        homes[city.demand[i].community.value].push_back(i);
    for (std::size_t c = 0; c < city.communities.size(); ++c) {
        const auto most = mostMissing(circle, reached.back(), c);
        if (!most)
            continue;
        const Community& community = city.communities[c];
        Gap gap{.id = community.id,
                .name = community.name,
                .town = community.town,
                .district = community.district,
                .theme = circle.basket[*most].id,
                .children = circle.inCommunity[c],
                .unserved = circle.inCommunity[c] - reached.back()[*most][c],
                .cutoff = Cutoff{minutes(circle.minutes.back())}};
        if (!community.area.empty())
            gap.place = pointInside(community.area);
        describeWay(city, circle, circle.basket[*most], profile, homes[c], gap);
        answer.gaps.push_back(std::move(gap));
    }
    rank(answer.gaps);
}

void addHeadline(const Circle& circle,
                 const Reached& reached,
                 std::span<const Lack> lacks,
                 AnalysisAnswer& answer)
{
    const auto children = static_cast<double>(total(circle.inCommunity));
    const double all = children * static_cast<double>(circle.basket.size());
    for (std::size_t m = circle.minutes.size(); m-- > 0;) {
        const std::vector<double> sums = themesReached(reached[m]);
        answer.headline.push_back(indicator("completeness-" + plainNumber(circle.minutes[m]),
                                            std::accumulate(sums.begin(), sums.end(), 0.0),
                                            all,
                                            100.0,
                                            "%"));
    }
    answer.headline.push_back(indicator(
        "whole-basket", static_cast<double>(withWholeBasket(circle)), children, 100.0, "%"));
    for (const Lack& lack : lacks)
        answer.headline.push_back(indicator("without-" + circle.basket[lack.theme].id,
                                            static_cast<double>(lack.without),
                                            children,
                                            100.0,
                                            "%"));
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    AnalysisAnswer answer;
    answer.method = methodLines(context);
    const auto circle = circleOf(context, answer.findings, task);
    if (!circle)
        return tl::unexpected(circle.error());
    std::string counted;
    for (const BasketTheme& theme : circle->basket)
        counted.append(counted.empty() ? "" : "+").append(theme.id);
    answer.method.push_back({.key = "basket", .value = counted});
    answer.method.push_back({.key = "completeness", .value = "mean_share_of_basket"});
    const Reached reached = reachedOf(context.city, *circle);
    const std::vector<Lack> missing = lacks(*circle, reached);
    addHeadline(*circle, reached, missing, answer);
    addCommunities(context, *circle, reached, answer);
    answer.tables.push_back(themesTable(*circle, reached, missing));
    addGaps(context, *circle, reached, answer);
    return answer;
}

} // namespace

AnalysisSpec lifeCircleAnalysis()
{
    const std::vector<Theme> themes{Theme::Childcare,
                                    Theme::Kindergarten,
                                    Theme::PrimarySchool,
                                    Theme::MiddleSchool,
                                    Theme::Clinic,
                                    Theme::Hospital,
                                    Theme::Library,
                                    Theme::Museum,
                                    Theme::SportsVenue,
                                    Theme::ActivityBase,
                                    Theme::FamilyEducation,
                                    Theme::NursingRoom,
                                    Theme::Park,
                                    Theme::PlayArea,
                                    Theme::BusStop,
                                    Theme::MetroStation};
    std::vector<std::string> choices;
    for (const Theme theme : themes)
        choices.emplace_back(themeId(theme));
    return {.id = "life-circle",
            .needs = {Theme::Road, Theme::Community},
            .anyOf = themes,
            .parameters = {{.key = "themes",
                            .kind = ParameterKind::Choices,
                            .preset = "childcare+kindergarten+primary_school+clinic+library"
                                      "+sports_venue+activity_base+family_education+park"
                                      "+play_area+bus_stop",
                            .choices = choices},
                           {.key = "minutes",
                            .kind = ParameterKind::Numbers,
                            .preset = "5,10,15",
                            .unit = "min",
                            .least = 1,
                            .most = 120,
                            .standard = "tdt1062-15-minutes"},
                           agesParameter("A0_2+A3_5+A6_11+A12_14+A15_17"),
                           profileParameter("caregiver"),
                           directionParameter(),
                           snapParameter()},
            .run = run};
}

} // namespace yimi
