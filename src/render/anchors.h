// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yimi {

class DisplayLayer;

/// Where the labels of rows go and the markers of polygons, for a style that has either.
void addAnchors(DisplayLayer& layer);

} // namespace yimi
