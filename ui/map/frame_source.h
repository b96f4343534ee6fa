// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/frame_stream.h"

#include <QObject>

namespace yimi {

class KeptFrame;

/// Draws frames of the map and, beside them, of the pictures below it, which may be slow to come:
/// neither waits for the other.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    static constexpr int kOverscan = 96; ///< px

    explicit FrameSource(JobRunner& jobs, QObject* parent = nullptr);
    ~FrameSource() override;

    /// `view` is the window's.
    void request(const Scene& scene, const MapView& view, double devicePixelRatio);

    /// A frame is asked for and not there yet.
    [[nodiscard]] bool busy() const { return m_map.busy() || m_backdrop.busy(); }

Q_SIGNALS:
    /// With pictures below it, it is transparent.
    void frameReady(const yimi::MapFrame& frame);
    /// The pictures below the map on its background; a null image: there are none (any more).
    void backdropReady(const yimi::MapFrame& frame);

private:
    void takeBackdrop(const FrameStream::Order& order, const MapFrame& frame);

    std::shared_ptr<KeptFrame> m_kept;
    FrameStream m_map;
    FrameStream m_backdrop;
    std::shared_ptr<const Scene> m_scene;
    std::optional<FrameStream::Order> m_backdropShown;
};

} // namespace yimi
