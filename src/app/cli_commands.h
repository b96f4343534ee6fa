// SPDX-License-Identifier: GPL-3.0-or-later
// One function a command: adds itself to the parser and hands back what to run.
#pragma once

#include "app/cli_answer.h"

#include <CLI/CLI.hpp>
#include <functional>

namespace yimi::cli {

/// What runs when the command was chosen.
using Run = std::function<Result<Answer>(const Common&, const TaskContext&)>;

struct Command
{
    CLI::App* parser = nullptr;
    Run run;
    bool draws = false; ///< needs fonts and images
};

[[nodiscard]] Command accessCommand(CLI::App& app);
[[nodiscard]] Command analyseCommand(CLI::App& app);
[[nodiscard]] Command natureRingCommand(CLI::App& app);
[[nodiscard]] Command coverageCommand(CLI::App& app);
[[nodiscard]] Command nearestCommand(CLI::App& app);
[[nodiscard]] Command isochroneCommand(CLI::App& app);
[[nodiscard]] Command matrixCommand(CLI::App& app);
[[nodiscard]] Command networkCommand(CLI::App& app);
[[nodiscard]] Command inspectCommand(CLI::App& app);
[[nodiscard]] Command importCommand(CLI::App& app);
[[nodiscard]] Command checkCommand(CLI::App& app);
[[nodiscard]] Command convertCommand(CLI::App& app);
[[nodiscard]] Command exportCommand(CLI::App& app);
[[nodiscard]] Command profilesCommand(CLI::App& app);
[[nodiscard]] Command publishCommand(CLI::App& app);
[[nodiscard]] Command runCommand(CLI::App& app);

} // namespace yimi::cli
