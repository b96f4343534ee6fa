// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/page_content.h"

#include "render/raster_layer.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const PageMap* besideMap(const Page& page, int content)
{
    const auto at = static_cast<std::size_t>(content - 1);
    return content > 0 && at < page.maps.size() ? &page.maps[at] : nullptr;
}

QString captionOf(const Page& page, int content)
{
    const PageMap* beside = besideMap(page, content);
    return beside ? beside->caption : page.caption;
}

QString wordFor(const QString& key, const Page& page, double scale)
{
    struct Word
    {
        const char* key;
        const QString& text;
    };

    const std::initializer_list<Word> words{{"title", page.title},
                                            {"subtitle", page.subtitle},
                                            {"organisation", page.unit},
                                            {"number", page.number},
                                            {"date", page.date},
                                            {"reviewer", page.reviewer},
                                            {"source", page.source},
                                            {"mark", page.sampleMark},
                                            {"page", page.pageNumber},
                                            {"gap", page.gapSentence}};
    for (const Word& word : words) {
        if (key == QLatin1String(word.key))
            return word.text;
    }
    if (key == "scale"_L1)
        return scale > 0 ? scaleText(scale) : QString();
    if (key == "map0"_L1)
        return page.caption;
    if (key == "map1"_L1)
        return page.maps.empty() ? page.words.noMap : captionOf(page, 1);
    return u"{%1}"_s.arg(key);
}

std::optional<Error> problemOf(const Scene& scene)
{
    for (const SceneRaster& raster : scene.rasters) {
        auto problem = raster.source ? raster.source->problem() : std::nullopt;
        if (problem)
            return problem;
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> pictureProblem(const Page& page)
{
    std::optional<Error> problem = problemOf(page.scene);
    for (const PageMap& beside : page.maps) {
        if (!problem)
            problem = problemOf(beside.scene);
    }
    return problem ? problem : problemOf(page.insetScene);
}

const Scene* mapScene(const Page& page, int content)
{
    if (content == 0)
        return &page.scene;
    const PageMap* beside = besideMap(page, content);
    return beside ? &beside->scene : nullptr;
}

Box mapExtent(const Page& page, int content)
{
    if (content == 0)
        return page.extent;
    const PageMap* beside = besideMap(page, content);
    return beside ? beside->extent : Box();
}

const std::vector<LegendGroup>& mapLegend(const Page& page, int content)
{
    static const std::vector<LegendGroup> kNone;
    if (content == 0)
        return page.legend;
    const PageMap* beside = besideMap(page, content);
    return beside ? beside->legend : kNone;
}

QString fillPlaceholders(const QString& text, const Page& page, double scale)
{
    static const QRegularExpression kPlaceholder(u"\\{(\\w+)\\}"_s);
    if (!text.contains('{'_L1))
        return text;
    QStringList parts;
    for (const QString& part : text.split(u" · "_s)) {
        QString filled;
        qsizetype from = 0;
        for (auto it = kPlaceholder.globalMatch(part); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            filled += part.mid(from, match.capturedStart() - from)
                      + wordFor(match.captured(1), page, scale);
            from = match.capturedEnd();
        }
        filled += part.mid(from);
        if (!filled.trimmed().isEmpty())
            parts += filled;
    }
    return parts.join(u" · "_s);
}

QString scaleText(double denominator)
{
    QString digits = QString::number(std::llround(denominator));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QLatin1Char(' '));
    return QStringLiteral("1:") + digits;
}

std::optional<std::vector<double>> windShares(const QString& text)
{
    static const QRegularExpression kJoint(u"[\\s,;%，、；％]+"_s);
    std::vector<double> shares;
    double sum = 0;
    for (const QString& part : text.split(kJoint, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        shares.push_back(part.toDouble(&isNumber));
        if (!isNumber || !std::isfinite(shares.back()) || shares.back() < 0)
            return std::nullopt;
        sum += shares.back();
    }
    if ((shares.size() != 8 && shares.size() != 16) || sum <= 0)
        return std::nullopt;
    return shares;
}

} // namespace yimi
