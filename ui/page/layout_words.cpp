// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/layout_words.h"

#include <QCoreApplication>
#include <QObject>

#include <algorithm>
#include <array>

namespace yimi {

namespace {

struct KindWords
{
    const char* name;
    QSizeF size; ///< of a new one, mm on an A3 sheet
};

// In the order of the kinds.
const std::array<KindWords, kItemKinds> kWords{{
    {QT_TRANSLATE_NOOP("layout", "地图"), {180, 130}},
    {QT_TRANSLATE_NOOP("layout", "图名"), {120, 12}},
    {QT_TRANSLATE_NOOP("layout", "副标题"), {120, 6}},
    {QT_TRANSLATE_NOOP("layout", "图例"), {68, 80}},
    {QT_TRANSLATE_NOOP("layout", "数字比例尺"), {40, 7}},
    {QT_TRANSLATE_NOOP("layout", "图形比例尺"), {92, 11}},
    {QT_TRANSLATE_NOOP("layout", "指北针"), {17, 26}},
    {QT_TRANSLATE_NOOP("layout", "风玫瑰"), {34, 40}},
    {QT_TRANSLATE_NOOP("layout", "图框"), {400, 277}},
    {QT_TRANSLATE_NOOP("layout", "图签"), {78, 26}},
    {QT_TRANSLATE_NOOP("layout", "区位图"), {52, 58}},
    {QT_TRANSLATE_NOOP("layout", "统计表"), {94, 90}},
    {QT_TRANSLATE_NOOP("layout", "条形图"), {68, 45}},
    {QT_TRANSLATE_NOOP("layout", "环形图"), {68, 36}},
    {QT_TRANSLATE_NOOP("layout", "大数字"), {68, 28}},
    {QT_TRANSLATE_NOOP("layout", "指标列表"), {68, 40}},
    {QT_TRANSLATE_NOOP("layout", "文字"), {80, 12}},
    {QT_TRANSLATE_NOOP("layout", "数据来源"), {68, 12}},
    {QT_TRANSLATE_NOOP("layout", "方法说明"), {68, 26}},
    {QT_TRANSLATE_NOOP("layout", "缺口说明"), {68, 24}},
    {QT_TRANSLATE_NOOP("layout", "徽标"), {24, 24}},
    {QT_TRANSLATE_NOOP("layout", "页码"), {40, 5}},
    {QT_TRANSLATE_NOOP("layout", "色条"), {40, 1}},
}};

} // namespace

QString itemKindName(ItemKind kind)
{
    return QCoreApplication::translate("layout", kWords.at(static_cast<std::size_t>(kind)).name);
}

LayoutItem newItem(ItemKind kind, const Layout& layout)
{
    const QSizeF room = layout.size * 0.95;
    const QSizeF size =
        (kWords.at(static_cast<std::size_t>(kind)).size * layout.unit).boundedTo(room);
    LayoutItem item;
    item.kind = kind;
    item.rect = QRectF(
        {(layout.size.width() - size.width()) / 2, (layout.size.height() - size.height()) / 2},
        size);
    item.look.outline = kind == ItemKind::Map || kind == ItemKind::TitleBlock;
    if (kind == ItemKind::Text)
        item.text = QCoreApplication::translate("layout", "文字");
    return item;
}

bool hasText(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Title:
    case ItemKind::Subtitle:
    case ItemKind::Text:
    case ItemKind::Source:
    case ItemKind::Method:
    case ItemKind::GapSentence:
    case ItemKind::PageNumber:
    case ItemKind::WindRose:
        return true;
    default:
        return false;
    }
}

bool hasPoints(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Map:
    case ItemKind::Inset:
    case ItemKind::Frame:
    case ItemKind::Rule:
    case ItemKind::Logo:
    case ItemKind::NorthArrow:
    case ItemKind::WindRose:
    case ItemKind::ScaleBar:
    case ItemKind::TitleBlock:
        return false;
    default:
        return true;
    }
}

bool hasHeading(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Legend:
    case ItemKind::Headline:
    case ItemKind::Indicators:
    case ItemKind::Bars:
    case ItemKind::RingChart:
    case ItemKind::Table:
    case ItemKind::Source:
    case ItemKind::Method:
    case ItemKind::GapSentence:
    case ItemKind::ScaleBar:
        return true;
    default:
        return false;
    }
}

} // namespace yimi
