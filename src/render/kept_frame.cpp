// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/kept_frame.h"

#include "render/layer_runs.h"
#include "render/picture_top.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace yimi {

namespace {

constexpr std::size_t kManyParts = 2000; // from here on a layer is kept by itself
constexpr std::size_t kManyAreas = 200;
constexpr std::size_t kMostBytes = std::size_t{256} * 1024 * 1024; // of layers kept by themselves
constexpr std::size_t kMostMarkers = 400;

bool isKept(const SceneLayer& layer)
{
    const DisplayLayer& display = *layer.display;
    return display.rings.partCount() > kManyAreas
           || display.rings.partCount() + display.lines.partCount() > kManyParts;
}

/// Opaque, or nothing where something else lies below.
std::uint32_t groundDot(const Scene& scene)
{
    return scene.rasters.empty() && scene.background.a == 255 ? premultiplied(scene.background) : 0;
}

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
    return !m_ground.image.isNull() && m_ground.dotsPerMetre == order.dotsPerMetre()
           && m_groundColour == order.scene.background
           && m_groundOpaque == (groundDot(order.scene) != 0)
           && m_groundLayers == visibleLayers(order.scene);
}

/// The kept picture of a layer; that of another one with the same geometry, which is not seen any
/// more, in its colours; or a new one.
KeptLayer& KeptFrame::keptFor(const Order& order, const SceneLayer& layer)
{
    const auto seen = [&](const KeptLayer& kept) {
        return std::ranges::find(m_groundLayers, kept.display(), &SceneLayer::display)
               != m_groundLayers.end();
    };
    auto found = std::ranges::find(m_layers, layer.display, &KeptLayer::display);
    if (found == m_layers.end())
        found = std::ranges::find_if(m_layers, [&](KeptLayer& kept) {
            return !seen(kept) && kept.recolour(order, layer.display);
        });
    if (found == m_layers.end())
        found = m_layers.emplace(m_layers.end(), layer.display);
    m_layers.splice(m_layers.end(), m_layers, found);
    return m_layers.back();
}

void KeptFrame::dropOldest()
{
    std::size_t bytes = 0;
    for (const KeptLayer& layer : m_layers)
        bytes += layer.bytes();
    while (bytes > kMostBytes && m_layers.size() > 1) {
        bytes -= m_layers.front().bytes();
        m_layers.pop_front();
    }
}

bool KeptFrame::bringLayers(const Order& order)
{
    std::erase_if(m_layers, [&](const KeptLayer& layer) {
        return layer.dotsPerMetre() != order.dotsPerMetre();
    });
    for (const SceneLayer& layer : m_groundLayers) {
        if (!isKept(layer))
            continue;
        if (order.task.cancelled() || !keptFor(order, layer).bring(order, m_dotsDrawn)) {
            m_layers.pop_back();
            return false;
        }
    }
    return true;
}

bool KeptFrame::drawAll(const Order& order)
{
    if (!bringLayers(order))
        return false;
    m_ground.image = QImage(order.dots.size(), QImage::Format_ARGB32_Premultiplied);
    StripPainter painter(m_ground.image, order.dots, order);
    Bands bands(painter.frame());
    bands.startWith(groundDot(order.scene));
    const auto draw = [&](Frame& frame, const SceneLayer& layer) {
        const auto kept = std::ranges::find(m_layers, layer.display, &KeptLayer::display);
        if (kept == m_layers.end())
            return drawGeometry(frame, *layer.display, layer.opacity);
        frame.band->layPicture(kept->image(), frame.band->corner(), layer.opacity);
        return true;
    };
    const bool whole = drawInRuns({bands, painter.frame(), m_markers, order.scene.background},
                                  m_groundLayers,
                                  draw,
                                  order.placeLabels);
    dropOldest();
    return whole;
}

bool KeptFrame::drawStrips(const Order& order, const std::vector<QRect>& strips)
{
    m_ground.image = moved(m_ground.image, m_ground.dots, order.dots);
    for (const QRect& strip : strips) {
        StripPainter painter(m_ground.image, strip, order);
        Bands bands(painter.frame());
        bands.startWith(groundDot(order.scene));
        const auto draw = [](Frame& frame, const SceneLayer& layer) {
            return drawGeometry(frame, *layer.display, layer.opacity);
        };
        if (!drawInRuns({bands, painter.frame(), m_markers, order.scene.background},
                        m_groundLayers,
                        draw,
                        order.placeLabels))
            return false;
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
        else if (m_ground.dots != order.dots)
            m_ground.image = moved(m_ground.image, m_ground.dots, order.dots);
    } else {
        m_groundLayers = visibleLayers(order.scene);
        m_groundColour = order.scene.background;
        m_groundOpaque = groundDot(order.scene) != 0;
        whole = drawAll(order);
    }
    m_ground.dots = order.dots;
    m_ground.dotsPerMetre = order.dotsPerMetre();
    if (!whole)
        m_ground.image = {};
    return whole;
}

// Where nothing shows through, the window need not mix each dot with what is below.
QImage KeptFrame::withTop(const Order& order, const std::vector<LetteredText>& labels) const
{
    QImage picture(order.dots.size(),
                   m_groundOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    {
        StripPainter painter(picture, order.dots, order);
        Bands bands(painter.frame());
        bands.run([&](Frame& frame, std::size_t) {
            const DotRows& rows = frame.band->rows();
            for (int y = 0; y < rows.height; ++y)
                std::memcpy(rows.row(y),
                            m_ground.image.constScanLine(frame.band->corner().y() + y),
                            static_cast<std::size_t>(rows.width) * 4);
            drawLabels(frame, labels);
            return true;
        });
        drawSampleMark(painter.frame(), order.scene);
    }
    picture.setDevicePixelRatio(order.ratio);
    return picture;
}

QImage KeptFrame::draw(const Scene& scene,
                       const MapView& view,
                       double devicePixelRatio,
                       const TaskContext& task)
{
    const std::lock_guard lock(m_mutex);
    bool placed = false;
    std::vector<LetteredText> labels;
    const std::function<void()> placeLabels = [&] {
        if (std::exchange(placed, true))
            return;
        QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
        StripPainter whole(nothing, {}, dotOrder(view, devicePixelRatio, task));
        labels = letteredAll(placedLabels(whole.frame(), scene, m_faces));
    };
    const Order order{dotOrder(view, devicePixelRatio, task), scene, placeLabels};
    if (task.cancelled() || !bringGround(order))
        return {};
    placeLabels();
    return task.cancelled() ? QImage() : withTop(order, labels);
}

} // namespace yimi
