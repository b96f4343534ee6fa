// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_study.h"

#include "base/stopwatch.h"

namespace yimi::cli {

void addStudyOptions(CLI::App& command, StudyWords& words)
{
    command.add_option("--facilities", words.facilities, "childcare sites (SOURCE)");
    command.add_option(
        "--communities", words.communities, "communities with children by age (SOURCE)");
}

void requireStudySources(const TravelWords& travel, const StudyWords& words)
{
    for (const auto& [name, value] : {std::pair("--roads", &travel.roads),
                                      std::pair("--facilities", &words.facilities),
                                      std::pair("--communities", &words.communities)}) {
        if (value->empty())
            throw CLI::RequiredError(name);
    }
}

Result<StudyRead> readStudy(const TravelWords& travel,
                            const StudyWords& words,
                            unsigned threads,
                            const TaskContext& task)
{
    auto streets = readStreets(travel, threads, task);
    if (!streets)
        return tl::unexpected(streets.error());
    StudyRead result{.tables = {.idField = travel.idField},
                     .crs = streets->crs,
                     .readMs = streets->readMs,
                     .buildMs = streets->buildMs};
    std::vector<Finding> findings = streets->findings;
    Stopwatch watch;
    for (const auto& [source, table] : {std::pair(&words.facilities, &result.tables.facilities),
                                        std::pair(&words.communities, &result.tables.communities),
                                        std::pair(&words.demand, &result.tables.residences)}) {
        if (source->empty())
            continue;
        auto layer = readInto(*source, streets->crs, travel, task);
        if (!layer)
            return tl::unexpected(layer.error());
        findings.insert(findings.end(), layer->findings.begin(), layer->findings.end());
        *table = std::make_shared<const FeatureTable>(std::move(layer->table));
    }
    auto transit = readTransit(travel, streets->crs, findings, task);
    if (!transit)
        return tl::unexpected(transit.error());
    result.transit = *transit;
    result.readMs += watch.lap();
    auto study = prepareStudy(result.tables, streets->network, task);
    if (!study)
        return tl::unexpected(study.error());
    result.buildMs += watch.lap();
    result.study = std::move(*study);
    result.study.crs = streets->crsName;
    result.study.findings.insert(result.study.findings.begin(), findings.begin(), findings.end());
    return result;
}

} // namespace yimi::cli
