// SPDX-License-Identifier: GPL-3.0-or-later
// Changing what is there.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kEditActions{
    ActionSpec{"undo",
               QT_TRANSLATE_NOOP("actions", "撤销"),
               "undo",
               "Ctrl+Z",
               QT_TRANSLATE_NOOP("actions", "撤销上一步")},
    ActionSpec{"redo",
               QT_TRANSLATE_NOOP("actions", "重做"),
               "redo",
               "Ctrl+Shift+Z",
               QT_TRANSLATE_NOOP("actions", "重做撤销的一步")},
    ActionSpec{"renameLayer",
               QT_TRANSLATE_NOOP("actions", "重命名图层"),
               "rename",
               "F2",
               QT_TRANSLATE_NOOP("actions", "给所选图层换一个名称")},
    ActionSpec{"removeLayer",
               QT_TRANSLATE_NOOP("actions", "移除图层"),
               "trash",
               "",
               QT_TRANSLATE_NOOP("actions", "把所选图层移出项目，可以撤销")},
    ActionSpec{"layerStyle",
               QT_TRANSLATE_NOOP("actions", "图层样式…"),
               "style",
               "Ctrl+L",
               QT_TRANSLATE_NOOP("actions", "所选图层的颜色、分级、图标和标注")},
    ActionSpec{"drawFeature",
               QT_TRANSLATE_NOOP("actions", "画要素"),
               "draw",
               "Shift+F3",
               QT_TRANSLATE_NOOP("actions", "在正在编辑的图层里画点、线或面"),
               true},
    ActionSpec{"splitFeature",
               QT_TRANSLATE_NOOP("actions", "分割"),
               "split",
               "",
               QT_TRANSLATE_NOOP("actions", "线在单击处打断；面用画出的线切开"),
               true},
    ActionSpec{"mergeAreas",
               QT_TRANSLATE_NOOP("actions", "合并面"),
               "merge",
               "",
               QT_TRANSLATE_NOOP("actions", "把选中的几个面合并成一个；按住 Shift 单击可以多选")},
    ActionSpec{"newLayer",
               QT_TRANSLATE_NOOP("actions", "新建图层…"),
               "",
               "Ctrl+Shift+N",
               QT_TRANSLATE_NOOP("actions", "新建一个空图层，在地图上画")},
    ActionSpec{"makeEntrances",
               QT_TRANSLATE_NOOP("actions", "生成出入口"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "把分析按规则找到的出入口做成图层，可以在地图上校正")},
    ActionSpec{"find",
               QT_TRANSLATE_NOOP("actions", "查找…"),
               "search",
               "Ctrl+K",
               QT_TRANSLATE_NOOP("actions", "查找社区、图层和命令")},
};

} // namespace

std::span<const ActionSpec> editActions()
{
    return kEditActions;
}

} // namespace yimi
