// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/selection_controller.h"

#include "render/display_layer.h"
#include "ui/map/map_canvas.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"selectIn"_s;
constexpr double kMargin = 48;   ///< px around what is zoomed to
constexpr double kClosest = 0.5; ///< m/px: one point does not fill the map

/// What everything stands on: whoever draws around facilities does not mean the district they lie
/// in, unless it is drawn around altogether.
bool isGroundArea(const DocumentLayer& layer)
{
    return layer.kind == GeometryKind::Polygon && groupOf(layer) == LayerGroup::Base;
}

} // namespace

SelectionController::SelectionController(const Document& document,
                                         FeatureSelection& selection,
                                         MapCanvas& canvas,
                                         JobRunner& jobs,
                                         const Look& look,
                                         QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_canvas(canvas)
    , m_jobs(jobs)
    , m_point(new SelectTool(look, this))
    , m_polygon(new SelectPolygonTool(look, this))
{
    connect(m_point, &SelectTool::pointed, this, &SelectionController::selectAt);
    connect(m_point, &SelectTool::drawn, this, &SelectionController::selectIn);
    connect(m_polygon, &SelectPolygonTool::drawn, this, &SelectionController::selectIn);
    connect(&document, &Document::layersChanged, this, [this] {
        std::erase_if(m_indexes, [this](const auto& entry) {
            const DocumentLayer* const layer = layerById(m_document.layers(), entry.first);
            return layer == nullptr || layer->table != entry.second.table;
        });
    });
}

bool SelectionController::busy() const
{
    return m_jobs.running(kKey);
}

std::vector<DocumentLayer> SelectionController::askedLayers()
{
    const LayerId only = m_only ? m_only() : LayerId();
    std::vector<DocumentLayer> asked;
    for (const DocumentLayer& layer : m_document.layers()) {
        if (m_only ? layer.id == only : layer.visible)
            asked.push_back(layer);
    }
    if (asked.empty())
        Q_EMIT told(MessageBar::Tone::Info,
                    m_only ? tr("先在图层列表里选一个图层，或取消“只选当前图层”。")
                           : tr("没有显示的图层，选不到要素。"));
    return asked;
}

void SelectionController::selectAt(QPointF at, SelectionChange how)
{
    const std::vector<DocumentLayer> asked = askedLayers();
    if (asked.empty())
        return;
    const DocumentScene& shown = m_canvas.scene();
    SelectedRows hit;
    for (const Hit& one : hitTest(shown.scene, m_canvas.view(), at)) {
        const LayerId& id = shown.layers[one.layer];
        const DocumentLayer* const layer = layerById(asked, id);
        // The picture may be of a table that was just changed.
        if (layer == nullptr || shown.scene.layers[one.layer].display->table != layer->table)
            continue;
        hit[id] = {static_cast<std::uint32_t>(one.row)};
        break;
    }
    m_selection.change(hit, how);
}

Result<SelectionController::Found>
SelectionController::find(const std::vector<DocumentLayer>& layers,
                          std::map<LayerId, IndexedTable> indexes,
                          const Polygons& area,
                          const AreaQuestion& question,
                          const TaskContext& task)
{
    Found found{.rows = {}, .indexes = std::move(indexes)};
    for (const DocumentLayer& layer : layers) {
        IndexedTable& indexed = found.indexes[layer.id];
        if (indexed.table != layer.table)
            indexed = {layer.table, boxIndexOf(*layer.table)};
        const AreaRule rule =
            question.ground && isGroundArea(layer) ? AreaRule::Within : question.rule;
        auto rows = rowsIn(*layer.table, indexed.index, area, rule, task);
        if (!rows) {
            Error error = rows.error();
            error.layer = layer.title.toStdString();
            return failure(error);
        }
        if (!rows->empty())
            found.rows[layer.id] = std::move(*rows);
    }
    return found;
}

void SelectionController::selectIn(const Polygons& area, SelectionChange how)
{
    std::vector<DocumentLayer> layers = askedLayers();
    if (layers.empty())
        return;
    // Where the ground is all that is seen, it is what people mean.
    const bool ground = !m_only && !std::ranges::all_of(layers, isGroundArea);
    m_jobs.run(
        {.key = kKey, .title = tr("选择要素"), .quiet = true},
        [layers, indexes = m_indexes, area, question = AreaQuestion{m_rule, ground}](
            const TaskContext& task) { return find(layers, indexes, area, question, task); },
        [this, layers, how](Result<Found> found) {
            if (!found) {
                if (found.error().code != ErrorCode::Cancelled)
                    Q_EMIT told(MessageBar::Tone::Problem,
                                errorSentence(found.error(), tr("选择要素")));
                return;
            }
            // Tables may have been changed while the worker was looking.
            std::erase_if(found->rows, [&](const auto& entry) {
                const DocumentLayer* const now = layerById(m_document.layers(), entry.first);
                return now == nullptr || now->table != layerById(layers, entry.first)->table;
            });
            m_indexes = std::move(found->indexes);
            m_selection.change(found->rows, how);
        });
}

void SelectionController::zoomToSelected()
{
    const Box extent = m_selection.extent();
    if (extent.empty())
        return;
    MapView view = m_canvas.view().fitted(extent, kMargin);
    view.metresPerPixel = std::max(view.metresPerPixel, kClosest);
    m_canvas.setView(view);
}

} // namespace yimi
