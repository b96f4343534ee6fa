// SPDX-License-Identifier: GPL-3.0-or-later
// Ready-made analyses in words.
#pragma once

#include "assessment/answer.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace yimi {

[[nodiscard]] QString analysisName(std::string_view id); ///< «公共服务覆盖»
/// What it answers, in one sentence.
[[nodiscard]] QString analysisQuestion(std::string_view id);

/// «步行时间»; the key itself when it has no name.
[[nodiscard]] QString parameterName(const std::string& key);
/// A value as people read it: «15 分钟», «医院、图书馆», «成人带娃», «是».
[[nodiscard]] QString parameterValue(const ParameterSpec& spec, const std::string& text);
[[nodiscard]] QString choiceName(const std::string& choice);
/// «min» → «分钟», «per-1000» → «个/千人».
[[nodiscard]] QString unitName(const std::string& unit);

/// Why somebody is left out, in one sentence: «最近医院 1,240 m，超出 240 m；被铁路阻隔，…».
[[nodiscard]] QString gapSentence(const Gap& gap);
/// A label for the facility that is nearest: «最近医院».
[[nodiscard]] QString nearestFacilityLabel(const Gap& gap);

/// The method sheet as sentences, customised values marked «自定义».
[[nodiscard]] QString methodText(const std::vector<MethodLine>& method);

/// Names made of a prefix and a theme or minutes, joined by `joint`: «without-library» with '-'.
/// Null when the id is none of these.
[[nodiscard]] QString prefixedName(std::string_view id, char joint);
[[nodiscard]] QString prefixedDefinition(std::string_view id, char joint);

/// Headings of tables and columns; the id itself when it has no name. A table of one theme's
/// facilities, "hospital_communities", is called «医院 · 社区».
[[nodiscard]] QString tableName(const std::string& tableId);
[[nodiscard]] QString columnName(const std::string& field);

/// The field holds codes that have words: "state", "reason", "theme".
[[nodiscard]] bool hasCellWords(std::string_view field);
/// «容量不足» for "short_of_capacity" in "state"; the code itself when it has no word.
[[nodiscard]] QString cellText(std::string_view field, std::string_view code);
/// A cell of a result table as people read it: numbers grouped and with three decimals at most,
/// codes in words; empty for NULL.
[[nodiscard]] QString cellText(const Column& column, std::size_t row);

} // namespace yimi
