// SPDX-License-Identifier: GPL-3.0-or-later
// The town of made_city.h as it arrives on a stick, and plans made of such files.
#pragma once

#include "intake/carry_out.h"
#include "intake/made_city.h"
#include "intake/plan_import.h"

namespace yimi::test {

inline ImportPlan planOf(const std::vector<std::string>& paths, const PlanOptions& options = {})
{
    auto plan = planImport(paths, options);
    if (!plan)
        qFatal("%s", errorCodeName(plan.error().code).data());
    return std::move(*plan);
}

inline const PlannedLayer& layerOf(const ImportPlan& plan, const std::string& name)
{
    for (const PlannedLayer& layer : plan.layers) {
        if (layer.name == name)
            return layer;
    }
    qFatal("no layer %s", name.c_str());
}

inline const FeatureTable& tableOf(const ImportOutcome& outcome, const std::string& name)
{
    for (const ImportedTable& layer : outcome.layers) {
        if (layer.table->name == name)
            return *layer.table;
    }
    qFatal("no table %s", name.c_str());
}

inline std::string gbk(const std::string& text)
{
    return *fromUtf8(text, "GB18030");
}

inline std::string pointsCsv(MapOffset offset, std::size_t count = 60)
{
    std::string text = "编号,名称,托位数,经度,纬度\n";
    std::size_t number = 0;
    for (const Coordinate place : besideStreets(count)) {
        const Coordinate c = fromWgs84(place, offset);
        ++number;
        text += "T" + std::to_string(number) + ",托育点" + std::to_string(number) + ",30,"
                + QString::number(c.x, 'f', 8).toStdString() + ","
                + QString::number(c.y, 'f', 8).toStdString() + "\n";
    }
    return text;
}

/// The town as it arrives on a stick.
inline void makeTown(const Folder& folder)
{
    geoPackage(folder, "道路.gpkg", {townStreets()});
    geoPackage(folder, "界线.gpkg", {townCommunities()});
    folder.made("托育机构.csv", gbk(pointsCsv(MapOffset::Bd09)));
    folder.made(
        "分年龄人口.csv",
        gbk("常州市人口\n街道,社区,0-2岁,3-5岁\n兰陵街道,九洲社区居委会,10,20\n"
            "兰陵街道,兰陵街道朝阳社区,11,21\n兰陵街道,清谭社区,12,22\n兰陵街道,丽华社区,13,23\n"
            "兰陵街道,外地社区,99,99\n"));
}

} // namespace yimi::test
