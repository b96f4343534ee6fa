// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_inspector.h"

#include "ui/map/community_selection.h"
#include "ui/map/identified.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr int kHoverMilliseconds = 24;
constexpr int kCardMargin = 12;

/// Ground that everything stands on says nothing when clicked; what is under the cursor on purpose
/// does.
bool tellsSomething(const DocumentLayer& layer)
{
    return groupOf(layer) == LayerGroup::Facilities;
}

} // namespace

MapInspector::MapInspector(MapCanvas& canvas,
                           IdentifyCard& card,
                           const Document& document,
                           CommunitySelection& selection,
                           const Look& look,
                           QObject* parent)
    : QObject(parent)
    , m_canvas(canvas)
    , m_card(card)
    , m_document(document)
    , m_selection(selection)
    , m_look(look)
{
    m_hoverDelay.setSingleShot(true);
    m_hoverDelay.setInterval(kHoverMilliseconds);
    connect(&m_hoverDelay, &QTimer::timeout, this, &MapInspector::hover);
    connect(&canvas, &MapCanvas::hovered, this, [this](const QPointF& at) {
        m_hoverAt = at;
        if (!m_hoverDelay.isActive())
            m_hoverDelay.start();
    });
    connect(&canvas, &MapCanvas::cursorLeft, &m_hoverDelay, &QTimer::stop);
    connect(&canvas, &MapCanvas::clicked, this, &MapInspector::click);
    connect(&card, &IdentifyCard::closed, this, [this] { m_selection.select({}); });
    connect(&document, &Document::layersChanged, this, &MapInspector::readCommunities);
    connect(&document, &Document::coverageChanged, this, &MapInspector::readCommunities);
    connect(&document, &Document::replaced, &card, &QWidget::hide);
    connect(&selection, &CommunitySelection::changed, this, &MapInspector::follow);
    m_card.move(kCardMargin, kCardMargin);
    readCommunities();
}

void MapInspector::readCommunities()
{
    const auto& layers = m_document.layers();
    const DocumentLayer* layer = m_document.coverage()
                                     ? layerById(layers, m_document.coverage()->layer)
                                     : layerByTheme(layers, Theme::Community);
    const auto table = layer ? layer->table : nullptr;
    if (table != m_communities.table())
        m_communities = table ? CommunityFinder(table) : CommunityFinder();
    m_canvas.setHovered({});
    follow();
}

void MapInspector::hover()
{
    const auto row = m_communities.rowAt(m_canvas.view().screenToMap(m_hoverAt));
    if (row)
        m_canvas.setHovered(MapFeature{m_communities.table(), *row},
                            QString::fromStdString(m_communities.nameOf(*row)));
    else
        m_canvas.setHovered({});
}

void MapInspector::click(QPointF at)
{
    m_clicking = true;
    const DocumentScene& shown = m_canvas.scene();
    for (const Hit& hit : hitTest(shown.scene, m_canvas.view(), at)) {
        const DocumentLayer* layer = layerById(m_document.layers(), shown.layers[hit.layer]);
        if (!layer || !tellsSomething(*layer))
            continue;
        m_selection.select({});
        m_canvas.setSelection(MapFeature{layer->table, hit.row});
        m_card.present(identifiedFeature(*layer, hit.row));
        m_clicking = false;
        return;
    }
    const auto row = m_communities.rowAt(m_canvas.view().screenToMap(at));
    const QString id = row ? QString::fromStdString(m_communities.idOf(*row)) : QString();
    if (id == m_selection.id())
        follow();
    else
        m_selection.select(id);
    m_clicking = false;
}

void MapInspector::follow()
{
    const auto row = m_selection.id().isEmpty()
                         ? std::nullopt
                         : m_communities.rowOf(m_selection.id().toStdString());
    if (!row) {
        m_canvas.setSelection({});
        m_card.hide();
        return;
    }
    const MapFeature feature{m_communities.table(), *row};
    m_canvas.setSelection(feature);
    // Whoever clicked on the map is looking there already.
    if (!m_clicking)
        m_canvas.bringIntoView(feature);
    showCard();
}

void MapInspector::showCard()
{
    const std::string id = m_selection.id().toStdString();
    if (const auto shown = shownResult(id)) {
        m_card.present(identifiedFeature(*shown->first, shown->second));
        return;
    }
    if (const CommunityCoverage* community = coverageOf(id)) {
        const Coverage& coverage = *m_document.coverage()->coverage;
        m_card.present(identifiedCommunity(coverage, *community, m_look.colours()));
        return;
    }
    const DocumentLayer* layer = layerByTheme(m_document.layers(), Theme::Community);
    if (layer && layer->table == m_communities.table())
        m_card.present(identifiedFeature(*layer, *m_communities.rowOf(id)));
}

std::optional<std::pair<const DocumentLayer*, std::size_t>>
MapInspector::shownResult(const std::string& id) const
{
    for (const DocumentLayer& layer : m_document.layers()) {
        const bool coverage = m_document.coverage() && m_document.coverage()->layer == layer.id;
        if (layer.role != LayerRole::Result || !layer.visible || coverage
            || layer.kind != GeometryKind::Polygon)
            continue;
        const Column* const ids = layer.table->column("id");
        for (std::size_t row = 0; ids != nullptr && row < layer.table->rowCount(); ++row) {
            if (ids->text(row) == id)
                return std::pair(&layer, row);
        }
    }
    return std::nullopt;
}

const CommunityCoverage* MapInspector::coverageOf(const std::string& id) const
{
    if (!m_document.coverage())
        return nullptr;
    const auto& communities = m_document.coverage()->coverage->communities;
    const auto found = std::find_if(communities.begin(),
                                    communities.end(),
                                    [&](const auto& community) { return community.id == id; });
    return found == communities.end() ? nullptr : &*found;
}

} // namespace yimi
