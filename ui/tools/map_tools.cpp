// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/map_tools.h"

#include "ui/map/map_canvas.h"
#include "ui/map/tool_box.h"
#include "ui/tools/measure_card.h"
#include "ui/tools/measure_tool.h"
#include "ui/tools/probe_card.h"
#include "ui/tools/probe_tool.h"
#include "ui/tools/travel_desk.h"
#include "ui/window/action_table.h"

namespace yimi {

namespace {

TravelDesk*
newDesk(const MapToolParts& parts, PlaceQuestion question, const QString& key, QObject* parent)
{
    return new TravelDesk(
        parts.document, parts.jobs, parts.networks, parts.cities, question, key, parent);
}

} // namespace

MapTools::MapTools(const MapToolParts& parts, QObject* parent)
    : QObject(parent)
    , m_box(parts.box)
    , m_ways(newDesk(parts, PlaceQuestion::Ways, QStringLiteral("measure"), this))
    , m_areas(newDesk(parts, PlaceQuestion::Areas, QStringLiteral("probe"), this))
    , m_measure(new MeasureTool(*m_ways, parts.look, this))
    , m_probe(new ProbeTool(parts.document, *m_areas, parts.canvas, parts.look, this))
    , m_measureCard(new MeasureCard(*m_measure, *m_ways, parts.document, parts.look, parts.canvas))
    , m_probeCard(new ProbeCard(*m_probe, *m_areas, parts.document, parts.look, parts.canvas))
{
    parts.box.add(parts.actions.action("measure"), *m_measure);
    parts.box.add(parts.actions.action("probe"), *m_probe);
    connect(&parts.box, &ToolBox::activeChanged, this, &MapTools::follow);
    connect(m_measureCard, &ToolCard::closed, &parts.box, &ToolBox::leave);
    connect(m_probeCard, &ToolCard::closed, &parts.box, &ToolBox::leave);
    connect(m_probeCard, &ProbeCard::serviceAreasWanted, this, [this](const PickedPlace& place) {
        m_box.leave();
        Q_EMIT serviceAreasWanted(place);
    });
    connect(&parts.document, &Document::replaced, &parts.box, &ToolBox::leave);
}

void MapTools::follow()
{
    m_measureCard->setVisible(m_box.active() == m_measure);
    m_probeCard->setVisible(m_box.active() == m_probe);
}

bool MapTools::busy() const
{
    return m_ways->busy() || m_areas->busy() || m_probe->refining();
}

} // namespace yimi
