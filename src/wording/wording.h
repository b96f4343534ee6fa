// SPDX-License-Identifier: GPL-3.0-or-later
// The only place below ui that speaks. Everything goes through Qt's translation, context "wording".
#pragma once

#include "analysis/coverage.h"
#include "base/error.h"
#include "base/finding.h"
#include "base/task_context.h"
#include "checkup/fix.h"
#include "city/theme.h"

#include <QString>

namespace yimi {

/// One or more sentences: what was being done, with which file, layer, feature and field, and the
/// way out. `doing` is the task as a phrase («读取道路»); may be empty.
[[nodiscard]] QString errorSentence(const Error& error, const QString& doing = {});
[[nodiscard]] QString findingSentence(const Finding& finding);

/// What a fix does, as the label of a button: «删去这 3 个要素».
[[nodiscard]] QString fixName(const Fix& fix);

/// What a fix did, with how many features it removed or changed: «已删去 5 个要素。»
[[nodiscard]] QString fixDoneSentence(FixKind kind, std::size_t features);
/// «需要处理», «请核对», «提示».
[[nodiscard]] QString severityName(Severity severity);

[[nodiscard]] QString themeName(Theme theme);
[[nodiscard]] QString stageName(Stage stage);
[[nodiscard]] QString profileName(const std::string& profileId);
[[nodiscard]] QString ageGroupsName(const AgeGroups& ages);
[[nodiscard]] QString stateName(CoverageState state);
/// The word for a class of a legend by its id: a theme, a state, a class of streets; other texts
/// stay as they are.
[[nodiscard]] QString className(std::string_view id);
/// "served", "short_of_capacity", "out_of_range", "no_data": as in tables and JSON.
[[nodiscard]] QString indicatorName(const std::string& indicatorId);
/// One sentence on what the indicator counts.
[[nodiscard]] QString indicatorDefinition(const std::string& indicatorId);
[[nodiscard]] QString indicatorValue(const Indicator& indicator);  ///< "52.3 %", or «—»
[[nodiscard]] QString indicatorTarget(const Indicator& indicator); ///< «目标 60 % (2025)», or ""

[[nodiscard]] QString cutoffName(const Cutoff& cutoff); ///< «15 分钟», «500 m»
/// Why a community is a gap, in one sentence: «最近托育点 1,240 m, 超出 240 m».
[[nodiscard]] QString gapSentence(const CommunityCoverage& community,
                                  const CoverageOptions& options);
/// Which lines are ridden, how the wait is counted («mean», «pessimistic») and what a transfer
/// costs; empty without lines.
[[nodiscard]] QString
transitSentence(const std::string& lines, const std::string& wait, Milliseconds transfer);
/// The method sheet as sentences for page and card.
[[nodiscard]] QString methodText(const MethodSheet& method);

[[nodiscard]] QString countText(std::int64_t count);  ///< 31,204
[[nodiscard]] QString percentText(double share);      ///< 0.523 → "52.3 %"
[[nodiscard]] QString metresText(Metres length);      ///< "1,240 m"
[[nodiscard]] QString minutesText(Milliseconds time); ///< «18.6 分钟»
[[nodiscard]] QString sampleMark();                   ///< «合成示例数据»

} // namespace yimi
