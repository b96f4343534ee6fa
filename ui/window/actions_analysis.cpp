// SPDX-License-Identifier: GPL-3.0-or-later
// Analyses.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

constexpr std::array kAnalysisActions{
    ActionSpec{"runCoverage",
               QT_TRANSLATE_NOOP("actions", "托育覆盖"),
               "run",
               "F5",
               QT_TRANSLATE_NOOP("actions", "计算哪些社区的孩子步行能到托育点，哪些不能"),
               false,
               true},
    ActionSpec{"coverageParameters",
               QT_TRANSLATE_NOOP("actions", "托育覆盖的参数"),
               "settings",
               "Ctrl+P",
               QT_TRANSLATE_NOOP("actions", "时间或距离、出行方式、年龄段等"),
               true},
    ActionSpec{"serviceAreas",
               QT_TRANSLATE_NOOP("actions", "等时圈"),
               "isochrone",
               "F6",
               QT_TRANSLATE_NOOP("actions", "从设施沿路网 5、10、15 分钟能到多远")},
    ActionSpec{"runServiceAreas",
               QT_TRANSLATE_NOOP("actions", "计算等时圈"),
               "",
               "Shift+F6",
               QT_TRANSLATE_NOOP("actions", "按面板上的参数计算")},
    ActionSpec{"removeServiceAreas",
               QT_TRANSLATE_NOOP("actions", "移除等时圈"),
               "",
               "",
               QT_TRANSLATE_NOOP("actions", "移除结果和它的图层，可以撤销")},
    ActionSpec{"analyses",
               QT_TRANSLATE_NOOP("actions", "专题分析"),
               "analyses",
               "F4",
               QT_TRANSLATE_NOOP("actions", "学校、公交、公共服务等，各有按规范预设的分析")},
    ActionSpec{"runAnalysis",
               QT_TRANSLATE_NOOP("actions", "计算所选的专题分析"),
               "",
               "Shift+F5",
               QT_TRANSLATE_NOOP("actions", "按面板上的参数计算；专题分析打开时按 F5 也可以")},
    ActionSpec{"travelProfiles",
               QT_TRANSLATE_NOOP("actions", "出行方式…"),
               "profiles",
               "Ctrl+T",
               QT_TRANSLATE_NOOP("actions", "查看各种出行方式的速度与来源，复制并修改")},
    ActionSpec{"cancelJob",
               QT_TRANSLATE_NOOP("actions", "取消正在进行的任务"),
               "close",
               "",
               QT_TRANSLATE_NOOP("actions", "立即停止")},
};

} // namespace

std::span<const ActionSpec> analysisActions()
{
    return kAnalysisActions;
}

} // namespace yimi
