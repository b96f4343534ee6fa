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
