// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer does on the map.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kToolActions{
    ActionSpec{"pan",
               QT_TRANSLATE_NOOP("actions", "平移与查询"),
               "pan",
               "Ctrl+1",
               QT_TRANSLATE_NOOP("actions", "拖动移动地图，单击查看要素"),
               true},
    ActionSpec{"editFeatures",
               QT_TRANSLATE_NOOP("actions", "编辑"),
               "edit",
               "F3",
               QT_TRANSLATE_NOOP("actions", "移动、改形和删除所选图层的要素"),
               true},
    ActionSpec{"measure",
               QT_TRANSLATE_NOOP("actions", "量算"),
               "measure",
               "Ctrl+2",
               QT_TRANSLATE_NOOP("actions", "量距离、面积，或沿路网走的距离和时间"),
               true},
    ActionSpec{"probe",
               QT_TRANSLATE_NOOP("actions", "试探"),
               "probe",
               "Ctrl+3",
               QT_TRANSLATE_NOOP("actions", "看从地图上任一点 5、10、15 分钟能到哪里"),
               true},
    ActionSpec{"swipe",
               QT_TRANSLATE_NOOP("actions", "对比"),
               "swipe",
               "Ctrl+5",
               QT_TRANSLATE_NOOP("actions", "拖动分界，左右对比两个结果或图层"),
               true},
    ActionSpec{"overview",
               QT_TRANSLATE_NOOP("actions", "鹰眼图"),
               "overview",
               "",
               QT_TRANSLATE_NOOP("actions", "在角落显示全图，拖动方框移动地图"),
               true},
    ActionSpec{"addBookmark",
               QT_TRANSLATE_NOOP("actions", "添加书签…"),
               "bookmark",
               "Ctrl+D",
               QT_TRANSLATE_NOOP("actions", "记住现在看的位置和比例，随项目保存")},
    ActionSpec{"manageBookmarks",
               QT_TRANSLATE_NOOP("actions", "管理书签…"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "改名、排序、删除书签")},
};

} // namespace

std::span<const ActionSpec> toolActions()
{
    return kToolActions;
}

} // namespace yimi
