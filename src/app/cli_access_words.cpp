// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_access_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi::cli {

namespace {

tl::unexpected<Error> invalid(const char* field, const std::string& detail)
{
    return failure({.code = ErrorCode::ParameterInvalid, .field = field, .detail = detail});
}

struct CostUnit
{
    const char* name;
    CostKind kind;
    double costs; ///< AccessCosts in one
};

constexpr auto kCostUnits = std::to_array<CostUnit>({
    {"ms", CostKind::Time, 1.0},
    {"s", CostKind::Time, 1'000.0},
    {"min", CostKind::Time, 60'000.0},
    {"m", CostKind::Distance, 1'000.0},
    {"km", CostKind::Distance, 1'000'000.0},
});

/// The minutes a method looks at when none are said.
std::optional<double> usualMinutes(AccessMethod method)
{
    switch (method) {
    case AccessMethod::Nearest:
    case AccessMethod::Gravity:
        return std::nullopt;
    case AccessMethod::Cumulative:
    case AccessMethod::TwoStep:
        return 15.0;
    case AccessMethod::EnhancedTwoStep:
    case AccessMethod::ThreeStep:
        break;
    }
    return 30.0;
}

/// The end of the catchment: --minutes or --metres, else the last of --zones, else the usual.
Result<std::optional<AccessCost>>
limitOf(const AccessWords& words, AccessMethod method, CostKind kind)
{
    const auto cutoff = cutoffOf(words.travel);
    if (!cutoff)
        return tl::unexpected(cutoff.error());
    std::optional<AccessCost> limit;
    if (*cutoff)
        limit = std::holds_alternative<Metres>(**cutoff)
                    ? accessCost(kind, std::get<Metres>(**cutoff).value)
                    : AccessCost(std::get<Milliseconds>(**cutoff).value);
    if (!words.zones.empty()) {
        for (const double end : words.zones) {
            if (!(end > 0) || end > 1e6)
                return invalid("zones", "0 < a < b < c …");
        }
        const AccessCost last = accessCost(kind, words.zones.back());
        if (limit && *limit != last)
            return invalid("zones", "= --minutes/--metres");
        limit = last;
    }
    const auto usual = usualMinutes(method);
    if (!limit && usual && kind == CostKind::Distance)
        return invalid("metres", "> 0");
    return limit || !usual ? limit : std::optional(accessCost(kind, *usual));
}

/// Ends of the zones: as said, else equal parts of the limit.
std::vector<AccessCost> zoneEnds(const AccessWords& words, CostKind kind, AccessCost limit)
{
    std::vector<AccessCost> ends;
    for (const double end : words.zones)
        ends.push_back(accessCost(kind, end));
    const std::size_t parts = words.weights.empty() ? 3 : words.weights.size();
    for (std::size_t part = 1; words.zones.empty() && part <= parts; ++part)
        ends.emplace_back(std::llround(static_cast<double>(limit.value) * static_cast<double>(part)
                                       / static_cast<double>(parts)));
    return ends;
}

Result<Decay> zonesOf(const AccessWords& words, CostKind kind, std::optional<AccessCost> limit)
{
    if (!limit)
        return invalid("zones", "10,20,30");
    const std::vector<AccessCost> ends = zoneEnds(words, kind, *limit);
    if (!words.weights.empty() && words.sigma)
        return invalid("weights", "--weights | --sigma");
    if (words.weights.empty() && words.sigma)
        return *words.sigma > 0 ? Result<Decay>(gaussianZones(kind, ends, *words.sigma))
                                : invalid("sigma", "> 0");
    std::vector<double> weights = words.weights;
    if (weights.empty()) {
        for (const DecayZone& zone : luoQiZones(*limit).zones)
            weights.push_back(zone.weight);
    }
    if (weights.size() != ends.size())
        return invalid("weights",
                       std::to_string(weights.size()) + " ≠ " + std::to_string(ends.size()));
    std::vector<DecayZone> zones;
    for (std::size_t i = 0; i < ends.size(); ++i)
        zones.push_back({ends[i], weights[i]});
    return zonedDecay(std::move(zones));
}

Result<Decay> decayOf(const std::string& name,
                      const AccessWords& words,
                      CostKind kind,
                      std::optional<AccessCost> limit)
{
    const auto which = decayKindFromId(name);
    if (!which)
        return tl::unexpected(which.error());
    if (*which == DecayKind::Zones)
        return zonesOf(words, kind, limit);
    Decay decay{.kind = *which, .limit = limit};
    if (*which == DecayKind::Exponential || *which == DecayKind::Power)
        decay.parameter = words.beta.value_or(0.0);
    if (*which == DecayKind::Gaussian)
        decay.parameter = words.sigma.value_or(0.0);
    return decay;
}

std::string usualDecay(AccessMethod method)
{
    switch (method) {
    case AccessMethod::Nearest:
    case AccessMethod::Cumulative:
    case AccessMethod::TwoStep:
        return "binary";
    case AccessMethod::Gravity:
        return "exponential";
    case AccessMethod::EnhancedTwoStep:
    case AccessMethod::ThreeStep:
        break;
    }
    return "zones";
}

/// Words that say nothing to the method are refused, not ignored.
Result<void> checkMeaning(const AccessWords& words, AccessMethod method, const std::string& decay)
{
    const auto uses = [&](const char* name) { return decay == name || words.selection == name; };
    const bool plain = usualDecay(method) == "binary";
    if (plain && decay != "binary")
        return invalid("decay", decay + " ∉ {binary}");
    if (!words.selection.empty() && method != AccessMethod::ThreeStep)
        return invalid("selection", "--method 3sfca");
    if (words.count != 1 && method != AccessMethod::Nearest)
        return invalid("k", "--method nearest");
    if (words.per && !sharesSupply(method))
        return invalid("per", "--method 2sfca, e2sfca, 3sfca");
    if (words.beta && !uses("exponential") && !uses("power"))
        return invalid("beta", "--decay exponential, power");
    if (words.sigma && !uses("gaussian") && !uses("zones"))
        return invalid("sigma", "--decay gaussian, zones");
    if ((!words.zones.empty() || !words.weights.empty()) && !uses("zones"))
        return invalid(words.zones.empty() ? "weights" : "zones", "--decay zones");
    return {};
}

Result<void> checkNumbers(const AccessWords& words)
{
    if (words.count < 1)
        return invalid("k", "≥ 1");
    if (words.per && !(*words.per > 0 && std::isfinite(*words.per)))
        return invalid("per", "> 0");
    if (words.standard && !(*words.standard > 0 && std::isfinite(*words.standard)))
        return invalid("standard", "> 0");
    return {};
}

/// The measure could say it too, but only after an hour of searching.
Result<void> checkDecays(const AccessOptions& options)
{
    if (!sharesSupply(options.method) && options.method != AccessMethod::Gravity)
        return {};
    if (auto valid = checkDecay(options.decay); !valid)
        return valid;
    return options.selection ? checkDecay(*options.selection) : Result<void>{};
}

void addDecayOptions(CLI::App& command, AccessWords& words)
{
    command.add_option("--decay",
                       words.decay,
                       "how much the far counts: binary, zones, exponential, power, gaussian, "
                       "gaussian-zero or linear (default: binary of cumulative and 2sfca, zones of "
                       "e2sfca and 3sfca, exponential of gravity)");
    command.add_option(
        "--beta",
        words.beta,
        "of exponential, exp(-BETA x) with x in minutes (or metres); of power, x^-BETA");
    command.add_option("--sigma",
                       words.sigma,
                       "of gaussian, exp(-x²/2 SIGMA²), minutes (or metres); of zones, their "
                       "weights by the same at the middle of each, the first being 1");
    command
        .add_option("--zones",
                    words.zones,
                    "ends of the zones in minutes (or metres); default: thirds of the catchment")
        ->delimiter(',');
    command
        .add_option("--weights",
                    words.weights,
                    "of the zones (default: 1,0.68,0.22; a second published set is 1,0.42,0.09)")
        ->delimiter(',');
    command.add_option("--selection",
                       words.selection,
                       "3sfca: the decay by which one supply is chosen among others (default: the "
                       "same decay)");
}

void addMatrixOptions(CLI::App& command, AccessWords& words)
{
    command.add_option("--matrix",
                       words.matrix,
                       "instead of a network: rows from_id,to_id,cost (demand, supply; a pair that "
                       "is missing or has no cost has no way), or what `matrix --out` writes");
    command.add_option("--supply", words.supply, "with --matrix: rows id,amount of supply");
    command.add_option("--cost-unit",
                       words.costUnit,
                       "what cost counts: ms, s, min, m or km (default: min, or m with --metres); "
                       "rounded to whole milliseconds or millimetres, and ≤ the cut-off is inside");
    command.add_option("--cost-field",
                       words.costField,
                       "the matrix' field of costs (default: cost, else seconds or metres, which "
                       "are in their own units)");
}

} // namespace

void addAccessOptions(CLI::App& command, AccessWords& words)
{
    addTravelOptions(command, words.travel, true);
    command.get_option("--roads")->required(false);
    addStudyOptions(command, words.layers);
    command.add_option("--demand",
                       words.layers.demand,
                       "residences (SOURCE; without: cells of 100 m inside the communities), or "
                       "with --matrix rows id,amount of demand");
    addMatrixOptions(command, words);
    command.add_option("--age", words.age, "age groups, joined with +")->capture_default_str();
    command.add_flag("--inclusive-only", words.inclusiveOnly, "only 普惠 facilities count");
    command.add_option("--amount",
                       words.amount,
                       "field of the supply's amount (default: capacity; with --matrix: amount)");
    command
        .add_option("--method",
                    words.method,
                    "nearest, cumulative, gravity, 2sfca, e2sfca or 3sfca; the catchment is "
                    "--minutes or --metres (default: 15 minutes of cumulative and 2sfca, 30 of "
                    "e2sfca and 3sfca, without limit of nearest and gravity)")
        ->required();
    addDecayOptions(command, words);
    command.add_option("--k", words.count, "nearest: the k-th nearest")->capture_default_str();
    command.add_option("--per",
                       words.per,
                       "2sfca, e2sfca, 3sfca: values are supply for so much demand (default 1)");
    command.add_option("--standard",
                       words.standard,
                       "equity: whose value misses it (is lower; of nearest: is higher)");
    command
        .add_option("--group",
                    words.groups,
                    "equity: also by this field of the communities (with --matrix: of the demand)")
        ->allow_extra_args(false);
    command.add_option("--out", words.out, "values as .csv (places) or .gpkg (layers)");
}

void requireAccessSources(const AccessWords& words)
{
    if (!words.fromMatrix()) {
        if (!words.supply.empty() || !words.costUnit.empty() || !words.costField.empty())
            throw CLI::RequiredError("--matrix");
        requireStudySources(words.travel, words.layers);
        return;
    }
    for (const auto& [name, value] : {std::pair("--roads", &words.travel.roads),
                                      std::pair("--facilities", &words.layers.facilities),
                                      std::pair("--communities", &words.layers.communities)}) {
        if (!value->empty())
            throw CLI::ExcludesError(name, "--matrix");
    }
    for (const auto& [name, value] :
         {std::pair("--supply", &words.supply), std::pair("--demand", &words.layers.demand)}) {
        if (value->empty())
            throw CLI::RequiredError(name);
    }
}

Result<CostWords> costWordsOf(const AccessWords& words)
{
    const bool metres = !words.travel.metres.empty();
    const std::string name = !words.costUnit.empty() ? words.costUnit : metres ? "m" : "min";
    const auto unit =
        std::ranges::find(kCostUnits, name, [](const CostUnit& u) { return std::string(u.name); });
    if (unit == kCostUnits.end())
        return invalid("cost-unit", name + " ∉ {ms, s, min, m, km}");
    if (metres && unit->kind == CostKind::Time)
        return invalid("metres", "--cost-unit m, km");
    if (!words.travel.minutes.empty() && unit->kind == CostKind::Distance)
        return invalid("minutes", "--cost-unit ms, s, min");
    return CostWords{unit->kind, unit->costs};
}

Result<AccessOptions> accessOptionsOf(const AccessWords& words, CostKind kind, unsigned threads)
{
    const auto method = accessMethodFromId(words.method);
    if (!method)
        return tl::unexpected(method.error());
    const std::string name = words.decay.empty() ? usualDecay(*method) : words.decay;
    if (const auto valid = checkNumbers(words); !valid)
        return tl::unexpected(valid.error());
    if (const auto valid = checkMeaning(words, *method, name); !valid)
        return tl::unexpected(valid.error());
    const auto limit = limitOf(words, *method, kind);
    if (!limit)
        return tl::unexpected(limit.error());
    auto decay = decayOf(name, words, kind, *limit);
    if (!decay)
        return tl::unexpected(decay.error());
    AccessOptions options{.method = *method,
                          .decay = std::move(*decay),
                          .nearestCount = static_cast<std::size_t>(words.count),
                          .threads = threads};
    if (!words.selection.empty()) {
        auto selection = decayOf(words.selection, words, kind, *limit);
        if (!selection)
            return tl::unexpected(selection.error());
        options.selection = std::move(*selection);
    }
    if (const auto valid = checkDecays(options); !valid)
        return tl::unexpected(valid.error());
    return options;
}

} // namespace yimi::cli
