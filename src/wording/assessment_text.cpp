// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/assessment_text.h"

#include "wording/assessment_column_words.h"
#include "wording/assessment_indicator_words.h"
#include "wording/sentence.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace yimi {

namespace {

template <typename Words>
const typename Words::value_type* wordOf(const Words& words, std::string_view id)
{
    const auto found = std::ranges::find_if(words, [&](const auto& word) { return id == word.id; });
    return found != words.end() ? &*found : nullptr;
}

template <typename Words>
QString nameOf(const Words& words, std::string_view id)
{
    const auto* word = wordOf(words, id);
    return word != nullptr ? QCoreApplication::translate("wording", word->name) : fromUtf8(id);
}

/// What is looked for, in a sentence: «医院», «托育点».
QString facilityWord(const Gap& gap)
{
    if (gap.theme == "childcare")
        return QCoreApplication::translate("wording", "托育点", "one, in a sentence");
    if (gap.theme == "nature")
        return QCoreApplication::translate("wording", "山水", "one, in a sentence");
    const auto theme = themeFromId(gap.theme);
    return theme ? themeName(*theme) : fromUtf8(gap.theme);
}

QString nearestClause(const Gap& gap)
{
    if (!gap.length && !gap.time)
        return {};
    const QString away = gap.length ? metresText(*gap.length) : minutesText(*gap.time);
    const QString nearest =
        QCoreApplication::translate("wording", "最近%1 %2", "nearest facility, distance")
            .arg(facilityWord(gap), away);
    if (gap.excessLength)
        return QCoreApplication::translate("wording", "%1, 超出 %2")
            .arg(nearest, metresText(*gap.excessLength));
    if (gap.excess)
        return QCoreApplication::translate("wording", "%1, 超出 %2")
            .arg(nearest, minutesText(*gap.excess));
    return nearest;
}

QString detourClause(const Gap& gap)
{
    if (!gap.detour || gap.reason != GapReason::BeyondCutoff)
        return {};
    const QString straight = metresText(gap.detour->straight);
    const QString walked = metresText(gap.detour->walked);
    if (gap.detour->obstacle == Obstacle::None)
        return QCoreApplication::translate("wording", "绕行, 直线 %1, 沿路 %2")
            .arg(straight, walked);
    return QCoreApplication::translate("wording", "被%1阻隔, 直线 %2, 沿路 %3")
        .arg(nameOf(kObstacleWords, obstacleId(gap.detour->obstacle)), straight, walked);
}

QString reasonClause(const Gap& gap)
{
    switch (gap.reason) {
    case GapReason::BeyondCutoff:
        return nearestClause(gap);
    case GapReason::NoPath:
        return QCoreApplication::translate("wording", "沿路网走不到任何%1").arg(facilityWord(gap));
    case GapReason::NotLocated:
        return QCoreApplication::translate("wording", "居住点离可通行的道路太远, 未接入路网");
    case GapReason::NoFacility:
        return QCoreApplication::translate("wording", "没有可用的%1").arg(facilityWord(gap));
    case GapReason::ShortOfPlaces:
    case GapReason::None:
        break;
    }
    return {};
}

QString placesClause(const Gap& gap)
{
    if (gap.placesShort <= 0 || !gap.cutoff)
        return {};
    return QCoreApplication::translate("wording", "%1以内 %2 处, 缺 %3 个位置")
        .arg(cutoffName(*gap.cutoff), countText(gap.facilitiesInReach), countText(gap.placesShort));
}

QString noteClause(const Gap& gap)
{
    return gap.note.empty() ? QString() : nameOf(kGapNoteWords, gap.note);
}

/// Ids joined with «+», each by its name.
QString namesIn(const std::string& text, QString (*name)(const std::string&))
{
    QStringList names;
    for (const QString& part : fromUtf8(text).split(u'+', Qt::SkipEmptyParts))
        names += name(part.toStdString());
    return enumeration(names);
}

QString valueText(const std::string& key, const std::string& value, const std::string& unit)
{
    if (key == "project_settings")
        return namesIn(value, parameterName);
    if (key == "profile")
        return profileName(value);
    if (key == "modes" || (key == "outside_by" && value != "together"))
        return namesIn(value, profileName);
    if (const auto ages = parseAgeGroups(value); key == "ages" && ages)
        return ageGroupsName(*ages);
    if (unit.empty())
        return namesIn(value, choiceName);
    // Computed, not typed: all its digits are for programs that read the answer.
    const QString number =
        key == "standard_used" ? shortNumber(fromUtf8(value).toDouble(), 2) : fromUtf8(value);
    return withUnit(number, unitName(unit));
}

QString lineText(const MethodLine& line)
{
    const std::string& key = line.key;
    const QString value = valueText(key, line.value, line.unit);
    QString text = QCoreApplication::translate("wording", "%1：%2", "parameter, value")
                       .arg(parameterName(key), value);
    if (line.customised)
        text = QCoreApplication::translate("wording", "%1（自定义）").arg(text);
    else if (!line.clause.empty())
        text = QCoreApplication::translate("wording", "%1（%2）", "parameter and value, clause")
                   .arg(text, fromUtf8(line.clause));
    return text;
}

/// The word of an id's prefix, and what follows it; null when there is none.
std::pair<const DefinedWord*, QString> prefixOf(std::string_view id, char joint)
{
    const std::size_t at = id.find(joint);
    if (at == std::string_view::npos)
        return {nullptr, {}};
    const auto* word = wordOf(kPrefixWords, id.substr(0, at));
    const std::string_view rest = id.substr(at + 1);
    const auto theme = themeFromId(rest);
    const bool number = rest.find_first_not_of("0123456789.") == std::string_view::npos;
    if (word == nullptr || (!theme && !number))
        return {nullptr, {}};
    return {word, theme ? themeName(*theme) : fromUtf8(rest)};
}

} // namespace

