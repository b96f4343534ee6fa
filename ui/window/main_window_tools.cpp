// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of the map, and how they reach the rest of the window.
#include "ui/analysis/analysis_controller.h"
#include "ui/map/map_canvas.h"
#include "ui/map/place_picker.h"
#include "ui/tools/map_tools.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"

namespace yimi {

void MainWindow::connectTools()
{
    m_mapTools = new MapTools({.document = m_document,
                               .jobs = *m_jobs,
                               .networks = m_networks,
                               .cities = m_analyses->cities(),
                               .look = m_look,
                               .canvas = *m_canvas,
                               .box = *m_tools,
                               .actions = *m_actions},
                              this);
    connect(m_mapTools, &MapTools::serviceAreasWanted, this, [this](const Coordinate& place) {
        takePicked({.at = place, .layer = {}});
        m_actions->action("runServiceAreas").trigger();
    });
    const auto refresh = [this] {
        const bool layers = !m_document.layers().empty();
        for (const char* id : {"measure", "probe"})
            m_actions->action(id).setEnabled(layers);
    };
    connect(&m_document, &Document::layersChanged, this, refresh);
    refresh();
}

} // namespace yimi
