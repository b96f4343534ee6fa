// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_study.h"

#include "base/stopwatch.h"

#include <array>

namespace yimi::cli {

namespace {

Result<DemandWeight> weightOf(const std::string& word)
{
    constexpr std::array<std::pair<std::string_view, DemandWeight>, 6> kWeights{
        {{"as-found", DemandWeight::AsFound},
         {"households", DemandWeight::Households},
         {"people", DemandWeight::People},
         {"dwelling-area", DemandWeight::DwellingArea},
         {"floor-area", DemandWeight::FloorArea},
         {"equal", DemandWeight::Equal}}};
    for (const auto& [name, weight] : kWeights) {
        if (name == word)
            return weight;
    }
    return failure(
        {.code = ErrorCode::ParameterInvalid,
         .field = "demand-weight",
         .detail = word + " ∉ {as-found, households, people, dwelling-area, floor-area, equal}"});
}

Result<StudyTables> readTables(const TravelWords& travel,
                               const StudyWords& words,
                               const Crs& crs,
                               std::vector<Finding>& findings,
                               const TaskContext& task)
{
    const auto weight = weightOf(words.demandWeight);
    if (!weight)
        return tl::unexpected(weight.error());
    StudyTables tables{.idField = travel.idField, .weight = *weight};
    for (const auto& [source, table] :
         {std::pair(&words.facilities, &tables.facilities),
          std::pair(&words.communities, &tables.communities),
          std::pair(&words.demand, &tables.residences),
          std::pair(&words.residentialLand, &tables.residentialLand)}) {
        if (source->empty())
            continue;
        auto read = readAllInto({*source}, crs, travel, findings, task);
        if (!read)
            return tl::unexpected(read.error());
        *table = std::move(read->front());
    }
    auto entrances = readAllInto(words.entrances, crs, travel, findings, task);
    if (!entrances)
        return tl::unexpected(entrances.error());
    tables.entrances = std::move(*entrances);
    return tables;
}

} // namespace

void addStudyOptions(CLI::App& command, StudyWords& words)
{
    command.add_option("--facilities", words.facilities, "childcare sites (SOURCE)");
    command.add_option(
        "--communities", words.communities, "communities with children by age (SOURCE)");
}

void addDemandOptions(CLI::App& command, StudyWords& words)
{
    command.add_option("--demand",
                       words.demand,
                       "residences (SOURCE); without: cells of 100 m inside the communities");
    command
        .add_option("--demand-weight",
                    words.demandWeight,
                    "by what a community's children are spread over its residences: as-found, "
                    "households, people, dwelling-area, floor-area, equal")
        ->capture_default_str();
    command.add_option("--residential-land",
                       words.residentialLand,
                       "areas people live in (SOURCE): cells stay inside them");
    command.add_option("--entrances",
                       words.entrances,
                       "entrances of the facilities (SOURCE, repeatable), by of_id or nearness");
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
    StudyRead result{.crs = streets->crs, .readMs = streets->readMs, .buildMs = streets->buildMs};
    std::vector<Finding> findings = streets->findings;
    Stopwatch watch;
    auto tables = readTables(travel, words, streets->crs, findings, task);
    if (!tables)
        return tl::unexpected(tables.error());
    result.tables = std::move(*tables);
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
