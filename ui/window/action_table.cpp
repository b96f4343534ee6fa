// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/action_table.h"

#include "ui/look/look.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>

#include <array>
#include <cassert>
#include <cstring>
#include <string_view>

namespace yimi {

namespace {

constexpr std::array kActions{
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
    ActionSpec{"cancelJob",
               QT_TRANSLATE_NOOP("actions", "取消正在进行的任务"),
               "close",
               "",
               QT_TRANSLATE_NOOP("actions", "立即停止")},
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
    ActionSpec{"exportPage",
               QT_TRANSLATE_NOOP("actions", "出图…"),
               "export",
               "Ctrl+E",
               QT_TRANSLATE_NOOP("actions", "导出 A3 图幅：PDF、PNG 或 SVG")},
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

struct MenuSpec
{
    const char* title;
    std::array<const char*, 14>
        actions; ///< "-" separates, "recent" is the menu of recent files; null ends
};

constexpr std::array kMenus{
    MenuSpec{QT_TRANSLATE_NOOP("actions", "文件"),
             {"newProject",
              "openProject",
              "recent",
              "openSample",
              "-",
              "save",
              "saveAs",
              "-",
              "exportLayers",
              "publishLayers",
              "-",
              "quit"}},
    MenuSpec{QT_TRANSLATE_NOOP("actions", "编辑"),
             {"undo", "redo", "-", "renameLayer", "removeLayer", "-", "find"}},
    MenuSpec{QT_TRANSLATE_NOOP("actions", "数据"),
             {"importData",
              "importFolder",
              "importDatabase",
              "-",
              "checkup",
              "-",
              "addTimetable",
              "removeTimetable"}},
    MenuSpec{QT_TRANSLATE_NOOP("actions", "分析"),
             {"runCoverage",
              "coverageParameters",
              "-",
              "serviceAreas",
              "runServiceAreas",
              "removeServiceAreas",
              "-",
              "analyses",
              "runAnalysis",
              "-",
              "travelProfiles",
              "-",
              "cancelJob"}},
    MenuSpec{QT_TRANSLATE_NOOP("actions", "地图"),
             {"zoomIn",
              "zoomOut",
              "zoomFit",
              "-",
              "foldLayers",
              "foldAnalysis",
              "-",
              "dark",
              "english"}},
    MenuSpec{QT_TRANSLATE_NOOP("actions", "出图"), {"exportPage"}},
    MenuSpec{QT_TRANSLATE_NOOP("actions", "帮助"), {"shortcuts", "about"}},
};

constexpr const char* kRecentTitle = QT_TRANSLATE_NOOP("actions", "最近的项目");

/// '*' after a name: with its text beside the icon.
constexpr std::array kTools{"openProject*",
                            "importData*",
                            "checkup*",
                            "save",
                            "-",
                            "undo",
                            "redo",
                            "-",
                            "zoomIn",
                            "zoomOut",
                            "zoomFit",
                            "-",
                            "runCoverage*",
                            "serviceAreas*",
                            "analyses*",
                            "-",
                            "exportPage*"};

QString translated(const char* text)
{
    return QCoreApplication::translate("actions", text);
}

QString toolTip(const ActionSpec& spec)
{
    const QKeySequence keys(QString::fromLatin1(spec.shortcut));
    const QString tip = translated(spec.tip);
    return keys.isEmpty()
               ? tip
               : QStringLiteral("%1  (%2)").arg(tip, keys.toString(QKeySequence::NativeText));
}

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return kActions;
}

ActionTable::ActionTable(const Look& look, QWidget& window)
    : QObject(&window), m_look(look), m_window(window), m_recent(new QMenu(&window))
{
    for (const ActionSpec& spec : kActions) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setShortcut(QKeySequence(QString::fromLatin1(spec.shortcut)));
        action->setCheckable(spec.checkable);
        window.addAction(action);
        m_actions[spec.id] = action;
    }
    connect(&look, &Look::changed, this, &ActionTable::drawIcons);
    drawIcons();
    retranslate();
}

QAction& ActionTable::action(const char* id) const
{
    const auto found = m_actions.find(id);
    assert(found != m_actions.end());
    return *found->second;
}

void ActionTable::drawIcons()
{
    for (const ActionSpec& spec : kActions) {
        if (*spec.icon == '\0')
            continue;
        const IconTone tone = spec.primary ? IconTone::OnAccent : IconTone::Text;
        action(spec.id).setIcon(m_look.icon(QString::fromLatin1(spec.icon), tone));
        action(spec.id).setIconVisibleInMenu(!spec.primary);
    }
}

void ActionTable::retranslate()
{
    for (const ActionSpec& spec : kActions) {
        QAction& one = action(spec.id);
        one.setText(translated(spec.text));
        one.setToolTip(toolTip(spec));
    }
    for (const auto& [menu, title] : m_menus)
        menu->setTitle(translated(title));
    m_recent->setTitle(translated(kRecentTitle));
}

void ActionTable::fill(QMenuBar& menus)
{
    for (const MenuSpec& spec : kMenus) {
        QMenu* menu = menus.addMenu(translated(spec.title));
        m_menus.emplace_back(menu, spec.title);
        for (const char* id : spec.actions) {
            if (!id)
                break;
            if (std::strcmp(id, "-") == 0)
                menu->addSeparator();
            else if (std::strcmp(id, "recent") == 0)
                menu->addMenu(m_recent);
            else
                menu->addAction(&action(id));
        }
    }
}

void ActionTable::fill(QToolBar& tools)
{
    for (const std::string_view id : kTools) {
        if (id == "-") {
            tools.addSeparator();
            continue;
        }
        const bool withText = id.ends_with('*');
        QAction& one = action(std::string(withText ? id.substr(0, id.size() - 1) : id).c_str());
        tools.addAction(&one);
        auto* button = qobject_cast<QToolButton*>(tools.widgetForAction(&one));
        button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon
                                            : Qt::ToolButtonIconOnly);
        button->setObjectName(one.objectName() + QStringLiteral("Button"));
        button->setFocusPolicy(Qt::TabFocus);
    }
}

} // namespace yimi
