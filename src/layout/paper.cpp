// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/paper.h"

#include <array>
#include <cmath>

namespace yimi {

namespace {

struct Paper
{
    const char* name;
    double width; ///< lying
    double height;
    bool turns;
};

constexpr std::array kPapers{Paper{"A4", 297, 210, true},
                             Paper{"A3", 420, 297, true},
                             Paper{"A2", 594, 420, true},
                             Paper{"A1", 841, 594, true},
                             Paper{"A0", 1189, 841, true},
                             Paper{"16:9", 338.7, 190.5, false}};

bool same(QSizeF a, QSizeF b)
{
    return std::abs(a.width() - b.width()) < 0.5 && std::abs(a.height() - b.height()) < 0.5;
}

} // namespace

QStringList paperNames()
{
    QStringList names;
    for (const Paper& paper : kPapers)
        names += QString::fromLatin1(paper.name);
    return names;
}

std::optional<QSizeF> paperSize(const QString& name, bool landscape)
{
    for (const Paper& paper : kPapers) {
        if (name.compare(QLatin1String(paper.name), Qt::CaseInsensitive) != 0)
            continue;
        const QSizeF lying(paper.width, paper.height);
        return landscape || !paper.turns ? lying : lying.transposed();
    }
    return std::nullopt;
}

QString paperName(QSizeF millimetres)
{
    for (const Paper& paper : kPapers) {
        const QSizeF lying(paper.width, paper.height);
        if (same(millimetres, lying) || same(millimetres, lying.transposed()))
            return QString::fromLatin1(paper.name);
    }
    return {};
}

} // namespace yimi
