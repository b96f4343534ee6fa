// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/item_setting.h"

#include <algorithm>

namespace yimi {

namespace {

Qt::Alignment qtAlign(TextAlign align)
{
    switch (align) {
    case TextAlign::Left:
        return Qt::AlignLeft;
    case TextAlign::Centre:
        return Qt::AlignHCenter;
    case TextAlign::Right:
        return Qt::AlignRight;
    }
    return Qt::AlignLeft;
}

} // namespace

double ItemSetting::bottom() const
{
    return sheet.measuring() ? kNoBottom : rect.bottom() + 0.05;
}

TextLook ItemSetting::close(TextLook look) const
{
    look.points *= 0.4 + 0.6 * density;
    return look;
}

TextLook ItemSetting::text(double points, TextLook look) const
{
    look.points = item.look.points > 0 ? item.look.points : points;
    look.bold = item.look.bold.value_or(look.bold);
    look.colour = item.look.colour.value_or(look.colour);
    look.align = qtAlign(item.look.align);
    return close(look);
}

double ItemSetting::enlarged(double ownPoints) const
{
    return item.look.points > 0 ? item.look.points / ownPoints : 1;
}

TextLook aligned(TextLook look, Qt::Alignment align)
{
    look.align = align;
    return look;
}

double setHeading(const ItemSetting& setting, const QString& text)
{
    const double top = setting.rect.top();
    if (text.isEmpty() || !setting.item.look.heading)
        return top;
    setting.sheet.textLine(setting.left(), setting.right(), top + 2.5, text, kHeadingLook);
    return top + 5 + 2 * setting.density;
}

void setMore(const ItemSetting& setting, double y, double height, std::int64_t count)
{
    setting.sheet.textLine(setting.left(),
                           setting.right(),
                           y + height / 2,
                           setting.page.words.more.arg(count),
                           setting.close(kQuietLook));
}

void setBar(const Sheet& sheet, double fraction, std::optional<double> tick, const QRectF& track)
{
    const double high = track.height();
    const double share = std::clamp(fraction, 0.0, 1.0);
    sheet.fill(track, Ink::track, high / 2);
    if (share > 0)
        sheet.fill({track.left(), track.top(), std::max(track.width() * share, high), high},
                   Ink::accent,
                   high / 2);
    if (!tick)
        return;
    const double x = track.left() + track.width() * std::clamp(*tick, 0.0, 1.0);
    const bool reached = fraction >= *tick;
    const double over = 0.6 + high * 0.15;
    sheet.line(
        {x, track.top() - over}, {x, track.bottom() + over}, reached ? Ink::text : Ink::warm, 0.6);
}

double setItem(const ItemSetting& setting)
{
    switch (setting.item.kind) {
    case ItemKind::Title:
        return setTitle(setting);
    case ItemKind::Subtitle:
        return setSubtitle(setting);
    case ItemKind::Legend:
        return setLegend(setting);
    case ItemKind::Scale:
        return setScale(setting);
    case ItemKind::ScaleBar:
        return setScaleBar(setting);
    case ItemKind::NorthArrow:
        return setNorthArrow(setting);
    case ItemKind::WindRose:
        return setWindRose(setting);
    case ItemKind::Frame:
        return setFrame(setting);
    case ItemKind::TitleBlock:
        return setTitleBlock(setting);
    case ItemKind::Table:
        return setTable(setting);
    case ItemKind::Bars:
        return setBars(setting);
    case ItemKind::RingChart:
        return setRing(setting);
    case ItemKind::Headline:
        return setHeadline(setting);
    case ItemKind::Indicators:
        return setIndicators(setting);
    case ItemKind::Text:
        return setText(setting);
    case ItemKind::Source:
        return setSource(setting);
    case ItemKind::Method:
        return setMethod(setting);
    case ItemKind::GapSentence:
        return setGapSentence(setting);
    case ItemKind::Logo:
        return setLogo(setting);
    case ItemKind::PageNumber:
        return setPageNumber(setting);
    case ItemKind::Rule:
        return setRule(setting);
    case ItemKind::Map:
    case ItemKind::Inset:
        break;
    }
    return setting.rect.bottom();
}

} // namespace yimi
