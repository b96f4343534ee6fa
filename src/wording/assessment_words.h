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
    {"services",
     QT_TRANSLATE_NOOP("wording", "公共服务覆盖"),
     QT_TRANSLATE_NOOP("wording",
                       "医疗、图书馆、文体、校外活动、保护站和家长学校，各有多少儿童走得到")},
    {"schools",
     QT_TRANSLATE_NOOP("wording", "学校"),
     QT_TRANSLATE_NOOP("wording",
                       "幼儿园、小学、初中走得到吗，学位够不够，哪些小学生上学必须穿过主干路")},
    {"life-circle",
     QT_TRANSLATE_NOOP("wording", "儿童15分钟生活圈"),
     QT_TRANSLATE_NOOP("wording", "各社区的儿童在 5、10、15 分钟内走得到几种设施，最缺什么")},
});

inline constexpr auto kParameterWords = std::to_array<NamedWord>({
    {"assignment", QT_TRANSLATE_NOOP("wording", "托位分配")},
    {"inclusive_only", QT_TRANSLATE_NOOP("wording", "只计普惠")},
    {"take_up", QT_TRANSLATE_NOOP("wording", "入托需求率")},
    {"project_settings", QT_TRANSLATE_NOOP("wording", "按项目设置")},
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
    // 学校
    {"stages", QT_TRANSLATE_NOOP("wording", "学段")},
    {"kindergarten_metres", QT_TRANSLATE_NOOP("wording", "幼儿园服务半径")},
    {"primary_metres", QT_TRANSLATE_NOOP("wording", "小学服务半径")},
    {"middle_metres", QT_TRANSLATE_NOOP("wording", "初中服务半径")},
    {"wider_metres", QT_TRANSLATE_NOOP("wording", "学位余缺按多远计算")},
    {"districts", QT_TRANSLATE_NOOP("wording", "按学区招生")},
    {"crossing_detour", QT_TRANSLATE_NOOP("wording", "不穿主干路时可绕行的倍数")},
    {"seats_by", QT_TRANSLATE_NOOP("wording", "学位怎么分")},
    {"seat_balance", QT_TRANSLATE_NOOP("wording", "学位余缺怎么算")},
    {"must_cross", QT_TRANSLATE_NOOP("wording", "怎样算必须穿过主干路")},
    // 儿童15分钟生活圈
    {"basket", QT_TRANSLATE_NOOP("wording", "计入的设施种类")},
    {"completeness", QT_TRANSLATE_NOOP("wording", "完整度怎么算")},
});

inline constexpr auto kChoiceWords = std::to_array<NamedWord>({
    {"minimum-cost-flow", QT_TRANSLATE_NOOP("wording", "最小费用流")},
    {"nearest-first", QT_TRANSLATE_NOOP("wording", "就近优先")},
    {"toward", QT_TRANSLATE_NOOP("wording", "儿童前往设施")},
    {"from", QT_TRANSLATE_NOOP("wording", "从设施出发")},
    {"yes", QT_TRANSLATE_NOOP("wording", "是")},
    {"no", QT_TRANSLATE_NOOP("wording", "否")},
    {"0-14", QT_TRANSLATE_NOOP("wording", "0–14 岁")},
    {"0-17", QT_TRANSLATE_NOOP("wording", "0–17 岁")},
    {"residences", QT_TRANSLATE_NOOP("wording", "居住点")},
    {"cells", QT_TRANSLATE_NOOP("wording", "社区内的格网")},
    {"inside points", QT_TRANSLATE_NOOP("wording", "社区内一点")},
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
});

inline constexpr auto kUnitWords = std::to_array<NamedWord>({
    {"min", QT_TRANSLATE_NOOP("wording", "分钟")},
    {"per-1000", QT_TRANSLATE_NOOP("wording", "个/千人")},
    {"m2", "m²"},
    {"people/day", QT_TRANSLATE_NOOP("wording", "人次/日")},
    {"count", QT_TRANSLATE_NOOP("wording", "个")},
    {"seats", QT_TRANSLATE_NOOP("wording", "个学位")},
});

