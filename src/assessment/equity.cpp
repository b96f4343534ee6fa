// SPDX-License-Identifier: GPL-3.0-or-later
// 公平: who has how much of a supply, and how unequally it is shared out.
#include "analysis/access_summary.h"
#include "assessment/measured_access.h"
#include "assessment/plain_number.h"
#include "assessment/ready_made.h"
#include "city/places_from_tables.h"

#include <algorithm>
#include <unordered_map>

namespace yimi {

namespace {

/// Urban or rural by demand point: a field of the communities, else the town's own kind (街道 are
/// urban, 镇 and 乡 rural).
struct UrbanRural
{
    std::vector<std::string> groups;
    std::string source; ///< "field" or "town-name"
};

bool endsWith(const std::string& text, std::string_view ending)
{
    return text.ends_with(ending);
}

std::string byTownName(const Community& community)
{
    if (endsWith(community.town, "街道"))
        return "urban";
    return endsWith(community.town, "镇") || endsWith(community.town, "乡") ? "rural" : "unknown";
}

UrbanRural urbanRural(const CityBase& city)
{
    const FeatureTable& table = *city.layers.first(Theme::Community)->table;
    const Column* const field = table.firstColumn({"urban_rural", "城乡", "城乡类型"});
    UrbanRural found{.source = field != nullptr ? "field" : "town-name"};
    std::unordered_map<std::string, std::string> byId;
    for (std::size_t row = 0; field != nullptr && row < table.rowCount(); ++row)
        byId.try_emplace(rowId(table, idColumn(table), row), field->text(row));
    for (const DemandPoint& point : city.demand) {
        const Community& community = city.communities[point.community.value];
        found.groups.push_back(field != nullptr ? byId[community.id] : byTownName(community));
    }
    return found;
}

/// The standard as asked for, in the measure's own unit; 0 asks for the city's mean.
double standardOf(const MeasuredAccess& measured, double asked, const EquityFigures& figures)
{
    return asked > 0 ? asked / measured.perChild : figures.mean.value_or(0);
}

FeatureTable groupTable(const char* name, const MeasuredAccess& measured, const EquityByGroup& by)
{
    FeatureTable table{.name = name, .crs = {}};
    table.addColumn("name", FieldType::Text);
    for (const char* field : {"children",
                              "unreached",
                              "mean",
                              "gini",
                              "palma",
                              "below_children",
                              "below_share",
                              "mean_shortfall"})
        table.addColumn(field, FieldType::Real);
    const auto cell = [](const std::optional<double>& value) {
        return value ? Value{*value} : Value{};
    };
    std::int64_t row = 0;
    for (const EquityGroup& group : by.groups) {
        const EquityFigures& f = group.figures;
        const auto ratio = f.palma ? f.palma->ratio() : std::nullopt;
        appendRow(table,
                  ++row,
                  {},
                  {group.name,
                   f.children,
                   f.unreached,
                   cell(shown(measured, f.mean)),
                   cell(f.gini),
                   cell(ratio),
                   f.below ? Value{f.below->children} : Value{},
                   f.below ? cell(f.below->share) : Value{},
                   f.below ? cell(f.below->gap) : Value{}});
    }
    return table;
}

/// Children of each community below the standard, and the community's figures.
struct Below
{
    std::vector<double> children;
    std::vector<double> all;
};

Below belowByCommunity(const MeasuredAccess& measured, double standard)
{
    Below below{std::vector<double>(measured.study.communities.size(), 0),
                std::vector<double>(measured.study.communities.size(), 0)};
    const bool less = betterOf(measured.result.options.method) == Better::Less;
    for (std::size_t i = 0; i < measured.study.demand.size(); ++i) {
        const std::uint32_t c = measured.study.demand[i].community.value;
        const double weight = measured.costs.table.demand[i].weight;
        const auto& value = measured.result.values[i];
        below.all[c] += weight;
        if (!value || (less ? *value > standard : *value < standard))
            below.children[c] += weight;
    }
    return below;
}

FeatureTable
communityTable(const AnalysisContext& context, const MeasuredAccess& measured, const Below& below)
{
    FeatureTable table = valuesByCommunity(context, measured);
    // The rows are there already: cells are set, not appended.
    Column& count = table.addColumn("below_children", FieldType::Real);
    for (std::size_t c = 0; c < below.children.size(); ++c)
        count.set(c, below.children[c]);
    Column& share = table.addColumn("below_share", FieldType::Real);
    for (std::size_t c = 0; c < below.all.size(); ++c) {
        if (below.all[c] > 0)
            share.set(c, below.children[c] / below.all[c]);
    }
    return table;
}

std::vector<Gap> gapsOf(const MeasuredAccess& measured, const Below& below)
{
    std::vector<Gap> gaps;
    for (std::size_t c = 0; c < below.children.size(); ++c) {
        if (!(below.children[c] > 0))
            continue;
        Gap gap = gapOfCommunity(measured, c);
        gap.children = static_cast<std::int64_t>(below.all[c]);
        gap.unserved = static_cast<std::int64_t>(below.children[c]);
        gap.note = "below_standard";
        gaps.push_back(std::move(gap));
    }
    rank(gaps);
    return gaps;
}

Indicator plainIndicator(const char* id, std::optional<double> value, const char* unit)
{
    return {.id = id, .value = value, .unit = unit};
}

void addHeadline(const MeasuredAccess& measured,
                 const EquityFigures& figures,
                 AnalysisAnswer& answer)
{
    const BelowStandard& below = *figures.below;
    answer.headline.push_back(plainIndicator("gini", figures.gini, ""));
    answer.headline.push_back(
        plainIndicator("palma", figures.palma ? figures.palma->ratio() : std::nullopt, ""));
    answer.headline.push_back(
        indicator("below-standard-share", below.children, figures.children, 100.0, "%"));
    answer.headline.push_back(
        indicator("below-standard-children", below.children, 1.0, 1.0, "people"));
    answer.headline.push_back(plainIndicator(
        "mean-shortfall", below.gap ? std::optional(*below.gap * 100.0) : std::nullopt, "%"));
    answer.headline.push_back(
        {.id = "mean-access-" + std::string(accessMethodId(measured.result.options.method)),
         .value = shown(measured, figures.mean),
         .unit = measured.unit});
}

/// Figures by one grouping as a table.
Result<void> addGroups(const char* id,
                       const MeasuredAccess& measured,
                       const std::vector<std::string>& groups,
                       const EquityOptions& options,
                       AnalysisAnswer& answer)
{
    const auto by =
        equityByGroup(equityUnits(measured.costs.table, measured.result), groups, options);
    if (!by)
        return tl::unexpected(by.error());
    answer.tables.push_back({.id = id, .table = groupTable(id, measured, *by)});
    return {};
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    auto measured = measuredAccess(context, task);
    if (!measured)
        return tl::unexpected(measured.error());
    EquityOptions options{.better = betterOf(measured->result.options.method)};
    const auto units = equityUnits(measured->costs.table, measured->result);
    auto figures = equityFigures(units, options);
    if (!figures)
        return tl::unexpected(figures.error());
    const double asked = context.parameters.number("standard");
    const double standard = standardOf(*measured, asked, *figures);
    if (!(standard > 0))
        return failure({.code = ErrorCode::ParameterInvalid, .field = "standard", .detail = "> 0"});
    options.standard = standard;
    figures = equityFigures(units, options);
    if (!figures)
        return tl::unexpected(figures.error());
    const Below below = belowByCommunity(*measured, standard);
    AnalysisAnswer answer;
    addHeadline(*measured, *figures, answer);
    answer.gaps = gapsOf(*measured, below);
    answer.tables.push_back({.id = "communities",
                             .table = communityTable(context, *measured, below),
                             .look = TableLook::Graduated,
                             .lookField = "below_share"});
    const UrbanRural urban = urbanRural(context.city);
    for (const auto& [id, groups] : {std::pair("districts", districtsOfDemand(measured->study)),
                                     std::pair("towns", townsOfDemand(measured->study)),
                                     std::pair("urban_rural", urban.groups)}) {
        if (const auto added = addGroups(id, *measured, groups, options, answer); !added)
            return tl::unexpected(added.error());
    }
    answer.method = methodLines(context);
    addAccessMethod(*measured, answer.method);
    answer.method.push_back({.key = "standard_used",
                             .value = plainNumber(standard * measured->perChild),
                             .unit = measured->unit});
    answer.method.push_back({.key = "urban_rural_from", .value = urban.source});
    answer.findings = measured->costs.findings;
    return answer;
}

} // namespace

AnalysisSpec equityAnalysis()
{
    AnalysisSpec spec = accessAnalysis();
    spec.id = "equity";
    spec.parameters.push_back(
        {.key = "standard", .preset = "0", .unit = "", .least = 0, .most = 1e6});
    spec.run = run;
    return spec;
}

} // namespace yimi
