// SPDX-License-Identifier: GPL-3.0-or-later
// The map and the window around it.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kMapActions{
    ActionSpec{"zoomIn",
               QT_TRANSLATE_NOOP("actions", "放大"),
               "zoom-in",
               "Ctrl++",
               QT_TRANSLATE_NOOP("actions", "放大地图，也可以滚动滚轮或双击")},
    ActionSpec{"zoomOut",
               QT_TRANSLATE_NOOP("actions", "缩小"),
               "zoom-out",
               "Ctrl+-",
               QT_TRANSLATE_NOOP("actions", "缩小地图")},
    ActionSpec{"zoomFit",
               QT_TRANSLATE_NOOP("actions", "全图"),
               "fit",
               "Ctrl+0",
               QT_TRANSLATE_NOOP("actions", "显示全部社区，在地图上按 0 也可以")},
    ActionSpec{"addBackdrop",
               QT_TRANSLATE_NOOP("actions", "添加底图…"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "在地图下面放一张图片（GeoTIFF、MBTiles）或网络瓦片")},
    ActionSpec{"foldLayers",
               QT_TRANSLATE_NOOP("actions", "图层面板"),
               "panel-left",
               "F8",
               QT_TRANSLATE_NOOP("actions", "显示或折叠左侧的图层面板"),
               true},
    ActionSpec{"foldAnalysis",
               QT_TRANSLATE_NOOP("actions", "分析面板"),
               "panel-right",
               "F9",
               QT_TRANSLATE_NOOP("actions", "显示或折叠右侧的分析面板"),
               true},
    ActionSpec{"dark",
               QT_TRANSLATE_NOOP("actions", "深色外观"),
               "appearance",
               "",
               QT_TRANSLATE_NOOP("actions", "在浅色与深色外观之间切换"),
               true},
    ActionSpec{
        "english", "English / 中文", "language", "", QT_TRANSLATE_NOOP("actions", "切换界面语言")},
};

} // namespace

std::span<const ActionSpec> mapActions()
{
    return kMapActions;
}

} // namespace yimi
