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

/// <Option name= type="QString" value=>: the smallest part of QGIS's files.
void writeQmlOption(QXmlStreamWriter& xml, const QString& name, const QString& value);

/// "r,g,b,a".
[[nodiscard]] QString qmlColour(Colour colour);

/// A name or a text as QGIS's expressions take it: between quotes, those inside doubled.
[[nodiscard]] QString qmlQuoted(QString text, QChar quote);

/// A number as QGIS's expressions take it.
[[nodiscard]] QString qmlNumber(double number);

} // namespace yimi
