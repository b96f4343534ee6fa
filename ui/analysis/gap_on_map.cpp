// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/gap_on_map.h"

#include "geometry/measures.h"
#include "ui/analysis/analysis_controller.h"
#include "ui/analysis/analysis_page.h"
#include "ui/map/community_selection.h"
#include "ui/map/map_canvas.h"

#include <QScopedValueRollback>

namespace yimi {

namespace {

/// Around a place without a way.
constexpr double kAround = 400;

} // namespace

GapOnMap::GapOnMap(AnalysisPage& page,
                   AnalysisController& controller,
                   CommunitySelection& selection,
                   MapCanvas& canvas,
                   QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_controller(controller)
    , m_selection(selection)
    , m_canvas(canvas)
{
    connect(&page, &AnalysisPage::gapWanted, this, &GapOnMap::show);
    connect(&page, &AnalysisPage::gapsLeft, this, &GapOnMap::clear);
    connect(&controller, &AnalysisController::routeFound, this, &GapOnMap::draw);
    connect(&selection, &CommunitySelection::changed, this, &GapOnMap::follow);
}

void GapOnMap::show(const Gap& gap, bool look)
{
    m_gap = gap;
    m_look = look;
    m_canvas.setRoute({});
    {
        const QScopedValueRollback showing(m_showing, true);
        const bool community = gap.subject == GapSubject::Community;
        m_selection.select(community ? QString::fromStdString(gap.id) : QString());
    }
    m_shown = true;
    if (look && gap.place) {
        Box box;
        box.include(*gap.place);
        m_canvas.bringIntoView(box.grownBy(kAround));
    }
    m_controller.askRoute(m_page.analysis(), gap);
}

void GapOnMap::draw(const GapRoute& route)
{
    if (!m_shown || (route.way.empty() && !route.straight))
        return;
    m_canvas.setRoute(route);
    if (!m_look)
        return;
    Box box;
    for (const Coordinate at : route.way)
        box.include(at);
    if (m_gap.place)
        box.include(*m_gap.place);
    m_canvas.bringIntoView(box);
}

void GapOnMap::clear()
{
    m_shown = false;
    m_controller.dropRoute();
    m_canvas.setRoute({});
}

void GapOnMap::follow()
{
    if (m_showing)
        return;
    clear();
    m_page.follow(m_selection.id());
}

} // namespace yimi
