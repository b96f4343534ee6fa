// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_transit.h"

#include "app/cli_inputs.h"
#include "transit/gtfs.h"
#include "transit/lines_from_tables.h"
#include "wording/wording.h"

#include <cmath>

namespace yimi::cli {

namespace {

tl::unexpected<Error> invalid(const char* field, const std::string& detail)
{
    return failure({.code = ErrorCode::ParameterInvalid, .field = field, .detail = detail});
}

Result<ServiceWindow> windowOf(const TransitWords& words)
{
    const auto date = dateFromText(words.date);
    if (!date)
        return invalid("gtfs-date", "YYYY-MM-DD");
    const auto hours = windowFromText(words.window);
    if (!hours)
        return invalid("gtfs-window", "HH:MM-HH:MM");
    return ServiceWindow{*date, hours->first, hours->second};
}

Result<TransitRead> readLines(const TravelWords& words, const Crs& crs, const TaskContext& task)
{
    const TransitWords& transit = words.transit;
    if (!transit.gtfs.empty()) {
        const auto window = windowOf(transit);
        if (!window)
            return tl::unexpected(window.error());
        return linesFromGtfs(transit.gtfs, crs, *window, task);
    }
    auto routes = readInto(transit.routes, crs, words, task);
    if (!routes)
        return tl::unexpected(routes.error());
    auto stops = readInto(transit.stops, crs, words, task);
    if (!stops)
        return tl::unexpected(stops.error());
    auto read = transitLinesFromTables(routes->table, stops->table);
    if (!read)
        return read;
    std::vector<Finding> findings = std::move(routes->findings);
    findings.insert(findings.end(), stops->findings.begin(), stops->findings.end());
    read->findings.insert(read->findings.begin(), findings.begin(), findings.end());
    return read;
}

} // namespace

void addTransitOptions(CLI::App& command, TransitWords& words)
{
    command.add_option(
        "--transit-routes", words.routes, "bus and metro lines with headways (SOURCE)");
    command.add_option("--transit-stops", words.stops, "their stops (SOURCE)");
    command.add_option("--gtfs", words.gtfs, "timetable instead: a GTFS folder or .zip");
    command.add_option("--gtfs-date", words.date, "its day, such as 2026-05-06");
    command.add_option("--gtfs-window", words.window, "its hours")->capture_default_str();
    command.add_option("--wait", words.wait, "mean: half the headway; pessimistic: all of it")
        ->capture_default_str();
    command
        .add_option("--transfer-seconds",
                    words.transferSeconds,
                    "for every boarding but the first, beside the wait")
        ->capture_default_str();
}

Result<void> checkTransit(const TransitWords& words, const TravelProfile& profile)
{
    if (!words.given()) {
        if (profile.usesLines)
            return invalid("gtfs", "--gtfs PATH / --transit-routes SOURCE --transit-stops SOURCE");
        return {};
    }
    if (profile.mode != TravelMode::Foot)
        return invalid("profile", profile.id + " ∉ {transit, walk, child, stroller, caregiver}");
    if (!words.gtfs.empty() && (!words.routes.empty() || !words.stops.empty()))
        return invalid("gtfs", "--gtfs PATH / --transit-routes SOURCE --transit-stops SOURCE");
    if (words.gtfs.empty() && words.routes.empty())
        return invalid("transit-routes", "SOURCE");
    if (words.gtfs.empty() && words.stops.empty())
        return invalid("transit-stops", "SOURCE");
    if (words.wait != "mean" && words.wait != "pessimistic")
        return invalid("wait", words.wait + " ∉ {mean, pessimistic}");
    if (!(words.transferSeconds >= 0 && words.transferSeconds <= 7200))
        return invalid("transfer-seconds", "0 ≤ s ≤ 7200");
    if (!words.gtfs.empty()) {
        if (const auto window = windowOf(words); !window)
            return tl::unexpected(window.error());
    }
    return {};
}

Result<std::shared_ptr<const TransitService>> readTransit(const TravelWords& words,
                                                          const Crs& crs,
                                                          std::vector<Finding>& findings,
                                                          const TaskContext& task)
{
    if (!words.transit.given())
        return std::shared_ptr<const TransitService>{};
    auto read = readLines(words, crs, task);
    if (!read)
        return tl::unexpected(read.error());
    findings.insert(findings.end(), read->findings.begin(), read->findings.end());
    TransitRules rules{.wait = words.transit.wait == "pessimistic" ? WaitRule::Pessimistic
                                                                   : WaitRule::Mean};
    rules.transfer = Milliseconds(std::llround(words.transit.transferSeconds * 1000.0));
    return std::make_shared<const TransitService>(TransitService{std::move(read->lines), rules});
}

Json transitMethod(const TransitService* service)
{
    if (service == nullptr)
        return nullptr;
    return {{"lines", service->lines.source},
            {"routes", routeCount(service->lines)},
            {"patterns", service->lines.patterns.size()},
            {"stops", service->lines.stops.size()},
            {"wait", waitRuleId(service->rules.wait)},
            {"wait_share_of_headway", service->rules.wait == WaitRule::Mean ? 0.5 : 1.0},
            {"transfer_seconds", seconds(service->rules.transfer)}};
}

QString transitText(const TransitService* service)
{
    if (service == nullptr)
        return {};
    return transitSentence(service->lines.source,
                           std::string(waitRuleId(service->rules.wait)),
                           service->rules.transfer)
           + u'\n';
}

} // namespace yimi::cli
