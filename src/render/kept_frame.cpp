// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/kept_frame.h"

#include "render/bands.h"
#include "render/marker_painter.h"
#include "render/picture_top.h"

#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace yimi {

namespace {

constexpr std::size_t kManyParts = 2000;             // from here on a layer is kept by itself
constexpr qsizetype kMostBytes = 256L * 1024 * 1024; // of layers kept by themselves
constexpr std::size_t kMostMarkers = 400;
constexpr double kMostNew = 0.7; // of the picture: drawing in strips pays below

qint64 areaOf(const std::vector<QRect>& rects)
{
    qint64 area = 0;
    for (const QRect& rect : rects)
        area += qint64{rect.width()} * rect.height();
    return area;
}

/// What is to be drawn of `dots` when `kept` is there.
std::vector<QRect> missingOf(const QRect& dots, const QRect& kept)
{
    std::vector<QRect> missing;
    for (const QRect& rect : QRegion(dots) - QRegion(kept))
        missing.push_back(rect);
    const double share = static_cast<double>(areaOf(missing))
                         / std::max<double>(1, qint64{dots.width()} * dots.height());
    return share > kMostNew ? std::vector{dots} : missing;
}

/// The image over other dots: what both cover is taken over, the rest is left as it is.
QImage moved(const QImage& image, const QRect& from, const QRect& to)
{
    QImage result(to.size(), QImage::Format_ARGB32_Premultiplied);
    const QRect both = from & to;
    const auto bytes = static_cast<std::size_t>(both.width()) * 4;
    for (int y = both.top(); y <= both.bottom(); ++y)
        std::memcpy(result.scanLine(y - to.top()) + qsizetype{both.left() - to.left()} * 4,
                    image.constScanLine(y - from.top()) + qsizetype{both.left() - from.left()} * 4,
                    bytes);
    return result;
}

QColor groundColour(const Scene& scene)
{
    return scene.rasters.empty() && scene.background.a == 255 ? toQColor(scene.background)
                                                              : QColor(Qt::transparent);
}

std::vector<SceneLayer> visibleLayers(const Scene& scene)
{
    std::vector<SceneLayer> layers;
    std::ranges::copy_if(scene.layers, std::back_inserter(layers), [](const SceneLayer& layer) {
        return layer.visible && layer.display != nullptr;
    });
    return layers;
}

QRect dotsOf(const MapView& view, double ratio)
{
    const auto dot = [&](double centre, double size) {
        return static_cast<int>(std::lround((centre / view.metresPerPixel - size / 2) * ratio));
    };
    return {dot(view.centre.x, view.size.width()),
            dot(-view.centre.y, view.size.height()),
            std::max(static_cast<int>(std::ceil(view.size.width() * ratio)), 1),
            std::max(static_cast<int>(std::ceil(view.size.height() * ratio)), 1)};
}

/// A strip of an image being painted, as a frame of its own.
class StripPainter
{
public:
    StripPainter(QImage& image,
                 const QRect& strip,
                 const QRect& all,
                 const MapView& view,
                 double ratio,
                 const TaskContext& task)
    {
        // In plain dots, so that a strip's edge is one at fractional densities too.
        image.setDevicePixelRatio(1);
        m_painter.begin(&image);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setRenderHint(QPainter::TextAntialiasing);
        if (strip != all)
            m_painter.setClipRect(strip.translated(-all.topLeft()));
        m_painter.scale(ratio, ratio);
        m_frame.emplace(frameOf(m_painter, view, m_options, task));
    }

    void fill(const QColor& colour)
    {
        m_painter.setCompositionMode(QPainter::CompositionMode_Source);
        m_painter.fillRect(QRectF({0, 0}, m_frame->view.size).adjusted(-1, -1, 1, 1), colour);
        m_painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }

    [[nodiscard]] Frame& frame() { return *m_frame; }

private:
    QPainter m_painter;
    RenderOptions m_options;
    std::optional<Frame> m_frame;
};

} // namespace

MapView onWholeDots(const MapView& view, double devicePixelRatio)
{
    MapView snapped = view;
    const auto snap = [&](double centre, double size) {
        const double left = (centre / view.metresPerPixel - size / 2) * devicePixelRatio;
        return (std::round(left) / devicePixelRatio + size / 2) * view.metresPerPixel;
    };
    snapped.centre.x = snap(view.centre.x, view.size.width());
    snapped.centre.y = -snap(-view.centre.y, view.size.height());
    return snapped;
}

bool KeptFrame::groundIsOf(const Order& order) const
{
    return !m_ground.image.isNull()
           && m_ground.dotsPerMetre == order.ratio / order.view.metresPerPixel
           && m_groundColour == order.scene.background
           && m_groundOpaque == (groundColour(order.scene).alpha() == 255)
           && m_groundLayers == visibleLayers(order.scene);
}

bool KeptFrame::bringLayer(const Order& order, const SceneLayer& layer, Picture& picture)
{
    const std::vector<QRect> missing = missingOf(order.dots, picture.dots);
    if (!missing.empty())
        picture.image = moved(picture.image, picture.dots, order.dots);
    picture.dots = order.dots;
    for (const QRect& strip : missing) {
        StripPainter painter(picture.image, strip, order.dots, order.view, order.ratio, order.task);
        painter.fill(Qt::transparent);
        if (!Bands(painter.frame()).draw(*layer.display, 1.0))
            return false;
    }
    m_dotsDrawn += areaOf(missing);
    return true;
}

