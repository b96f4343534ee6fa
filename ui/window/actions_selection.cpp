// SPDX-License-Identifier: GPL-3.0-or-later
// Selected features and the table of them.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kSelectionActions{
    ActionSpec{"selectFeatures",
               QT_TRANSLATE_NOOP("actions", "选择"),
               "select",
               "Ctrl+4",
               QT_TRANSLATE_NOOP("actions", "单击或拖框选择要素；Shift 加选，Ctrl 反选"),
               true},
    ActionSpec{"selectPolygon",
               QT_TRANSLATE_NOOP("actions", "多边形选择"),
               "select-polygon",
               "",
               QT_TRANSLATE_NOOP("actions", "逐点单击围出范围，双击结束；按住拖动可以随手圈选"),
               true},
    ActionSpec{"selectExpression",
               QT_TRANSLATE_NOOP("actions", "按表达式选择…"),
               "expression",
               "Ctrl+F3",
               QT_TRANSLATE_NOOP("actions", "选出属性符合条件的要素")},
    ActionSpec{
        "selectCurrentOnly",
        QT_TRANSLATE_NOOP("actions", "只选当前图层"),
        "",
        "",
        QT_TRANSLATE_NOOP("actions", "只在图层列表里选中的图层上选择，不选时是所有显示的图层"),
        true},
    ActionSpec{"selectWithin",
               QT_TRANSLATE_NOOP("actions", "完全在范围内才选中"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "拖框或围出范围时，只碰到一部分的要素不选"),
               true},
    ActionSpec{"zoomToSelected",
               QT_TRANSLATE_NOOP("actions", "缩放至所选"),
               "zoom-selected",
               "Ctrl+J",
               QT_TRANSLATE_NOOP("actions", "显示全部选中的要素")},
    ActionSpec{"clearSelection",
               QT_TRANSLATE_NOOP("actions", "清除选择"),
               "select-none",
               "Ctrl+Shift+A",
               QT_TRANSLATE_NOOP("actions", "不再选中任何要素")},
    ActionSpec{"attributeTable",
               QT_TRANSLATE_NOOP("actions", "属性表"),
               "table",
               "F10",
               QT_TRANSLATE_NOOP("actions", "查看、筛选、修改所选图层的属性"),
               true},
};

} // namespace

std::span<const ActionSpec> selectionActions()
{
    return kSelectionActions;
}

} // namespace yimi
