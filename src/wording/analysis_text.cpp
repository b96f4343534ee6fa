// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/assessment_indicator_words.h"
#include "wording/assessment_text.h"
#include "wording/clauses.h"
#include "wording/sentence.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace yimi {

namespace {

constexpr auto kIndicatorWords = std::to_array<DefinedWord>({
    {"community-facility-coverage",
     QT_TRANSLATE_NOOP("wording", "社区普惠托育设施覆盖率"),
     QT_TRANSLATE_NOOP(
         "wording",
         "辖区内至少有一处普惠托育设施的社区，占全部社区的比例。只看有没有，不看走多远")},
    {"town-facility-coverage",
     QT_TRANSLATE_NOOP("wording", "镇（街道）覆盖率"),
     QT_TRANSLATE_NOOP("wording",
                       "辖区内至少有一处普惠托育机构的镇（街道），占全部镇（街道）的比例")},
    {"reachable-coverage",
     QT_TRANSLATE_NOOP("wording", "可达覆盖率"),
     QT_TRANSLATE_NOOP("wording",
                       "沿路网能在标准以内到达设施的儿童，占全部儿童的比例。不论那里还有没有空位")},
    {"served-share",
     QT_TRANSLATE_NOOP("wording", "有托位覆盖率"),
     QT_TRANSLATE_NOOP("wording",
                       "沿路网能在标准以内到达设施、并且分得到托位的儿童，占全部儿童的比例")},
    {"places-per-thousand",
     QT_TRANSLATE_NOOP("wording", "每千人口托位数"),
     QT_TRANSLATE_NOOP("wording", "全部托位数除以常住人口，再乘以一千。没有填写容量的设施不计")},
});

const DefinedWord* wordsOf(std::string_view indicatorId)
{
    const auto is = [&](const DefinedWord& words) { return indicatorId == words.id; };
    if (const auto found = std::ranges::find_if(kIndicatorWords, is);
        found != kIndicatorWords.end())
        return &*found;
    const auto found = std::ranges::find_if(kAssessmentIndicatorWords, is);
    return found != kAssessmentIndicatorWords.end() ? &*found : nullptr;
}

/// «reachable-hospital»: the reachable share of one theme.
std::optional<Theme> reachableTheme(std::string_view indicatorId)
{
    constexpr std::string_view kPrefix = "reachable-";
    return indicatorId.starts_with(kPrefix) ? themeFromId(indicatorId.substr(kPrefix.size()))
                                            : std::nullopt;
}

/// «nature-ring-bike», «nature-within-15»: 山水体验圈 by one mode, within other minutes.
std::optional<QString> natureName(const std::string& indicatorId)
{
    constexpr std::string_view kByMode = "nature-ring-";
    constexpr std::string_view kWithin = "nature-within-";
    if (indicatorId.starts_with(kWithin))
        return QCoreApplication::translate("wording", "%1 分钟内到山水的儿童")
            .arg(fromUtf8(indicatorId.substr(kWithin.size())));
    if (indicatorId.starts_with(kByMode) && wordsOf(indicatorId) == nullptr)
        return QCoreApplication::translate("wording", "按时到山水的儿童（%1）", "travel profile")
            .arg(profileName(indicatorId.substr(kByMode.size())));
    return std::nullopt;
}

QString inUnit(const QString& number, const std::string& unit)
{
    return unit.empty() ? number : withUnit(number, unitName(unit));
}

/// What is looked for, as the gap list calls it.
QString facilityWord(const CoverageOptions& options)
{
    return options.inclusiveOnly
               ? QCoreApplication::translate("wording", "普惠托育点", "one, in a sentence")
               : QCoreApplication::translate("wording", "托育点", "one, in a sentence");
}

QString nearestClause(const CommunityCoverage& community, const CoverageOptions& options)
{
    if (!community.nearest)
        return {};
    const QString nearest =
        QCoreApplication::translate("wording", "最近%1 %2", "nearest facility, distance")
            .arg(facilityWord(options), metresText(community.nearest->length));
    if (community.excessLength)
        return QCoreApplication::translate("wording", "%1, 超出 %2")
            .arg(nearest, metresText(*community.excessLength));
    if (community.excess)
        return QCoreApplication::translate("wording", "%1, 超出 %2")
            .arg(nearest, minutesText(*community.excess));
    return nearest;
}

/// «15 分钟内», «500 m 内»: a space stands only between Latin and Chinese.
QString withinCutoff(const Cutoff& cutoff)
{
    return std::holds_alternative<Metres>(cutoff)
               ? QCoreApplication::translate("wording", "%1 内", "within a length")
                     .arg(cutoffName(cutoff))
               : QCoreApplication::translate("wording", "%1内", "within a time")
                     .arg(cutoffName(cutoff));
}

QString placesClause(const CommunityCoverage& community, const CoverageOptions& options)
{
    if (community.placesShort <= 0)
        return {};
    return QCoreApplication::translate("wording",
                                       "%1 %2 处, 缺 %3 个托位",
                                       "within cutoff, facilities in reach, places missing")
        .arg(withinCutoff(options.cutoff),
             countText(community.facilitiesInReach),
             countText(community.placesShort));
}

/// Why children of this community get nowhere; nothing when places are all that is missing.
QString reachClause(const CommunityCoverage& community, const CoverageOptions& options)
{
    switch (community.reason) {
    case GapReason::BeyondCutoff:
        return nearestClause(community, options);
    case GapReason::NoPath:
        return QCoreApplication::translate("wording", "沿路网走不到任何%1")
            .arg(facilityWord(options));
    case GapReason::NotLocated:
        return QCoreApplication::translate("wording", "居住点离可通行的道路超过 %1, 未接入路网")
            .arg(metresText(options.snapLimit));
    case GapReason::NoFacility:
        return QCoreApplication::translate("wording", "没有可用的%1").arg(facilityWord(options));
    case GapReason::ShortOfPlaces:
    case GapReason::None:
        break;
    }
    return {};
}

/// "15 min" and "500 m", the spellings of the method sheet, as the reader writes them.
QString withinCutoffOfMethod(const std::string& cutoff)
{
    const QString text = fromUtf8(cutoff);
    const double number = text.section(u' ', 0, 0).toDouble();
    if (text.endsWith(QStringLiteral(" min")))
        return withinCutoff(minutes(number));
    if (text.endsWith(QStringLiteral(" m")))
        return withinCutoff(Metres(number));
    return text;
}

QString demandSourceNames(const std::string& sources)
{
    QStringList names;
    for (const QString& source : fromUtf8(sources).split(u'+', Qt::SkipEmptyParts)) {
        if (source == u"residences")
            names += QCoreApplication::translate("wording", "居住点");
        else if (source == u"cells")
            names += QCoreApplication::translate("wording", "社区内的格网");
        else if (source == u"inside points")
            names += QCoreApplication::translate("wording", "社区内一点");
        else
            names += source;
    }
    return enumeration(names);
}

/// Where the children are, and how they were put there.
QString demandClause(const MethodSheet& method)
{
    QString clause = QCoreApplication::translate("wording", "儿童落在%1")
                         .arg(demandSourceNames(method.demandSource));
    const DemandMethod& demand = method.demand;
    if (!demand.weightField.empty())
        clause = QCoreApplication::translate(
                     "wording", "%1，按字段“%2”分摊", "where children are, by which field")
                     .arg(clause, fromUtf8(demand.weightField));
    if (demand.byCells == 0)
        return clause;
    const QString cells = metresText(Metres(demand.cellSize));
    const QString count = countText(static_cast<std::int64_t>(demand.byCells));
    const QString how =
        demand.cellsInResidentialLand ? QCoreApplication::translate(
            "wording", "%1，%2 个没有居住点的社区用 %3 的格网，有居住用地的只用居住用地内的格子")
                                      : QCoreApplication::translate(
                                          "wording", "%1，%2 个没有居住点的社区用 %3 的格网");
    return how.arg(clause, count, cells);
}

QString travelClause(const MethodSheet& method)
{
    const auto ages = parseAgeGroups(method.ages);
    const QString who = ages ? ageGroupsName(*ages) : fromUtf8(method.ages);
    const QString direction = method.direction == "from"
                                  ? QCoreApplication::translate("wording", "从设施出发")
                                  : QCoreApplication::translate("wording", "儿童前往设施");
    return QCoreApplication::translate("wording", "%1儿童，%2（%3），沿路网 %4，方向为%5")
        .arg(who,
             profileName(method.profileId),
             withUnit(shortNumber(method.speedKmh), QStringLiteral("km/h")),
             withinCutoffOfMethod(method.cutoff),
             direction);
}

QString supplyClause(const MethodSheet& method)
{
    const QString supply = method.inclusiveOnly
                               ? QCoreApplication::translate("wording", "只计普惠设施")
                               : QCoreApplication::translate("wording", "计入全部设施");
    const QString rule =
        method.assignment == "nearest-first"
            ? QCoreApplication::translate("wording", "托位按由近到远分配")
            : QCoreApplication::translate("wording", "托位分配先求有位的儿童最多，再求总路程最短");
    const QString shared =
        QCoreApplication::translate("wording", "%1，%2", "which supply, how places are shared")
            .arg(supply, rule);
    if (method.takeUp >= 1.0)
        return shared;
    return QCoreApplication::translate(
               "wording", "%1，入托需求率按 %2 计", "how places are shared, take-up")
        .arg(shared, percentText(method.takeUp));
}

} // namespace

