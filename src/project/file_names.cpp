// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/file_names.h"

#include <QStringList>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSigns = 80; // Chinese takes three bytes a sign, and names have 255

bool isDevice(const QString& name)
{
    static const QStringList plain{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (plain.contains(stem))
        return true;
    return stem.size() == 4 && (stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s))
           && stem.back().isDigit();
}

} // namespace

QString fileNameOf(const QString& title)
{
    QString name = title.trimmed();
    for (QChar& c : name) {
        if (c < u' ' || u"<>:\"/\\|?*"_s.contains(c))
            c = u'_';
    }
    name.truncate(kMostSigns);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.endsWith(u'.') || name.endsWith(u' ')) // Windows drops them
        name.chop(1);
    if (name.isEmpty() || isDevice(name))
        name += u'_';
    return name;
}

} // namespace yimi