bool KeptFrame::layOverKept(const Order& order, const SceneLayer& layer, Frame& frame)
{
    const double dotsPerMetre = order.ratio / order.view.metresPerPixel;
    const auto known = std::ranges::find(m_layers, layer.display, &LayerPicture::display);
    LayerPicture kept{layer.display, {{}, {}, dotsPerMetre}};
    if (known != m_layers.end()) {
        kept = std::move(*known);
        m_layers.erase(known);
    }
    if (!bringLayer(order, layer, kept.picture))
        return false;
    frame.painter.setOpacity(layer.opacity);
    kept.picture.image.setDevicePixelRatio(order.ratio);
    frame.painter.drawImage(QPointF(0, 0), kept.picture.image);
    frame.painter.setOpacity(1);
    m_layers.push_back(std::move(kept));
    // The ones not used for longest go first.
    qsizetype bytes = 0;
    for (const LayerPicture& one : m_layers)
        bytes += one.picture.image.sizeInBytes();
    while (bytes > kMostBytes && m_layers.size() > 1) {
        bytes -= m_layers.front().picture.image.sizeInBytes();
        m_layers.erase(m_layers.begin());
    }
    return true;
}

bool KeptFrame::drawAll(const Order& order)
{
    m_ground.image = QImage(order.dots.size(), QImage::Format_ARGB32_Premultiplied);
    std::erase_if(m_layers, [&](const LayerPicture& layer) {
        return layer.picture.dotsPerMetre != order.ratio / order.view.metresPerPixel;
    });
    StripPainter painter(
        m_ground.image, order.dots, order.dots, order.view, order.ratio, order.task);
    painter.fill(groundColour(order.scene));
    std::optional<Bands> bands;
    for (const SceneLayer& layer : m_groundLayers) {
        const DisplayLayer& display = *layer.display;
        if (order.task.cancelled())
            return false;
        const bool heavy = display.rings.partCount() + display.lines.partCount() > kManyParts;
        if (!heavy && !bands)
            bands.emplace(painter.frame());
        const bool whole = heavy ? layOverKept(order, layer, painter.frame())
                                 : bands->draw(display, layer.opacity);
        if (!whole
            || !drawMarkers(
                painter.frame(), display, layer.opacity, order.scene.background, m_markers))
            return false;
    }
    return true;
}

bool KeptFrame::drawStrips(const Order& order, const std::vector<QRect>& strips)
{
    m_ground.image = moved(m_ground.image, m_ground.dots, order.dots);
    for (const QRect& strip : strips) {
        StripPainter painter(
            m_ground.image, strip, order.dots, order.view, order.ratio, order.task);
        painter.fill(groundColour(order.scene));
        Bands bands(painter.frame());
        for (const SceneLayer& layer : m_groundLayers) {
            if (order.task.cancelled() || !bands.draw(*layer.display, layer.opacity)
                || !drawMarkers(painter.frame(),
                                *layer.display,
                                layer.opacity,
                                order.scene.background,
                                m_markers))
                return false;
        }
    }
    m_dotsDrawn += areaOf(strips);
    return true;
}

bool KeptFrame::bringGround(const Order& order)
{
    if (m_markers.count() > kMostMarkers)
        m_markers = {};
    if (m_ratio != order.ratio) {
        m_ground.image = {};
        m_layers.clear();
        m_ratio = order.ratio;
    }
    m_dotsDrawn = 0;
    bool whole = true;
    if (groundIsOf(order)) {
        const auto missing = missingOf(order.dots, m_ground.dots);
        if (missing == std::vector{order.dots})
            whole = drawAll(order);
        else if (!missing.empty())
            whole = drawStrips(order, missing);
    } else {
        m_groundLayers = visibleLayers(order.scene);
        m_groundColour = order.scene.background;
        m_groundOpaque = groundColour(order.scene).alpha() == 255;
        whole = drawAll(order);
    }
    m_ground.dots = order.dots;
    m_ground.dotsPerMetre = order.ratio / order.view.metresPerPixel;
    if (!whole)
        m_ground.image = {};
    return whole;
}

QImage KeptFrame::draw(const Scene& scene,
                       const MapView& view,
                       double devicePixelRatio,
                       const TaskContext& task)
{
    const std::lock_guard lock(m_mutex);
    const Order order{scene, view, devicePixelRatio, dotsOf(view, devicePixelRatio), task};
    if (task.cancelled() || !bringGround(order))
        return {};
    QImage picture = m_ground.image;
    {
        StripPainter painter(picture, order.dots, order.dots, view, devicePixelRatio, task);
        if (!drawTop(painter.frame(), scene, m_sprites))
            return {};
    }
    picture.setDevicePixelRatio(devicePixelRatio);
    // Nothing shows through: the window need not mix each dot with what is below.
    if (m_groundOpaque)
        picture.reinterpretAsFormat(QImage::Format_RGB32);
    return picture;
}

} // namespace yimi
