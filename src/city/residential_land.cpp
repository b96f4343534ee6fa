// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/residential_land.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

const Column* useColumn(const FeatureTable& parcels)
{
    return parcels.firstColumn({"用地性质",
                                "用地类型",
                                "用地代码",
                                "地类名称",
                                "地类",
                                "地类编码",
                                "DLMC",
                                "DLBM",
                                "YDXZ",
                                "landuse",
                                "land_use",
                                "use",
                                "kind"});
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// R, R2, R21, Rb: 居住用地 of GB 50137; 07, 0701, 070102 of the classes of 2020 and after.
bool saysLivedIn(const std::string& use)
{
    static constexpr std::array<std::string_view, 4> kWords = {
        "居住", "住宅", "宅基地", "residential"};
    if (std::ranges::any_of(
            kWords, [&](std::string_view word) { return use.find(word) != std::string::npos; }))
        return true;
    const bool code = std::ranges::all_of(use, isDigit);
    if (code)
        return use.size() >= 2 && use.starts_with("07");
    return use.starts_with('R') && (use.size() == 1 || isDigit(use[1]) || use == "Rb");
}

} // namespace

FeatureTable residentialParcels(const FeatureTable& parcels)
{
    FeatureTable land;
    land.name = parcels.name;
    land.crs = parcels.crs;
    const Column* const uses = useColumn(parcels);
    for (std::size_t row = 0; uses != nullptr && row < parcels.rowCount(); ++row) {
        if (saysLivedIn(uses->text(row)))
            appendRow(land, parcels.featureIds[row], parcels.geometries[row], {});
    }
    return land;
}

} // namespace yimi
