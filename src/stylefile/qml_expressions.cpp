// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/qml_expressions.h"

#include "stylefile/foreign_style.h"
#include "stylefile/qml_writer.h"

#include <QRegularExpression>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kNumber = uR"(([0-9.]+(?:e[-+]?[0-9]+)?))"_s;

QRegularExpressionMatch matchOf(const QString& pattern, const QString& text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
}

} // namespace

std::optional<std::vector<WidthStop>> readQmlWidths(const QString& expression)
{
    if (!matchOf(u"CASE( WHEN @map_scale >= .*)+ ELSE "_s + kNumber + u" END"_s, expression)
             .hasMatch())
        return std::nullopt;
    static const QRegularExpression kStop(
        u"WHEN @map_scale >= "_s + kNumber
        + uR"( THEN (?:scale_linear\(ln\(@map_scale\), ln\([^)]*\), ln\([^)]*\), )?)"_s + kNumber);
    std::vector<WidthStop> stops;
    for (auto found = kStop.globalMatch(expression); found.hasNext();) {
        const auto stop = found.next();
        stops.push_back(
            {metresPerPixelOf(stop.captured(1).toDouble()), pixelsOf(stop.captured(2).toDouble())});
    }
    return stops;
}

std::optional<QmlEnabled> readQmlEnabled(const QString& expression)
{
    const QString width = u"\\(CASE WHEN @map_scale .* END\\) "_s;
    if (matchOf(width + u">= "_s + kNumber, expression).hasMatch())
        return QmlEnabled{};
    if (matchOf(width + u"< "_s + kNumber, expression).hasMatch())
        return QmlEnabled{.thin = true};
    QString rest = expression;
    if (const qsizetype room = rest.indexOf(qmlRoom()); room >= 0)
        rest = rest.left(room).remove(u" AND "_s);
    if (rest.isEmpty())
        return QmlEnabled{};
    const auto near = matchOf(u"(?:NOT \\()?@map_scale (?:<=|>) "_s + kNumber + u"\\)?"_s, rest);
    if (!near.hasMatch())
        return std::nullopt;
    return QmlEnabled{.badgeFrom = metresPerPixelOf(near.captured(1).toDouble())};
}

std::optional<SizeLook> readQmlSizes(const QString& expression)
{
    static const QString kSizes = u"max\\("_s + kNumber + u", "_s + kNumber
                                  + uR"~( \* sqrt\(min\(max\(coalesce\("((?:[^"]|"")+)", 0\) / )~"_s
                                  + kNumber + uR"(, 0\), 1\)\)\).*)"_s;
    const auto found = matchOf(kSizes, expression);
    if (!found.hasMatch())
        return std::nullopt;
    return SizeLook{.field = found.captured(3).replace(u"\"\""_s, u"\""_s).toStdString(),
                    .most = found.captured(4).toDouble(),
                    .from = pixelsOf(found.captured(1).toDouble()),
                    .to = pixelsOf(found.captured(2).toDouble())};
}

bool isQmlDotSize(const QString& expression)
{
    return matchOf(kNumber + uR"( \* \(1 - .* ln\(@map_scale / .*)"_s, expression).hasMatch();
}

bool isQmlOwnGeometry(const QString& expression)
{
    return expression == qmlAnchor() || expression == qmlBordersOnce();
}

} // namespace yimi
