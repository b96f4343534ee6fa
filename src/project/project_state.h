// SPDX-License-Identifier: GPL-3.0-or-later
// The small state of a project as JSON: all but the tables, which it names.
#pragma once

#include "base/result.h"
#include "project/contents.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace yimi {

/// The newest version of the state that this program writes and the highest it reads.
inline constexpr int kProjectVersion = 1;

/// Where a layer's table is kept: a file (empty: the project's own) and a layer of it.
struct TablePlace
{
    QString file;
    QString layer;

    auto operator<=>(const TablePlace&) const = default;
};

/// A state that was read: contents whose layers have no tables yet, and where those are.
struct ProjectState
{
    ProjectContents contents;
    /// Of contents.layers, same order, then of the tables that no layer shows (tablesWithoutLayer).
    std::vector<TablePlace> tables;
};

[[nodiscard]] QJsonObject transitRulesJson(const TransitRules& rules);
/// What is missing keeps its default.
[[nodiscard]] TransitRules transitRulesFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject settingsJson(const DocumentSettings& settings);
[[nodiscard]] DocumentSettings settingsFromJson(const QJsonObject& json);

[[nodiscard]] QJsonArray layersJson(const std::vector<DocumentLayer>& layers,
                                    const std::vector<TablePlace>& tables);

/// The state by key: "settings", "layers", and where they are there "coverage", "service_areas",
/// "analyses", "timetable", "pages" and "layouts". `tables`: of layersToKeep.
[[nodiscard]] QJsonObject stateJson(const ProjectContents& contents,
                                    const std::vector<TablePlace>& tables);

/// The keys of stateJson.
[[nodiscard]] QStringList stateKeys();

/// Errors: ProjectVersionUnknown when `version` is newer than kProjectVersion; NotAProject when it
/// is none or there are no settings.
[[nodiscard]] Result<ProjectState> stateFromJson(int version, const QJsonObject& state);

} // namespace yimi
