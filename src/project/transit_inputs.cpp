// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/transit_inputs.h"

#include "transit/lines_from_tables.h"

#include <array>

namespace yimi {

namespace {

struct ThemePair
{
    Theme routes;
    Theme stops;
};

constexpr std::array kPairs{ThemePair{Theme::BusRoute, Theme::BusStop},
                            ThemePair{Theme::MetroLine, Theme::MetroStation}};

/// Puts lines beside others; stops of two networks stay two stops, between which people walk.
void append(TransitLines& to, TransitLines from)
{
    const std::size_t first = to.stops.size();
    to.source += (to.source.empty() ? "" : " + ") + from.source;
    to.stops.insert(to.stops.end(),
                    std::make_move_iterator(from.stops.begin()),
                    std::make_move_iterator(from.stops.end()));
    for (TransitPattern& pattern : from.patterns) {
        for (TransitCall& call : pattern.calls)
            call.stop = StopId(call.stop.value + first);
        to.patterns.push_back(std::move(pattern));
    }
}

} // namespace

TransitInputs transitInputs(const ProjectContents& contents)
{
    TransitInputs inputs{.layers = {}, .timetable = contents.timetable, .stamps = {}};
    if (inputs.timetable) {
        if (!contents.timetableEdition.isEmpty())
            inputs.stamps.push_back(QStringLiteral("timetable@") + contents.timetableEdition);
        return inputs;
    }
    for (const ThemePair& pair : kPairs) {
        const DocumentLayer* routes = layerByTheme(contents.layers, pair.routes);
        const DocumentLayer* stops = layerByTheme(contents.layers, pair.stops);
        if (!routes || !stops)
            continue;
        inputs.layers.push_back({routes->table, stops->table});
        for (const DocumentLayer* layer : {routes, stops})
            inputs.stamps.push_back(layerStamp(*layer));
    }
    return inputs;
}

std::vector<Theme> missingForTransit(const ProjectContents& contents)
{
    std::vector<Theme> missing;
    if (transitInputs(contents).complete())
        return missing;
    for (const Theme theme : {Theme::BusRoute, Theme::BusStop}) {
        if (!layerByTheme(contents.layers, theme))
            missing.push_back(theme);
    }
    return missing;
}

Result<std::shared_ptr<const TransitService>> transitServiceFrom(const TransitInputs& inputs,
                                                                 const TransitRules& rules,
                                                                 std::vector<Finding>& findings)
{
    if (!inputs.complete())
        return failure({.code = ErrorCode::NoTransit});
    if (inputs.timetable)
        return std::make_shared<const TransitService>(TransitService{*inputs.timetable, rules});
    TransitLines lines;
    for (const TransitInputs::Layers& layers : inputs.layers) {
        auto read = transitLinesFromTables(*layers.routes, *layers.stops);
        if (!read)
            return failure(read.error());
        findings.insert(findings.end(), read->findings.begin(), read->findings.end());
        append(lines, std::move(read->lines));
    }
    // Stops that nobody calls at were left out, and listed, by the reader.
    if (inputs.layers.size() > 1)
        static_cast<void>(arrange(lines));
    return std::make_shared<const TransitService>(TransitService{std::move(lines), rules});
}

bool sameRides(const RidesMade& made, const ProjectContents& contents)
{
    const TransitRules& rules = contents.settings.transit;
    return made.wait == waitRuleId(rules.wait) && made.transferSeconds == seconds(rules.transfer)
           && (contents.timetable ? contents.timetable->source == made.lines
                                  : transitInputs(contents).complete());
}

} // namespace yimi
