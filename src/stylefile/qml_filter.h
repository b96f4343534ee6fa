// SPDX-License-Identifier: GPL-3.0-or-later
// Which features a rule is for, in QGIS's expressions. Private to stylefile.
#pragma once

#include "stylefile/shown_rules.h"

namespace yimi {

/// Empty: all features.
[[nodiscard]] QString qmlFilter(const RuleCondition& condition);

/// Which features a filter of QGIS selects; `field` is the one field of the style, taken from the
/// first filter. False where the filter is of another kind.
[[nodiscard]] bool readQmlFilter(const QString& filter, std::string& field, StyleRule& rule);

} // namespace yimi
