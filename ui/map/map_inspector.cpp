// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_inspector.h"

#include "city/places_from_tables.h"
#include "ui/map/community_selection.h"
#include "ui/map/identified.h"
#include "ui/map/place_reason.h"
#include "wording/wording.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kHoverMilliseconds = 24;
constexpr int kCardMargin = 12;
constexpr std::size_t kMostPages = 20;

/// What is under the cursor on purpose; the ground that everything stands on is not.
bool isPoint(const DocumentLayer& layer)
{
    return layer.kind == GeometryKind::Point;
}

QString nameOf(const DocumentLayer& layer, std::size_t row)
{
    const Column* const names = nameColumn(*layer.table);
    return names ? QString::fromStdString(names->text(row)) : QString();
}

} // namespace

MapInspector::MapInspector(MapCanvas& canvas,
                           IdentifyCard& card,
                           const Document& document,
                           CommunitySelection& selection,
                           PlaceReason& reasons,
                           const Look& look,
                           QObject* parent)
    : QObject(parent)
    , m_canvas(canvas)
    , m_card(card)
    , m_document(document)
    , m_selection(selection)
    , m_reasons(reasons)
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
    // A tool has something of its own to say in that corner.
    connect(&canvas, &MapCanvas::toolChanged, this, [this] {
        m_reasons.drop();
        m_card.hide();
    });
    connect(&card, &IdentifyCard::stepped, this, &MapInspector::step);
    connect(&card, &IdentifyCard::closed, this, [this] {
        m_pages.clear();
        m_reasons.drop();
        m_canvas.setRoute({});
        m_canvas.setSelection({});
        m_selection.select({});
    });
    connect(&reasons, &PlaceReason::found, this, &MapInspector::takeReason);
    // The gaps first: what is read after them speaks of them.
    for (const auto signal :
         {&Document::layersChanged, &Document::coverageChanged, &Document::analysesChanged}) {
        connect(&document, signal, this, &MapInspector::readGaps);
        connect(&document, signal, this, &MapInspector::readCommunities);
    }
    connect(&document, &Document::replaced, &card, &QWidget::hide);
    connect(&selection, &CommunitySelection::changed, this, [this] {
        if (m_clicking)
            return;
        m_pages.clear();
        follow();
    });
    m_card.move(kCardMargin, kCardMargin);
    readGaps();
    readCommunities();
}

void MapInspector::readGaps()
{
    m_gaps = FeatureGaps(m_document.contents());
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
    m_pages.clear();
    follow();
}

void MapInspector::hover()
{
    const DocumentScene& shown = m_canvas.scene();
    for (const Hit& hit : hitTest(shown.scene, m_canvas.view(), m_hoverAt, 3)) {
        const DocumentLayer* layer = layerById(m_document.layers(), shown.layers[hit.layer]);
        if (!layer || !isPoint(*layer) || hit.row >= layer->table->rowCount())
            continue;
        const QString name = nameOf(*layer, hit.row);
        if (!name.isEmpty())
            return m_canvas.setHovered(
                MapFeature{layer->table, hit.row},
                name,
                gapLine(m_gaps.ofRow(*layer, hit.row), m_gaps.analysisOf(layer->id)));
    }
    const auto row = m_communities.rowAt(m_canvas.view().screenToMap(m_hoverAt));
    if (row)
        m_canvas.setHovered(MapFeature{m_communities.table(), *row},
                            QString::fromStdString(m_communities.nameOf(*row)),
                            communityLine(m_communities.idOf(*row)));
    else
        m_canvas.setHovered({});
}

bool MapInspector::isCommunity(const DocumentLayer& layer) const
{
    return layer.table == m_communities.table()
           || (layer.theme == Theme::Community && layer.role == LayerRole::Input)
           || (m_document.coverage() && m_document.coverage()->layer == layer.id);
}

/// All that is drawn at the place, topmost first. A community is one page, however many layers
/// show it.
void MapInspector::addHits(QPointF at)
{
    const auto row = m_communities.rowAt(m_place);
    const std::string id = row ? m_communities.idOf(*row) : std::string();
    const auto result = row ? shownResult(id) : std::nullopt;
    bool community = false;
    const auto addCommunity = [&] {
        if (row && !std::exchange(community, true))
            m_pages.push_back({Page::Kind::Community, {}, *row});
    };
    const DocumentScene& shown = m_canvas.scene();
    for (const Hit& hit : hitTest(shown.scene, m_canvas.view(), at)) {
        const DocumentLayer* layer = layerById(m_document.layers(), shown.layers[hit.layer]);
        if (!layer || hit.row >= layer->table->rowCount() || m_pages.size() >= kMostPages)
            continue;
        if (isCommunity(*layer) || (result && result->first == layer))
            addCommunity();
        else
            m_pages.push_back({Page::Kind::Feature, layer->id, hit.row, isPoint(*layer)});
    }
    addCommunity();
    if (m_reasons.possible())
        m_pages.push_back({Page::Kind::Place});
}

/// A point that was clicked on; else the community, which is what one asks about; else the topmost.
std::size_t MapInspector::firstPage() const
{
    if (!m_pages.empty() && m_pages.front().onPurpose)
        return 0;
    const auto community = std::ranges::find(m_pages, Page::Kind::Community, &Page::kind);
    return community == m_pages.end() ? 0 : static_cast<std::size_t>(community - m_pages.begin());
}

