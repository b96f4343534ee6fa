// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/gap_route.h"

#include "analysis/nearest.h"
#include "geometry/measures.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

/// Ways as long as the gap says, but for the rounding of positions on streets.
constexpr double kSameLength = 1.0;
/// Farther than any way: a search that counts length without a limit.
constexpr double kAnyLength = 1e6;

struct Ends
{
    std::vector<NamedPoint> from;
    std::vector<NamedPoint> to;
};

std::vector<NamedPoint> homesOf(const CityBase& city, const Gap& gap)
{
    std::vector<NamedPoint> homes;
    if (gap.subject == GapSubject::Facility) {
        if (gap.place)
            homes.push_back({gap.id, *gap.place});
        return homes;
    }
    for (const DemandPoint& point : city.demand) {
        if (city.communities[point.community.value].id == gap.id)
            homes.push_back({point.id, point.position});
    }
    return homes;
}

/// Places of 山水体验圈, which are no points of supply.
bool isNature(Theme theme)
{
    return theme == Theme::Park || theme == Theme::Hill || theme == Theme::Water;
}

/// Of the layer that the gap's theme names; where it names none, of the first that has the
/// facility.
std::vector<Facility> facilitiesFor(const CityBase& city, const Gap& gap)
{
    if (const auto theme = themeFromId(gap.theme)) {
        auto set = facilitySet(city, *theme);
        return set ? std::move(set->facilities) : std::vector<Facility>{};
    }
    for (const CityLayer& layer : city.layers.layers) {
        if (!isFacilityTheme(layer.theme) && !isNature(layer.theme))
            continue;
        auto set = facilitySet(city, layer.theme);
        if (set
            && std::ranges::find(set->facilities, gap.nearestId, &Facility::id)
                   != set->facilities.end())
            return std::move(set->facilities);
    }
    return {};
}

std::vector<NamedPoint> entrancesOf(const std::vector<Facility>& facilities, const std::string& id)
{
    std::vector<NamedPoint> points;
    for (const Facility& facility : facilities) {
        if (!id.empty() && facility.id != id)
            continue;
        for (const Entrance& entrance : facility.entrances)
            points.push_back({facility.id, entrance.position});
    }
    return points;
}

/// The home and the entrance that are as far apart as the gap's straight line is long.
std::optional<std::pair<NamedPoint, NamedPoint>> straightOf(const Detour& detour, const Ends& ends)
{
    std::optional<std::pair<NamedPoint, NamedPoint>> found;
    double least = kSameLength;
    for (const NamedPoint& home : ends.from) {
        for (const NamedPoint& entrance : ends.to) {
            const double off =
                std::abs(distance(home.position, entrance.position) - detour.straight.value);
            if (off >= least)
                continue;
            least = off;
            found.emplace(home, entrance);
        }
    }
    return found;
}

Result<NearestOptions> optionsOf(const CityBase& city, const AnalysisQuestion& question)
{
    const auto parameters = parametersOf(question);
    if (!parameters)
        return tl::unexpected(parameters.error());
    NearestOptions options{.lines = true, .threads = question.threads};
    if (const auto caregiver = travelProfile("caregiver"))
        options.profile = *caregiver;
    for (const Parameters::Entry& entry : parameters->entries()) {
        if (entry.spec.kind == ParameterKind::Profile && !entry.text.empty()) {
            options.profile = parameters->profile(entry.spec.key);
            break;
        }
    }
    if (parameters->has("direction") && parameters->choice("direction") == "from")
        options.direction = Direction::FromFacilities;
    if (parameters->has("snap"))
        options.snapLimit = Metres(parameters->number("snap"));
    if (options.profile.usesLines)
        options.transit = city.transit;
    return options;
}

/// Of the ways from each home the one whose length is nearest to what the gap says.
Result<std::optional<NearestHit>> wayOf(const CityBase& city,
                                        const Ends& ends,
                                        const NearestOptions& options,
                                        Metres said,
                                        const TaskContext& task)
{
    std::optional<NearestHit> best;
    if (ends.from.empty() || ends.to.empty())
        return best;
    auto found = nearest(*city.network, ends.from, ends.to, options, task);
    if (!found)
        return tl::unexpected(found.error());
    const auto off = [&](const NearestHit& hit) { return std::abs(hit.length.value - said.value); };
    for (NearestRow& row : found->rows) {
        if (!row.hits.empty() && (!best || off(row.hits.front()) < off(*best)))
            best = std::move(row.hits.front());
    }
    return best;
}

void take(GapRoute& route, NearestHit hit)
{
    route.length = hit.length;
    route.way = std::move(hit.line);
}

} // namespace

Result<GapRoute> gapRoute(const CityBase& city,
                          const Gap& gap,
                          const AnalysisQuestion& question,
                          const TaskContext& task)
{
    GapRoute route;
    if (gap.nearestId.empty() || !gap.length)
        return route;
    auto options = optionsOf(city, question);
    if (!options)
        return tl::unexpected(options.error());
    // A standard in metres was searched by length, and the shortest way is not always the quickest.
    if (gap.cutoff && std::holds_alternative<Metres>(*gap.cutoff))
        options->cutoff = Metres(kAnyLength);
    const std::vector<Facility> facilities = facilitiesFor(city, gap);
    Ends ends{homesOf(city, gap), entrancesOf(facilities, {})};
    const auto straight =
        gap.detour ? straightOf(*gap.detour, ends) : decltype(straightOf({}, ends)){};
    if (straight) {
        route.straight.emplace(straight->first.position, straight->second.position);
        auto hit = wayOf(city, {{straight->first}, ends.to}, *options, gap.detour->walked, task);
        if (!hit)
            return tl::unexpected(hit.error());
        if (*hit && std::abs((*hit)->length.value - gap.detour->walked.value) < kSameLength) {
            take(route, std::move(**hit));
            return route;
        }
    }
    ends.to = entrancesOf(facilities, gap.nearestId);
    auto hit = wayOf(city, ends, *options, *gap.length, task);
    if (!hit)
        return tl::unexpected(hit.error());
    if (*hit)
        take(route, std::move(**hit));
    return route;
}

} // namespace yimi
