// SPDX-License-Identifier: GPL-3.0-or-later
// How clauses become sentences in the reader's language. Private to wording.
#pragma once

#include <QString>

#include <string_view>

namespace yimi {

[[nodiscard]] inline QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// A clause, with a note in brackets when there is one, closed as a sentence. An empty clause stays
/// empty.
[[nodiscard]] QString sentence(const QString& clause, const QString& note = {});

/// Two sentences one after the other; either may be empty.
[[nodiscard]] QString joinedSentences(const QString& first, const QString& second);

/// «a, b, c» as the language enumerates names.
[[nodiscard]] QString enumeration(const QStringList& names);

/// A number and its unit, held together by a no-break space.
[[nodiscard]] QString withUnit(const QString& number, const QString& unit);

/// With as many decimals as are needed, at most `decimals`: 60 → "60", 4.8 → "4.8".
[[nodiscard]] QString shortNumber(double value, int decimals = 1);

/// With exactly `decimals` decimals and thousands separators.
[[nodiscard]] QString fixedNumber(double value, int decimals);

} // namespace yimi
