// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/decay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace yimi {

namespace {

constexpr auto kNames = std::to_array<std::pair<DecayKind, std::string_view>>({
    {DecayKind::Binary, "binary"},
    {DecayKind::Zones, "zones"},
    {DecayKind::Exponential, "exponential"},
    {DecayKind::Power, "power"},
    {DecayKind::Gaussian, "gaussian"},
    {DecayKind::GaussianZero, "gaussian-zero"},
    {DecayKind::Linear, "linear"},
});

tl::unexpected<Error> invalid(const char* field, const char* detail)
{
    return failure({.code = ErrorCode::ParameterInvalid, .field = field, .detail = detail});
}

bool positive(double number)
{
    return std::isfinite(number) && number > 0;
}

bool needsLimit(DecayKind kind)
{
    return kind != DecayKind::Exponential && kind != DecayKind::Power
           && kind != DecayKind::Gaussian;
}

Result<void> checkZones(const std::vector<DecayZone>& zones)
{
    if (zones.empty())
        return invalid("zones", "≥ 1");
    AccessCost before{0};
    double weightBefore = 1;
    for (const DecayZone& zone : zones) {
        if (zone.upTo <= before)
            return invalid("zones", "0 < a < b < c …");
        if (!(zone.weight >= 0) || zone.weight > weightBefore)
            return invalid("weights", "1 ≥ a ≥ b ≥ c … ≥ 0");
        before = zone.upTo;
        weightBefore = zone.weight;
    }
    return {};
}

double gaussian(double x, double sigma)
{
    return std::exp(-0.5 * (x / sigma) * (x / sigma));
}

double zoneWeight(const std::vector<DecayZone>& zones, AccessCost cost)
{
    const auto zone = std::ranges::lower_bound(zones, cost, {}, &DecayZone::upTo);
    return zone == zones.end() ? 0.0 : zone->weight;
}

} // namespace

Decay zonedDecay(std::vector<DecayZone> zones)
{
    Decay decay{.kind = DecayKind::Zones, .zones = std::move(zones)};
    if (!decay.zones.empty())
        decay.limit = decay.zones.back().upTo;
    return decay;
}

Decay luoQiZones(AccessCost limit)
{
    const auto part = [&](int thirds) {
        return AccessCost(std::llround(static_cast<double>(limit.value) * thirds / 3.0));
    };
    return zonedDecay({{part(1), 1.0}, {part(2), 0.68}, {limit, 0.22}});
}

Decay gaussianZones(CostKind kind, const std::vector<AccessCost>& ends, double sigma)
{
    std::vector<DecayZone> zones;
    AccessCost begin{0};
    double first = 1;
    for (const AccessCost end : ends) {
        const double middle = minutesOrMetres(kind, begin + end) / 2.0;
        const double weight = gaussian(middle, sigma);
        if (zones.empty())
            first = weight;
        zones.push_back({end, weight / first});
        begin = end;
    }
    return zonedDecay(std::move(zones));
}

Result<void> checkDecay(const Decay& decay)
{
    if ((decay.kind == DecayKind::Exponential || decay.kind == DecayKind::Power)
        && !positive(decay.parameter))
        return invalid("beta", "> 0");
    if (decay.kind == DecayKind::Gaussian && !positive(decay.parameter))
        return invalid("sigma", "> 0");
    if (decay.kind == DecayKind::Zones) {
        if (auto valid = checkZones(decay.zones); !valid)
            return valid;
    }
    if (decay.limit ? decay.limit->value <= 0 : needsLimit(decay.kind))
        return invalid("minutes/metres", "> 0");
    if (decay.kind == DecayKind::Zones && *decay.limit != decay.zones.back().upTo)
        return invalid("minutes/metres", "= zones");
    return {};
}

bool withinLimit(const Decay& decay, AccessCost cost)
{
    return !decay.limit || cost <= *decay.limit;
}

double decayWeight(const Decay& decay, CostKind kind, AccessCost cost)
{
    if (!withinLimit(decay, cost))
        return 0.0;
    const double x = minutesOrMetres(kind, cost);
    switch (decay.kind) {
    case DecayKind::Binary:
        return 1.0;
    case DecayKind::Zones:
        return zoneWeight(decay.zones, cost);
    case DecayKind::Exponential:
        return std::exp(-decay.parameter * x);
    case DecayKind::Power:
        return x < 1.0 ? 1.0 : std::pow(x, -decay.parameter);
    case DecayKind::Gaussian:
        return gaussian(x, decay.parameter);
    case DecayKind::GaussianZero: {
        const double edge = std::exp(-0.5);
        const double there = gaussian(x, minutesOrMetres(kind, *decay.limit));
        return std::max(0.0, (there - edge) / (1.0 - edge));
    }
    case DecayKind::Linear:
        return 1.0 - x / minutesOrMetres(kind, *decay.limit);
    }
    return 0.0;
}

std::string_view decayId(DecayKind kind)
{
    return std::ranges::find(kNames, kind, &std::pair<DecayKind, std::string_view>::first)->second;
}

Result<DecayKind> decayKindFromId(std::string_view id)
{
    const auto found =
        std::ranges::find(kNames, id, &std::pair<DecayKind, std::string_view>::second);
    if (found != kNames.end())
        return found->first;
    std::string allowed;
    for (const auto& [kind, name] : kNames)
        allowed.append(allowed.empty() ? "" : ", ").append(name);
    return failure({.code = ErrorCode::ParameterInvalid,
                    .field = "decay",
                    .detail = std::string(id) + " ∉ {" + allowed + "}"});
}

} // namespace yimi
