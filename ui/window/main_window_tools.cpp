// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of the map, and how they reach the rest of the window.
#include "ui/analysis/analysis_controller.h"
#include "ui/map/community_selection.h"
#include "ui/map/map_canvas.h"
#include "ui/map/place_picker.h"
#include "ui/tools/map_tools.h"
#include "ui/window/action_table.h"
#include "ui/window/finder.h"
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
    connect(m_finder, &Finder::placeChosen, this, &MainWindow::showPlace);
    connect(m_finder,
            &Finder::featureChosen,
            this,
            [this](const MapFeature& feature, const Box& extent) {
                m_selection->select({});
                m_canvas->setSelection(feature);
                m_canvas->bringIntoView(extent);
            });
    connect(m_finder, &Finder::failed, this, [this](const Error& error) {
        showError(error, tr("整理地名"));
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
