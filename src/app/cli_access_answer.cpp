// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_access_answer.h"

#include "analysis/access_summary.h"
#include "analysis/coverage_words.h"
#include "base/version.h"
#include "wording/access_text.h"
#include "wording/wording.h"

namespace yimi::cli {

namespace {

double perOf(const AccessWords& words)
{
    return words.per.value_or(1.0);
}

const char* stateOf(const AccessInputs& inputs, const AccessResult& result, std::size_t place)
{
    if (inputs.study)
        return reachId(accessState(inputs.costs, result, place)).data();
    return result.inReach[place].places > 0 ? "reached" : "unreached";
}

Json placesJson(const AccessInputs& inputs, const AccessResult& result)
{
    Json list = Json::array();
    const auto& demand = inputs.costs.table.demand;
    for (std::size_t i = 0; i < demand.size(); ++i) {
        Json place = {{"id", demand[i].id},
                      {"value", orNull(result.values[i])},
                      {"demand", demand[i].weight},
                      {"state", stateOf(inputs, result, i)},
                      {"supply_count", result.inReach[i].count},
                      {"supply_amount", result.inReach[i].amount}};
        if (!result.means.empty())
            place["mean_nearest"] = orNull(result.means[i]);
        list.push_back(std::move(place));
    }
    return list;
}

Json communitiesJson(const AccessInputs& inputs, const AccessResult& result)
{
    Json list = Json::array();
    const Study& study = *inputs.study;
    const auto communities = accessByCommunity(study, inputs.costs.table, result);
    for (std::size_t c = 0; c < communities.size(); ++c) {
        const Community& place = study.communities[c];
        list.push_back({{"id", place.id},
                        {"name", place.name},
                        {"town", place.town},
                        {"district", place.district},
                        {"children", communities[c].children},
                        {"unreached", communities[c].unreached},
                        {"value", orNull(communities[c].value)}});
    }
    return list;
}

Json sumCheckJson(const AccessInputs& inputs, const AccessResult& result)
{
    const auto& sum = result.sum;
    return {{"supply_total", result.supplyTotal},
            {"supply_reached", result.supplyReached},
            {"demand_total", demandTotal(inputs.costs.table)},
            {"demand_times_access", sum ? Json(sum->demandTimesAccess) : Json(nullptr)},
            {"holds", sum ? Json(sum->holds()) : Json(nullptr)}};
}

Json figuresJson(const EquityFigures& figures)
{
    const auto& palma = figures.palma;
    Json json = {{"children", figures.children},
                 {"unreached", figures.unreached},
                 {"mean", orNull(figures.mean)},
                 {"gini", orNull(figures.gini)},
                 {"palma", palma ? orNull(palma->ratio()) : Json(nullptr)},
                 {"top_10_share", palma ? Json(palma->top) : Json(nullptr)},
                 {"bottom_40_share", palma ? Json(palma->bottom) : Json(nullptr)},
                 {"below_standard", nullptr}};
    if (const auto& below = figures.below)
        json["below_standard"] = {{"standard", below->standard},
                                  {"children", below->children},
                                  {"share", orNull(below->share)},
                                  {"gap", orNull(below->gap)},
                                  {"missing", below->missing}};
    return json;
}

Json groupJson(const EquityByGroup& equity)
{
    Json json = {{"groups", Json::array()}, {"gini_parts", nullptr}};
    for (const EquityGroup& group : equity.groups) {
        Json one = {{"name", group.name}};
        one.update(figuresJson(group.figures));
        json["groups"].push_back(std::move(one));
    }
    if (const auto& parts = equity.parts)
        json["gini_parts"] = {
            {"within", parts->within}, {"between", parts->between}, {"overlap", parts->overlap}};
    return json;
}

struct EquityAnswer
{
    EquityFigures all;
    Json json;
};

Result<EquityAnswer>
equityOf(const AccessWords& words, const AccessInputs& inputs, const AccessResult& result)
{
    const std::vector<EquityUnit> units = equityUnits(inputs.costs.table, result);
    const EquityOptions options{.better = betterOf(result.options.method),
                                .standard = words.standard};
    const auto all = equityFigures(units, options);
    if (!all)
        return tl::unexpected(all.error());
    EquityAnswer answer{*all, figuresJson(*all)};
    answer.json["by"] = Json::object();
    for (const Grouping& grouping : inputs.groupings) {
        const auto groups = equityByGroup(units, grouping.groups, options);
        if (!groups)
            return tl::unexpected(groups.error());
        answer.json["by"][grouping.name] = groupJson(*groups);
    }
    return answer;
}

Json decayJson(const Decay& decay, CostKind kind)
{
    Json json = {
        {"kind", decayId(decay.kind)},
        {"limit", decay.limit ? Json(minutesOrMetres(kind, *decay.limit)) : Json(nullptr)}};
    if (decay.kind == DecayKind::Exponential || decay.kind == DecayKind::Power)
        json["beta"] = decay.parameter;
    if (decay.kind == DecayKind::Gaussian)
        json["sigma"] = decay.parameter;
    for (const DecayZone& zone : decay.zones)
        json["zones"].push_back(
            {{"up_to", minutesOrMetres(kind, zone.upTo)}, {"weight", zone.weight}});
    return json;
}

Json methodJson(const AccessWords& words, const AccessInputs& inputs, const AccessResult& result)
{
    const AccessOptions& options = result.options;
    const CostKind kind = inputs.costs.table.kind;
    Json method = {{"measure", accessMethodId(options.method)},
                   {"cost", kind == CostKind::Time ? "minutes" : "metres"},
                   {"decay", decayJson(options.decay, kind)}};
    if (options.method == AccessMethod::ThreeStep)
        method["selection"] = decayJson(options.selection.value_or(options.decay), kind);
    if (options.method == AccessMethod::Nearest)
        method["k"] = options.nearestCount;
    if (sharesSupply(options.method))
        method["per"] = perOf(words);
    method.update(inputs.method);
    method["software_version"] = softwareVersion();
    return method;
}

const char* unitOf(const AccessInputs& inputs, AccessMethod method)
{
    if (sharesSupply(method))
        return "supply per demand";
    if (method != AccessMethod::Nearest)
        return "supply";
    return inputs.costs.table.kind == CostKind::Time ? "minutes" : "metres";
}

QString textOf(const AccessWords& words,
               const AccessInputs& inputs,
               const AccessResult& result,
               const EquityFigures& equity)
{
    const CostKind kind = inputs.costs.table.kind;
    const SupplyWord supply = !inputs.study         ? SupplyWord::Amount
                              : words.age == "A0_2" ? SupplyWord::ChildcarePlaces
                                                    : SupplyWord::SchoolPlaces;
    const auto valueText = [&](double value) {
        return accessValueText(result.options, kind, value / perOf(words));
    };
    QString text = accessValueName(result.options, kind, supply) + QLatin1Char('\n');
    text += equityText(equity, betterOf(result.options.method), valueText) + QLatin1Char('\n');
    text += supplyText(result) + QLatin1Char('\n');
    return text + accessMethodText(result.options, kind) + QLatin1Char('\n');
}

} // namespace

Result<Answer>
accessAnswer(const AccessWords& words, const AccessInputs& inputs, const AccessResult& result)
{
    const auto equity = equityOf(words, inputs, result);
    if (!equity)
        return tl::unexpected(equity.error());
    Answer answer;
    answer.fields["unit"] = unitOf(inputs, result.options.method);
    answer.fields["places"] = placesJson(inputs, result);
    answer.fields["sum_check"] = sumCheckJson(inputs, result);
    if (inputs.study)
        answer.fields["communities"] = communitiesJson(inputs, result);
    answer.fields["equity"] = equity->json;
    answer.method = methodJson(words, inputs, result);
    answer.findings = inputs.costs.findings;
    const auto unreached =
        unreachedFindings(inputs.costs.table, result.options.decay.limit, inputs.layers);
    answer.findings.insert(answer.findings.end(), unreached.begin(), unreached.end());
    answer.timings = inputs.timings;
    answer.text = textOf(words, inputs, result, equity->all);
    return answer;
}

} // namespace yimi::cli
