// SPDX-License-Identifier: GPL-3.0-or-later
// Data in.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kDataActions{
    ActionSpec{"importData",
               QT_TRANSLATE_NOOP("actions", "导入数据…"),
               "import",
               "Ctrl+I",
               QT_TRANSLATE_NOOP("actions", "读取 SHP、GeoPackage、GeoJSON、DXF、FileGDB 等文件")},
    ActionSpec{"importFolder",
               QT_TRANSLATE_NOOP("actions", "导入文件夹…"),
               "folder",
               "Ctrl+Shift+I",
               QT_TRANSLATE_NOOP("actions", "读取一个文件夹里的所有矢量数据")},
    ActionSpec{"importDatabase",
               QT_TRANSLATE_NOOP("actions", "从数据库导入…"),
               "database",
               "",
               QT_TRANSLATE_NOOP("actions", "读取 PostGIS 数据库或 WFS 服务里的图层")},
    ActionSpec{"checkup",
               QT_TRANSLATE_NOOP("actions", "数据体检"),
               "checkup",
               "F7",
               QT_TRANSLATE_NOOP("actions", "检查图层里的问题，能修复的一键修复")},
    ActionSpec{"addTimetable",
               QT_TRANSLATE_NOOP("actions", "添加公交时刻表…"),
               "timetable",
               "",
               QT_TRANSLATE_NOOP("actions", "读取 GTFS，让“公交+步行”可以用")},
    ActionSpec{"removeTimetable",
               QT_TRANSLATE_NOOP("actions", "移除公交时刻表"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "改用公交线路和公交站图层，可以撤销")},
};

} // namespace

std::span<const ActionSpec> dataActions()
{
    return kDataActions;
}

} // namespace yimi