/// Indicators of ready-made analyses; those of 托育 are beside the coverage's own words.
inline constexpr auto kAssessmentIndicatorWords = std::to_array<DefinedWord>({
    {"short-of-capacity-share",
     QT_TRANSLATE_NOOP("wording", "在范围内但容量不足"),
     QT_TRANSLATE_NOOP("wording", "到得了设施、但那里没有空位的儿童，占全部儿童的比例")},
    {"out-of-range-share",
     QT_TRANSLATE_NOOP("wording", "范围外"),
     QT_TRANSLATE_NOOP("wording", "在标准以内到不了任何设施的儿童，占全部儿童的比例")},
    {"inclusive-use-rate",
     QT_TRANSLATE_NOOP("wording", "普惠托位使用率"),
     QT_TRANSLATE_NOOP("wording",
                       "普惠托育机构的在托人数除以托位数。只计社区范围内、两项都填写了的机构")},
    {"kindergarten-places-share",
     QT_TRANSLATE_NOOP("wording", "幼儿园托位占比"),
     QT_TRANSLATE_NOOP("wording",
                       "设在幼儿园的托位占全部托位的比例。只计社区范围内、填写了举办类型的机构")},
    {"doctors-per-thousand-children",
     QT_TRANSLATE_NOOP("wording", "每千名儿童儿科医师"),
     QT_TRANSLATE_NOOP("wording", "儿科执业（助理）医师数除以口径内的儿童数，再乘以一千")},
    {"beds-per-thousand-children",
     QT_TRANSLATE_NOOP("wording", "每千名儿童儿科床位"),
     QT_TRANSLATE_NOOP("wording", "儿科床位数除以口径内的儿童数，再乘以一千")},
    {"communities-with-family-education",
     QT_TRANSLATE_NOOP("wording", "社区家长学校覆盖率"),
     QT_TRANSLATE_NOOP("wording",
                       "辖区内至少有一处家长学校或家庭教育指导服务站的社区，占全部社区的比例")},
    {"clinics-with-child-doctor",
     QT_TRANSLATE_NOOP("wording", "基层医疗机构儿童保健医生配备率"),
     QT_TRANSLATE_NOOP("wording", "配有儿童保健医生的社区卫生机构，占全部社区卫生机构的比例")},
    {"child-friendly-hospitals",
     QT_TRANSLATE_NOOP("wording", "儿童友好医院"),
     QT_TRANSLATE_NOOP("wording", "图层中标为儿童友好的医院数")},
    {"child-friendly-libraries",
     QT_TRANSLATE_NOOP("wording", "儿童友好图书馆"),
     QT_TRANSLATE_NOOP("wording", "图层中标为儿童友好的图书馆数")},
    {"child-friendly-bases",
     QT_TRANSLATE_NOOP("wording", "儿童友好校外活动基地"),
     QT_TRANSLATE_NOOP("wording", "图层中标为儿童友好的校外活动基地数")},
    {"protection-stations",
     QT_TRANSLATE_NOOP("wording", "未成年人保护站"),
     QT_TRANSLATE_NOOP("wording", "图层中的未成年人保护站处数")},
    {"seat-near-kindergarten",
     QT_TRANSLATE_NOOP("wording", "幼儿园就近有学位"),
     QT_TRANSLATE_NOOP("wording", "服务半径以内分得到幼儿园学位的儿童，占适龄儿童的比例")},
    {"seat-wider-kindergarten",
     QT_TRANSLATE_NOOP("wording", "幼儿园较远范围内有学位"),
     QT_TRANSLATE_NOOP("wording",
                       "放宽到较远的计算距离时分得到幼儿园学位的儿童，占适龄儿童的比例")},
    {"seat-balance-kindergarten",
     QT_TRANSLATE_NOOP("wording", "幼儿园学位余缺"),
     QT_TRANSLATE_NOOP("wording",
                       "幼儿园学位总数减去适龄儿童数，不论远近。没有填写学位的学校不计")},
    {"seat-near-primary_school",
     QT_TRANSLATE_NOOP("wording", "小学就近有学位"),
     QT_TRANSLATE_NOOP("wording", "服务半径以内分得到小学学位的儿童，占适龄儿童的比例")},
    {"seat-wider-primary_school",
     QT_TRANSLATE_NOOP("wording", "小学较远范围内有学位"),
     QT_TRANSLATE_NOOP("wording", "放宽到较远的计算距离时分得到小学学位的儿童，占适龄儿童的比例")},
    {"seat-balance-primary_school",
     QT_TRANSLATE_NOOP("wording", "小学学位余缺"),
     QT_TRANSLATE_NOOP("wording", "小学学位总数减去适龄儿童数，不论远近。没有填写学位的学校不计")},
    {"seat-near-middle_school",
     QT_TRANSLATE_NOOP("wording", "初中就近有学位"),
     QT_TRANSLATE_NOOP("wording", "服务半径以内分得到初中学位的儿童，占适龄儿童的比例")},
    {"seat-wider-middle_school",
     QT_TRANSLATE_NOOP("wording", "初中较远范围内有学位"),
     QT_TRANSLATE_NOOP("wording", "放宽到较远的计算距离时分得到初中学位的儿童，占适龄儿童的比例")},
    {"seat-balance-middle_school",
     QT_TRANSLATE_NOOP("wording", "初中学位余缺"),
     QT_TRANSLATE_NOOP("wording", "初中学位总数减去适龄儿童数，不论远近。没有填写学位的学校不计")},
    {"pupils-must-cross",
     QT_TRANSLATE_NOOP("wording", "必须穿过主干路的小学生"),
     QT_TRANSLATE_NOOP("wording",
                       "上学最短的路要在地面穿过主干路、又没有合适的路可绕的小学生，占学校在计算距"
                       "离以内的小学生的比例")},
    {"whole-basket",
     QT_TRANSLATE_NOOP("wording", "全部种类都走得到的儿童"),
     QT_TRANSLATE_NOOP("wording",
                       "在最长的时间内，计入的每种设施都走得到的儿童，占全部儿童的比例")},
});

