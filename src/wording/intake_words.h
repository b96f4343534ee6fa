// SPDX-License-Identifier: GPL-3.0-or-later
// The words of findings made when raw files are brought in and when data are checked. Private to
// wording.
#pragma once

#include "wording/finding_words.h"

#include <QCoreApplication>

#include <array>

namespace yimi {

inline constexpr auto kIntakeWords = std::to_array<FindingWords>({
    {FindingCode::FieldNameCut,
     QT_TRANSLATE_N_NOOP("wording", "%1 个字段名已满 Shapefile 的 10 字节，可能被截断"),
     QT_TRANSLATE_NOOP("wording", "请在导入时改成完整的名称")},
    {FindingCode::TextGarbled,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的文字像是乱码"),
     QT_TRANSLATE_NOOP("wording",
                       "请换一种文字编码再读；源文件已是乱码的，请向提供数据的部门重新索取")},
    {FindingCode::AxesSwapped,
     QT_TRANSLATE_N_NOOP("wording", "坐标的纵横次序颠倒，已对调"),
     QT_TRANSLATE_NOOP("wording", "请看看图层是否落在城市里；若不对，请取消对调再读")},
    {FindingCode::OffsetConverted,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素已从网络地图坐标转换到 WGS 84"),
     QT_TRANSLATE_NOOP("wording", "请看看点位与道路是否对齐；若有几百米偏移，请换一种坐标再读")},
    {FindingCode::OffsetSuspected,
     QT_TRANSLATE_N_NOOP("wording", "按离道路的距离判断，%1 个要素不像是 WGS 84 坐标"),
     QT_TRANSLATE_NOOP("wording", "请在导入时选定坐标（WGS 84、GCJ-02 或 BD-09）")},
    {FindingCode::OffsetUndecided,
     QT_TRANSLATE_N_NOOP(
         "wording", "按离道路的距离，分不清 %1 个要素是 WGS 84 还是网络地图坐标，按 WGS 84 读取"),
     QT_TRANSLATE_NOOP("wording", "请向提供数据的部门问清坐标来源")},
    {FindingCode::CrsNeedsParameters,
     QT_TRANSLATE_N_NOOP("wording",
                         "西安 80 或北京 54 坐标没有本地转换参数，位置可能偏几十到上百米"),
     QT_TRANSLATE_NOOP("wording", "请向测绘部门索取七参数或格网文件，在导入时填写")},
    {FindingCode::CrsDoubtful,
     QT_TRANSLATE_N_NOOP("wording", "按文件写明的坐标系，图层不在城市范围内，坐标系可能写错"),
     QT_TRANSLATE_NOOP("wording", "请核对坐标系，必要时改选一个再读")},
    {FindingCode::ColumnsLeftOut,
     QT_TRANSLATE_N_NOOP("wording",
                         "%1 列没有导入：没有内容，或超出了 GeoPackage 每层 1,900 个字段的上限"),
     QT_TRANSLATE_NOOP("wording", "需要的列请移到前面，或拆成几张表再导入")},
    {FindingCode::RasterListed,
     QT_TRANSLATE_N_NOOP("wording", "%1 个影像或栅格可作底图，没有当作要素导入"),
     QT_TRANSLATE_NOOP("wording", "需要时请在清单里勾选，作为底图添加")},
    {FindingCode::FileSkipped,
     QT_TRANSLATE_N_NOOP("wording", "%1 个文件不是能识别的数据，没有读取"),
     QT_TRANSLATE_NOOP("wording", "其中若有数据，请另存为 Shapefile、GeoPackage、Excel 或 CSV")},
    {FindingCode::ArchiveNested,
     QT_TRANSLATE_N_NOOP("wording", "%1 个压缩包套在压缩包里，没有打开"),
     QT_TRANSLATE_NOOP("wording", "请先解开一层再导入")},
    {FindingCode::AttributesMissing,
     QT_TRANSLATE_N_NOOP("wording", "%1 个 Shapefile 缺少 .dbf，只有图形，没有属性"),
     QT_TRANSLATE_NOOP("wording", "请把同名的 .dbf 一起拷来")},
});

inline constexpr auto kSheetWords = std::to_array<FindingWords>({
    {FindingCode::CellsMerged,
     QT_TRANSLATE_N_NOOP("wording", "表里有 %1 处合并单元格，只有左上角一格有值"),
     QT_TRANSLATE_NOOP("wording", "请核对这些行；需要时在表里拆分后填满")},
    {FindingCode::RowsLeftOut,
     QT_TRANSLATE_N_NOOP("wording", "%1 行是标题、空行、合计或说明，没有当作记录"),
     QT_TRANSLATE_NOOP("wording", "请看看其中是否有该导入的记录")},
    {FindingCode::CoordinateUnreadable,
     QT_TRANSLATE_N_NOOP("wording", "%1 行的坐标缺失或读不懂，没有点位"),
     QT_TRANSLATE_NOOP("wording", "请补填坐标，例如 119.95 或 119°57′00″")},
    {FindingCode::FormulaWithoutValue,
     QT_TRANSLATE_N_NOOP("wording", "%1 个单元格的公式没有可用的结果"),
     QT_TRANSLATE_NOOP("wording", "请在 Excel 里重新计算并保存，或把公式粘贴成数值")},
    {FindingCode::NulInText,
     QT_TRANSLATE_N_NOOP("wording", "%1 行含有无法显示的空字节，已去掉"),
     QT_TRANSLATE_NOOP("wording", "请核对这些行的文字")},
    {FindingCode::RowTooLong,
     QT_TRANSLATE_N_NOOP("wording", "%1 行的列数与表头不符"),
     QT_TRANSLATE_NOOP("wording", "请核对这些行是否多了或少了分隔符")},
});

inline constexpr auto kJoinWords = std::to_array<FindingWords>({
    {FindingCode::JoinUnmatched,
     QT_TRANSLATE_N_NOOP("wording", "表里有 %1 行对不上任何要素，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请核对名称或代码，或在对照清单里指定")},
    {FindingCode::JoinAmbiguous,
     QT_TRANSLATE_N_NOOP("wording", "表里有 %1 行对得上不止一个要素，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请补上街道（乡镇）或代码，或在对照清单里指定")},
    {FindingCode::JoinRepeated,
     QT_TRANSLATE_N_NOOP("wording", "表里有 %1 行与别的行对上同一个要素，没有计入"),
     QT_TRANSLATE_NOOP("wording", "请删去重复的行，或合并后再导入")},
    {FindingCode::JoinReview,
     QT_TRANSLATE_N_NOOP("wording", "表里有 %1 行只有相近的名称，等待确认"),
     QT_TRANSLATE_NOOP("wording", "请在对照清单里逐行确认")},
    {FindingCode::JoinByName,
     QT_TRANSLATE_N_NOOP("wording", "%1 行按统一写法后的名称对上"),
     QT_TRANSLATE_NOOP("wording", "请抽看几行是否对得上")},
    {FindingCode::FeatureWithoutRow,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素在表里没有对应的行"),
     QT_TRANSLATE_NOOP("wording", "请核对表里是否漏了它们")},
    {FindingCode::AgeBandsSplit,
     QT_TRANSLATE_N_NOOP("wording",
                         "%1 行的年龄段与 0–2、3–5、6–11、12–14、15–17 岁不一致，已按岁数均摊"),
     QT_TRANSLATE_NOOP("wording", "有分岁人口的，请改用分岁的表")},
    {FindingCode::ValueReplaced,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素自己的值与表里的不同，已换成表里的值"),
     QT_TRANSLATE_NOOP("wording", "请核对以哪一边为准；不想替换的，请在导入时不勾选这张表")},
    {FindingCode::CrsKept,
     QT_TRANSLATE_N_NOOP("wording", "项目已有坐标系，没有改用指定的坐标系"),
     QT_TRANSLATE_NOOP("wording", "要换坐标系，请新建项目再导入")},
});

inline constexpr auto kCheckWords = std::to_array<FindingWords>({
    {FindingCode::NameMissing,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素没有名称"),
     QT_TRANSLATE_NOOP("wording", "请补填名称，缺口清单和图上才说得清是哪一处")},
    {FindingCode::PlaceDuplicate,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素与同一图层里很近的要素重复"),
     QT_TRANSLATE_NOOP("wording", "请逐处查看，重复的可一键删去")},
    {FindingCode::PlaceInWater,
     QT_TRANSLATE_N_NOOP("wording", "%1 个点落在水里"),
     QT_TRANSLATE_NOOP("wording", "请核对坐标；整层都偏的，可能是网络地图坐标")},
    {FindingCode::PlaceOutsideCity,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素在城市范围之外"),
     QT_TRANSLATE_NOOP("wording", "界外一个出行范围内的设施有用，更远的可以删去")},
    {FindingCode::PlaceFarFromRoad,
     QT_TRANSLATE_N_NOOP("wording", "%1 个点离最近的道路太远"),
     QT_TRANSLATE_NOOP("wording", "请核对坐标，或补画通往它的道路")},
    {FindingCode::CommunityGap,
     QT_TRANSLATE_N_NOOP("wording", "社区之间有 %1 处缝隙"),
     QT_TRANSLATE_NOOP("wording", "请在源数据中理顺边界；缝隙里的居住点不会计入任何社区")},
    {FindingCode::CommunityWithoutChildren,
     QT_TRANSLATE_N_NOOP("wording", "%1 个社区没有儿童数"),
     QT_TRANSLATE_NOOP("wording", "请补填分年龄的儿童数，或用人口表关联")},
});

} // namespace yimi
