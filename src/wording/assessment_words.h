// SPDX-License-Identifier: GPL-3.0-or-later
// The words of ready-made analyses, by stable id. Private to wording; one list a kind.
#pragma once

#include <QCoreApplication>

#include <array>
#include <string_view>

namespace yimi {

struct NamedWord
{
    const char* id;
    const char* name;
};

struct DefinedWord
{
    const char* id;
    const char* name;
    const char* definition;
};

inline constexpr auto kAnalysisWords = std::to_array<DefinedWord>({
    {"childcare",
     QT_TRANSLATE_NOOP("wording", "托育覆盖"),
     QT_TRANSLATE_NOOP("wording", "哪些孩子到得了托育点、有没有托位，哪些社区缺")},
    {"nature-ring",
     QT_TRANSLATE_NOOP("wording", "半小时山水体验圈"),
     QT_TRANSLATE_NOOP(
         "wording",
         "从家里步行、骑行、坐公交或坐车，多少孩子能按时到公园、水边、山地和湿地的入口")},
    {"nursing-rooms",
     QT_TRANSLATE_NOOP("wording", "母婴室配置"),
     QT_TRANSLATE_NOOP("wording", "哪些大型公共场所和景区还没有母婴室，最近的母婴室有多远")},
    {"bus",
     QT_TRANSLATE_NOOP("wording", "公交覆盖"),
     QT_TRANSLATE_NOOP("wording", "多少孩子走得到公交站，车多久来一班，哪些学校没有公交线路")},
    {"services",
     QT_TRANSLATE_NOOP("wording", "公共服务覆盖"),
     QT_TRANSLATE_NOOP("wording",
                       "医疗、图书馆、文体、校外活动、保护站和家长学校，各有多少儿童走得到")},
    {"access",
     QT_TRANSLATE_NOOP("wording", "可达性"),
     QT_TRANSLATE_NOOP("wording",
                       "每千名儿童能分到多少托位、学位或床位，近的多算，大家共用的分摊")},
    {"equity",
     QT_TRANSLATE_NOOP("wording", "公平"),
     QT_TRANSLATE_NOOP("wording",
                       "好的服务是否平均：基尼系数、帕尔马比、低于标准的儿童，分区县、镇街和城乡")},
    {"schools",
     QT_TRANSLATE_NOOP("wording", "学校"),
     QT_TRANSLATE_NOOP("wording",
                       "幼儿园、小学、初中走得到吗，学位够不够，哪些小学生上学必须穿过主干路")},
    {"life-circle",
     QT_TRANSLATE_NOOP("wording", "儿童15分钟生活圈"),
     QT_TRANSLATE_NOOP("wording", "各社区的儿童在 5、10、15 分钟内走得到几种设施，最缺什么")},
    {"safe-routes",
     QT_TRANSLATE_NOOP("wording", "适龄步行"),
     QT_TRANSLATE_NOOP("wording",
                       "上学最安全的路有多长、过几次主干路，哪些路上儿童最多，哪里最该建过街设施，"
                       "步行巴士怎么走")},
});

inline constexpr auto kParameterWords = std::to_array<NamedWord>({
    {"assignment", QT_TRANSLATE_NOOP("wording", "托位分配")},
    {"inclusive_only", QT_TRANSLATE_NOOP("wording", "只计普惠")},
    {"take_up", QT_TRANSLATE_NOOP("wording", "入托需求率")},
    {"project_settings", QT_TRANSLATE_NOOP("wording", "按项目设置")},
    {"floor_area", QT_TRANSLATE_NOOP("wording", "大型公共场所：建筑面积大于")},
    {"visitors", QT_TRANSLATE_NOOP("wording", "大型公共场所：日客流量大于")},
    {"host_distance", QT_TRANSLATE_NOOP("wording", "母婴室算作在场所内的直线距离")},
    {"room_area", QT_TRANSLATE_NOOP("wording", "母婴室面积标准")},
    {"near", QT_TRANSLATE_NOOP("wording", "站点较近的距离标准")},
    {"far", QT_TRANSLATE_NOOP("wording", "站点较远的距离标准")},
    {"school_metres", QT_TRANSLATE_NOOP("wording", "校门到站点的距离标准")},
    {"schools", QT_TRANSLATE_NOOP("wording", "学校种类")},
    {"full_service", QT_TRANSLATE_NOOP("wording", "算作足够的班次")},
    {"headway_weight", QT_TRANSLATE_NOOP("wording", "按班次加权")},
    {"variants", QT_TRANSLATE_NOOP("wording", "同时给出的时间")},
    {"modes", QT_TRANSLATE_NOOP("wording", "出行方式（取最快）")},
    {"outside_by", QT_TRANSLATE_NOOP("wording", "圈外社区按")},
    {"kinds", QT_TRANSLATE_NOOP("wording", "山水种类")},
    {"min_area", QT_TRANSLATE_NOOP("wording", "公园、山地和湿地最小面积")},
    {"min_water_area", QT_TRANSLATE_NOOP("wording", "水域最小面积")},
    {"rings", QT_TRANSLATE_NOOP("wording", "画出圈的范围")},
    {"streets", QT_TRANSLATE_NOOP("wording", "给出圈内街道")},
    {"speed_walk", QT_TRANSLATE_NOOP("wording", "步行速度")},
    {"speed_child", QT_TRANSLATE_NOOP("wording", "儿童独行速度")},
    {"speed_stroller", QT_TRANSLATE_NOOP("wording", "推婴儿车速度")},
    {"speed_caregiver", QT_TRANSLATE_NOOP("wording", "成人带娃速度")},
    {"speed_bike", QT_TRANSLATE_NOOP("wording", "骑行速度")},
    {"speed_transit", QT_TRANSLATE_NOOP("wording", "公交出行的步行速度")},
    {"speed_car", QT_TRANSLATE_NOOP("wording", "驾车最高速度")},
    {"nature_places", QT_TRANSLATE_NOOP("wording", "计入的山水")},
    {"entrances", QT_TRANSLATE_NOOP("wording", "从这里进入")},
    {"profile", QT_TRANSLATE_NOOP("wording", "出行方式")},
    {"minutes", QT_TRANSLATE_NOOP("wording", "时间标准")},
    {"metres", QT_TRANSLATE_NOOP("wording", "距离标准")},
    {"ages", QT_TRANSLATE_NOOP("wording", "年龄段")},
    {"direction", QT_TRANSLATE_NOOP("wording", "方向")},
    {"snap", QT_TRANSLATE_NOOP("wording", "接入路网的最远距离")},
    {"themes", QT_TRANSLATE_NOOP("wording", "设施种类")},
    {"child_age_base", QT_TRANSLATE_NOOP("wording", "每千名儿童的年龄口径")},
    {"speed", QT_TRANSLATE_NOOP("wording", "速度")},
    {"crs", QT_TRANSLATE_NOOP("wording", "坐标系")},
    {"demand", QT_TRANSLATE_NOOP("wording", "儿童落在")},
    {"connectors", QT_TRANSLATE_NOOP("wording", "连接段计入路程")},
    {"software", QT_TRANSLATE_NOOP("wording", "软件")},
    {"theme", QT_TRANSLATE_NOOP("wording", "设施")},
    {"method", QT_TRANSLATE_NOOP("wording", "方法")},
    {"nearest", QT_TRANSLATE_NOOP("wording", "第几近")},
    {"decay", QT_TRANSLATE_NOOP("wording", "衰减函数（引力法）")},
    {"decay_parameter", QT_TRANSLATE_NOOP("wording", "衰减系数（引力法）")},
    {"standard", QT_TRANSLATE_NOOP("wording", "标准（0 为全市平均）")},
    {"decay_used", QT_TRANSLATE_NOOP("wording", "衰减")},
    {"supply_counted", QT_TRANSLATE_NOOP("wording", "供给按什么计")},
    {"sum_check", QT_TRANSLATE_NOOP("wording", "总量核对")},
    {"standard_used", QT_TRANSLATE_NOOP("wording", "所用标准")},
    {"urban_rural_from", QT_TRANSLATE_NOOP("wording", "城乡依据")},
    // 学校
    {"stages", QT_TRANSLATE_NOOP("wording", "学段")},
    {"kindergarten_metres", QT_TRANSLATE_NOOP("wording", "幼儿园服务半径")},
    {"primary_metres", QT_TRANSLATE_NOOP("wording", "小学服务半径")},
    {"middle_metres", QT_TRANSLATE_NOOP("wording", "初中服务半径")},
    {"wider_metres", QT_TRANSLATE_NOOP("wording", "上学按多远计算")},
    {"districts", QT_TRANSLATE_NOOP("wording", "按学区招生")},
    {"crossing_detour", QT_TRANSLATE_NOOP("wording", "不穿主干路时可绕行的倍数")},
    {"seats_by", QT_TRANSLATE_NOOP("wording", "学位怎么分")},
    {"seat_balance", QT_TRANSLATE_NOOP("wording", "学位余缺怎么算")},
    {"must_cross", QT_TRANSLATE_NOOP("wording", "怎样算必须穿过主干路")},
    // 儿童15分钟生活圈
    {"basket", QT_TRANSLATE_NOOP("wording", "计入的设施种类")},
    {"completeness", QT_TRANSLATE_NOOP("wording", "完整度怎么算")},
    // 适龄步行
    {"stage", QT_TRANSLATE_NOOP("wording", "学段")},
    {"crossing_metres", QT_TRANSLATE_NOOP("wording", "穿一次主干路折合多走")},
    {"no_pavement_factor", QT_TRANSLATE_NOOP("wording", "没有人行道的路折合倍数")},
    {"corridor_children", QT_TRANSLATE_NOOP("wording", "上学走廊至少有儿童")},
    {"bus_metres", QT_TRANSLATE_NOOP("wording", "步行巴士的服务范围")},
    {"bus_detour", QT_TRANSLATE_NOOP("wording", "步行巴士允许的绕行倍数")},
    {"bus_stop_metres", QT_TRANSLATE_NOOP("wording", "到集合点最多走")},
    {"bus_children", QT_TRANSLATE_NOOP("wording", "一条线至少有儿童")},
    {"bus_adult_children", QT_TRANSLATE_NOOP("wording", "每名护送成人带儿童")},
    {"safest", QT_TRANSLATE_NOOP("wording", "最安全的路怎么算")},
    {"its_school", QT_TRANSLATE_NOOP("wording", "上哪所学校")},
    {"walking_bus", QT_TRANSLATE_NOOP("wording", "步行巴士怎么排")},
});

inline constexpr auto kChoiceWords = std::to_array<NamedWord>({
    {"minimum-cost-flow", QT_TRANSLATE_NOOP("wording", "最小费用流")},
    {"nearest-first", QT_TRANSLATE_NOOP("wording", "就近优先")},
    {"headway_weight_rule",
     QT_TRANSLATE_NOOP(
         "wording",
         "较远标准内各线路每小时班次之和（每条线路计一次，只计一个方向）除以足够的班次，最多计 1")},
    {"wetland", QT_TRANSLATE_NOOP("wording", "湿地")},
    {"together", QT_TRANSLATE_NOOP("wording", "各方式取最快")},
    {"entrance_surveyed", QT_TRANSLATE_NOOP("wording", "实测出入口")},
    {"entrance_gate", QT_TRANSLATE_NOOP("wording", "边界上的大门")},
    {"entrance_road", QT_TRANSLATE_NOOP("wording", "可步行道路与边界的交点")},
    {"entrance_boundary", QT_TRANSLATE_NOOP("wording", "开放边界上的点")},
    {"entrance_manual", QT_TRANSLATE_NOOP("wording", "人工校正的出入口")},
    {"entrance_position", QT_TRANSLATE_NOOP("wording", "图上位置")},
    {"toward", QT_TRANSLATE_NOOP("wording", "儿童前往设施")},
    {"from", QT_TRANSLATE_NOOP("wording", "从设施出发")},
    {"yes", QT_TRANSLATE_NOOP("wording", "是")},
    {"no", QT_TRANSLATE_NOOP("wording", "否")},
    {"0-14", QT_TRANSLATE_NOOP("wording", "0–14 岁")},
    {"0-17", QT_TRANSLATE_NOOP("wording", "0–17 岁")},
    {"residences", QT_TRANSLATE_NOOP("wording", "居住点")},
    {"cells", QT_TRANSLATE_NOOP("wording", "社区内的格网")},
    {"inside points", QT_TRANSLATE_NOOP("wording", "社区内一点")},
    {"nearest", QT_TRANSLATE_NOOP("wording", "最近设施")},
    {"cumulative", QT_TRANSLATE_NOOP("wording", "累积机会")},
    {"gravity", QT_TRANSLATE_NOOP("wording", "引力模型")},
    {"2sfca", QT_TRANSLATE_NOOP("wording", "两步移动搜索（2SFCA）")},
    {"e2sfca", QT_TRANSLATE_NOOP("wording", "增强两步移动搜索（E2SFCA）")},
    {"3sfca", QT_TRANSLATE_NOOP("wording", "三步移动搜索（3SFCA）")},
    {"binary", QT_TRANSLATE_NOOP("wording", "不衰减")},
    {"zones", QT_TRANSLATE_NOOP("wording", "分段")},
    {"exponential", QT_TRANSLATE_NOOP("wording", "负指数")},
    {"power", QT_TRANSLATE_NOOP("wording", "幂函数")},
    {"gaussian", QT_TRANSLATE_NOOP("wording", "高斯")},
    {"gaussian-zero", QT_TRANSLATE_NOOP("wording", "高斯（边界为零）")},
    {"linear", QT_TRANSLATE_NOOP("wording", "线性")},
    {"capacity", QT_TRANSLATE_NOOP("wording", "容量")},
    {"beds", QT_TRANSLATE_NOOP("wording", "儿科床位")},
    {"facilities", QT_TRANSLATE_NOOP("wording", "处数")},
    {"holds", QT_TRANSLATE_NOOP("wording", "一致")},
    {"fails", QT_TRANSLATE_NOOP("wording", "不一致")},
    {"field", QT_TRANSLATE_NOOP("wording", "社区的城乡字段")},
    {"town-name", QT_TRANSLATE_NOOP("wording", "镇街名称（街道为城，镇、乡为乡）")},
    {"urban", QT_TRANSLATE_NOOP("wording", "城")},
    {"rural", QT_TRANSLATE_NOOP("wording", "乡")},
    {"unknown", QT_TRANSLATE_NOOP("wording", "不明")},
    {"min_cost_flow",
     QT_TRANSLATE_NOOP(
         "wording",
         "先让尽量多的儿童有学位，再让总路程最短；分不到学位的儿童记在能上的最近一所学校")},
    {"spare_less_without",
     QT_TRANSLATE_NOOP("wording",
                       "范围内没有被占用的学位减去范围内分不到学位的儿童；学区内的儿童只能上本学区"
                       "的学校，学区外的不限")},
    {"no_other_way",
     QT_TRANSLATE_NOOP("wording",
                       "沿路最短的路要在地面穿过主干路，而不穿的路没有，或超过最短路的规定倍数；只"
                       "计学校在余缺计算距离以内的小学生")},
    {"mean_share_of_basket",
     QT_TRANSLATE_NOOP("wording",
                       "对每名儿童数出时间内走得到的设施种类，求和后除以儿童数与种类数之积；每种有"
                       "一处即可，各种同等看待")},
    {"time_and_dear_crossings",
     QT_TRANSLATE_NOOP("wording",
                       "步行时间最短，地面每穿一次主干路、每米没有人行道的路都按上面的折合加长；主"
                       "干路对独行儿童本不可穿越，为使人人有路只按折合计")},
    {"seat_else_nearest",
     QT_TRANSLATE_NOOP(
         "wording",
         "按学位与学区分到的学校，分不到学位的记在能上的最近一所；只计路程在计算距离以内的儿童")},
    {"greedy_child_metres",
     QT_TRANSLATE_NOOP("wording",
                       "逐校进行：在还没有线路的儿童的最安全路线中，取儿童数乘以路程最大的一条作为"
                       "线路，起点和沿线相隔百米以上的路口为集合点；走到最近的集合点再沿线上学，全"
                       "程不超过最短路的允许倍数的儿童加入；如此重复，直到线路人数不足")},
});

inline constexpr auto kUnitWords = std::to_array<NamedWord>({
    {"min", QT_TRANSLATE_NOOP("wording", "分钟")},
    {"per-1000", QT_TRANSLATE_NOOP("wording", "个/千人")},
    {"m2", "m²"},
    {"people/day", QT_TRANSLATE_NOOP("wording", "人次/日")},
    {"count", QT_TRANSLATE_NOOP("wording", "个")},
    {"per-1000-children", QT_TRANSLATE_NOOP("wording", "个/千名儿童")},
    {"places", QT_TRANSLATE_NOOP("wording", "个")},
    {"per-hour", QT_TRANSLATE_NOOP("wording", "班/小时")},
    {"seats", QT_TRANSLATE_NOOP("wording", "个学位")},
    {"people", QT_TRANSLATE_NOOP("wording", "人")},
});

inline constexpr auto kObstacleWords = std::to_array<NamedWord>({
    {"railway", QT_TRANSLATE_NOOP("wording", "铁路")},
    {"expressway", QT_TRANSLATE_NOOP("wording", "快速路")},
    {"water", QT_TRANSLATE_NOOP("wording", "水体")},
    {"main_road", QT_TRANSLATE_NOOP("wording", "主干路")},
});

/// Codes in the field "reason" of result tables.
inline constexpr auto kReasonWords = std::to_array<NamedWord>({
    {"beyond_cutoff", QT_TRANSLATE_NOOP("wording", "超出标准")},
    {"no_path", QT_TRANSLATE_NOOP("wording", "没有通路")},
    {"not_located", QT_TRANSLATE_NOOP("wording", "居住点未接入路网")},
    {"short_of_places", QT_TRANSLATE_NOOP("wording", "位置不足")},
    {"no_facility", QT_TRANSLATE_NOOP("wording", "没有设施")},
});

/// Reasons of an analysis's own: Gap::note.
inline constexpr auto kGapNoteWords = std::to_array<NamedWord>({
    {"district_schools_far", QT_TRANSLATE_NOOP("wording", "本学区的学校都在计算距离以外")},
    {"safest_way_crosses", QT_TRANSLATE_NOOP("wording", "上学最安全的路仍要在地面穿过主干路")},
    {"", ""},
    {"reaches_nothing", QT_TRANSLATE_NOOP("wording", "标准以内一处也没有")},
    {"below_standard", QT_TRANSLATE_NOOP("wording", "可达性低于标准")},
    {"large_place_without_room", QT_TRANSLATE_NOOP("wording", "大型公共场所没有母婴室")},
    {"scenic_area_without_room", QT_TRANSLATE_NOOP("wording", "景区景点没有母婴室")},
    {"school_without_bus", QT_TRANSLATE_NOOP("wording", "校门附近没有公交线路")},
    {"school_off_streets", QT_TRANSLATE_NOOP("wording", "校门离可通行的道路太远")},
});

} // namespace yimi
