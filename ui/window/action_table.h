// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of actions. Menus, toolbar and the list of shortcuts are built from it.
#pragma once

#include <QAction>
#include <QMenuBar>
#include <QObject>
#include <QToolBar>

#include <map>
#include <span>

namespace yimi {

class Look;

/// One thing a user can do. Texts are sources for translation in context "actions".
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

[[nodiscard]] std::span<const ActionSpec> actionSpecs();

/// The actions of a window, made from the table. Object names are the ids.
class ActionTable : public QObject
{
    Q_OBJECT

public:
    ActionTable(const Look& look, QWidget& window);

    /// Precondition: an id of the table.
    [[nodiscard]] QAction& action(const char* id) const;

    /// Menus and toolbar; called again after a change of language.
    void retranslate();

    void fill(QMenuBar& menus);
    void fill(QToolBar& tools);

    [[nodiscard]] QMenu& recentMenu() const { return *m_recent; }

private:
    void drawIcons();

    const Look& m_look;
    QWidget& m_window;
    std::map<std::string, QAction*> m_actions;
    std::vector<std::pair<QMenu*, const char*>> m_menus;
    QMenu* m_recent = nullptr;
};

} // namespace yimi