/// Names that end in a theme or in minutes: «without-library», «completeness_15». One place each.
inline constexpr auto kPrefixWords = std::to_array<DefinedWord>({
    {"completeness",
     QT_TRANSLATE_NOOP("wording", "%1 分钟生活圈完整度"),
     QT_TRANSLATE_NOOP("wording",
                       "儿童在时间内走得到的设施种类，占计入的全部种类的比例，按儿童数平均")},
    {"themes",
     QT_TRANSLATE_NOOP("wording", "%1 分钟走得到的种类"),
     QT_TRANSLATE_NOOP("wording", "每名儿童在时间内平均走得到几种设施")},
    {"reached",
     QT_TRANSLATE_NOOP("wording", "%1 分钟走得到的儿童"),
     QT_TRANSLATE_NOOP("wording", "在时间内走得到这种设施的儿童数")},
    {"without",
     QT_TRANSLATE_NOOP("wording", "走不到%1的儿童"),
     QT_TRANSLATE_NOOP("wording", "在最长的时间内走不到这种设施的儿童")},
});

inline constexpr auto kObstacleWords = std::to_array<NamedWord>({
    {"railway", QT_TRANSLATE_NOOP("wording", "铁路")},
    {"expressway", QT_TRANSLATE_NOOP("wording", "快速路")},
    {"water", QT_TRANSLATE_NOOP("wording", "水体")},
    {"main_road", QT_TRANSLATE_NOOP("wording", "主干路")},
});

/// Reasons of an analysis's own: Gap::note.
inline constexpr auto kGapNoteWords = std::to_array<NamedWord>({
    {"", ""},
});

