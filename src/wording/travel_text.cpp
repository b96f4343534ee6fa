// SPDX-License-Identifier: GPL-3.0-or-later
// Rides, ways and service areas in sentences.
#include "wording/travel_text.h"

#include "wording/clauses.h"
#include "wording/sentence.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace yimi {

namespace {

QString overlapClause(const AreaOptions& options)
{
    switch (options.overlap) {
    case OverlapRule::Merge:
        return QCoreApplication::translate("wording", "各处设施合并");
    case OverlapRule::Overlap:
        return QCoreApplication::translate("wording", "各处设施分开，可以重叠");
    case OverlapRule::Split:
        break;
    }
    return QCoreApplication::translate("wording", "每处归最近的设施，互不重叠");
}

QString whereClause(const ServiceAreaSummary& summary)
{
    QStringList cutoffs;
    for (const Cutoff& cutoff : summary.search.cutoffs)
        cutoffs += cutoffName(cutoff);
    const QString place =
        summary.method.facilityLayer.empty()
            ? QCoreApplication::translate("wording", "地图上的一点")
            : QCoreApplication::translate("wording", "%1 %2 处")
                  .arg(fromUtf8(summary.method.facilityLayer),
                       countText(static_cast<std::int64_t>(summary.facilities.size())));
    const QString way = summary.search.direction == Direction::TowardFacilities
                            ? QCoreApplication::translate("wording", "前往%1").arg(place)
                            : QCoreApplication::translate("wording", "从%1出发").arg(place);
    const QString speed =
        withUnit(shortNumber(summary.search.profile.speed.value * 3.6), QStringLiteral("km/h"));
    return QCoreApplication::translate("wording", "%1，%2（%3），沿路网 %4 以内")
        .arg(way, profileName(summary.search.profile), speed, enumeration(cutoffs));
}

/// Empty where they are entered where they stand.
QString entranceClause(const ServiceAreaSummary& summary)
{
    QStringList layers;
    for (const std::string& layer : summary.method.entrances)
        layers += fromUtf8(layer);
    return layers.isEmpty() ? QString()
                            : QCoreApplication::translate(
                                  "wording", "按图层“%1”中的出入口进出，其中没有的按设施所在位置")
                                  .arg(enumeration(layers));
}

QString shapeClause(const ServiceAreaSummary& summary)
{
    const QString bands = summary.areas.rings
                              ? QCoreApplication::translate("wording", "按圈环计，不含内圈")
                              : QCoreApplication::translate("wording", "按圆盘计，含内圈");
    return QCoreApplication::translate("wording",
                                       "%1；%2；街道在界限处精确截断，面积按 %3 格网计算")
        .arg(bands, overlapClause(summary.areas), metresText(summary.areas.cell));
}

QString offRoadClause(const ServiceAreaSummary& summary)
{
    QStringList barriers{QCoreApplication::translate("wording", "地面快速路")};
    for (const std::string& barrier : summary.method.barriers)
        barriers += fromUtf8(barrier);
    return QCoreApplication::translate("wording", "离开街道最多走 %1，不穿越%2")
        .arg(metresText(summary.areas.offRoad), enumeration(barriers));
}

} // namespace

QString waitName(const std::string& wait)
{
    return wait == "pessimistic"
               ? QCoreApplication::translate("wording", "候车按整个发车间隔（悲观）")
               : QCoreApplication::translate("wording", "候车按发车间隔的一半（平均）");
}

QString meanWaySentence(const MeanWay& way)
{
    if (way.beyondLength.value == 0)
        return sentence(
            QCoreApplication::translate("wording", "儿童到最近设施平均 %1，都是距离本身")
                .arg(minutesText(way.time)));
    const QString beyond = minutesText(way.beyondLength);
    return sentence(
        QCoreApplication::translate(
            "wording",
            "儿童到最近设施平均 %1，其中 %2（%3）不是距离本身，而是过街、台阶、坡度、候车等")
            .arg(minutesText(way.time), beyond, percentText(way.share().value_or(0.0))));
}

QString methodText(const ServiceAreaSummary& summary)
{
    const ServiceAreaMethod& method = summary.method;
    const TravelProfile& profile = summary.search.profile;
    QString text;
    for (const QString& clause :
         {whereClause(summary),
          entranceClause(summary),
          shapeClause(summary),
          offRoadClause(summary),
          connectorClause(summary.search.snapLimit, summary.search.connectors),
          softwareClause(method.crs, method.softwareVersion)})
        text = joinedSentences(text, sentence(clause));
    text = joinedSentences(
        text, profileChangesSentence(profile.id, standardOf(profile).id, profileChanges(profile)));
    const auto transfer = Milliseconds(std::llround(method.transferSeconds * 1000.0));
    return joinedSentences(text, transitSentence(method.lines, method.wait, transfer));
}

QString bandName(const ServiceAreaSummary& summary, std::size_t band)
{
    const QString to = cutoffName(summary.bands[band].cutoff);
    if (!summary.areas.rings)
        return to;
    const double from = band > 0 ? cutoffNumber(summary.bands[band - 1].cutoff) : 0.0;
    return QStringLiteral("%1–%2").arg(shortNumber(from), to);
}

QString kilometresText(double metres)
{
    return withUnit(fixedNumber(metres / 1000.0, 1), QStringLiteral("km"));
}

QString squareKilometresText(double squareMetres)
{
    return withUnit(fixedNumber(squareMetres / 1e6, 2), QStringLiteral("km²"));
}

} // namespace yimi
