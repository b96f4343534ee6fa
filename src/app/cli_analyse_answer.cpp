// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_analyse_answer.h"

#include "analysis/coverage_words.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

constexpr std::size_t kGapsPrinted = 20;

Json metresJson(const std::optional<Metres>& length)
{
    return length ? Json(length->value) : Json(nullptr);
}

Json secondsJson(const std::optional<Milliseconds>& time)
{
    return time ? Json(seconds(*time)) : Json(nullptr);
}

Json gapJson(const Gap& gap)
{
    Json json = {{"subject", gapSubjectId(gap.subject)},
                 {gap.subject == GapSubject::Community ? "community_id" : "facility_id", gap.id},
                 {"name", gap.name},
                 {"town", gap.town},
                 {"district", gap.district},
                 {"theme", gap.theme},
                 {"children", gap.children},
                 {"unserved", gap.unserved},
                 {"reason", gapSentence(gap).toStdString()},
                 {"reason_code", gap.note.empty() ? std::string(reasonId(gap.reason)) : gap.note},
                 {"nearest_id", gap.nearestId.empty() ? Json(nullptr) : Json(gap.nearestId)},
                 {"nearest_seconds", secondsJson(gap.time)},
                 {"nearest_metres", metresJson(gap.length)},
                 {"excess_seconds", secondsJson(gap.excess)},
                 {"excess_metres", metresJson(gap.excessLength)},
                 {"facilities_in_reach", gap.facilitiesInReach},
                 {"places_short", gap.placesShort}};
    json["straight_metres"] = gap.detour ? Json(gap.detour->straight.value) : Json(nullptr);
    json["obstacle"] = gap.detour ? Json(obstacleId(gap.detour->obstacle)) : Json("");
    json["x"] = gap.place ? Json(gap.place->x) : Json(nullptr);
    json["y"] = gap.place ? Json(gap.place->y) : Json(nullptr);
    return json;
}

Json methodJson(const std::vector<MethodLine>& method)
{
    Json json = Json::object();
    for (const MethodLine& line : method)
        json[line.key] = {{"value", line.value},
                          {"unit", line.unit},
                          {"clause", line.clause},
                          {"customised", line.customised}};
    return json;
}

QString textOf(const AnalysisAnswer& answer)
{
    QStringList lines{analysisName(answer.analysis)};
    for (const Indicator& indicator : answer.headline)
        lines += QStringLiteral("  %1  %2  %3")
                     .arg(indicatorName(indicator.id),
                          indicatorValue(indicator),
                          indicatorTarget(indicator))
                     .trimmed();
    for (std::size_t i = 0; i < std::min(answer.gaps.size(), kGapsPrinted); ++i) {
        const Gap& gap = answer.gaps[i];
        lines +=
            QStringLiteral("  %1. %2 (%3): %4")
                .arg(i + 1)
                .arg(QString::fromStdString(gap.name), countText(gap.unserved), gapSentence(gap));
    }
    return lines.join(u'\n') + u'\n';
}

Json parameterJson(const ParameterSpec& spec, std::span<const Standard> standards)
{
    const Standard* const standard = standardById(standards, spec.standard);
    Json json = {{"key", spec.key}, {"name", parameterName(spec.key).toStdString()}};
    json["preset"] =
        spec.preset.empty() && standard != nullptr ? Json(standard->value) : Json(spec.preset);
    json["unit"] = spec.unit;
    json["choices"] = spec.choices;
    json["clause"] = standard != nullptr ? standard->clause : std::string{};
    json["certainty"] = standard != nullptr ? standard->certainty : std::string{};
    return json;
}

} // namespace

Json indicatorsJson(const std::vector<Indicator>& indicators)
{
    Json list = Json::array();
    for (const Indicator& indicator : indicators) {
        list.push_back({{"id", indicator.id},
                        {"name", indicatorName(indicator.id).toStdString()},
                        {"label", indicatorName(indicator.id).toStdString()},
                        {"value", orNull(indicator.value)},
                        {"numerator", indicator.numerator},
                        {"denominator", indicator.denominator},
                        {"unit", indicator.unit},
                        {"target", orNull(indicator.target)},
                        {"target_year", indicator.targetYear},
                        {"clause", indicator.clause}});
    }
    return list;
}

Json rowsJson(const FeatureTable& table)
{
    Json rows = Json::array();
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        Json json = Json::object();
        for (const Column& column : table.columns) {
            const Value value = column.value(row);
            if (const auto* whole = std::get_if<std::int64_t>(&value))
                json[column.name()] = *whole;
            else if (const auto* real = std::get_if<double>(&value))
                json[column.name()] = *real;
            else if (const auto* text = std::get_if<std::string>(&value))
                json[column.name()] = *text;
            else
                json[column.name()] = nullptr;
        }
        rows.push_back(std::move(json));
    }
    return rows;
}

Answer analysisListAnswer(const CityLayers& layers,
                          std::span<const Standard> standards,
                          std::span<const TravelProfile> profiles)
{
    Answer answer;
    Json list = Json::array();
    QStringList lines;
    for (const AnalysisSpec& spec : analysisSpecs()) {
        Json missing = Json::array();
        for (const Theme theme : missingThemes(spec, layers))
            missing.push_back(themeId(theme));
        Json parameters = Json::array();
        for (const ParameterSpec& parameter : spec.parameters)
            parameters.push_back(parameterJson(parameter, standards));
        const std::string id(spec.id);
        lines += QStringLiteral("%1  %2  %3")
                     .arg(QString::fromStdString(id), -12)
                     .arg(analysisName(id), analysisQuestion(id));
        list.push_back({{"id", id},
                        {"name", analysisName(id).toStdString()},
                        {"question", analysisQuestion(id).toStdString()},
                        {"missing", std::move(missing)},
                        {"parameters", std::move(parameters)}});
    }
    answer.fields["analyses"] = std::move(list);
    Json names = Json::array();
    for (const TravelProfile& profile : profiles)
        names.push_back(profile.id);
    answer.fields["profiles"] = std::move(names);
    answer.text = lines.join(u'\n') + u'\n';
    return answer;
}

Answer analysisAnswer(const AnalysisAnswer& answer)
{
    Answer made;
    made.fields["analysis"] = answer.analysis;
    made.fields["headline"] = indicatorsJson(answer.headline);
    Json gaps = Json::array();
    for (const Gap& gap : answer.gaps)
        gaps.push_back(gapJson(gap));
    made.fields["gaps"] = std::move(gaps);
    made.fields["table"] =
        answer.tables.empty() ? Json::array() : rowsJson(answer.tables.front().table);
    Json tables = Json::object();
    for (const AnswerTable& table : answer.tables)
        tables[table.id] = rowsJson(table.table);
    made.fields["tables"] = std::move(tables);
    made.method = methodJson(answer.method);
    made.findings = answer.findings;
    made.timings = answer.timings;
    made.text = textOf(answer);
    return made;
}

} // namespace yimi::cli
