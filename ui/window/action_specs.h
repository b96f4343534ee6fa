// SPDX-License-Identifier: GPL-3.0-or-later
// The table of actions, by what they are about; texts are sources for translation in context
// "actions".
#pragma once

#include <span>
#include <vector>

namespace yimi {

/// One thing a user can do.
struct ActionSpec
{
    const char* id;
    const char* text;
    const char* icon;     ///< resources/icons/ICON.svg; empty: none
    const char* shortcut; ///< as QKeySequence reads it; empty: none
    const char* tip;      ///< what it does, for the tooltip
    bool checkable = false;
    bool primary = false; ///< the one button in the accent colour
};

[[nodiscard]] std::span<const ActionSpec> projectActions();
[[nodiscard]] std::span<const ActionSpec> editActions();
[[nodiscard]] std::span<const ActionSpec> dataActions();
[[nodiscard]] std::span<const ActionSpec> analysisActions();
[[nodiscard]] std::span<const ActionSpec> mapActions();
[[nodiscard]] std::span<const ActionSpec> toolActions();
[[nodiscard]] std::span<const ActionSpec> selectionActions();
[[nodiscard]] std::span<const ActionSpec> pageActions();

/// All of them.
[[nodiscard]] const std::vector<ActionSpec>& actionSpecs();

struct MenuSpec
{
    const char* title;
    /// Ids; "-" separates, "recent" and "bookmarks" are menus of their own.
    std::vector<const char*> actions;
};

[[nodiscard]] const std::vector<MenuSpec>& menuSpecs();

/// Ids in the toolbar; "-" separates, ">" what follows stands at the right end, '*' after an id:
/// with its text beside the icon.
[[nodiscard]] std::span<const char* const> toolSpecs();

} // namespace yimi
