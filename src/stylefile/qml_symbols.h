// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols in QGIS's own words. Private to stylefile.
#pragma once

#include "stylefile/shown_rules.h"

class QXmlStreamWriter;

namespace yimi {

/// Passes of drawing that one level takes: what lies beneath, and what lies above it.
inline constexpr int kPassesPerLevel = 2;

/// <symbol> of a rule for features of a kind.
void writeQmlSymbol(QXmlStreamWriter& xml,
                    const QString& name,
                    const ShownRule& rule,
                    GeometryKind kind);

} // namespace yimi
