// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/selection_mark.h"

#include "ui/look/look.h"
#include "ui/map/map_canvas.h"

#include <QPainter>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// So many take about two milliseconds.
constexpr std::size_t kQuickCoordinates = 1500;
constexpr double kAround = 200; ///< px beyond the canvas, for the next pan
const QString kKey = u"selectionPicture"_s;

SelectionColours coloursOf(const Look& look)
{
    return {look.colours().accent, look.colours().card};
}

} // namespace

SelectionMark::SelectionMark(const Document& document,
                             const FeatureSelection& selection,
                             MapCanvas& canvas,
                             JobRunner& jobs,
                             const Look& look,
                             QObject* parent)
    : MapMark(parent)
    , m_document(document)
    , m_selection(selection)
    , m_canvas(canvas)
    , m_jobs(jobs)
    , m_look(look)
{
    connect(&selection, &FeatureSelection::changed, this, &SelectionMark::gather);
    connect(&document, &Document::layersChanged, this, &SelectionMark::gather);
    connect(&look, &Look::changed, this, &SelectionMark::gather);
    connect(&canvas, &MapCanvas::viewChanged, this, &SelectionMark::request);
    canvas.addMark(*this);
}

void SelectionMark::gather()
{
    if (m_layers.empty() && m_selection.rows().empty())
        return;
    m_layers.clear();
    for (const auto& [id, rows] : m_selection.rows()) {
        const DocumentLayer* const layer = layerById(m_document.layers(), id);
        if (layer != nullptr)
            m_layers.push_back({layer->table, rows});
    }
    m_heavy = coordinateCount(m_layers) > kQuickCoordinates;
    m_wanted = {};
    if (!m_heavy)
        m_picture = {};
    request();
    Q_EMIT changed();
}

void SelectionMark::request()
{
    if (!m_heavy) {
        m_jobs.cancelKey(kKey);
        return;
    }
    MapView wanted = m_canvas.view();
    wanted.size += QSizeF(2 * kAround, 2 * kAround);
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_jobs.run(
        {.key = kKey, .title = {}, .quiet = true},
        [layers = m_layers,
         view = wanted,
         colours = coloursOf(m_look),
         density = m_canvas.devicePixelRatioF()](const TaskContext& task) -> Result<QImage> {
            QImage image((view.size * density).toSize(), QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(density);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            if (!paintSelected(painter, view, layers, colours, task))
                return cancelledError();
            return image;
        },
        [this, wanted](const Result<QImage>& image) {
            if (!image || wanted != m_wanted)
                return; // a newer one is on its way
            m_picture = *image;
            m_pictureView = wanted;
            Q_EMIT changed();
        });
}

void SelectionMark::paint(QPainter& painter, const MapView& view) const
{
    if (!m_heavy) {
        paintSelected(painter, view, m_layers, coloursOf(m_look));
        return;
    }
    if (m_picture.isNull())
        return;
    const double scale = m_pictureView.metresPerPixel / view.metresPerPixel;
    const Box drawn = m_pictureView.extent();
    const QPointF corner = view.mapToScreen({drawn.min.x, drawn.max.y});
    painter.drawImage(QRectF(corner, m_pictureView.size * scale), m_picture);
}

} // namespace yimi
