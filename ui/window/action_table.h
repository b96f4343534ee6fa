// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of actions. Menus, toolbar and the list of shortcuts are built from it.
#pragma once

#include "ui/window/action_specs.h"

#include <QAction>
#include <QMenuBar>
#include <QObject>

#include <map>
#include <span>

namespace yimi {

class FittingToolBar;
class Look;

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
    void fill(FittingToolBar& tools);

    [[nodiscard]] QMenu& recentMenu() const { return *m_recent; }

    [[nodiscard]] QMenu& bookmarkMenu() const { return *m_bookmarks; }

private:
    void drawIcons();

    const Look& m_look;
    QWidget& m_window;
    std::map<std::string, QAction*> m_actions;
    std::vector<std::pair<QMenu*, const char*>> m_menus;
    QMenu* m_recent = nullptr;
    QMenu* m_bookmarks = nullptr;
};

} // namespace yimi
