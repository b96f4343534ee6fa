// SPDX-License-Identifier: GPL-3.0-or-later
// Indicators as a large number and as lines, with their bars against the target.
#include "layout/item_setting.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kNumberPoints = 28;

/// What stands beside a number grows with it, but less.
TextLook besideLook(const TextLook& number)
{
    return {.points = std::max(kQuietLook.points * 0.9, number.points * 0.26),
            .colour = Ink::secondary,
            .align = Qt::AlignRight};
}

/// One that is not the headline. Returns its bottom.
double setIndicatorLine(const ItemSetting& setting, const PageIndicator& one, double y)
{
    const Sheet& sheet = setting.sheet;
    const double left = setting.left();
    const double right = setting.right();
    const TextLook body = setting.text(kBodyPoints);
    TextLook number = body;
    number.bold = true;
    number.points *= kHeadingLook.points / kBodyPoints;
    const double row = 5 * setting.enlarged(kBodyPoints) * (0.5 + 0.5 * setting.density);
    const double value = sheet.textWidth(one.value, number) + 2;
    sheet.textLine(left, right - value, y + row / 2 - 0.3, one.label, aligned(body, Qt::AlignLeft));
    sheet.textLine(
        right - value, right, y + row / 2 - 0.3, one.value, aligned(number, Qt::AlignRight));
    y += row;
    if (one.hasBar) {
        setBar(sheet, one.fraction, one.targetFraction, {left, y, right - left, 1.6});
        y += 2.2;
    }
    if (one.target.isEmpty())
        return y;
    const TextLook note = setting.close(kNoteLook);
    sheet.textLine(left, right, y + 2, one.target, aligned(note, Qt::AlignRight));
    return y + 3.6;
}

} // namespace

double setHeadline(const ItemSetting& setting)
{
    const auto at = static_cast<std::size_t>(setting.item.content);
    if (at >= setting.page.indicators.size())
        return setting.rect.top();
    const PageIndicator& one = setting.page.indicators[at];
    const Sheet& sheet = setting.sheet;
    const double left = setting.left();
    const double right = setting.right();
    double y = setHeading(setting, setting.page.indicatorsHeading);
    const TextLook number = setting.text(kNumberPoints, {.bold = true, .colour = Ink::accent});
    const double high = number.points * 0.42;
    sheet.textLine(left, right, y + high * 0.44, one.value, number);
    const TextLook beside = besideLook(number);
    const double room = right - left - sheet.textWidth(one.value, number) - 3;
    const bool hasRoom = sheet.textWidth(one.target, beside) <= room;
    if (hasRoom)
        sheet.textLine(left, right, y + high * 0.62, one.target, beside);
    y += high;
    const double barHigh = std::min(2.6 * number.points / kNumberPoints, 3.2);
    if (one.hasBar) {
        setBar(sheet, one.fraction, one.targetFraction, {left, y, right - left, barHigh});
        y += barHigh + 1.6;
    }
    const double points = kBodyPoints + std::max(number.points - kNumberPoints, 0.0) * 0.15;
    y = sheet.paragraph(left, right, y, one.label, {.points = points}, setting.bottom());
    if (!hasRoom)
        y = sheet.paragraph(left,
                            right,
                            y,
                            one.target,
                            {.points = points * 0.88, .colour = Ink::secondary},
                            setting.bottom());
    return y;
}

double setIndicators(const ItemSetting& setting)
{
    const auto& all = setting.page.indicators;
    const auto first = static_cast<std::size_t>(setting.item.content);
    if (first >= all.size())
        return setting.rect.top();
    double y = setHeading(setting, setting.page.indicatorsHeading);
    for (std::size_t i = first; i < all.size(); ++i) {
        const Sheet ruler(nullptr, setting.sheet.unit(), setting.sheet.vector());
        const ItemSetting measured{
            setting.page, setting.plan, setting.item, ruler, setting.rect, setting.density};
        if (setIndicatorLine(measured, all[i], y) > setting.bottom()) {
            if (y + 4 <= setting.bottom())
                setMore(setting, y, 4, static_cast<std::int64_t>(all.size() - i));
            return y + 4;
        }
        y = setIndicatorLine(setting, all[i], y) + (i + 1 < all.size() ? 2 * setting.density : 0);
    }
    return y;
}

} // namespace yimi
