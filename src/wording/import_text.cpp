// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/import_text.h"

#include "wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace yimi {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// A confidence is no measurement: decimals would say more than is known.
QString wholePercent(double share)
{
    return QStringLiteral("%1 %").arg(qRound(share * 100));
}

QString themeReason(const ThemeChoice& theme)
{
    if (theme.reason == "chosen")
        return QCoreApplication::translate("wording", "主题：手工选定。");
    if (theme.reason.empty())
        return QCoreApplication::translate("wording",
                                           "主题：名称和字段里没有认得的词，当作底图，请选定。");
    const QString sure = wholePercent(theme.confidence);
    if (theme.confidence < 0.5)
        return QCoreApplication::translate("wording", "主题：按“%1”猜是%2，把握只有 %3，请核对。")
            .arg(text(theme.reason), themeName(theme.theme), sure);
    return QCoreApplication::translate("wording", "主题：按“%1”认作%2，把握 %3。")
        .arg(text(theme.reason), themeName(theme.theme), sure);
}

QString encodingSource(const std::string& source)
{
    if (source == "cpg")
        return QCoreApplication::translate("wording", "来自 .cpg 文件");
    if (source == "ldid")
        return QCoreApplication::translate("wording", "来自 .dbf 的语言标记");
    if (source == "dwgcodepage")
        return QCoreApplication::translate("wording", "来自图纸的 $DWGCODEPAGE");
    if (source == "bom")
        return QCoreApplication::translate("wording", "来自文件开头的标记");
    if (source == "guessed")
        return QCoreApplication::translate("wording", "文件没有写明，按文字内容判断");
    if (source == "option")
        return QCoreApplication::translate("wording", "手工选定");
    return QCoreApplication::translate("wording", "由文件格式规定");
}

QString offsetReason(const OffsetTest& test)
{
    return QCoreApplication::translate("wording", "坐标偏移：%1 个点到最近道路的距离中位数：%2。")
        .arg(countText(static_cast<std::int64_t>(test.points)), text(offsetMedians(test)));
}

QString crsReason(const CrsChoice& crs)
{
    const QString why = crsReasonClause(crs.reason);
    const QString sentence =
        crs.reason == CrsReason::Declared || crs.reason == CrsReason::Chosen
            ? QCoreApplication::translate("wording", "坐标系：%1，%2。").arg(crsName(crs.crs), why)
            : QCoreApplication::translate("wording", "坐标系：%1，%2，把握 %3。")
                  .arg(crsName(crs.crs), why, wholePercent(crs.confidence));
    return crs.swapAxes
               ? sentence + QCoreApplication::translate("wording", "纵横坐标颠倒，读入时对调。")
               : sentence;
}

QString columnsReason(const CoordinateColumns& columns)
{
    if (!columns.both.empty())
        return QCoreApplication::translate("wording", "点位：取自“%1”一列。")
            .arg(text(columns.both));
    return QCoreApplication::translate("wording", "点位：取自“%1”和“%2”两列。")
        .arg(text(columns.x), text(columns.y));
}

QString joinReason(const JoinChoice& join, const ImportPlan& plan)
{
    if (!joinStands(plan, join))
        return QCoreApplication::translate(
                   "wording", "关联：要接的图层“%1”没有勾选，这张表按单独的一张表导入。")
            .arg(text(joinTarget(plan, join)));
    const bool byCode = !join.rowCode.empty() && !join.placeCode.empty();
    const QString sentence =
        join.existing ? QCoreApplication::translate(
            "wording", "关联：这张表按“%1”接到项目里的图层“%2”上，%3 行里对上了 %4 行。")
                      : QCoreApplication::translate(
                          "wording", "关联：这张表按“%1”接到图层“%2”上，%3 行里对上了 %4 行。");
    return sentence.arg(text(byCode ? join.rowCode : join.rowName),
                        text(joinTarget(plan, join)),
                        countText(static_cast<std::int64_t>(join.matches.size())),
                        countText(static_cast<std::int64_t>(matchedRows(join.matches))));
}

/// A table that goes nowhere.
QString tableReason(const PlannedLayer& layer)
{
    return layer.alone ? QCoreApplication::translate(
               "wording", "关联：按您的选择单独导入，不接到别的图层上；没有坐标，地图上看不到。")
                       : QCoreApplication::translate("wording",
                                                     "关联：没有坐标，名称和代码也没有对上任何图层"
                                                     "，按单独的一张表导入，地图上看不到。");
}

} // namespace

