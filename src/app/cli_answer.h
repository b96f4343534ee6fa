// SPDX-License-Identifier: GPL-3.0-or-later
// What a command gives back, and how it reaches the terminal.
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "base/task_context.h"

#include <QString>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace yimi::cli {

using Json = nlohmann::ordered_json;

/// A finished command: its fields for --json, its lines for people.
struct Answer
{
    Json fields = Json::object();          ///< the command's own fields
    Json method = Json::object();          ///< method sheet
    std::vector<Finding> findings;         ///< become "warnings"
    std::map<std::string, double> timings; ///< stage → ms, without "total"
    QString text;                          ///< for people, without --json
};

/// Options every command takes.
struct Common
{
    bool json = false;
    bool quiet = false;
    unsigned threads = 0;
    std::string language; ///< "zh" or "en"; empty: zh
};

/// JSON's null for what is not there.
template <typename T>
[[nodiscard]] Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

enum class Exit { Done = 0, Failed = 1, Usage = 2, Cancelled = 3 };

/// Prints the answer to stdout; findings as sentences to stderr unless quiet or --json.
[[nodiscard]] Exit print(const Answer& answer, const Common& common, double totalMs);

/// Prints the error's sentence to stderr (and, with --json, an object with "error" to stdout).
[[nodiscard]] Exit print(const Error& error, const Common& common);

/// Shows a bar with time left on a terminal, nothing elsewhere; stops on Ctrl+C.
[[nodiscard]] TaskContext terminalTask(const Common& common);

} // namespace yimi::cli