void MapInspector::click(QPointF at)
{
    m_place = m_canvas.view().screenToMap(at);
    m_pages.clear();
    addHits(at);
    if (!m_pages.empty())
        return showPage(firstPage());
    m_selection.select({});
    follow();
}

void MapInspector::step(int by)
{
    const auto page = static_cast<std::ptrdiff_t>(m_page) + by;
    if (page >= 0 && page < static_cast<std::ptrdiff_t>(m_pages.size()))
        showPage(static_cast<std::size_t>(page));
}

void MapInspector::showPage(std::size_t page)
{
    const QScopedValueRollback clicking(m_clicking, true);
    m_page = page;
    const Page shown = m_pages[page];
    m_reasons.drop();
    m_selection.select(shown.kind == Page::Kind::Community
                           ? QString::fromStdString(m_communities.idOf(shown.row))
                           : QString());
    m_canvas.setRoute({});
    if (shown.kind == Page::Kind::Community)
        follow();
    else if (shown.kind == Page::Kind::Feature)
        showFeature(shown);
    else
        showPlace();
}

void MapInspector::showFeature(const Page& page)
{
    const DocumentLayer* layer = layerById(m_document.layers(), page.layer);
    if (!layer || page.row >= layer->table->rowCount())
        return m_card.hide();
    m_canvas.setSelection(MapFeature{layer->table, page.row});
    m_ofCommunity = false;
    Identified what = identifiedFeature(*layer, page.row, m_look.colours());
    addGaps(what, m_gaps.ofRow(*layer, page.row), m_gaps.analysisOf(layer->id));
    present(what);
    const auto* points = std::get_if<Points>(&layer->table->geometries[page.row]);
    if (layer->theme == Theme::Residence && points && !points->empty())
        m_reasons.ask(points->front());
}

void MapInspector::showPlace()
{
    m_canvas.setSelection({});
    m_ofCommunity = false;
    present(identifiedPlace(m_place));
    m_reasons.ask(m_place);
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
    if (!m_clicking && m_canvas.tool() != nullptr)
        m_card.hide(); // the corner is the tool's
    else
        showCommunity();
}

void MapInspector::present(const Identified& what)
{
    m_shown = what;
    m_card.setPage(m_page, std::max<std::size_t>(m_pages.size(), 1));
    m_card.present(what);
}

void MapInspector::showCommunity()
{
    const std::string id = m_selection.id().toStdString();
    m_ofCommunity = false;
    if (const auto shown = shownResult(id))
        return present(communityOfResult(*shown->first, shown->second, id));
    if (const CommunityCoverage* community = coverageOf(id)) {
        const Coverage& coverage = *m_document.coverage()->coverage;
        m_ofCommunity = true;
        Identified what = identifiedCommunity(coverage, *community, m_look.colours());
        addGaps(what, m_gaps.ofCommunity(id), {});
        present(what);
        if (community->reason == GapReason::BeyondCutoff)
            m_reasons.ask(*community);
        return;
    }
    const DocumentLayer* layer = layerByTheme(m_document.layers(), Theme::Community);
    if (!layer || layer->table != m_communities.table())
        return;
    Identified what = identifiedFeature(*layer, *m_communities.rowOf(id), m_look.colours());
    addGaps(what, m_gaps.ofCommunity(id), {});
    present(what);
}

Identified MapInspector::communityOfResult(const DocumentLayer& layer,
                                           std::size_t row,
                                           const std::string& id) const
{
    Identified what = identifiedFeature(layer, row, m_look.colours());
    const std::string& analysis = m_gaps.analysisOf(layer.id);
    std::vector<FeatureGap> gaps = m_gaps.ofRow(layer, row);
    // What the row itself is about comes first, then other themes and other analyses.
    const auto own = static_cast<std::ptrdiff_t>(gaps.size());
    for (const FeatureGap& other : m_gaps.ofCommunity(id)) {
        if (std::none_of(gaps.begin(), gaps.begin() + own, [&](const FeatureGap& gap) {
                return gap.gap == other.gap;
            }))
            gaps.push_back(other);
    }
    if (const CommunityCoverage* const community = coverageOf(id))
        addCoverageGap(what, *m_document.coverage()->coverage, *community);
    addGaps(what, gaps, analysis);
    return what;
}

QString MapInspector::communityLine(const std::string& id) const
{
    if (const auto shown = shownResult(id))
        return gapLine(m_gaps.ofRow(*shown->first, shown->second),
                       m_gaps.analysisOf(shown->first->id));
    const CommunityCoverage* const community = coverageOf(id);
    if (community != nullptr && community->reason != GapReason::None)
        return gapSentence(*community, m_document.coverage()->coverage->options);
    return gapLine(m_gaps.ofCommunity(id), {});
}

void MapInspector::takeReason(const PlaceGap& reason)
{
    if (m_card.isHidden())
        return;
    if (m_ofCommunity)
        addObstacle(m_shown, reason);
    else
        addReason(m_shown, reason, m_look.colours());
    present(m_shown);
    // Whoever chose it in a list has a way of his own on the map.
    if (!m_pages.empty() && !reason.route.way.empty())
        m_canvas.setRoute(reason.route);
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
