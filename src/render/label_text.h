// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace yimi {

/// «老运河(江南运河常州城区段)» is a name and a remark: a map has room for the name. Short names
/// stay as they are.
[[nodiscard]] QString withoutRemark(const QString& name);

/// Two lines of much the same length, broken where a reader would break them: behind the name of a
/// town or a street, never inside a number or a Latin word, never before a closing mark. Two names
/// with a slash between them break behind the slash and nowhere else. One line when there is no
/// such place.
[[nodiscard]] QStringList balancedLines(const QString& name);

/// What a street is called where others of its name run beside it: «龙江路» of
/// «龙江路/龙江路高架» and of «龙江路高架».
[[nodiscard]] QString baseName(const QString& name);

/// A character as Chinese is written with: it may stand upright in a column.
[[nodiscard]] bool standsUpright(QChar c);

} // namespace yimi
