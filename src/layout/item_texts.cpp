// SPDX-License-Identifier: GPL-3.0-or-later
// Words on a page: title, notes, sentences.
#include "layout/item_setting.h"
#include "layout/page_content.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kTitlePoints = 22;
constexpr double kLeastTitleShare = 0.74;

/// What the item says itself, else what the page has.
QString wordsOf(const ItemSetting& setting, const QString& own)
{
    return setting.item.text.isEmpty()
               ? own
               : fillPlaceholders(setting.item.text, setting.page, setting.plan.scale);
}

double setParagraph(const ItemSetting& setting, double top, const QString& text, TextLook look)
{
    return setting.sheet.paragraph(
        setting.left(), setting.right(), top, text, look, setting.bottom());
}

/// A small heading over small print.
double setNote(const ItemSetting& setting, const QString& heading, const QString& text)
{
    if (text.isEmpty())
        return setting.rect.top();
    double y = setting.rect.top();
    if (!heading.isEmpty() && setting.item.look.heading) {
        setting.sheet.textLine(
            setting.left(), setting.right(), y + 2, heading, {.points = 7.5, .bold = true});
        y += 4.2;
    }
    return setParagraph(setting, y, text, setting.text(kNoteLook.points, kNoteLook));
}

} // namespace

// A title a little too long is set smaller: one character alone on a second line looks like a slip.
double setTitle(const ItemSetting& setting)
{
    const QString title = wordsOf(setting, setting.page.title);
    TextLook look = setting.text(kTitlePoints, {.bold = true});
    const double width = setting.right() - setting.left();
    const double share = width / std::max(setting.sheet.textWidth(title, look), 1e-6);
    if (share < 1)
        look.points *= share > kLeastTitleShare ? share * 0.995 : 0.86;
    return setParagraph(setting, setting.rect.top(), title, look);
}

double setSubtitle(const ItemSetting& setting)
{
    return setParagraph(setting,
                        setting.rect.top(),
                        wordsOf(setting, setting.page.subtitle),
                        setting.text(kBodyPoints, {.colour = Ink::secondary}));
}

double setText(const ItemSetting& setting)
{
    return setParagraph(
        setting, setting.rect.top(), wordsOf(setting, {}), setting.text(kBodyPoints));
}

double setSource(const ItemSetting& setting)
{
    QString source = setting.page.source;
    if (!setting.page.sampleMark.isEmpty())
        source += (source.isEmpty() ? QString() : QStringLiteral(" · ")) + setting.page.sampleMark;
    return setNote(setting, setting.page.sourceHeading, wordsOf(setting, source));
}

double setMethod(const ItemSetting& setting)
{
    return setNote(setting, setting.page.methodHeading, wordsOf(setting, setting.page.method));
}

double setGapSentence(const ItemSetting& setting)
{
    const QString sentence = wordsOf(setting, setting.page.gapSentence);
    if (sentence.isEmpty())
        return setting.rect.top();
    const double top = setHeading(setting, setting.page.gapHeading);
    return setParagraph(setting, top, sentence, setting.text(kBodyPoints));
}

double setPageNumber(const ItemSetting& setting)
{
    const TextLook look = setting.text(kQuietLook.points, kQuietLook);
    const double height = setting.sheet.lineHeight(look);
    setting.sheet.textLine(setting.left(),
                           setting.right(),
                           setting.rect.top() + height / 2,
                           wordsOf(setting, setting.page.pageNumber),
                           look);
    return setting.rect.top() + height;
}

double setRule(const ItemSetting& setting)
{
    setting.sheet.fill(setting.rect, setting.item.look.colour.value_or(Ink::accent));
    return setting.rect.bottom();
}

} // namespace yimi
