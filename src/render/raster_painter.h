// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"

namespace yimi {

/// Draws the pictures below the map, in the device's own dots, or on paper in as many as the eye
/// sees. False when stopped.
bool drawRasters(const Frame& frame, const Scene& scene);

} // namespace yimi
