// SPDX-License-Identifier: GPL-3.0-or-later
// Files of projects and layers.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kProjectActions{
    ActionSpec{"newProject",
               QT_TRANSLATE_NOOP("actions", "新建项目"),
               "new",
               "Ctrl+N",
               QT_TRANSLATE_NOOP("actions", "从空白项目开始")},
    ActionSpec{"openProject",
               QT_TRANSLATE_NOOP("actions", "打开…"),
               "open",
               "Ctrl+O",
               QT_TRANSLATE_NOOP("actions", "打开一个一米项目（.yimi）")},
    ActionSpec{"openSample",
               QT_TRANSLATE_NOOP("actions", "打开示例"),
               "sample",
               "",
               QT_TRANSLATE_NOOP("actions", "打开随软件提供的常州合成示例")},
    ActionSpec{"save",
               QT_TRANSLATE_NOOP("actions", "保存"),
               "save",
               "Ctrl+S",
               QT_TRANSLATE_NOOP("actions", "把项目写入文件")},
    ActionSpec{"saveAs",
               QT_TRANSLATE_NOOP("actions", "另存为…"),
               "",
               "Ctrl+Shift+S",
               QT_TRANSLATE_NOOP("actions", "把项目写入另一个文件")},
    ActionSpec{"exportLayers",
               QT_TRANSLATE_NOOP("actions", "导出数据…"),
               "",
               "Ctrl+Shift+E",
               QT_TRANSLATE_NOOP("actions",
                                 "把图层或结果写成 GeoPackage、Shapefile、GeoJSON、DXF、Excel 等")},
    ActionSpec{"publishLayers",
               QT_TRANSLATE_NOOP("actions", "发布到 PostGIS…"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "把图层或结果写进数据库，供别的软件使用")},
    ActionSpec{"quit",
               QT_TRANSLATE_NOOP("actions", "退出"),
               "",
               "Ctrl+Q",
               QT_TRANSLATE_NOOP("actions", "关闭一米")},
};

} // namespace

std::span<const ActionSpec> projectActions()
{
    return kProjectActions;
}

} // namespace yimi
