// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/fonts.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace yimi {

QFont mapFont(double pixels, bool bold)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"),
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

} // namespace yimi
