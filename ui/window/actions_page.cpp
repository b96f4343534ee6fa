// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, and help.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kPageActions{
    ActionSpec{"exportPage",
               QT_TRANSLATE_NOOP("actions", "出图…"),
               "export",
               "Ctrl+E",
               QT_TRANSLATE_NOOP("actions", "导出、复制或打印图幅：PDF、图片或 SVG")},
    ActionSpec{"editLayout",
               QT_TRANSLATE_NOOP("actions", "编辑版式…"),
               "",
               "Ctrl+Shift+L",
               QT_TRANSLATE_NOOP("actions", "在页面上摆放地图、图例、图表和文字，存为模板")},
    ActionSpec{"exportAtlas",
               QT_TRANSLATE_NOOP("actions", "图集…"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "每个区、镇街或社区一页，写成一个 PDF 或多个文件")},
    ActionSpec{"shortcuts",
               QT_TRANSLATE_NOOP("actions", "快捷键"),
               "",
               "F1",
               QT_TRANSLATE_NOOP("actions", "列出所有快捷键")},
    ActionSpec{"about",
               QT_TRANSLATE_NOOP("actions", "关于一米"),
               "info",
               "",
               QT_TRANSLATE_NOOP("actions", "版本与许可")},
};

} // namespace

std::span<const ActionSpec> pageActions()
{
    return kPageActions;
}

} // namespace yimi
