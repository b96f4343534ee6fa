// SPDX-License-Identifier: GPL-3.0-or-later
// 医疗, 图书馆, 文体, 校外活动, 保护站, 家长学校: who reaches each of them, and how many doctors
// and beds there are for the children.
#include "assessment/answer_parts.h"
#include "assessment/ready_made.h"
#include "city/demand.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

std::vector<std::string> serviceThemes()
{
    return {"hospital",
            "clinic",
            "library",
            "museum",
            "sports_venue",
            "activity_base",
            "protection_station",
            "family_education"};
}

/// All children of the base that the per-thousand figures count.
AgeGroups ageBase(const Parameters& parameters)
{
    AgeGroups base{AgeGroup::A0_2, AgeGroup::A3_5, AgeGroup::A6_11, AgeGroup::A12_14};
    if (parameters.choice("child_age_base") == "0-17")
        base.add(AgeGroup::A15_17);
    return base;
}

std::int64_t childrenOf(const CityBase& city, const AgeGroups& ages)
{
    std::int64_t sum = 0;
    for (const DemandPoint& point : city.demand)
        sum += childrenIn(point.children, ages);
    return sum;
}

double sumOf(const FacilitySet& set, std::string_view field)
{
    double sum = 0;
    for (std::size_t f = 0; f < set.facilities.size(); ++f)
        sum += set.number(f, field).value_or(0);
    return sum;
}

/// What the plan counts about a theme by a field of its layer.
struct FieldFigure
{
    Theme theme;
    const char* id;
    const char* field;
    enum class Count { PerThousandChildren, ShareThatHave, NumberThatHave } count;
    const char* standard;
};

constexpr auto kFigures = std::to_array<FieldFigure>({
    {Theme::Hospital,
     "doctors-per-thousand-children",
     "paed_doctors",
     FieldFigure::Count::PerThousandChildren,
     "plan-paediatric-doctors"},
    {Theme::Hospital,
     "beds-per-thousand-children",
     "paed_beds",
     FieldFigure::Count::PerThousandChildren,
     "plan-paediatric-beds"},
    {Theme::Hospital,
     "child-friendly-hospitals",
     "child_friendly",
     FieldFigure::Count::NumberThatHave,
     "plan-friendly-hospitals"},
    {Theme::Clinic,
     "clinics-with-child-doctor",
     "child_doctor",
     FieldFigure::Count::ShareThatHave,
     "plan-child-doctors"},
    {Theme::Library,
     "child-friendly-libraries",
     "child_friendly",
     FieldFigure::Count::NumberThatHave,
     "plan-friendly-libraries"},
    {Theme::ActivityBase,
     "child-friendly-bases",
     "child_friendly",
     FieldFigure::Count::NumberThatHave,
     "plan-friendly-bases"},
});

Indicator
figureOf(const AnalysisContext& context, const FacilitySet& set, const FieldFigure& figure)
{
    if (figure.count == FieldFigure::Count::PerThousandChildren)
        return indicator(figure.id,
                         sumOf(set, figure.field),
                         static_cast<double>(childrenOf(context.city, ageBase(context.parameters))),
                         1000.0,
                         "per-1000");
    double having = 0;
    for (std::size_t f = 0; f < set.facilities.size(); ++f)
        having += set.flag(f, figure.field) ? 1 : 0;
    if (figure.count == FieldFigure::Count::NumberThatHave)
        return indicator(figure.id, having, 1.0, 1.0, "count");
    return indicator(figure.id, having, static_cast<double>(set.facilities.size()), 100.0, "%");
}

/// Figures of one theme beside its coverage.
void addThemeIndicators(const AnalysisContext& context,
                        const Covered& covered,
                        AnalysisAnswer& answer)
{
    const auto add = [&](Indicator made, const char* standard) {
        answer.headline.push_back(withTarget(std::move(made), context.standards, standard));
    };
    for (const FieldFigure& figure : kFigures) {
        if (figure.theme == covered.set.theme && covered.set.table->column(figure.field) != nullptr)
            add(figureOf(context, covered.set, figure), figure.standard);
    }
    if (covered.set.theme == Theme::FamilyEducation) {
        const auto& communities = covered.coverage.communities;
        const auto with = std::ranges::count_if(communities, &CommunityCoverage::hasFacility);
        add(indicator("communities-with-family-education",
                      static_cast<double>(with),
                      static_cast<double>(communities.size()),
                      100.0,
                      "%"),
            "plan-family-education");
    }
    if (covered.set.theme == Theme::ProtectionStation)
        add(indicator("protection-stations",
                      static_cast<double>(covered.set.facilities.size()),
                      1.0,
                      1.0,
                      "count"),
            "plan-protection-stations");
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    AnalysisAnswer answer;
    answer.method = methodLines(context);
    const CoverageOptions options = coverageOptionsOf(context);
    for (const std::string& id : context.parameters.choices("themes")) {
        const Theme theme = *themeFromId(id);
        if (context.city.layers.first(theme) == nullptr) {
            answer.findings.push_back(
                {.code = FindingCode::ThemeMissing, .detail = id, .count = 1});
            continue;
        }
        auto set = facilitySet(context.city, theme);
        if (!set)
            return tl::unexpected(set.error());
        auto result = covered(context, std::move(*set), options, false, task);
        if (!result)
            return tl::unexpected(result.error());
        answer.headline.push_back(reachableShare("reachable-" + id, result->coverage.children));
        addThemeIndicators(context, *result, answer);
        const auto gaps = gapsOf(context.city, result->set, result->coverage);
        answer.gaps.insert(answer.gaps.end(), gaps.begin(), gaps.end());
        append(answer.findings, result->coverage.findings);
        addCoverageTables(context, *result, id + "_", answer);
    }
    if (answer.tables.empty())
        return failure({.code = ErrorCode::NoFacilities,
                        .field = "themes",
                        .detail = context.parameters.text("themes")});
    rank(answer.gaps);
    return answer;
}

} // namespace

AnalysisSpec servicesAnalysis()
{
    std::string all;
    for (const std::string& id : serviceThemes())
        all.append(all.empty() ? "" : "+").append(id);
    return {.id = "services",
            .needs = {Theme::Road, Theme::Community},
            .anyOf = {Theme::Hospital,
                      Theme::Clinic,
                      Theme::Library,
                      Theme::Museum,
                      Theme::SportsVenue,
                      Theme::ActivityBase,
                      Theme::ProtectionStation,
                      Theme::FamilyEducation},
            .parameters = {{.key = "themes",
                            .kind = ParameterKind::Choices,
                            .preset = all,
                            .choices = serviceThemes()},
                           minutesParameter("", "tdt1063-15-minutes"),
                           metresParameter(""),
                           agesParameter("A0_2+A3_5+A6_11+A12_14+A15_17"),
                           profileParameter("caregiver"),
                           {.key = "child_age_base",
                            .kind = ParameterKind::Choice,
                            .preset = "0-14",
                            .choices = {"0-14", "0-17"}},
                           directionParameter(),
                           snapParameter()},
            .run = run};
}

} // namespace yimi
