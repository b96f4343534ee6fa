// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/palette.h"

namespace yimi {

namespace {

Palette lightPalette()
{
    return {
        .land = colour("#F7F5F0"),
        .builtUp = colour("#EFEBE3"),
        .farmland = colour("#F3F3E6"),
        .water = colour("#BCD8E8"),
        .waterEdge = colour("#9CC3DA"),
        .waterText = colour("#376E91"),
        .green = colour("#CFE4C4"),
        .greenEdge = colour("#B2D2A2"),
        .greenText = colour("#4A7A3C"),
        .hill = colour("#DDE6CD"),
        .expressway = colour("#F0B36A"),
        .expresswayCasing = colour("#CF8F43"),
        .mainRoad = colour("#F7D39A"),
        .mainRoadCasing = colour("#D9AE69"),
        .secondary = colour("#FFFFFF"),
        .local = colour("#FFFFFF"),
        .roadCasing = colour("#CFC8BA"),
        .roadThin = colour("#D8D1C3"),
        .footpath = colour("#BFAF98"),
        .railway = colour("#8B8F8D"),
        .railwayGap = colour("#FFFFFF"),
        .boundary = colour("#6E5F57"),
        .boundaryFaint = colour("#6E5F5780"),
        .text = colour("#20302B"),
        .secondaryText = colour("#66736D"),
        .halo = colour("#FFFFFFD8"),
        .accent = colour("#1E7A6B"),
        .warm = colour("#E8743B"),
        .served = colour("#009E73"),
        .shortOfCapacity = colour("#E69F00"),
        .outOfRange = colour("#D55E00"),
        .noData = colour("#C9CCC8"),
    };
}

// The three states 10 % lighter, so that they keep their distance from a dark ground.
Colour lighter(Colour c)
{
    return mixed(c, colour("#FFFFFF"), 0.10);
}

Palette darkPalette()
{
    const Palette light = lightPalette();
    return {
        .land = colour("#20262B"),
        .builtUp = colour("#272C2F"),
        .farmland = colour("#232A2A"),
        .water = colour("#1D3646"),
        .waterEdge = colour("#2A4A5E"),
        .waterText = colour("#7FB0CC"),
        .green = colour("#243B2E"),
        .greenEdge = colour("#31503E"),
        .greenText = colour("#8DBF94"),
        .hill = colour("#26352C"),
        .expressway = colour("#8A6636"),
        .expresswayCasing = colour("#5C4424"),
        .mainRoad = colour("#6B5A3B"),
        .mainRoadCasing = colour("#453B28"),
        .secondary = colour("#4A5050"),
        .local = colour("#3B4142"),
        .roadCasing = colour("#2B3133"),
        .roadThin = colour("#3B4142"),
        .footpath = colour("#565C58"),
        .railway = colour("#6C7371"),
        .railwayGap = colour("#2A3032"),
        .boundary = colour("#B3A69E"),
        .boundaryFaint = colour("#B3A69E70"),
        .text = colour("#E6ECE9"),
        .secondaryText = colour("#9BA8A2"),
        .halo = colour("#171C20D8"),
        .accent = colour("#46B39F"),
        .warm = colour("#F0905E"),
        .served = lighter(light.served),
        .shortOfCapacity = lighter(light.shortOfCapacity),
        .outOfRange = lighter(light.outOfRange),
        .noData = lighter(colour("#7C827E")),
    };
}

} // namespace

const Palette& palette(Appearance appearance)
{
    static const Palette kLight = lightPalette();
    static const Palette kDark = darkPalette();
    return appearance == Appearance::Light ? kLight : kDark;
}

Colour mapBackground(Appearance appearance)
{
    return palette(appearance).land;
}

} // namespace yimi
