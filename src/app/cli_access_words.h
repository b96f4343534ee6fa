// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of `access`, and what it means.
#pragma once

#include "access/measure_access.h"
#include "app/cli_study.h"

namespace yimi::cli {

struct AccessWords
{
    TravelWords travel{.profile = "caregiver"};
    StudyWords layers; ///< with --matrix, `demand` is the table of demand
    std::string matrix;
    std::string supply;
    std::string costUnit;
    std::string costField;
    std::string age = "A0_2";
    bool inclusiveOnly = false;
    std::string amount;
    std::string method;
    std::string decay;
    std::string selection;
    std::optional<double> beta;
    std::optional<double> sigma;
    std::vector<double> zones;
    std::vector<double> weights;
    std::int64_t count = 1;
    std::optional<double> per;
    std::optional<double> standard;
    std::vector<std::string> groups;
    std::string out;

    [[nodiscard]] bool fromMatrix() const { return !matrix.empty(); }
};

void addAccessOptions(CLI::App& command, AccessWords& words);

/// Throws CLI::RequiredError or CLI::ExcludesError when the sources are those of neither door, or
/// of both.
void requireAccessSources(const AccessWords& words);

/// Time or distance, and how many AccessCosts a 1 in the matrix is. Errors: ParameterInvalid.
struct CostWords
{
    CostKind kind = CostKind::Time;
    double unit = 60'000.0;
};

[[nodiscard]] Result<CostWords> costWordsOf(const AccessWords& words);

/// Errors: ParameterInvalid, for what is unknown, missing, or means nothing for the method.
[[nodiscard]] Result<AccessOptions>
accessOptionsOf(const AccessWords& words, CostKind kind, unsigned threads);

} // namespace yimi::cli
