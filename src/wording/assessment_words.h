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
});

inline constexpr auto kParameterWords = std::to_array<NamedWord>({
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
});

inline constexpr auto kChoiceWords = std::to_array<NamedWord>({
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
});

inline constexpr auto kUnitWords = std::to_array<NamedWord>({
    {"min", QT_TRANSLATE_NOOP("wording", "分钟")},
    {"per-1000", QT_TRANSLATE_NOOP("wording", "个/千人")},
    {"m2", "m²"},
    {"people/day", QT_TRANSLATE_NOOP("wording", "人次/日")},
    {"count", QT_TRANSLATE_NOOP("wording", "个")},
    {"per-1000-children", QT_TRANSLATE_NOOP("wording", "个/千名儿童")},
    {"places", QT_TRANSLATE_NOOP("wording", "个")},
});

/// Indicators of ready-made analyses; those of 托育 are beside the coverage's own words.
inline constexpr auto kAssessmentIndicatorWords = std::to_array<DefinedWord>({
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
    {"mean-access-nearest",
     QT_TRANSLATE_NOOP("wording", "到最近设施的平均路程"),
     QT_TRANSLATE_NOOP("wording", "有路可到的儿童到最近（或第 n 近）设施的平均路程")},
    {"mean-access-cumulative",
     QT_TRANSLATE_NOOP("wording", "平均可选供给"),
     QT_TRANSLATE_NOOP("wording", "标准以内每名儿童平均能选的供给")},
    {"mean-access-gravity",
     QT_TRANSLATE_NOOP("wording", "平均引力可达性"),
     QT_TRANSLATE_NOOP("wording", "按衰减函数折算后，每名儿童平均可达的供给")},
    {"mean-access-2sfca",
     QT_TRANSLATE_NOOP("wording", "每千名儿童可达供给"),
     QT_TRANSLATE_NOOP("wording", "两步移动搜索：供给先在够得到它的儿童中均分，再在每处相加")},
    {"mean-access-e2sfca",
     QT_TRANSLATE_NOOP("wording", "每千名儿童可达供给（分段衰减）"),
     QT_TRANSLATE_NOOP("wording", "增强两步移动搜索：近的权重大，远的权重小")},
    {"mean-access-3sfca",
     QT_TRANSLATE_NOOP("wording", "每千名儿童可达供给（考虑选择）"),
     QT_TRANSLATE_NOOP("wording", "三步移动搜索：可选设施多时，对每处的需求相应减少")},
    {"reach-nothing-share",
     QT_TRANSLATE_NOOP("wording", "范围内一处也没有的儿童"),
     QT_TRANSLATE_NOOP("wording", "标准以内没有任何一处设施的儿童，占全部儿童的比例")},
    {"supply-reached-share",
     QT_TRANSLATE_NOOP("wording", "有人够得到的供给"),
     QT_TRANSLATE_NOOP("wording", "标准以内有儿童居住的供给，占全部供给的比例")},
    {"gini",
     QT_TRANSLATE_NOOP("wording", "基尼系数"),
     QT_TRANSLATE_NOOP("wording", "按儿童数加权：0 为人人相同，越大越不均")},
    {"palma",
     QT_TRANSLATE_NOOP("wording", "帕尔马比"),
     QT_TRANSLATE_NOOP("wording", "可达性最高的 10 % 儿童所占份额，与最低的 40 % 所占份额之比")},
    {"below-standard-share",
     QT_TRANSLATE_NOOP("wording", "低于标准的儿童比例"),
     QT_TRANSLATE_NOOP("wording", "可达性低于标准的儿童，占全部儿童的比例（FGT0）")},
    {"below-standard-children",
     QT_TRANSLATE_NOOP("wording", "低于标准的儿童"),
     QT_TRANSLATE_NOOP("wording", "可达性低于标准的儿童数")},
    {"mean-shortfall",
     QT_TRANSLATE_NOOP("wording", "平均缺口"),
     QT_TRANSLATE_NOOP("wording", "全部儿童平均，离标准差多少，以标准为 100 %（FGT1）")},
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
    {"reaches_nothing", QT_TRANSLATE_NOOP("wording", "标准以内一处也没有")},
    {"below_standard", QT_TRANSLATE_NOOP("wording", "可达性低于标准")},
});

inline constexpr auto kTableWords = std::to_array<NamedWord>({
    {"communities", QT_TRANSLATE_NOOP("wording", "社区")},
    {"towns", QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {"districts", QT_TRANSLATE_NOOP("wording", "区县")},
    {"facilities", QT_TRANSLATE_NOOP("wording", "设施")},
    {"homes", QT_TRANSLATE_NOOP("wording", "居住点")},
    {"urban_rural", QT_TRANSLATE_NOOP("wording", "城乡")},
});

inline constexpr auto kColumnWords = std::to_array<NamedWord>({
    {"id", QT_TRANSLATE_NOOP("wording", "编号")},
    {"name", QT_TRANSLATE_NOOP("wording", "名称")},
    {"town", QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {"district", QT_TRANSLATE_NOOP("wording", "区县")},
    {"children", QT_TRANSLATE_NOOP("wording", "儿童")},
    {"share", QT_TRANSLATE_NOOP("wording", "可达比例")},
    {"unreached", QT_TRANSLATE_NOOP("wording", "够不到的儿童")},
    {"value", QT_TRANSLATE_NOOP("wording", "可达性")},
    {"reach_nothing", QT_TRANSLATE_NOOP("wording", "一处也没有的儿童")},
    {"below_children", QT_TRANSLATE_NOOP("wording", "低于标准的儿童")},
    {"below_share", QT_TRANSLATE_NOOP("wording", "低于标准的比例")},
    {"mean", QT_TRANSLATE_NOOP("wording", "平均")},
    {"gini", QT_TRANSLATE_NOOP("wording", "基尼系数")},
    {"palma", QT_TRANSLATE_NOOP("wording", "帕尔马比")},
    {"mean_shortfall", QT_TRANSLATE_NOOP("wording", "平均缺口")},
    {"community_id", QT_TRANSLATE_NOOP("wording", "社区编号")},
    {"state", QT_TRANSLATE_NOOP("wording", "状态")},
    {"supply_count", QT_TRANSLATE_NOOP("wording", "可选处数")},
    {"supply_amount", QT_TRANSLATE_NOOP("wording", "可选供给")},
    {"mean_nearest", QT_TRANSLATE_NOOP("wording", "平均路程")},
    {"amount", QT_TRANSLATE_NOOP("wording", "供给")},
});

} // namespace yimi
