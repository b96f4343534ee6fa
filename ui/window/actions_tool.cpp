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
};

} // namespace

std::span<const ActionSpec> toolActions()
{
    return kToolActions;
}

} // namespace yimi
