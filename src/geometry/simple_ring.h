// SPDX-License-Identifier: GPL-3.0-or-later
// Inside geometry only: a quick proof that saves the kernel for rings that need it.
#pragma once

#include "geometry/shapes.h"

namespace yimi {

/// True only when it is certain, rounding included, that a ring is closed, has an area and never
/// touches itself. False means «not known»: also for rings of more than a few dozen vertices, where
/// the kernel is quicker.
[[nodiscard]] bool isCertainlySimple(const Ring& ring);

} // namespace yimi
