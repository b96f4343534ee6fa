// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/fonts.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QStringList>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

const QString kWanted = QStringLiteral("Noto Sans CJK SC");

/// Glyph 0 of a typeface is its box for «I do not have this». Without any typeface Qt numbers its
/// own boxes, which come from no file and have no table of characters.
bool hasGlyphs(const QString& text, const QFont& font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty() && std::ranges::all_of(runs, [](const QGlyphRun& run) {
        return !run.glyphIndexes().contains(0U) && !run.rawFont().fontTable("cmap").isEmpty();
    });
}

} // namespace

QFont mapFont(double pixels, bool bold)
{
    QFont font;
    font.setFamilies({kWanted,
                      QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei UI"),
                      QStringLiteral("Microsoft YaHei"),
                      QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(static_cast<int>(std::lround(pixels)), 1));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Result<void> checkMapFont()
{
    constexpr double kAnySize = 16;
    if (hasGlyphs(QStringLiteral("儿童友好城市"), mapFont(kAnySize)))
        return {};
    return failure(
        {.code = ErrorCode::FileNotFound, .file = kWanted.toStdString(), .field = "font"});
}

} // namespace yimi
