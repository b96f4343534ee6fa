// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/frame_source.h"

#include <algorithm>

namespace yimi {

namespace {

bool sameScene(const Scene& a, const Scene& b)
{
    const bool layers = std::equal(a.layers.begin(),
                                   a.layers.end(),
                                   b.layers.begin(),
                                   b.layers.end(),
                                   [](const SceneLayer& x, const SceneLayer& y) {
                                       return x.display == y.display && x.visible == y.visible
                                              && x.opacity == y.opacity;
                                   });
    return layers && a.background == b.background && a.sampleMark == b.sampleMark
           && a.sampleMarkText == b.sampleMarkText;
}

MapView overscanned(MapView view)
{
    view.size += QSizeF(2 * FrameSource::kOverscan, 2 * FrameSource::kOverscan);
    return view;
}

} // namespace

FrameSource::FrameSource(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void FrameSource::request(const Scene& scene, const MapView& view, double devicePixelRatio)
{
    if (!m_scene || !sameScene(*m_scene, scene))
        m_scene = std::make_shared<const Scene>(scene);
    const Order order{m_scene, overscanned(view), devicePixelRatio};
    const bool onlyPanned = m_drawing && m_drawing->scene == order.scene
                            && m_drawing->view.metresPerPixel == order.view.metresPerPixel
                            && m_drawing->view.size == order.view.size;
    if (onlyPanned)
        m_wanted = order;
    else
        draw(order);
}

void FrameSource::draw(const Order& order)
{
    m_drawing = order;
    m_wanted.reset();
    m_jobs.run(
        {.key = QStringLiteral("frame"), .quiet = true},
        [order](const TaskContext& task) -> Result<MapFrame> {
            QImage image = renderImage(*order.scene, order.view, order.devicePixelRatio, {}, task);
            if (image.isNull())
                return cancelledError();
            return MapFrame{std::move(image), order.view};
        },
        [this](const Result<MapFrame>& frame) {
            // A cancelled frame was replaced by the one that is being drawn now.
            if (!frame)
                return;
            const std::optional<Order> next = m_wanted;
            m_drawing.reset();
            Q_EMIT frameReady(*frame);
            if (next)
                draw(*next);
        });
}

} // namespace yimi