QString geometryName(const PlannedLayer& layer)
{
    if (layer.kind == PlannedKind::Raster)
        return QCoreApplication::translate("wording", "影像");
    switch (layer.geometry) {
    case GeometryKind::Point:
        return QCoreApplication::translate("wording", "点");
    case GeometryKind::Line:
        return QCoreApplication::translate("wording", "线");
    case GeometryKind::Polygon:
        return QCoreApplication::translate("wording", "面");
    case GeometryKind::None:
        break;
    }
    return QCoreApplication::translate("wording", "表");
}

QString mapOffsetName(MapOffset offset)
{
    switch (offset) {
    case MapOffset::Gcj02:
        return QCoreApplication::translate("wording", "GCJ-02（高德、腾讯）");
    case MapOffset::Bd09:
        return QCoreApplication::translate("wording", "BD-09（百度）");
    case MapOffset::None:
        break;
    }
    return QCoreApplication::translate("wording", "无偏移");
}

QString crsName(const Crs& crs)
{
    if (!crs.known())
        return QCoreApplication::translate("wording", "未知");
    const auto known = describe(crs);
    if (!known)
        return text(crs.definition.substr(0, 40));
    return known->authorityCode.empty() ? text(known->name)
                                        : text(known->authorityCode + "  " + known->name);
}

QString crsReasonClause(CrsReason reason)
{
    static constexpr std::array kClauses = {
        QT_TRANSLATE_NOOP("wording", "文件写明"),
        QT_TRANSLATE_NOOP("wording", "坐标值像中国的经纬度"),
        QT_TRANSLATE_NOOP("wording", "坐标值像经纬度，但不在中国"),
        QT_TRANSLATE_NOOP("wording", "横坐标带 3 度带带号"),
        QT_TRANSLATE_NOOP("wording", "横坐标带 6 度带带号"),
        QT_TRANSLATE_NOOP("wording", "横坐标不带带号，在 500 千米上下"),
        QT_TRANSLATE_NOOP("wording", "坐标值像网络地图的墨卡托投影"),
        QT_TRANSLATE_NOOP("wording", "也可能是它，但需要测绘部门的本地转换参数"),
        QT_TRANSLATE_NOOP("wording", "别的都不合适，按项目的坐标系"),
        QT_TRANSLATE_NOOP("wording", "手工选定"),
    };
    return QCoreApplication::translate("wording", kClauses[static_cast<std::size_t>(reason)]);
}

QString themeChoiceText(const ThemeChoice& theme)
{
    const QString name = themeName(theme.theme);
    if (theme.reason == "chosen" || theme.reason.empty())
        return name;
    const QString sure = wholePercent(theme.confidence);
    return theme.confidence < 0.5
               ? QCoreApplication::translate("wording", "%1  %2  请核对").arg(name, sure)
               : QCoreApplication::translate("wording", "%1  %2").arg(name, sure);
}

QStringList planReasons(const PlannedLayer& layer, const ImportPlan& plan)
{
    if (layer.kind == PlannedKind::Raster)
        return {};
    QStringList reasons;
    if (layer.join)
        reasons += joinReason(*layer.join, plan);
    else
        reasons += themeReason(layer.theme);
    if (!layer.join && layer.geometry == GeometryKind::None)
        reasons += tableReason(layer);
    if (!layer.encoding.encoding.empty())
        reasons += QCoreApplication::translate("wording", "编码：%1，%2。")
                       .arg(text(layer.encoding.encoding), encodingSource(layer.encoding.source));
    if (layer.geometry == GeometryKind::None)
        return reasons;
    if (layer.coordinates)
        reasons += columnsReason(*layer.coordinates);
    reasons += crsReason(layer.crs);
    if (layer.crs.offsetTest.verdict != OffsetVerdict::NotTested)
        reasons += offsetReason(layer.crs.offsetTest);
    return reasons;
}

QString matchKindName(MatchKind kind)
{
    static constexpr std::array kNames = {
        QT_TRANSLATE_NOOP("wording", "代码相同"),
        QT_TRANSLATE_NOOP("wording", "名称相同"),
        QT_TRANSLATE_NOOP("wording", "统一写法后名称相同"),
        QT_TRANSLATE_NOOP("wording", "手工确认"),
        QT_TRANSLATE_NOOP("wording", "与别的行重复"),
        QT_TRANSLATE_NOOP("wording", "同名的不止一个"),
        QT_TRANSLATE_NOOP("wording", "只有相近的名称"),
        QT_TRANSLATE_NOOP("wording", "没有对上"),
    };
    return QCoreApplication::translate("wording", kNames[static_cast<std::size_t>(kind)]);
}

} // namespace yimi
