// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/tool_box.h"

#include "ui/map/map_canvas.h"

#include <QAction>

namespace yimi {

ToolBox::ToolBox(MapCanvas& canvas, QAction& pan, QObject* parent)
    : QObject(parent), m_canvas(canvas), m_pan(pan)
{
    pan.setChecked(true);
    connect(&pan, &QAction::triggered, this, &ToolBox::leave);
    connect(&canvas, &MapCanvas::toolChanged, this, [this] {
        followActions();
        Q_EMIT activeChanged();
    });
}

void ToolBox::add(QAction& action, MapTool& tool)
{
    m_entries.push_back({&action, &tool});
    connect(&action, &QAction::triggered, this, [this, &tool](bool checked) {
        take(checked ? &tool : nullptr);
    });
    connect(&tool, &MapTool::finished, this, [this, &tool] {
        if (active() == &tool)
            leave();
    });
}

void ToolBox::use(MapTool& tool)
{
    take(&tool);
}

void ToolBox::leave()
{
    take(nullptr);
}

MapTool* ToolBox::active() const
{
    return m_canvas.tool();
}

void ToolBox::take(MapTool* tool)
{
    m_canvas.setTool(tool);
    if (tool)
        m_canvas.setFocus();
    followActions();
}

void ToolBox::followActions()
{
    m_pan.setChecked(active() == nullptr);
    for (const Entry& entry : m_entries)
        entry.action->setChecked(entry.tool == active());
}

} // namespace yimi
