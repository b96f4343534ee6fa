// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of ready-made analyses as they are kept in a project, so that reopening shows the same
// numbers without computing.
#pragma once

#include "project/contents.h"

#include <QJsonObject>

#include <span>

namespace yimi {

struct TablePlace;

[[nodiscard]] QJsonObject parametersJson(const std::map<std::string, ParameterTexts>& analyses);
[[nodiscard]] std::map<std::string, ParameterTexts> parametersFromJson(const QJsonObject& json);

/// `tables`: places of the tables that no layer shows, in the order of tablesWithoutLayer.
[[nodiscard]] QJsonObject analysesJson(const ProjectContents& contents,
                                       std::span<const TablePlace> tables);

/// Answers whose tables have columns and no rows yet. Appends the places of the tables that no
/// layer shows, in the order of tablesWithoutLayer. Inputs have no tables yet either.
[[nodiscard]] std::map<std::string, AnalysisResult>
analysesFromJson(const QJsonObject& json, std::vector<TablePlace>& tables);

} // namespace yimi
