// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/swipe.h"

#include "ui/look/look.h"
#include "ui/map/frame_source.h"
#include "ui/map/map_canvas.h"

#include <QPainter>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kLeastShare = 0.04;

QString keyOf(Swipe::Side side)
{
    return side == Swipe::Side::Left ? QStringLiteral("swipe-left") : QStringLiteral("swipe-right");
}

QImage draw(const FrameStream::Order& order, const TaskContext& task)
{
    return renderImage(*order.scene, order.view, order.devicePixelRatio, {}, task);
}

/// As the document's, but of the results only the chosen one is seen, and nothing of the other
/// side.
ProjectContents showing(ProjectContents contents, const LayerId& chosen, const LayerId& other)
{
    for (DocumentLayer& layer : contents.layers) {
        if (layer.id == chosen)
            layer.visible = true;
        else if (layer.role == LayerRole::Result || layer.id == other)
            layer.visible = false;
    }
    return contents;
}

} // namespace

Swipe::Swipe(const Document& document,
             JobRunner& jobs,
             const Look& look,
             std::shared_ptr<DisplayCache> cache,
             MapCanvas& canvas,
             QObject* parent)
    : MapMark(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_look(look)
    , m_cache(std::move(cache))
    , m_canvas(canvas)
    , m_left{{},
             FrameStream(jobs,
                         QStringLiteral("swipe-frame-left"),
                         draw,
                         [this](const FrameStream::Order&, const MapFrame& frame) {
                             m_left.frame = frame;
                             Q_EMIT changed();
                         }),
             nullptr,
             {}}
    , m_right{{},
              FrameStream(jobs,
                          QStringLiteral("swipe-frame-right"),
                          draw,
                          [this](const FrameStream::Order&, const MapFrame& frame) {
                              m_right.frame = frame;
                              Q_EMIT changed();
                          }),
              nullptr,
              {}}
{
    connect(&document, &Document::layersChanged, this, &Swipe::readLayers);
    connect(&document, &Document::replaced, this, [this] { setShown(false); });
    connect(&look, &Look::changed, this, [this] {
        if (m_shown)
            readLayers();
    });
    connect(&canvas, &MapCanvas::viewChanged, this, [this] {
        requestFrames();
        if (m_shown)
            Q_EMIT moved();
    });
}

void Swipe::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    if (shown) {
        chooseFirst();
        readLayers();
    } else {
        for (Half* half : {&m_left, &m_right}) {
            half->frames.cancel();
            half->frame.reset();
            half->scene.reset();
        }
    }
    Q_EMIT changed();
    Q_EMIT moved();
}

void Swipe::setShare(double share)
{
    m_share = std::clamp(share, kLeastShare, 1 - kLeastShare);
    Q_EMIT changed();
    Q_EMIT moved();
}

QStringList Swipe::choiceNames() const
{
    QStringList names;
    for (const LayerId& id : m_choices) {
        const DocumentLayer* layer = layerById(m_document.layers(), id);
        names << (layer ? layer->title : tr("不显示结果"));
    }
    return names;
}

/// The result that is seen against the next one; where there is one alone, against none.
void Swipe::chooseFirst()
{
    std::vector<LayerId> results;
    for (const DocumentLayer& layer : m_document.layers()) {
        if (layer.role == LayerRole::Result && layer.kind == GeometryKind::Polygon)
            results.push_back(layer.id);
    }
    std::ranges::stable_partition(
        results, [&](const LayerId& id) { return layerById(m_document.layers(), id)->visible; });
    m_left.chosen = results.empty() ? LayerId() : results.front();
    m_right.chosen = results.size() > 1 ? results[1] : LayerId();
}

void Swipe::readLayers()
{
    m_choices.clear();
    for (const LayerRole role : {LayerRole::Result, LayerRole::Input}) {
        for (const DocumentLayer& layer : m_document.layers()) {
            if (layer.role == role)
                m_choices.push_back(layer.id);
        }
    }
    m_choices.emplace_back();
    for (Half* half : {&m_left, &m_right}) {
        if (std::ranges::find(m_choices, half->chosen) == m_choices.end())
            half->chosen = LayerId();
    }
    if (m_shown) {
        buildScene(Side::Left);
        buildScene(Side::Right);
    }
    Q_EMIT sidesChanged();
}

void Swipe::choose(Side side, const LayerId& layer)
{
    if (of(side).chosen == layer)
        return;
    of(side).chosen = layer;
    buildScene(Side::Left);
    buildScene(Side::Right);
    Q_EMIT sidesChanged();
}

void Swipe::buildScene(Side side)
{
    const LayerId other = of(side == Side::Left ? Side::Right : Side::Left).chosen;
    ProjectContents contents = showing(m_document.contents(), of(side).chosen, other);
    const Appearance appearance = m_look.appearance();
    if (prepared(contents, appearance, *m_cache)) {
        m_jobs.cancelKey(keyOf(side));
        return takeScene(side, yimi::buildScene(contents, appearance, *m_cache));
    }
    m_jobs.run(
        {.key = keyOf(side), .title = tr("准备地图")},
        [contents = std::move(contents), appearance, cache = m_cache](const TaskContext& task) {
            return yimi::buildScene(contents, appearance, *cache, task);
        },
        [this, side](Result<DocumentScene> scene) { takeScene(side, std::move(scene)); });
}

void Swipe::takeScene(Side side, Result<DocumentScene> scene)
{
    if (!scene || !m_shown)
        return; // cancelled: a newer one is under way
    // The canvas has a mark of its own.
    scene->scene.sampleMark = false;
    of(side).scene = std::make_shared<const Scene>(std::move(scene->scene));
    requestFrame(side);
}

void Swipe::requestFrame(Side side)
{
    Half& half = of(side);
    if (!m_shown || !half.scene || m_canvas.width() <= 1)
        return;
    MapView view = m_canvas.view();
    view.size += QSizeF(2 * FrameSource::kOverscan, 2 * FrameSource::kOverscan);
    half.frames.request({half.scene, view, m_canvas.devicePixelRatioF()});
}

void Swipe::requestFrames()
{
    requestFrame(Side::Left);
    requestFrame(Side::Right);
}

bool Swipe::upToDate() const
{
    const auto ready = [](const Half& half) {
        return half.scene && half.frame && !half.frames.busy();
    };
    return ready(m_left) && ready(m_right);
}

void Swipe::paintHalf(QPainter& painter, const Half& half, const QRectF& room) const
{
    if (!half.frame || !half.scene)
        return;
    painter.setClipRect(room);
    const Colour& ground = half.scene->background;
    painter.fillRect(room, QColor(ground.r, ground.g, ground.b));
    m_canvas.paintFrame(painter, *half.frame);
}

void Swipe::paint(QPainter& painter, const MapView& view) const
{
    if (!m_shown)
        return;
    const double at = std::round(view.size.width() * m_share);
    paintHalf(painter, m_left, QRectF(0, 0, at, view.size.height()));
    paintHalf(painter, m_right, QRectF(at, 0, view.size.width() - at, view.size.height()));
}

} // namespace yimi
