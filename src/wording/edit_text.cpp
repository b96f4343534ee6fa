// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/edit_text.h"

#include "city/age_group.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace yimi {

namespace {

struct FieldWord
{
    std::string_view field;
    const char* name;
};

constexpr auto kFieldWords = std::to_array<FieldWord>({
    {"id", QT_TRANSLATE_NOOP("wording", "编号")},
    {"name", QT_TRANSLATE_NOOP("wording", "名称")},
    {"enrolled", QT_TRANSLATE_NOOP("wording", "在册人数")},
    {"inclusive", QT_TRANSLATE_NOOP("wording", "普惠")},
    {"host_type", QT_TRANSLATE_NOOP("wording", "举办类型")},
    {"kind", QT_TRANSLATE_NOOP("wording", "种类")},
    {"class", QT_TRANSLATE_NOOP("wording", "道路等级")},
    {"oneway", QT_TRANSLATE_NOOP("wording", "通行方向")},
    {"level", QT_TRANSLATE_NOOP("wording", "层级")},
    {"households", QT_TRANSLATE_NOOP("wording", "户数")},
    {"town", QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {"district", QT_TRANSLATE_NOOP("wording", "区县")},
    {"population", QT_TRANSLATE_NOOP("wording", "常住人口")},
    {"of_id", QT_TRANSLATE_NOOP("wording", "设施编号")},
    {"of_name", QT_TRANSLATE_NOOP("wording", "所属设施")},
    {"source", QT_TRANSLATE_NOOP("wording", "来源")},
    {"basis", QT_TRANSLATE_NOOP("wording", "依据")},
});

} // namespace

QString shapeFaultSentence(ShapeFault fault)
{
    switch (fault) {
    case ShapeFault::NotFinite:
        return QCoreApplication::translate("wording",
                                           "坐标不是有效的数，没有保存。请在地图范围内重新画。");
    case ShapeFault::TooFewVertices:
        return QCoreApplication::translate(
            "wording", "顶点太少：线至少要两个不同的点，面至少要三个。请接着画，或按 Esc 放弃。");
    case ShapeFault::SelfCrossing:
        return QCoreApplication::translate(
            "wording", "边界自己和自己相交了，没有保存。请移动标出处附近的顶点。");
    case ShapeFault::Sliver:
        return QCoreApplication::translate(
            "wording", "这个面太小或太窄（不足 1 平方米或 0.1 米宽），没有保存。请放大地图再画。");
    }
    return {};
}

QString cornerFaultSentence(CornerFault fault)
{
    switch (fault) {
    case CornerFault::TooFewVertices:
        return QCoreApplication::translate(
            "wording", "再删就不成形了，没有删。要去掉整个要素，请选中它再按 Delete。");
    case CornerFault::MeetingPlace:
        return QCoreApplication::translate(
            "wording", "这里有几条边界或道路相接，删去会留下缝隙或断路，没有删。可以拖动它。");
    }
    return {};
}

QString entranceBasis(const std::string& source, const QString& road)
{
    if (source == "surveyed")
        return QCoreApplication::translate("wording", "出入口图层中落在边界上的点");
    if (source == "gate")
        return QCoreApplication::translate("wording", "落在边界上的大门");
    if (source == "road" && !road.isEmpty())
        return QCoreApplication::translate("wording", "可步行道路“%1”与边界相交处").arg(road);
    if (source == "road")
        return QCoreApplication::translate("wording", "可步行道路与边界相交处");
    if (source == "boundary")
        return QCoreApplication::translate("wording",
                                           "开放边界上约每 75 米一处（没有道路与边界相交）");
    if (source == "position")
        return QCoreApplication::translate("wording",
                                           "没有找到出入口，取面内一点；请移到真正的入口");
    return QCoreApplication::translate("wording", "人工添加");
}

QString movedEntranceBasis(const QString& before)
{
    const QString moved = QCoreApplication::translate("wording", "人工移动");
    // Moved once more it is not told twice.
    if (before.isEmpty() || before.startsWith(moved) || before == entranceBasis("manual"))
        return before.isEmpty() ? moved : before;
    return QCoreApplication::translate("wording", "人工移动（原为：%1）").arg(before);
}

QString checkedEntranceBasis(const QString& before)
{
    const QString checked = QCoreApplication::translate("wording", "人工核对");
    if (before.isEmpty() || before.startsWith(checked))
        return checked;
    return QCoreApplication::translate("wording", "人工核对（%1）").arg(before);
}

QString editFieldName(const std::string& field, Theme theme)
{
    if (field == "places" || field == "capacity" || field == "seats") {
        if (theme == Theme::Childcare)
            return QCoreApplication::translate("wording", "托位");
        return theme >= Theme::Kindergarten && theme <= Theme::SpecialSchool
                   ? QCoreApplication::translate("wording", "学位")
                   : QCoreApplication::translate("wording", "容量");
    }
    const auto found = std::ranges::find(kFieldWords, field, &FieldWord::field);
    if (found != kFieldWords.end())
        return QCoreApplication::translate("wording", found->name);
    if (const auto age = parseAgeGroups(field))
        return ageGroupsName(*age);
    return QString::fromStdString(field);
}

QString oneWayName(int direction)
{
    if (direction == 0)
        return QCoreApplication::translate("wording", "双向");
    return direction > 0 ? QCoreApplication::translate("wording", "单行（沿画线方向）")
                         : QCoreApplication::translate("wording", "单行（逆画线方向）");
}

QString levelName(int level)
{
    if (level == 0)
        return QCoreApplication::translate("wording", "地面");
    return level > 0 ? QCoreApplication::translate("wording", "桥或高架")
                     : QCoreApplication::translate("wording", "隧道或地道");
}

QString yesNoName(bool yes)
{
    return yes ? QCoreApplication::translate("wording", "是")
               : QCoreApplication::translate("wording", "否");
}

QString joinedStreetText(const QString& name)
{
    return name.isEmpty() ? QCoreApplication::translate("wording", "已接到道路")
                          : QCoreApplication::translate("wording", "已接到 %1").arg(name);
}

QString otherLevelText(const QString& name, int level)
{
    const QString street = name.isEmpty() ? QCoreApplication::translate("wording", "道路") : name;
    return QCoreApplication::translate("wording", "%1（%2）：层级不同，不会连通")
        .arg(street, levelName(level));
}

QString snapTargetText(int kind, const QString& of)
{
    if (kind == 0)
        return QCoreApplication::translate("wording", "顶点 · %1").arg(of);
    return kind == 1 ? QCoreApplication::translate("wording", "交点 · %1").arg(of)
                     : QCoreApplication::translate("wording", "边线 · %1").arg(of);
}

QString placeNotReadSentence(const QString& text)
{
    return QCoreApplication::translate(
               "wording",
               "“%1”不是坐标。请写成“119.95, 31.78”或“495264.1, 3517458.8”；从上一个顶点"
               "算起写“@100, 0”或“@100<45”。")
        .arg(text);
}

QString stepFromNowhereSentence()
{
    return QCoreApplication::translate(
        "wording", "“@”从上一个顶点算起，现在还没有顶点。请先点一处，或输入一个坐标。");
}

QString placeFarSentence(double metres)
{
    return QCoreApplication::translate(
               "wording", "已放在离图层 %1 远的地方，请核对坐标；不对就按退格或 Ctrl+Z 撤回。")
        .arg(metresText(Metres{metres}));
}

QString fieldMissingSentence(const QString& field)
{
    return QCoreApplication::translate("wording", "“%1”不能空着。").arg(field);
}

QString fieldNotWholeSentence(const QString& field, const QString& text)
{
    return QCoreApplication::translate("wording", "“%1”要填整数，“%2”不是。").arg(field, text);
}

QString fieldNotNumberSentence(const QString& field, const QString& text)
{
    return QCoreApplication::translate("wording", "“%1”要填数，“%2”不是。").arg(field, text);
}

QString fieldNegativeSentence(const QString& field)
{
    return QCoreApplication::translate("wording", "“%1”不能小于 0。").arg(field);
}

} // namespace yimi
