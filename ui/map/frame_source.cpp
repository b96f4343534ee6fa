// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/frame_source.h"

#include "render/kept_frame.h"

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

bool sameScene(const Scene& a, const Scene& b)
{
    return a.layers == b.layers && a.rasters == b.rasters && a.background == b.background
           && a.sampleMark == b.sampleMark && a.sampleMarkText == b.sampleMarkText;
}

MapView overscanned(MapView view, double devicePixelRatio)
{
    view.size += QSizeF(2 * FrameSource::kOverscan, 2 * FrameSource::kOverscan);
    return onWholeDots(view, devicePixelRatio);
}

QImage drawBackdrop(const FrameStream::Order& order, const TaskContext& task)
{
    Scene only;
    only.rasters = order.scene->rasters;
    only.background = order.scene->background;
    return renderImage(only, order.view, order.devicePixelRatio, {}, task);
}

} // namespace

FrameSource::FrameSource(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_kept(std::make_shared<KeptFrame>())
    , m_map(
          jobs,
          u"frame"_s,
          [kept = m_kept](const FrameStream::Order& order, const TaskContext& task) {
              return kept->draw(*order.scene, order.view, order.devicePixelRatio, task);
          },
          [this](const FrameStream::Order&, const MapFrame& frame) { Q_EMIT frameReady(frame); })
    , m_backdrop(jobs,
                 u"backdrop"_s,
                 drawBackdrop,
                 [this](const FrameStream::Order& order, const MapFrame& frame) {
                     takeBackdrop(order, frame);
                 })
{
}

FrameSource::~FrameSource() = default;

void FrameSource::takeBackdrop(const FrameStream::Order& order, const MapFrame& frame)
{
    m_backdropShown = order;
    Q_EMIT backdropReady(frame);
}

void FrameSource::request(const Scene& scene, const MapView& view, double devicePixelRatio)
{
    if (!m_scene || !sameScene(*m_scene, scene))
        m_scene = std::make_shared<const Scene>(scene);
    const FrameStream::Order order{m_scene, overscanned(view, devicePixelRatio), devicePixelRatio};
    m_map.request(order);
    if (scene.rasters.empty()) {
        m_backdrop.cancel();
        if (m_backdropShown)
            Q_EMIT backdropReady({});
        m_backdropShown.reset();
        return;
    }
    // Switching a layer on and off changes nothing below it.
    const bool shown = m_backdropShown && m_backdropShown->scene->rasters == scene.rasters
                       && m_backdropShown->scene->background == scene.background
                       && m_backdropShown->view == order.view
                       && m_backdropShown->devicePixelRatio == devicePixelRatio;
    if (!shown || m_backdrop.busy())
        m_backdrop.request(order);
}

} // namespace yimi
