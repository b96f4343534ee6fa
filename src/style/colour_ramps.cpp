// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/colour_ramps.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

using Stops = std::array<const char*, 5>;

constexpr Stops kTeal{"#D3EBE2", "#83C3BD", "#3E97A0", "#17677A", "#0B3C49"};
constexpr Stops kBlues{"#EFF3FF", "#BDD7E7", "#6BAED6", "#3182BD", "#08519C"};
constexpr Stops kYellowBlue{"#FFFFCC", "#A1DAB4", "#41B6C4", "#2C7FB8", "#253494"};
constexpr Stops kYellowBrown{"#FFFFD4", "#FED98E", "#FE9929", "#D95F0E", "#993404"};
constexpr Stops kPurples{"#F2F0F7", "#CBC9E2", "#9E9AC8", "#756BB1", "#54278F"};
constexpr Stops kViridis{"#FDE725", "#5EC962", "#21918C", "#3B528B", "#440154"};
constexpr Stops kCividis{"#FDEA45", "#BCAF6F", "#7C7B78", "#40556C", "#00224E"};
constexpr Stops kGreys{"#E4E4E4", "#BEBEBE", "#919191", "#636363", "#2B2B2B"};
constexpr Stops kPurpleGreen{"#7B3294", "#C2A5CF", "#E6E6E6", "#A6DBA0", "#008837"};
constexpr Stops kPurpleOrange{"#5E3C99", "#B2ABD2", "#E6E6E6", "#FDB863", "#E66101"};
constexpr Stops kBrownTeal{"#A6611A", "#DFC27D", "#E6E6E6", "#80CDC1", "#018571"};
constexpr std::array kOkabe{
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442"};
constexpr std::array kMuted{"#332288",
                            "#88CCEE",
                            "#44AA99",
                            "#117733",
                            "#999933",
                            "#DDCC77",
                            "#CC6677",
                            "#882255",
                            "#AA4499"};
// Blue and green are moved apart: eyes without blue receptors took Tol's own for one.
constexpr std::array kBright{
    "#4477BB", "#EE6677", "#186826", "#CCBB44", "#66CCEE", "#AA3377", "#BBBBBB"};

constexpr std::string_view kBrewer = "ColorBrewer 2.0, Cynthia Brewer";
constexpr std::string_view kTol = "Paul Tol, SRON/EPS/TN/09-002";

constexpr auto kRamps = std::to_array<ColourRamp>({
    {"teal", RampKind::Sequential, kTeal, "Yimi"},
    {"blues", RampKind::Sequential, kBlues, kBrewer},
    {"yellow_blue", RampKind::Sequential, kYellowBlue, kBrewer},
    {"yellow_brown", RampKind::Sequential, kYellowBrown, kBrewer},
    {"purples", RampKind::Sequential, kPurples, kBrewer},
    {"viridis", RampKind::Sequential, kViridis, "Smith and van der Walt, 2015"},
    {"cividis", RampKind::Sequential, kCividis, "Nunez, Anderton and Renslow, 2018"},
    {"greys", RampKind::Sequential, kGreys, "Yimi"},
    {"purple_green", RampKind::Diverging, kPurpleGreen, kBrewer},
    {"purple_orange", RampKind::Diverging, kPurpleOrange, kBrewer},
    {"brown_teal", RampKind::Diverging, kBrownTeal, kBrewer},
    {"okabe_ito", RampKind::Qualitative, kOkabe, "Okabe and Ito, 2008"},
    {"muted", RampKind::Qualitative, kMuted, kTol},
    {"bright", RampKind::Qualitative, kBright, "after Paul Tol, SRON/EPS/TN/09-002"},
});

constexpr double kLighter = 0.5;

Colour along(std::span<const char* const> stops, double share)
{
    const double at = share * static_cast<double>(stops.size() - 1);
    const std::size_t low = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    return mixed(colour(stops[low]), colour(stops[low + 1]), at - static_cast<double>(low));
}

} // namespace

std::span<const ColourRamp> colourRamps()
{
    return kRamps;
}

const ColourRamp& colourRamp(std::string_view id)
{
    const auto found = std::ranges::find(kRamps, id, &ColourRamp::id);
    return found == kRamps.end() ? kRamps.front() : *found;
}

std::vector<Colour> rampColours(const ColourRamp& ramp, std::size_t count, bool reversed)
{
    std::vector<Colour> colours;
    for (std::size_t i = 0; i < count; ++i) {
        if (ramp.kind != RampKind::Qualitative) {
            // One class alone stands out as a large number does.
            colours.push_back(
                along(ramp.stops,
                      count == 1 ? 0.75 : static_cast<double>(i) / static_cast<double>(count - 1)));
            continue;
        }
        const Colour own = colour(ramp.stops[i % ramp.stops.size()]);
        const bool again = i / ramp.stops.size() % 2 == 1;
        colours.push_back(again ? mixed(own, colour("#FFFFFF"), kLighter) : own);
    }
    if (reversed)
        std::ranges::reverse(colours);
    return colours;
}

} // namespace yimi
