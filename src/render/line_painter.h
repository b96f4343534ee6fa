// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"
#include "render/stroke_mask.h"

#include <optional>

namespace yimi {

/// Draws lines and outlines of one picture; keeps its buffers from layer to layer.
class LinePainter
{
public:
    explicit LinePainter(Frame& frame);
    ~LinePainter();

    /// Streets and the like: levels from low to high, in each level all casings, then all strokes by rule order.
    /// False when stopped.
    bool drawLines(const DisplayLayer& layer, double opacity);

    /// Borders of polygons, in outline width.
    bool drawOutlines(const DisplayLayer& layer, double opacity);

private:
    struct Pass;
    struct Overlay;

    bool drawPass(const DisplayLayer& layer, const PartSet& parts, const PartSet::Bucket& bucket, const Pass& pass);
    bool strokeRaster(const DisplayLayer& layer, const PartSet& parts, const PartSet::Bucket& bucket, const Pass& pass);
    bool strokeVector(const DisplayLayer& layer, const PartSet& parts, const PartSet::Bucket& bucket, const Pass& pass);
    void begin();
    void finish(double opacity);

    Frame& m_frame;
    std::unique_ptr<Overlay> m_overlay; ///< raster only, made when first needed
    double m_opacity = 1;               ///< of vector strokes
};

} // namespace yimi
