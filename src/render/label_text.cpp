// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/label_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr QStringView kOpening = u"（(《〈“‘【[";
constexpr QStringView kClosing = u"）)》〉”’】]、，。·：；！？/／";
constexpr QStringView kSlashes = u"/／"; ///< between two names of one thing
constexpr QStringView kStreetEndings = u"路道街";
/// A name's parts end with these; what follows begins a new one.
constexpr std::array<QStringView, 18> kEndings{u"街道",
                                               u"广场",
                                               u"高架",
                                               u"社区",
                                               u"小区",
                                               u"新村",
                                               u"花园",
                                               u"公园",
                                               u"大学",
                                               u"市",
                                               u"区",
                                               u"县",
                                               u"镇",
                                               u"乡",
                                               u"村",
                                               u"路",
                                               u"街",
                                               u"园"};

bool isWordLetter(QChar c)
{
    return c.unicode() < 0x2E80 && c.isLetterOrNumber();
}

bool mayBreakBefore(const QString& name, qsizetype at)
{
    const QChar before = name[at - 1];
    const QChar after = name[at];
    if (isWordLetter(before) && isWordLetter(after))
        return false;
    return !kOpening.contains(before) && !kClosing.contains(after) && !after.isLowSurrogate();
}

/// «街|道»: the break would be inside one of the endings.
bool splitsEnding(const QString& name, qsizetype at)
{
    for (const QStringView ending : kEndings) {
        for (qsizetype inside = 1; inside < ending.size(); ++inside) {
            if (at >= inside && QStringView(name).mid(at - inside, ending.size()) == ending)
                return true;
        }
    }
    return false;
}

bool isSlash(QChar c)
{
    return kSlashes.contains(c);
}

/// How bad a break is: by how far it is from the middle, less where a part of the name ends.
double badness(const QString& name, qsizetype at)
{
    const double bad = std::abs(static_cast<double>(at) - static_cast<double>(name.size()) / 2)
                       + (splitsEnding(name, at) ? 3 : 0);
    const QStringView head = QStringView(name).first(at);
    for (const QStringView ending : kEndings) {
        if (head.endsWith(ending) && head.size() > ending.size())
            return bad - 1.6;
    }
    return head.back() == u' ' ? bad - 1.6 : bad;
}

} // namespace

QString withoutRemark(const QString& name)
{
    constexpr qsizetype kLong = 8;
    if (name.size() <= kLong)
        return name;
    for (qsizetype i = 2; i < name.size(); ++i) {
        if (name[i] == QLatin1Char('(') || name[i] == QChar(0xFF08))
            return name.left(i).trimmed();
    }
    return name;
}

QString baseName(const QString& name)
{
    constexpr std::array<QStringView, 5> kAlongside{
        u"高架路", u"高架桥", u"高架", u"辅道", u"辅路"};
    const auto slash = std::ranges::find_if(name, isSlash);
    const QString first = name.left(std::distance(name.begin(), slash)).trimmed();
    if (first.isEmpty())
        return name;
    for (const QStringView part : kAlongside) {
        const QStringView street = QStringView(first).chopped(std::min(part.size(), first.size()));
        if (first.endsWith(part) && street.size() > 1 && kStreetEndings.contains(street.back()))
            return street.toString();
    }
    return first;
}

QStringList balancedLines(const QString& name)
{
    qsizetype best = 0;
    double least = 1e9;
    const qsizetype inner = std::max<qsizetype>(name.size() - 3, 0); // where a break may follow
    const bool twoNames = std::ranges::any_of(QStringView(name).mid(1, inner), isSlash);
    for (qsizetype at = 2; at + 1 < name.size(); ++at) {
        if (!mayBreakBefore(name, at) || (twoNames && !isSlash(name[at - 1])))
            continue;
        // Of two equal breaks the earlier one: the longer line carries the shorter like a roof.
        if (const double bad = badness(name, at); bad < least) {
            least = bad;
            best = at;
        }
    }
    if (best == 0)
        return {name};
    return {name.left(best).trimmed(), name.mid(best).trimmed()};
}

bool standsUpright(QChar c)
{
    return c.unicode() >= 0x2E80;
}

} // namespace yimi