QString indicatorName(const std::string& indicatorId)
{
    if (const auto theme = reachableTheme(indicatorId))
        return QCoreApplication::translate("wording", "%1可达覆盖率", "theme")
            .arg(themeName(*theme));
    if (const auto nature = natureName(indicatorId))
        return *nature;
    if (const QString prefixed = prefixedName(indicatorId, '-'); !prefixed.isEmpty())
        return prefixed;
    const DefinedWord* words = wordsOf(indicatorId);
    return words == nullptr ? fromUtf8(indicatorId)
                            : QCoreApplication::translate("wording", words->name);
}

QString indicatorDefinition(const std::string& indicatorId)
{
    if (const QString prefixed = prefixedDefinition(indicatorId, '-'); !prefixed.isEmpty())
        return prefixed;
    const DefinedWord* words = wordsOf(reachableTheme(indicatorId) ? "reachable-coverage"
                                       : natureName(indicatorId)   ? "nature-ring-share"
                                                                   : indicatorId);
    return words == nullptr ? QString()
                            : sentence(QCoreApplication::translate("wording", words->definition));
}

QString indicatorValue(const Indicator& indicator)
{
    if (!indicator.value)
        return QStringLiteral("—");
    const bool counted =
        indicator.unit == "count" || indicator.unit == "seats" || indicator.unit == "people";
    const int decimals = indicator.unit.empty() ? 2 : 1; // a Gini coefficient of 0.45 is no 0.5
    return inUnit(counted ? countText(std::llround(*indicator.value))
                          : fixedNumber(*indicator.value, decimals),
                  indicator.unit);
}