inline constexpr auto kTableWords = std::to_array<NamedWord>({
    {"communities", QT_TRANSLATE_NOOP("wording", "社区")},
    {"towns", QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {"districts", QT_TRANSLATE_NOOP("wording", "区县")},
    {"facilities", QT_TRANSLATE_NOOP("wording", "设施")},
    {"crossings", QT_TRANSLATE_NOOP("wording", "过街处")},
    {"themes", QT_TRANSLATE_NOOP("wording", "设施种类")},
});

inline constexpr auto kColumnWords = std::to_array<NamedWord>({
    {"id", QT_TRANSLATE_NOOP("wording", "编号")},
    {"name", QT_TRANSLATE_NOOP("wording", "名称")},
    {"town", QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {"district", QT_TRANSLATE_NOOP("wording", "区县")},
    {"children", QT_TRANSLATE_NOOP("wording", "儿童")},
    {"share", QT_TRANSLATE_NOOP("wording", "可达比例")},
    {"served", QT_TRANSLATE_NOOP("wording", "有服务")},
    {"short_of_capacity", QT_TRANSLATE_NOOP("wording", "容量不足")},
    {"out_of_range", QT_TRANSLATE_NOOP("wording", "范围外")},
    {"state", QT_TRANSLATE_NOOP("wording", "状态")},
    {"has_facility", QT_TRANSLATE_NOOP("wording", "有设施")},
    {"has_inclusive_facility", QT_TRANSLATE_NOOP("wording", "有普惠设施")},
    {"nearest_id", QT_TRANSLATE_NOOP("wording", "最近设施编号")},
    {"nearest_seconds", QT_TRANSLATE_NOOP("wording", "到最近设施（秒）")},
    {"nearest_metres", QT_TRANSLATE_NOOP("wording", "到最近设施（米）")},
    {"excess_seconds", QT_TRANSLATE_NOOP("wording", "超出（秒）")},
    {"excess_metres", QT_TRANSLATE_NOOP("wording", "超出（米）")},
    {"facilities_in_reach", QT_TRANSLATE_NOOP("wording", "范围内设施")},
    {"places_short", QT_TRANSLATE_NOOP("wording", "缺少的位置")},
    {"reason", QT_TRANSLATE_NOOP("wording", "原因")},
    {"nearest_beyond_length_s", QT_TRANSLATE_NOOP("wording", "其中等候与绕行折算（秒）")},
    {"mean_seconds", QT_TRANSLATE_NOOP("wording", "平均时间（秒）")},
    {"mean_beyond_length_s", QT_TRANSLATE_NOOP("wording", "平均等候与折算（秒）")},
    {"communities", QT_TRANSLATE_NOOP("wording", "社区数")},
    {"with_facility", QT_TRANSLATE_NOOP("wording", "有设施的社区")},
    {"with_inclusive_facility", QT_TRANSLATE_NOOP("wording", "有普惠设施的社区")},
    {"inclusive", QT_TRANSLATE_NOOP("wording", "普惠")},
    {"located", QT_TRANSLATE_NOOP("wording", "接入路网")},
    {"places", QT_TRANSLATE_NOOP("wording", "位置数")},
    {"gross", QT_TRANSLATE_NOOP("wording", "范围内儿童")},
    {"net", QT_TRANSLATE_NOOP("wording", "只由它覆盖的儿童")},
    {"assigned", QT_TRANSLATE_NOOP("wording", "分到的儿童")},
    // 学校
    {"seats", QT_TRANSLATE_NOOP("wording", "辖区学位")},
    {"seat_within_wider", QT_TRANSLATE_NOOP("wording", "计算距离内有学位")},
    {"without_seat", QT_TRANSLATE_NOOP("wording", "没有学位")},
    {"spare_seats", QT_TRANSLATE_NOOP("wording", "剩余学位")},
    {"seat_balance", QT_TRANSLATE_NOOP("wording", "学位余缺")},
    {"walking_pupils", QT_TRANSLATE_NOOP("wording", "步行上学的小学生")},
    {"crossing_pupils", QT_TRANSLATE_NOOP("wording", "穿过主干路的小学生")},
    {"must_cross", QT_TRANSLATE_NOOP("wording", "必须穿过主干路")},
    {"assigned_within_wider", QT_TRANSLATE_NOOP("wording", "计算距离内分到的儿童")},
    {"nearest_children", QT_TRANSLATE_NOOP("wording", "以它为最近的儿童")},
    {"nearest_balance", QT_TRANSLATE_NOOP("wording", "就近学位余缺")},
    {"road", QT_TRANSLATE_NOOP("wording", "道路")},
    {"pupils", QT_TRANSLATE_NOOP("wording", "学生")},
    {"schools", QT_TRANSLATE_NOOP("wording", "学校数")},
    {"school_names", QT_TRANSLATE_NOOP("wording", "学校")},
    // 儿童15分钟生活圈
    {"most_missing", QT_TRANSLATE_NOOP("wording", "最缺的设施")},
    {"theme", QT_TRANSLATE_NOOP("wording", "设施种类")},
    {"facilities", QT_TRANSLATE_NOOP("wording", "设施数")},
    {"without", QT_TRANSLATE_NOOP("wording", "走不到的儿童")},
    {"share_without", QT_TRANSLATE_NOOP("wording", "走不到的比例")},
});

} // namespace yimi
