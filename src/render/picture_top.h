// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"
#include "render/halo_text.h"

namespace yimi {

/// What lies above all layers of a picture: labels and the mark of samples. False when stopped.
bool drawTop(Frame& frame, const Scene& scene, TextSprites& sprites);

} // namespace yimi