QString indicatorTarget(const Indicator& indicator)
{
    if (!indicator.target)
        return {};
    const QString target = inUnit(shortNumber(*indicator.target), indicator.unit);
    if (indicator.targetYear == 0)
        return QCoreApplication::translate("wording", "目标 %1").arg(target);
    return QCoreApplication::translate("wording", "目标 %1 (%2)")
        .arg(target)
        .arg(indicator.targetYear);
}

QString gapSentence(const CommunityCoverage& community, const CoverageOptions& options)
{
    QStringList clauses{reachClause(community, options), placesClause(community, options)};
    clauses.removeAll(QString());
    return clauses.join(QStringLiteral("; "));
}

QString transitSentence(const std::string& lines, const std::string& wait, Milliseconds transfer)
{
    if (lines.empty())
        return {};
    return sentence(QCoreApplication::translate("wording", "公交取自 %1，%2，每次换乘另加 %3")
                        .arg(fromUtf8(lines), waitName(wait), cutoffName(transfer)));
}

QString connectorClause(Metres snapLimit, bool connectors)
{
    const QString limit = metresText(snapLimit);
    return connectors ? QCoreApplication::translate(
                            "wording", "点到道路的连接段计入路程，离道路超过 %1 的视为未接入路网")
                            .arg(limit)
                      : QCoreApplication::translate(
                            "wording", "点到道路的连接段不计入路程，离道路超过 %1 的视为未接入路网")
                            .arg(limit);
}

QString softwareClause(const std::string& crs, const std::string& version)
{
    return QCoreApplication::translate("wording", "坐标系 %1，软件 一米 %2")
        .arg(fromUtf8(crs), fromUtf8(version));
}

QString methodText(const MethodSheet& method)
{
    QString text;
    for (const QString& clause :
         {travelClause(method),
          demandClause(method),
          connectorClause(Metres(method.snapLimitMetres), method.connectors),
          supplyClause(method),
          softwareClause(method.crs, method.softwareVersion)})
        text = joinedSentences(text, sentence(clause));
    text = joinedSentences(
        text, profileChangesSentence(method.profileId, method.profileBase, method.profileChanges));
    const auto transfer = Milliseconds(std::llround(method.transferSeconds * 1000.0));
    return joinedSentences(text, transitSentence(method.lines, method.wait, transfer));
}

} // namespace yimi
