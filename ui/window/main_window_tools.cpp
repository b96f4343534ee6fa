// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of the map, and how they reach the rest of the window.
#include "settings/settings.h"
#include "ui/analysis/analysis_controller.h"
#include "ui/map/community_selection.h"
#include "ui/map/identify_card.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_inspector.h"
#include "ui/map/place_picker.h"
#include "ui/map/place_reason.h"
#include "ui/map/scene_controller.h"
#include "ui/tools/bookmarks.h"
#include "ui/tools/map_tools.h"
#include "ui/tools/overview_map.h"
#include "ui/tools/swipe.h"
#include "ui/tools/swipe_divider.h"
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
    connect(m_mapTools, &MapTools::serviceAreasWanted, this, [this](const PickedPlace& place) {
        takePicked(place);
        m_actions->action("runServiceAreas").trigger();
    });
    connectViews();
    new Bookmarks(m_document, *m_canvas, *m_actions, *this);
    auto* reasons =
        new PlaceReason(m_document, *m_jobs, m_networks, m_analyses->cities(), m_canvas);
    auto* card = new IdentifyCard(m_look, m_canvas);
    new MapInspector(*m_canvas, *card, m_document, *m_selection, *reasons, m_look, m_canvas);
    connect(reasons, &PlaceReason::failed, this, [this](const Error& error) {
        showError(error, tr("查明原因"));
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
        for (const char* id : {"measure", "probe", "swipe", "overview"})
            m_actions->action(id).setEnabled(layers);
    };
    connect(&m_document, &Document::layersChanged, this, refresh);
    refresh();
}

/// Other pictures of the same map: beside it, and in its corner.
void MainWindow::connectViews()
{
    auto* swipe = new Swipe(m_document, *m_jobs, m_look, m_scene->cache(), *m_canvas, m_canvas);
    auto* divider = new SwipeDivider(*swipe, m_look, *m_canvas);
    m_canvas->addGround(*swipe);
    QAction& compare = m_actions->action("swipe");
    connect(&compare, &QAction::toggled, swipe, &Swipe::setShown);
    connect(
        swipe, &Swipe::moved, &compare, [swipe, &compare] { compare.setChecked(swipe->shown()); });
    connect(divider, &SwipeDivider::closed, &compare, [&compare] { compare.setChecked(false); });
    auto* overview = new OverviewMap(m_document, *m_jobs, m_look, *m_canvas);
    QAction& corner = m_actions->action("overview");
    connect(&corner, &QAction::toggled, overview, &OverviewMap::setShown);
    // It is there again tomorrow, as the panels are.
    const QString name = QStringLiteral("map/overview");
    connect(&corner, &QAction::toggled, this, [this, name](bool shown) {
        m_settings.setChoice(name, shown ? QStringLiteral("shown") : QString());
    });
    corner.setChecked(!m_settings.choice(name).isEmpty());
}

} // namespace yimi
