// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

namespace yimi {

/// The colours of the map, one set for each appearance.
struct Palette
{
    Colour land, builtUp, farmland;
    Colour water, waterEdge, waterText;
    Colour green, greenEdge, greenText;
    Colour hill;
    Colour expressway, expresswayCasing;
    Colour mainRoad, mainRoadCasing;
    Colour secondary, local, roadCasing, roadThin, footpath;
    Colour railway, railwayGap;
    Colour boundary, boundaryFaint;
    Colour text, secondaryText, halo;
    Colour accent, warm;
    Colour served, shortOfCapacity, outOfRange, noData;
};

[[nodiscard]] const Palette& palette(Appearance appearance);

} // namespace yimi
