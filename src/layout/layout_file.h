// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts as templates: those shipped in resources/layouts and those a user keeps in a folder, one
// JSON file each.
#pragma once

#include "base/result.h"
#include "layout/layout.h"

namespace yimi {

/// The layouts that come with the program, in the order they are offered.
[[nodiscard]] const std::vector<Layout>& shippedLayouts();

/// Precondition: there is one of this name.
[[nodiscard]] const Layout& shippedLayout(const QString& name);

/// A shipped one for paper of this shape when a page says nothing.
[[nodiscard]] Layout plainLayout(QSizeF size);

/// Errors: FileNotFound, FileUnreadable, FileDamaged (no JSON, or layoutFromJson's).
[[nodiscard]] Result<Layout> readLayout(const QString& path);

/// Whole or not at all. Errors: FileUnwritable, DiskFull.
[[nodiscard]] Result<void> writeLayout(const Layout& layout, const QString& path);

struct LayoutFolder
{
    std::vector<Layout> layouts; ///< by file name
    std::vector<Error> errors;   ///< of files that could not be read
};

/// All *.json of a folder; a folder that is not there has none.
[[nodiscard]] LayoutFolder readLayouts(const QString& folder);

/// A file name for a template's title in a folder: what file systems do not take becomes «_»; a
/// number is added while the name is taken.
[[nodiscard]] QString freeLayoutPath(const QString& folder, const QString& title);

} // namespace yimi
