// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

class QMenu;
class QWidget;

namespace yimi {

class ActionTable;
class MapCanvas;

/// 书签: named views in a menu of the map; adding, renaming, sorting and removing them is undone as
/// everything else.
class Bookmarks : public QObject
{
    Q_OBJECT

public:
    Bookmarks(Document& document, MapCanvas& canvas, const ActionTable& actions, QWidget& window);

    /// Shows one of the project's bookmarks. Out of range: nothing happens.
    void goTo(std::size_t bookmark);

private:
    void fill();
    void askName();
    void add(const QString& name);
    void manage();
    [[nodiscard]] QString freshName() const;

    Document& m_document;
    MapCanvas& m_canvas;
    const ActionTable& m_actions;
    QWidget& m_window;
    QMenu& m_menu;
};

} // namespace yimi
