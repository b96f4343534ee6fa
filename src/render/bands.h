// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"
#include "render/overlay.h"

#include <memory>
#include <vector>

namespace yimi {

/// A layer's areas, outlines and lines, through the frame's overlay or its painter. False when
/// stopped.
bool drawGeometry(Frame& frame, const DisplayLayer& layer, double opacity);

/// The visible part of a raster picture in bands one above the other, one for each core: areas and
/// lines are drawn on all of them at once.
class Bands
{
public:
    /// Precondition: the frame is upright.
    explicit Bands(const Frame& frame);

    /// Lays the layer's areas and lines over the picture. False when stopped.
    bool draw(const DisplayLayer& layer, double opacity);

private:
    const Frame& m_frame;
    std::vector<std::unique_ptr<Overlay>> m_overlays;
};

} // namespace yimi
