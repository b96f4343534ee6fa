// SPDX-License-Identifier: GPL-3.0-or-later
// Which row of a table means which place. Only what is certain is taken; what is merely similar is
// proposed, for somebody to confirm.
#pragma once

#include "base/task_context.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yimi {

/// A row, or a place, as far as matching cares.
struct NamedPlace
{
    std::string code;                ///< may be empty
    std::string name;                ///< may be empty
    std::vector<std::string> within; ///< town, district, … as far as known
};

/// How a row was matched, best first.
enum class MatchKind {
    Code,        ///< same code
    Name,        ///< same name, letter by letter
    UniformName, ///< same name in one spelling, or without the town and district before it; of
                 ///< several the one that is a 社区, or a 村, as the row says
    Confirmed,   ///< somebody said so
    Repeated,    ///< another row means the same place
    Several,     ///< more than one place of this name
    Similar,     ///< candidates only; also one of the same name in another town
    Nobody,      ///< nothing like it
};

/// "code", "name", "uniform-name", …: for JSON.
[[nodiscard]] std::string_view matchKindId(MatchKind kind);

struct MatchCandidate
{
    std::size_t place = 0;
    double similarity = 0; ///< 0 … 1

    bool operator==(const MatchCandidate&) const = default;
};

struct RowMatch
{
    MatchKind kind = MatchKind::Nobody;
    std::optional<std::size_t> place = {};       ///< of the first four kinds
    std::vector<MatchCandidate> candidates = {}; ///< of the others, best first

    bool operator==(const RowMatch&) const = default;
};

struct MatchOptions
{
    double similarEnough = 0.5;
    std::size_t mostCandidates = 3;
};

/// One match a row, in the rows' order; what each row gets does not depend on their order. Errors:
/// Cancelled.
[[nodiscard]] Result<std::vector<RowMatch>> matchNames(std::span<const NamedPlace> rows,
                                                       std::span<const NamedPlace> places,
                                                       const MatchOptions& options = {},
                                                       const TaskContext& task = {});

/// How many rows have their place.
[[nodiscard]] std::size_t matchedRows(std::span<const RowMatch> matches);

} // namespace yimi
