// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/frame_stream.h"

namespace yimi {

FrameStream::FrameStream(JobRunner& jobs, QString key, Draw draw, Take take)
    : m_jobs(jobs), m_key(std::move(key)), m_draw(std::move(draw)), m_take(std::move(take))
{
}

void FrameStream::request(const Order& order)
{
    const bool onlyPanned = m_drawing && m_drawing->scene == order.scene
                            && m_drawing->view.metresPerPixel == order.view.metresPerPixel
                            && m_drawing->view.size == order.view.size;
    if (onlyPanned)
        m_wanted = order;
    else
        start(order);
}

void FrameStream::cancel()
{
    if (!busy())
        return;
    m_wanted.reset();
    m_drawing.reset();
    m_jobs.cancelKey(m_key);
}

void FrameStream::start(const Order& order)
{
    m_drawing = order;
    m_wanted.reset();
    m_jobs.run(
        {.key = m_key, .title = {}, .quiet = true},
        [order, draw = m_draw](const TaskContext& task) -> Result<MapFrame> {
            QImage image = draw(order, task);
            if (image.isNull())
                return cancelledError();
            return MapFrame{std::move(image), order.view};
        },
        [this, order](const Result<MapFrame>& frame) {
            // A cancelled frame was replaced by the one that is being drawn now.
            if (!frame)
                return;
            const std::optional<Order> next = m_wanted;
            m_drawing.reset();
            m_take(order, *frame);
            if (next)
                start(*next);
        });
}

} // namespace yimi
