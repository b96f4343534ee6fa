// SPDX-License-Identifier: GPL-3.0-or-later
// Norms and targets as Yimi ships them, and as planners add their own.
#pragma once

#include "assessment/standard.h"
#include "base/result.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace yimi {

/// {"standards": [{"id", "value", "unit", "clause", "source", "certainty", "year"}]}; "year" may be
/// left out. Errors: FileDamaged with `file` and what is wrong, by id.
[[nodiscard]] Result<std::vector<Standard>> standardsFromJson(const QByteArray& text,
                                                              const std::string& file);

/// Those that Yimi ships (resources/standards/*.json), by file, then as written. Thread-safe.
[[nodiscard]] const std::vector<Standard>& shippedStandards();

} // namespace yimi
