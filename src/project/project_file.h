// SPDX-License-Identifier: GPL-3.0-or-later
// The project's file: one GeoPackage with a feature table for each layer, which QGIS opens with the
// looks in its `layer_styles`, and an attribute table `yimi_project` (key, value) with the small
// state as JSON. Needs no running application object.
#pragma once

#include "base/task_context.h"
#include "project/contents.h"

#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// A table with what it is for.
struct NamedTable
{
    std::shared_ptr<const FeatureTable> table; ///< in the CRS of the settings
    Theme theme = Theme::Backdrop;
    QString title;  ///< empty: the table's name
    QString source; ///< where the data come from; no secrets
    bool visible = true;
    std::optional<LayerStyle> style = {}; ///< nothing: the theme's own
};

/// Writes a new project, whole or not at all; layers are ordered as their themes are drawn.
/// Errors: FileUnwritable, DiskFull, Cancelled.
[[nodiscard]] Result<void> createProjectFile(const std::string& path,
                                             const std::vector<NamedTable>& layers,
                                             const DocumentSettings& settings,
                                             const TaskContext& task = {});

/// Writes all contents, whole or not at all. The result's numbers are written too, so that
/// reopening shows the same ones without computing (only Coverage::demand is left out). Errors:
/// FileUnwritable, DiskFull, Cancelled.
[[nodiscard]] Result<void>
saveProject(const ProjectContents& contents, const std::string& path, const TaskContext& task = {});

struct OpenedProject
{
    ProjectContents contents;
    std::vector<Finding> findings; ///< of reading the tables
};

/// Errors: FileNotFound, FileUnreadable, NotAProject (a file without yimi_project, also one that is
/// no GeoPackage), ProjectVersionUnknown (detail: its version), FileDamaged, LayerNotFound,
/// Cancelled.
[[nodiscard]] Result<OpenedProject> openProject(const std::string& path,
                                                const TaskContext& task = {});

/// Names that the layers get in a file: readable, unique, and none of SQLite's or the project's
/// own. One a layer, in order.
[[nodiscard]] std::vector<std::string> tableNames(const std::vector<DocumentLayer>& layers);

} // namespace yimi
