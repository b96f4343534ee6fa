// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/frame_stream.h"

#include <QElapsedTimer>

namespace yimi {

/// Draws frames on workers, one at a time, and always ends with the frame of the newest view asked
/// for.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    static constexpr int kOverscan = 96; ///< px

    explicit FrameSource(JobRunner& jobs, QObject* parent = nullptr);

    /// `view` is the window's. A frame of another scene or scale that is being drawn is given up;
    /// one that differs by a pan is finished first, so that a long drag is not a series of
    /// abandoned frames.
    void request(const Scene& scene, const MapView& view, double devicePixelRatio);

    /// A frame is asked for and not there yet.
    [[nodiscard]] bool busy() const { return m_drawing || m_wanted; }

Q_SIGNALS:
    void frameReady(const yimi::MapFrame& frame);

private:
    struct Order
    {
        std::shared_ptr<const Scene> scene;
        MapView view;
        double devicePixelRatio = 1;
    };

    void draw(const Order& order);

    JobRunner& m_jobs;
    std::optional<Order> m_drawing;
    std::optional<Order> m_wanted;
    std::shared_ptr<const Scene> m_scene;
};

} // namespace yimi
