// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs' formats cannot hold. Private to wording.
#pragma once

#include "wording/finding_words.h"

#include <QCoreApplication>

#include <array>

namespace yimi {

inline constexpr auto kOutputWords = std::to_array<FindingWords>({
    {FindingCode::TextCut,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的文字超过这种格式的长度上限，只写出开头一段"),
     QT_TRANSLATE_NOOP("wording", "需要全文的，请改用 GeoPackage")},
    {FindingCode::GeometryLeftOut,
     QT_TRANSLATE_N_NOOP("wording", "%1 个要素的图形写不进这种格式，只写出属性"),
     QT_TRANSLATE_NOOP("wording", "需要图形的，请改用 GeoPackage 或 Shapefile")},
    {FindingCode::AttributesLeftOut,
     QT_TRANSLATE_N_NOOP("wording", "这种格式没有属性表，%1 个字段没有写出"),
     QT_TRANSLATE_NOOP("wording", "需要属性的，请改用 GeoPackage 或 Shapefile")},
    {FindingCode::NameChanged,
     QT_TRANSLATE_N_NOOP("wording", "图层名含有这种格式不允许的字符或太长，已改名"),
     QT_TRANSLATE_NOOP("wording", "要用别的名称，请先给图层改名再导出")},
    {FindingCode::FieldNameShortened,
     QT_TRANSLATE_N_NOOP("wording", "%1 个字段名超过 Shapefile 的 10 字节，已缩短"),
     QT_TRANSLATE_NOOP("wording", "原名写在旁边的字段对照表里")},
    {FindingCode::WrittenInWgs84,
     QT_TRANSLATE_N_NOOP("wording", "坐标已换算成 WGS 84 经纬度，这种格式只用它"),
     QT_TRANSLATE_NOOP("wording", "需要原来坐标系的，请改用 GeoPackage 或 Shapefile")},
    {FindingCode::CrsNotWritten,
     QT_TRANSLATE_N_NOOP("wording", "这种格式不记坐标系"),
     QT_TRANSLATE_NOOP("wording", "请把坐标系一并告诉收文件的人")},
});

} // namespace yimi
