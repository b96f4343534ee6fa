// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn by hand from the gazetteer's centres, lengths and areas; schematic, not traced from any
// map.
#include "lake_outlines.h"

#include <array>

namespace yimi::sample {

namespace {

constexpr std::array kGehu{
    Coordinate{119.828, 31.690},
    Coordinate{119.846, 31.678},
    Coordinate{119.852, 31.655},
    Coordinate{119.861, 31.628},
    Coordinate{119.864, 31.598},
    Coordinate{119.858, 31.568},
    Coordinate{119.862, 31.540},
    Coordinate{119.850, 31.512},
    Coordinate{119.826, 31.496},
    Coordinate{119.800, 31.502},
    Coordinate{119.782, 31.522},
    Coordinate{119.772, 31.552},
    Coordinate{119.763, 31.580},
    Coordinate{119.771, 31.610},
    Coordinate{119.781, 31.638},
    Coordinate{119.793, 31.660},
    Coordinate{119.807, 31.682},
};
constexpr std::array kChangdang{
    Coordinate{119.548, 31.676},
    Coordinate{119.568, 31.668},
    Coordinate{119.584, 31.650},
    Coordinate{119.594, 31.625},
    Coordinate{119.592, 31.598},
    Coordinate{119.582, 31.574},
    Coordinate{119.562, 31.560},
    Coordinate{119.540, 31.562},
    Coordinate{119.524, 31.578},
    Coordinate{119.513, 31.600},
    Coordinate{119.510, 31.625},
    Coordinate{119.517, 31.648},
    Coordinate{119.530, 31.667},
};
constexpr std::array kTaihu{
    Coordinate{119.990, 31.385}, Coordinate{120.003, 31.420}, Coordinate{120.012, 31.446},
    Coordinate{120.030, 31.462}, Coordinate{120.052, 31.466}, Coordinate{120.072, 31.458},
    Coordinate{120.084, 31.440}, Coordinate{120.100, 31.446}, Coordinate{120.118, 31.466},
    Coordinate{120.142, 31.486}, Coordinate{120.170, 31.498}, Coordinate{120.200, 31.492},
    Coordinate{120.260, 31.480}, Coordinate{120.330, 31.440}, Coordinate{120.360, 31.300},
    Coordinate{120.300, 31.150}, Coordinate{120.100, 31.130}, Coordinate{119.950, 31.210},
    Coordinate{119.935, 31.300},
};
constexpr std::array kTianmu{
    Coordinate{119.446, 31.325},
    Coordinate{119.455, 31.317},
    Coordinate{119.452, 31.305},
    Coordinate{119.461, 31.294},
    Coordinate{119.455, 31.281},
    Coordinate{119.447, 31.268},
    Coordinate{119.440, 31.262},
    Coordinate{119.434, 31.272},
    Coordinate{119.438, 31.286},
    Coordinate{119.426, 31.291},
    Coordinate{119.431, 31.302},
    Coordinate{119.437, 31.313},
};
constexpr std::array kDaxi{
    Coordinate{119.402, 31.358},
    Coordinate{119.413, 31.349},
    Coordinate{119.409, 31.337},
    Coordinate{119.397, 31.329},
    Coordinate{119.386, 31.319},
    Coordinate{119.375, 31.322},
    Coordinate{119.378, 31.334},
    Coordinate{119.369, 31.341},
    Coordinate{119.377, 31.352},
    Coordinate{119.391, 31.352},
};
constexpr std::array kQianzi{
    Coordinate{119.574, 31.718},
    Coordinate{119.590, 31.721},
    Coordinate{119.602, 31.713},
    Coordinate{119.600, 31.702},
    Coordinate{119.588, 31.695},
    Coordinate{119.573, 31.698},
    Coordinate{119.568, 31.708},
};
constexpr std::array kSongjian{
    Coordinate{120.041, 31.721},
    Coordinate{120.050, 31.720},
    Coordinate{120.053, 31.713},
    Coordinate{120.048, 31.707},
    Coordinate{120.040, 31.709},
    Coordinate{120.037, 31.715},
};
constexpr std::array kLakes{
    LakeOutline{"滆湖(西太湖)", "lake", kGehu, 650.0, 3000.0},
    LakeOutline{"长荡湖(洮湖)", "lake", kChangdang, 600.0, 2600.0},
    LakeOutline{"太湖(竺山湾)", "lake", kTaihu, 600.0, 3200.0},
    LakeOutline{"天目湖(沙河水库)", "reservoir", kTianmu, 430.0, 1050.0},
    LakeOutline{"大溪水库", "reservoir", kDaxi, 420.0, 1050.0},
    LakeOutline{"钱资湖", "lake", kQianzi, 230.0, 1100.0},
    LakeOutline{"宋剑湖", "lake", kSongjian, 130.0, 700.0},
};

} // namespace

std::span<const LakeOutline> lakeOutlines()
{
    return kLakes;
}

} // namespace yimi::sample
