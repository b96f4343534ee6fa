// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_tool.h"

#include <vector>

class QAction;

namespace yimi {

class MapCanvas;

/// Tools by their checkable actions: one action is checked at a time. Unchecking it, Escape and a
/// tool that is done go back to the first, which is no tool: panning and asking.
class ToolBox : public QObject
{
    Q_OBJECT

public:
    ToolBox(MapCanvas& canvas, QAction& pan, QObject* parent = nullptr);

    /// Both outlive the box.
    void add(QAction& action, MapTool& tool);
    /// A tool that is started by something other than an action of the toolbar.
    void use(MapTool& tool);
    void leave();

    /// Null: panning and asking.
    [[nodiscard]] MapTool* active() const;

Q_SIGNALS:
    void activeChanged();

private:
    struct Entry
    {
        QAction* action;
        MapTool* tool;
    };

    void take(MapTool* tool);
    void followActions();

    MapCanvas& m_canvas;
    QAction& m_pan;
    std::vector<Entry> m_entries;
};

} // namespace yimi