QString prefixedName(std::string_view id, char joint)
{
    const auto [word, rest] = prefixOf(id, joint);
    return word != nullptr ? QCoreApplication::translate("wording", word->name).arg(rest)
                           : QString();
}

QString prefixedDefinition(std::string_view id, char joint)
{
    const DefinedWord* const word = prefixOf(id, joint).first;
    return word != nullptr ? sentence(QCoreApplication::translate("wording", word->definition))
                           : QString();
}

QString analysisName(std::string_view id)
{
    return nameOf(kAnalysisWords, id);
}

QString analysisQuestion(std::string_view id)
{
    const auto* words = wordOf(kAnalysisWords, id);
    return words != nullptr ? sentence(QCoreApplication::translate("wording", words->definition))
                            : QString();
}

QString parameterName(const std::string& key)
{
    static const QRegularExpression kZone(QStringLiteral("^zone_([\\d.]+)(min|m)$"));
    if (const auto match = kZone.match(fromUtf8(key)); match.hasMatch())
        return QCoreApplication::translate("wording", "%1以内的权重", "time or distance")
            .arg(withUnit(match.captured(1), unitName(match.captured(2).toStdString())));
    return nameOf(kParameterWords, key);
}

QString choiceName(const std::string& choice)
{
    if (const auto theme = themeFromId(choice))
        return themeName(*theme);
    return nameOf(kChoiceWords, choice);
}

QString unitName(const std::string& unit)
{
    return nameOf(kUnitWords, unit);
}

QString parameterValue(const ParameterSpec& spec, const std::string& text)
{
    return valueText(spec.key, text, spec.unit);
}

QString nearestFacilityLabel(const Gap& gap)
{
    return QCoreApplication::translate("wording", "最近%1", "label of the nearest facility")
        .arg(facilityWord(gap));
}

QString gapSentence(const Gap& gap)
{
    QStringList clauses{noteClause(gap), reasonClause(gap), detourClause(gap), placesClause(gap)};
    clauses.removeAll(QString());
    return clauses.join(QStringLiteral("; "));
}

QString methodText(const std::vector<MethodLine>& method)
{
    QStringList lines;
    for (const MethodLine& line : method)
        lines += lineText(line);
    return lines.join(QStringLiteral("；"));
}

QString tableName(const std::string& tableId)
{
    if (wordOf(kTableWords, tableId) != nullptr)
        return nameOf(kTableWords, tableId);
    for (std::size_t at = tableId.find('_'); at != std::string::npos;
         at = tableId.find('_', at + 1)) {
        const auto theme = themeFromId(tableId.substr(0, at));
        const std::string rest = tableId.substr(at + 1);
        if (theme && wordOf(kTableWords, rest) != nullptr)
            return QStringLiteral("%1 · %2").arg(themeName(*theme), nameOf(kTableWords, rest));
    }
    return fromUtf8(tableId);
}

QString columnName(const std::string& field)
{
    const QString id = fromUtf8(field);
    static const QRegularExpression kOfAge(QStringLiteral("^(children|inside)_(A\\d+_\\d+)$"));
    if (const auto match = kOfAge.match(id); match.hasMatch()) {
        if (const auto ages = parseAgeGroups(match.captured(2).toStdString()))
            return QCoreApplication::translate("wording", "%1（%2）", "column, age group")
                .arg(nameOf(kColumnWords, match.captured(1).toStdString()), ageGroupsName(*ages));
    }
    static const QRegularExpression kWithin(QStringLiteral("^inside_([\\d.]+)_min$"));
    if (const auto match = kWithin.match(id); match.hasMatch())
        return QCoreApplication::translate("wording", "%1 分钟圈内儿童").arg(match.captured(1));
    static const QRegularExpression kByMode(QStringLiteral("^inside_([a-z]+)$"));
    if (const auto match = kByMode.match(id); match.hasMatch())
        return QCoreApplication::translate("wording", "圈内儿童（%1）", "travel profile")
            .arg(profileName(match.captured(1).toStdString()));
    const QString prefixed = prefixedName(field, '_');
    return prefixed.isEmpty() ? nameOf(kColumnWords, field) : prefixed;
}

bool hasCellWords(std::string_view field)
{
    return field == "state" || field == "reason" || field == "theme";
}

QString cellText(std::string_view field, std::string_view code)
{
    if (field == "reason")
        return nameOf(kReasonWords, code);
    return field == "state" || field == "theme" ? className(code) : fromUtf8(code);
}

QString cellText(const Column& column, std::size_t row)
{
    constexpr int kDecimals = 3;
    const Value value = column.value(row);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return countText(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return shortNumber(*real, kDecimals);
    return column.isNull(row) ? QString() : cellText(column.name(), column.text(row));
}

} // namespace yimi
