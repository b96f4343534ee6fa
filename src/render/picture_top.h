// SPDX-License-Identifier: GPL-3.0-or-later
// What lies above all layers of a picture: labels and the mark of samples.
#pragma once

#include "render/frame.h"
#include "render/text_pen.h"

#include <vector>

namespace yimi {

/// The labels that have room, in the whole view. Incomplete when stopped.
[[nodiscard]] std::vector<HaloText>
placedLabels(const Frame& frame, const Scene& scene, Typefaces& faces);

/// The labels of a raster picture as outlines, which any thread may draw.
[[nodiscard]] std::vector<LetteredText> letteredAll(const std::vector<HaloText>& labels);

/// Draws what of the labels is on the frame's band.
void drawLabels(const Frame& frame, const std::vector<LetteredText>& labels);

/// «合成示例数据», where the scene wants it.
void drawSampleMark(Frame& frame, const Scene& scene);

} // namespace yimi
