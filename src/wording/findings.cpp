// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/intake_words.h"
#include "wording/output_words.h"
#include "wording/sentence.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cassert>
#include <climits>

namespace yimi {

namespace {

constexpr auto kReadingWords = std::to_array<FindingWords>({
    {FindingCode::EncodingGuessed,
     QT_TRANSLATE_N_NOOP("wording", "文件没有声明文字编码，已按推测的编码读取"),
     QT_TRANSLATE_NOOP("wording", "名称若是乱码，请在文件旁放一个写明编码的 .cpg 文件再读")},
    {FindingCode::CrsReprojected,
     QT_TRANSLATE_N_NOOP("wording", "坐标已转换到分析坐标系"),
     QT_TRANSLATE_NOOP("wording", "距离和面积都按转换后的坐标计算，无需处理")},
    {FindingCode::CrsAssumed,
     QT_TRANSLATE_N_NOOP("wording", "图层没有坐标系说明，已按指定的坐标系读取"),
     QT_TRANSLATE_NOOP("wording", "请核对它与其他图层是否对齐；若有偏移，请换一个坐标系再读")},
    {FindingCode::GeometryNull,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素没有图形，不参加分析"),
     QT_TRANSLATE_NOOP("wording", "请在源数据中补画图形，或删去这些记录")},
    {FindingCode::GeometryEmpty,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的图形是空的，不参加分析"),
     QT_TRANSLATE_NOOP("wording", "请在源数据中重画，或删去这些记录")},
    {FindingCode::GeometryRepaired,
     QT_TRANSLATE_N_NOOP("wording", "%1 个面自相交或不闭合，已自动修复"),
     QT_TRANSLATE_NOOP("wording", "请放大看看修复后的边界；若不对，请在源数据中改正")},
    {FindingCode::GeometryUnrepairable,
     QT_TRANSLATE_N_NOOP("wording", "%1 个面修复不了，不参加分析"),
     QT_TRANSLATE_NOOP("wording", "请在源数据中重画这些面")},
    {FindingCode::GeometryWrongType,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的图形类型与图层的用途不符，不参加分析"),
     QT_TRANSLATE_NOOP("wording", "请检查是否选错了图层，或把它们移到合适的图层")},
    {FindingCode::GeometryCurved,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素含有圆弧，已改成密集的折线"),
     QT_TRANSLATE_NOOP("wording", "形状几乎不变，无需处理")},
    {FindingCode::CoordinateNotFinite,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的坐标不是有效的数，不参加分析"),
     QT_TRANSLATE_NOOP("wording", "请在源数据中更正坐标")},
    {FindingCode::HeightDropped,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素带有高程或里程值，分析只用平面坐标"),
     QT_TRANSLATE_NOOP("wording", "源文件没有改动，无需处理")},
});

constexpr auto kTableWords = std::to_array<FindingWords>({
    {FindingCode::IdDuplicate,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的编号与别的要素重复"),
     QT_TRANSLATE_NOOP("wording", "请让编号各不相同，否则结果表难以与原表对应")},
    {FindingCode::IdMissing,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素没有编号，已用要素序号代替"),
     QT_TRANSLATE_NOOP("wording", "请补填编号，结果表才能与原表对应")},
    {FindingCode::ValueMissing,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素缺少数值，按没有计算"),
     QT_TRANSLATE_NOOP("wording", "请补填；确实没有的请填 0")},
    {FindingCode::ValueNegative,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的数值是负数，按没有计算"),
     QT_TRANSLATE_NOOP("wording", "请核对并更正")},
    {FindingCode::ValueNotNumeric,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的值不是数字，按没有计算"),
     QT_TRANSLATE_NOOP("wording", "请改成纯数字，单位写到字段名里")},
});

constexpr auto kNetworkWords = std::to_array<FindingWords>({
    {FindingCode::EdgeZeroLength,
     QT_TRANSLATE_N_NOOP("wording", "%1 段道路长度为零，没有进入路网"),
     QT_TRANSLATE_NOOP("wording", "不影响结果，可在源数据中删去")},
    {FindingCode::EdgeSelfLoop,
     QT_TRANSLATE_N_NOOP("wording", "%1 段道路首尾在同一点"),
     QT_TRANSLATE_NOOP("wording", "环形路属正常；若是误画，请在源数据中改正")},
    {FindingCode::EdgeDuplicate,
     QT_TRANSLATE_N_NOOP("wording", "%1 段道路与别的道路重合，只保留一段"),
     QT_TRANSLATE_NOOP("wording", "不影响结果，可在源数据中删去重复的线")},
    {FindingCode::EdgeClassUnknown,
     QT_TRANSLATE_N_NOOP("wording", "%1 段道路的等级认不出来，按可以通行的其他道路处理"),
     QT_TRANSLATE_NOOP("wording", "请核对等级的写法，例如 快速路、主干路、次干路、支路")},
    {FindingCode::EdgeNotARoad,
     QT_TRANSLATE_N_NOOP("wording", "%1 条线没有道路等级，是水系、边界之类，未计入路网"),
     QT_TRANSLATE_NOOP("wording", "若其中有道路，请补上等级")},
    {FindingCode::EdgeOneWayUnknown,
     QT_TRANSLATE_N_NOOP("wording", "%1 段道路的单行代码认不出来，按双向通行处理"),
     QT_TRANSLATE_NOOP("wording", "请改用 1（顺画线方向单行）、-1（逆画线方向单行）或 0（双向）")},
    {FindingCode::EdgeSpeedUnusable,
     QT_TRANSLATE_N_NOOP("wording", "%1 段道路的车速不在 1～200 公里/小时之内，改按道路等级取车速"),
     QT_TRANSLATE_NOOP("wording", "请更正车速；没有车速的请留空")},
    {FindingCode::CrossingNoded,
     QT_TRANSLATE_N_NOOP("wording", "%1 处道路相交却没有打断，已按平交路口接通"),
     QT_TRANSLATE_NOOP("wording", "若其实是立交，请填写层级、桥梁或隧道字段")},
    {FindingCode::NearMiss,
     QT_TRANSLATE_N_NOOP("wording", "%1 处道路端点离别的道路很近却没有接上，按不通处理"),
     QT_TRANSLATE_NOOP("wording", "请逐处查看；确应相连的，请在源数据中接上")},
    {FindingCode::NearMissFixed,
     QT_TRANSLATE_N_NOOP("wording", "%1 处道路端点离别的道路很近却没有接上，已用一小段道路接通"),
     QT_TRANSLATE_NOOP("wording", "请逐处查看；不应相连的，请在源数据中拉开距离")},
    {FindingCode::SmallComponent,
     QT_TRANSLATE_N_NOOP("wording", "%1 段道路与主路网不相连"),
     QT_TRANSLATE_NOOP("wording", "请检查是否漏画了桥、通道或连接道路")},
});

constexpr auto kOsmWords = std::to_array<FindingWords>({
    {FindingCode::StreetNotBuilt,
     QT_TRANSLATE_N_NOOP("wording", "%1 条道路在建、规划中或已废弃，未计入路网"),
     QT_TRANSLATE_NOOP("wording", "已经通车的，请在 OpenStreetMap 里更正，再下载一份")},
    {FindingCode::StreetKindUnknown,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的 highway 值不是街道或认不出来，未计入路网"),
     QT_TRANSLATE_NOOP("wording", "其中若有街道，请在 OpenStreetMap 里改用通行的写法")},
    {FindingCode::StreetClosedToAll,
     QT_TRANSLATE_N_NOOP("wording", "%1 条道路对步行、骑行和行车都不开放，未计入路网"),
     QT_TRANSLATE_NOOP("wording",
                       "居民实际可走的（例如小区内部路），请在 OpenStreetMap 里加上 foot=yes")},
    {FindingCode::StreetOutsideExtract,
     QT_TRANSLATE_N_NOOP("wording", "%1 条道路伸出了数据范围，只保留范围内有坐标的部分"),
     QT_TRANSLATE_NOOP("wording", "请下载范围更大的数据；至少要比研究范围多出一个出行范围")},
    {FindingCode::FerryLeftOut,
     QT_TRANSLATE_N_NOOP("wording", "%1 条轮渡航线未计入路网"),
     QT_TRANSLATE_NOOP("wording", "轮渡的班次和候船时间不明；确实要算的，请作为公交线路录入")},
    {FindingCode::SquareAlongRing,
     QT_TRANSLATE_N_NOOP("wording", "%1 处广场等面状道路只能沿边线行走，不能横穿"),
     QT_TRANSLATE_NOOP("wording", "需要横穿的，请在广场中补画步道")},
    {FindingCode::BarrierOnStreet,
     QT_TRANSLATE_N_NOOP("wording",
                         "%1 处道路上有不让某些出行方式通过的门、桩、墙等障碍，已按能否通过处理"),
     QT_TRANSLATE_NOOP(
         "wording",
         "与实际不符的，请在 OpenStreetMap 的障碍点上写明 foot、bicycle、motor_vehicle")},
    {FindingCode::TagUnread,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的标签值认不出来或用不上，按没有填写处理"),
     QT_TRANSLATE_NOOP("wording", "请核对这些值的写法；通行时间可能因此有偏差")},
});

constexpr auto kTransitWords = std::to_array<FindingWords>({
    {FindingCode::RouteWithoutStops,
     QT_TRANSLATE_N_NOOP("wording", "%1 条线路配上的站点不足两个，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请核对站点的线路字段和位置，或补充站点")},
    {FindingCode::RouteWithoutHeadway,
     QT_TRANSLATE_N_NOOP("wording", "%1 条线路没有可用的发车间隔，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请补填大于 0 的发车间隔（分钟），例如 8 或 8-10")},
    {FindingCode::RouteBroken,
     QT_TRANSLATE_N_NOOP("wording", "%1 条线路由接不上的几段组成，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请把线路首尾相连，画成一条线")},
    {FindingCode::RouteUnknown,
     QT_TRANSLATE_N_NOOP("wording", "%1 个站点写着线路图层里没有的线路"),
     QT_TRANSLATE_NOOP("wording", "请核对站点表和线路图层里线路名称的写法")},
    {FindingCode::StopUnused,
     QT_TRANSLATE_N_NOOP("wording", "%1 个站点没有任何线路停靠，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请核对站点位置和它的线路字段")},
    {FindingCode::StopFarFromRoute,
     QT_TRANSLATE_N_NOOP("wording", "%1 个站点离它所属的线路太远，没有排进该线路"),
     QT_TRANSLATE_NOOP("wording", "请核对站点坐标和线路走向")},
    {FindingCode::StopOutOfOrder,
     QT_TRANSLATE_N_NOOP("wording", "%1 个站点的序号与线路走向对不上，没有排进该线路"),
     QT_TRANSLATE_NOOP("wording", "请核对站点的序号和线路的方向")},
    {FindingCode::StopUnlocated,
     QT_TRANSLATE_N_NOOP("wording", "%1 个站点离可步行的道路太远，未接入路网，不能在那里上下车"),
     QT_TRANSLATE_NOOP("wording", "请核对站点坐标，或补画通往它的道路，或放宽接入距离")},
    {FindingCode::StopUnknown,
     QT_TRANSLATE_N_NOOP("wording", "时刻表用到了 %1 个站点表里没有或没有坐标的站点，已跳过这些站"),
     QT_TRANSLATE_NOOP("wording", "请补全 stops.txt")},
    {FindingCode::TripUnusable,
     QT_TRANSLATE_N_NOOP("wording",
                         "%1 个班次的时刻倒退、缺首末站时刻，或没有两个可用的站点，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请在 stop_times.txt 中改正这些班次")},
    {FindingCode::TripUnknown,
     QT_TRANSLATE_N_NOOP("wording",
                         "%1 个班次有时刻，但班次表里没有，或它的线路在线路表里没有，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请补全 trips.txt 和 routes.txt")},
    {FindingCode::TripTimesInterpolated,
     QT_TRANSLATE_N_NOOP("wording", "%1 个班次缺中途站的时刻，已按站距补上"),
     QT_TRANSLATE_NOOP("wording", "时刻要求精确时，请补填 stop_times.txt")},
    {FindingCode::RouteNotRunning,
     QT_TRANSLATE_N_NOOP("wording", "%1 条线路在所选日期和时段没有班次，没有计入"),
     QT_TRANSLATE_NOOP("wording", "若应有班次，请换一个日期或时段")},
});

constexpr auto kAccessWords = std::to_array<FindingWords>({
    {FindingCode::PairWithoutCost,
     QT_TRANSLATE_N_NOOP("wording", "%1 对需求点和设施没有填写成本，按走不到处理"),
     QT_TRANSLATE_NOOP("wording", "确实走得到的，请补填时间或距离")},
    {FindingCode::SupplyAmountMissing,
     QT_TRANSLATE_N_NOOP("wording", "%1 处设施没有供给量，按 0 计算"),
     QT_TRANSLATE_NOOP("wording", "请补填托位数或学位数，否则可达性偏低")},
    {FindingCode::SupplyAllZero,
     QT_TRANSLATE_N_NOOP("wording", "%1 处设施的供给量全是 0，各处的可达性都是 0"),
     QT_TRANSLATE_NOOP("wording", "请核对供给量的字段是否选对")},
    {FindingCode::DemandAllZero,
     QT_TRANSLATE_N_NOOP("wording", "%1 个需求点的需求量全是 0，没有人分用供给"),
     QT_TRANSLATE_NOOP("wording", "请核对需求量或儿童数的字段是否选对")},
    {FindingCode::SupplyUnreached,
     QT_TRANSLATE_N_NOOP("wording", "%1 处设施在界限以内没有任何需求，它的供给没有分给谁"),
     QT_TRANSLATE_NOOP("wording", "请核对设施的位置，或看看界限是否过短")},
    {FindingCode::DemandUnreached,
     QT_TRANSLATE_N_NOOP("wording", "%1 个需求点在界限以内没有任何设施"),
     QT_TRANSLATE_NOOP("wording", "这些地方是缺口；若不应如此，请核对位置和界限")},
});

constexpr auto kLocatingWords = std::to_array<FindingWords>({
    {FindingCode::FacilityUnlocated,
     QT_TRANSLATE_N_NOOP("wording", "%1 处设施离可通行的道路太远，未接入路网，没有人走得到"),
     QT_TRANSLATE_NOOP("wording", "请核对设施坐标，或补画通往它的道路，或放宽接入距离")},
    {FindingCode::FacilityOnSmallComponent,
     QT_TRANSLATE_N_NOOP("wording", "%1 处设施接在与主路网不相连的道路上"),
     QT_TRANSLATE_NOOP("wording", "请检查附近的道路是否断开")},
    {FindingCode::DemandOnSmallComponent,
     QT_TRANSLATE_N_NOOP("wording",
                         "%1 个需求点接在与主路网不相连的道路上，只能走到那片道路上的设施"),
     QT_TRANSLATE_NOOP("wording", "请检查附近是否漏画了连接道路")},
    {FindingCode::DemandUnlocated,
     QT_TRANSLATE_N_NOOP("wording", "%1 个需求点离可通行的道路太远，未接入路网，其儿童计入范围外"),
     QT_TRANSLATE_NOOP("wording", "请补画附近的道路，或放宽接入距离")},
    {FindingCode::DemandOutsideCommunities,
     QT_TRANSLATE_N_NOOP("wording", "%1 个居住点不在任何社区里，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请核对居住点坐标和社区边界")},
    {FindingCode::DemandFromCentroid,
     QT_TRANSLATE_N_NOOP("wording", "%1 个社区的儿童只能集中在社区内一点计算，结果较粗"),
     QT_TRANSLATE_NOOP("wording", "请为这些社区补充居住点")},
    {FindingCode::CommunityWithoutDemand,
     QT_TRANSLATE_N_NOOP("wording", "%1 个社区没有居住点，儿童均摊到社区内的格网"),
     QT_TRANSLATE_NOOP("wording", "补充居住点后结果会更准")},
    {FindingCode::CommunityWithoutLand,
     QT_TRANSLATE_N_NOOP("wording",
                         "%1 个社区没有居住点，也没有居住用地，儿童均摊到整个社区的格网"),
     QT_TRANSLATE_NOOP("wording", "请补充居住点或居住用地，田野和厂区里的儿童才不会被算出来")},
    {FindingCode::CommunityTotalDiffers,
     QT_TRANSLATE_N_NOOP("wording", "%1 个社区的儿童数与所辖居住点的合计不一致，以社区的数为准"),
     QT_TRANSLATE_NOOP("wording", "请核对两张表的年份和口径")},
    {FindingCode::FacilityCapacityMissing,
     QT_TRANSLATE_N_NOOP("wording", "%1 处设施没有容量，按不限容量计算"),
     QT_TRANSLATE_NOOP("wording", "请补填托位数，才能看出哪里容量不足")},
    {FindingCode::FacilityWithoutEntrance,
     QT_TRANSLATE_N_NOOP("wording", "%1 处设施没有出入口，以设施位置代替"),
     QT_TRANSLATE_NOOP("wording", "用地较大的设施请补充出入口")},
    {FindingCode::EntranceByDistance,
     QT_TRANSLATE_N_NOOP("wording", "%1 个出入口没有写明属于哪处设施，已归入最近的设施"),
     QT_TRANSLATE_NOOP("wording", "请核对；归错了的，请在 of_id 字段里写明设施编号")},
    {FindingCode::OutsideDataEdge,
     QT_TRANSLATE_N_NOOP("wording", "%1 个社区靠近数据边缘，界外的设施和道路可能没有算到"),
     QT_TRANSLATE_NOOP("wording", "请补充边界以外一个出行范围内的道路和设施")},
    {FindingCode::CommunityOverlap,
     QT_TRANSLATE_N_NOOP("wording", "%1 个社区与别的社区重叠，重叠处只算在其中一个里"),
     QT_TRANSLATE_NOOP("wording", "请在源数据中理顺边界")},
    {FindingCode::ThemeMissing,
     QT_TRANSLATE_N_NOOP("wording", "缺 %1 种设施的图层，没有计算"),
     QT_TRANSLATE_NOOP("wording", "请导入这种设施，或在参数中去掉它")},
});

const FindingWords& wordsOf(FindingCode code)
{
    const FindingWords* words = nullptr;
    const auto look = [&](const auto& table) {
        const auto found = std::ranges::find(table, code, &FindingWords::code);
        if (found != table.end())
            words = &*found;
    };
    look(kReadingWords);
    look(kTableWords);
    look(kIntakeWords);
    look(kSheetWords);
    look(kJoinWords);
    look(kCheckWords);
    look(kNetworkWords);
    look(kOsmWords);
    look(kTransitWords);
    look(kAccessWords);
    look(kOutputWords);
    look(kLocatingWords);
    assert(words != nullptr);
    return *words;
}

/// «图层“道路”字段“level”：»
QString headOf(const Finding& finding)
{
    const QString layer = fromUtf8(finding.layer);
    const QString field = fromUtf8(finding.field);
    if (layer.isEmpty() && field.isEmpty())
        return {};
    if (field.isEmpty())
        return QCoreApplication::translate("wording", "图层“%1”：").arg(layer);
    if (layer.isEmpty())
        return QCoreApplication::translate("wording", "字段“%1”：").arg(field);
    return QCoreApplication::translate("wording", "图层“%1”字段“%2”：").arg(layer, field);
}

} // namespace

QString findingSentence(const Finding& finding)
{
    const FindingWords& words = wordsOf(finding.code);
    const auto number = static_cast<int>(std::min<std::size_t>(finding.count, INT_MAX));
    QString happened = QCoreApplication::translate("wording", words.happened, nullptr, number);
    if (happened.contains(QStringLiteral("%1")))
        happened = happened.arg(countText(static_cast<std::int64_t>(finding.count)));
    return joinedSentences(headOf(finding) + sentence(happened, fromUtf8(finding.detail)),
                           sentence(QCoreApplication::translate("wording", words.wayOut)));
}

} // namespace yimi
