// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the menus and in the toolbar.
#include "ui/window/action_specs.h"

#include <QtGlobal>

#include <array>

namespace yimi {

namespace {

// One line for each group, so that changes of two people seldom meet.
// clang-format off
const std::vector<MenuSpec> kMenus{
    {QT_TRANSLATE_NOOP("actions", "文件"),
     {"newProject", "openProject", "recent", "openSample", "-",
      "save", "saveAs", "-",
      "exportLayers", "publishLayers", "-",
      "quit"}},
    {QT_TRANSLATE_NOOP("actions", "编辑"),
     {"undo", "redo", "-",
      "selectFeatures", "selectPolygon", "selectExpression", "selectCurrentOnly", "selectWithin", "zoomToSelected", "clearSelection", "-",
      "editFeatures", "drawFeature", "splitFeature", "mergeAreas", "-",
      "newLayer", "layerStyle", "renameLayer", "removeLayer", "-",
      "find"}},
    {QT_TRANSLATE_NOOP("actions", "数据"),
     {"importData", "importFolder", "importDatabase", "-",
      "attributeTable", "checkup", "makeEntrances", "-",
      "addTimetable", "removeTimetable"}},
    {QT_TRANSLATE_NOOP("actions", "分析"),
     {"runCoverage", "coverageParameters", "-",
      "serviceAreas", "runServiceAreas", "removeServiceAreas", "-",
      "analyses", "runAnalysis", "-",
      "travelProfiles", "-",
      "cancelJob"}},
    {QT_TRANSLATE_NOOP("actions", "地图"),
     {"pan", "measure", "probe", "-",
      "zoomIn", "zoomOut", "zoomFit", "bookmarks", "-",
      "addBackdrop", "swipe", "overview", "-",
      "foldLayers", "foldAnalysis", "-",
      "dark", "english"}},
    {QT_TRANSLATE_NOOP("actions", "出图"),
     {"exportPage", "editLayout", "exportAtlas"}},
    {QT_TRANSLATE_NOOP("actions", "帮助"),
     {"shortcuts", "about"}},
};

constexpr std::array kTools{
    "openProject*", "importData*", "checkup*", "save", "-",
    "undo", "redo", "-",
    "zoomIn", "zoomOut", "zoomFit", "-",
    "pan", "selectFeatures", "selectPolygon", "editFeatures", "measure", "probe", "swipe", "attributeTable", "-",
    "runCoverage*", "serviceAreas*", "analyses*", "-",
    "exportPage*", ">",
    "find*",
};
// clang-format on

} // namespace

const std::vector<MenuSpec>& menuSpecs()
{
    return kMenus;
}

std::span<const char* const> toolSpecs()
{
    return kTools;
}

} // namespace yimi
