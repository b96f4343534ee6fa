// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "render/scene.h"

#include <functional>
#include <optional>

namespace yimi {

/// A picture of the map and the view it was drawn for. The picture is larger than the window by
/// FrameSource::kOverscan on each side, so that a pan shows map where it uncovers ground.
struct MapFrame
{
    QImage image;
    MapView view; ///< of the picture, overscan included
};

/// Frames of one kind, drawn on workers one at a time; always ends with the newest one asked for. A
/// frame of another scene or scale that is being drawn is given up; one that differs by a pan is
/// finished first, so that a long drag is not a series of abandoned frames.
class FrameStream
{
public:
    struct Order
    {
        std::shared_ptr<const Scene> scene;
        MapView view;
        double devicePixelRatio = 1;
    };

    /// Called by a worker; a null image when stopped.
    using Draw = std::function<QImage(const Order&, const TaskContext&)>;
    /// Called in the window's thread.
    using Take = std::function<void(const Order&, const MapFrame&)>;

    FrameStream(JobRunner& jobs, QString key, Draw draw, Take take);

    void request(const Order& order);

    /// Gives up what is being drawn and what was asked for.
    void cancel();

    /// A frame is asked for and not there yet.
    [[nodiscard]] bool busy() const { return m_drawing || m_wanted; }

private:
    void start(const Order& order);

    JobRunner& m_jobs;
    QString m_key;
    Draw m_draw;
    Take m_take;
    std::optional<Order> m_drawing;
    std::optional<Order> m_wanted;
};

} // namespace yimi
