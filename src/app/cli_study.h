// SPDX-License-Identifier: GPL-3.0-or-later
// From command-line words to a study: what coverage and access ask their questions of.
#pragma once

#include "analysis/study.h"
#include "app/cli_inputs.h"

namespace yimi::cli {

/// Layers of a study beside its roads.
struct StudyWords
{
    std::string facilities;
    std::string communities;
    std::string demand;
    std::string demandWeight = "as-found";
    std::vector<std::string> entrances;
    std::string residentialLand;
};

/// Adds --facilities and --communities; --demand means more than one thing and is the command's.
void addStudyOptions(CLI::App& command, StudyWords& words);

/// Adds --demand, --demand-weight, --residential-land and --entrances: how children and facilities
/// are placed.
void addDemandOptions(CLI::App& command, StudyWords& words);

/// Throws CLI::RequiredError for the first of --roads, --facilities and --communities that is not
/// there: the parser cannot say it, because something else may stand for all of them.
void requireStudySources(const TravelWords& travel, const StudyWords& words);

struct StudyRead
{
    Study study;
    StudyTables tables;
    Crs crs;
    std::shared_ptr<const TransitService> transit; ///< when lines were given
    double readMs = 0;
    double buildMs = 0;
};

/// Errors: as readStreets, readLayer and prepareStudy.
[[nodiscard]] Result<StudyRead> readStudy(const TravelWords& travel,
                                          const StudyWords& words,
                                          unsigned threads,
                                          const TaskContext& task);

} // namespace yimi::cli
