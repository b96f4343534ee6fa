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
});

inline constexpr auto kUnitWords = std::to_array<NamedWord>({
    {"min", QT_TRANSLATE_NOOP("wording", "分钟")},
    {"per-1000", QT_TRANSLATE_NOOP("wording", "个/千人")},
    {"m2", "m²"},
    {"people/day", QT_TRANSLATE_NOOP("wording", "人次/日")},
    {"count", QT_TRANSLATE_NOOP("wording", "个")},
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
    {"", ""},
});

inline constexpr auto kTableWords = std::to_array<NamedWord>({
    {"communities", QT_TRANSLATE_NOOP("wording", "社区")},
    {"towns", QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {"districts", QT_TRANSLATE_NOOP("wording", "区县")},
    {"facilities", QT_TRANSLATE_NOOP("wording", "设施")},
});

inline constexpr auto kColumnWords = std::to_array<NamedWord>({
    {"id", QT_TRANSLATE_NOOP("wording", "编号")},
    {"name", QT_TRANSLATE_NOOP("wording", "名称")},
    {"town", QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {"district", QT_TRANSLATE_NOOP("wording", "区县")},
    {"children", QT_TRANSLATE_NOOP("wording", "儿童")},
    {"share", QT_TRANSLATE_NOOP("wording", "可达比例")},
});

} // namespace yimi
