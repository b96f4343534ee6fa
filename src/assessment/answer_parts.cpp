// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/answer_parts.h"

#include "analysis/coverage_layers.h"
#include "assessment/plain_number.h"
#include "base/version.h"

#include <array>

namespace yimi {

namespace {

std::string demandSources(std::span<const DemandPoint> demand)
{
    std::array<bool, 3> there{};
    for (const DemandPoint& point : demand)
        there[static_cast<std::size_t>(point.source)] = true;
    static constexpr std::array<const char*, 3> kNames{"residences", "cells", "inside points"};
    std::string text;
    for (std::size_t i = 0; i < there.size(); ++i) {
        if (there[i])
            text.append(text.empty() ? "" : "+").append(kNames[i]);
    }
    return text;
}

} // namespace

CoverageOptions coverageOptionsOf(const AnalysisContext& context)
{
    const Parameters& parameters = context.parameters;
    CoverageOptions options{.cutoff = cutoffOf(parameters),
                            .profile = parameters.profile("profile"),
                            .threads = context.threads,
                            .transit = context.city.transit};
    if (parameters.has("ages"))
        options.ages = parameters.ages("ages");
    if (parameters.has("direction") && parameters.choice("direction") == "from")
        options.direction = Direction::FromFacilities;
    if (parameters.has("snap"))
        options.snapLimit = Metres(parameters.number("snap"));
    if (parameters.has("connectors"))
        options.connectors = parameters.flag("connectors");
    return options;
}

Result<Covered> covered(const AnalysisContext& context,
                        FacilitySet set,
                        const CoverageOptions& options,
                        bool withCapacity,
                        const TaskContext& task)
{
    if (!withCapacity) {
        for (Facility& facility : set.facilities)
            facility.capacity.reset();
        std::erase_if(set.findings, [](const Finding& finding) {
            return finding.code == FindingCode::FacilityCapacityMissing;
        });
    }
    Study study = studyOf(context.city, set);
    auto coverage = coverageOf(study, options, context.book, set.key, task);
    if (!coverage)
        return tl::unexpected(coverage.error());
    return Covered{std::move(set), std::move(study), std::move(*coverage)};
}

void addCoverageTables(const AnalysisContext& context,
                       const Covered& covered,
                       const std::string& prefix,
                       AnalysisAnswer& answer)
{
    const Crs& crs = context.city.crs;
    answer.tables.push_back({.id = prefix + "communities",
                             .table = coverageTable(covered.study, covered.coverage, crs),
                             .look = TableLook::States,
                             .lookField = "state"});
    answer.tables.push_back(
        {.id = prefix + "towns", .table = areaTable("town", covered.coverage.towns)});
    answer.tables.push_back(
        {.id = prefix + "districts", .table = areaTable("district", covered.coverage.districts)});
    answer.tables.push_back({.id = prefix + "facilities",
                             .table = facilityLayer(covered.study, covered.coverage, crs),
                             .look = TableLook::PointMarks});
}

Indicator
indicator(std::string id, double numerator, double denominator, double factor, std::string unit)
{
    Indicator made{.id = std::move(id),
                   .numerator = numerator,
                   .denominator = denominator,
                   .unit = std::move(unit)};
    if (denominator > 0)
        made.value = factor * numerator / denominator;
    return made;
}

Indicator withTarget(Indicator indicator, std::span<const Standard> standards, std::string_view id)
{
    if (const Standard* const standard = standardById(standards, id)) {
        indicator.target = standard->value;
        indicator.targetYear = standard->year;
        indicator.clause = standard->clause;
    }
    return indicator;
}

Indicator reachableShare(std::string id, const ChildrenByState& children)
{
    return indicator(std::move(id),
                     static_cast<double>(children.withinReach()),
                     static_cast<double>(children.children),
                     100.0,
                     "%");
}

std::vector<MethodLine> methodLines(const AnalysisContext& context)
{
    std::vector<MethodLine> lines;
    for (const Parameters::Entry& entry : context.parameters.entries()) {
        if (entry.text.empty())
            continue;
        lines.push_back({.key = entry.spec.key,
                         .value = entry.text,
                         .unit = entry.spec.unit,
                         .clause = entry.standard ? entry.standard->clause : std::string{},
                         .customised = entry.customised});
    }
    if (context.parameters.has("profile")) {
        const TravelProfile profile = context.parameters.profile("profile");
        lines.push_back(
            {.key = "speed", .value = plainNumber(profile.speed.value * 3.6), .unit = "km/h"});
    }
    lines.push_back({.key = "crs", .value = context.city.crsName});
    lines.push_back({.key = "demand", .value = demandSources(context.city.demand)});
    if (!context.parameters.has("connectors"))
        lines.push_back({.key = "connectors", .value = "yes"});
    lines.push_back({.key = "software", .value = std::string(softwareVersion())});
    return lines;
}

ParameterSpec profileParameter(std::string preset)
{
    return {.key = "profile", .kind = ParameterKind::Profile, .preset = std::move(preset)};
}

ParameterSpec agesParameter(std::string preset)
{
    return {.key = "ages", .kind = ParameterKind::Ages, .preset = std::move(preset)};
}

ParameterSpec minutesParameter(std::string preset, std::string standard)
{
    return {.key = "minutes",
            .preset = std::move(preset),
            .unit = "min",
            .least = 0.1,
            .most = 240,
            .standard = std::move(standard)};
}

ParameterSpec metresParameter(std::string preset, std::string standard)
{
    return {.key = "metres",
            .preset = std::move(preset),
            .unit = "m",
            .least = 1,
            .most = 50000,
            .standard = std::move(standard)};
}

ParameterSpec directionParameter()
{
    return {.key = "direction",
            .kind = ParameterKind::Choice,
            .preset = "toward",
            .choices = {"toward", "from"}};
}

ParameterSpec snapParameter()
{
    return {.key = "snap", .preset = "200", .unit = "m", .least = 0, .most = 5000};
}

void append(std::vector<Finding>& to, const std::vector<Finding>& from)
{
    for (const Finding& finding : from) {
        if (std::find(to.begin(), to.end(), finding) == to.end())
            to.push_back(finding);
    }
}

} // namespace yimi
