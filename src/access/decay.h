// SPDX-License-Identifier: GPL-3.0-or-later
// How much a supply counts for those who live farther away.
#pragma once

#include "access/cost_table.h"
#include "base/result.h"

#include <optional>
#include <string_view>
#include <vector>

namespace yimi {

/// x is the cost in minutes, or in metres where the table counts distance.
enum class DecayKind : std::uint8_t {
    Binary,      ///< 1
    Zones,       ///< the weight of the zone x lies in
    Exponential, ///< exp(−β x); parameter β per minute, or per metre
    Power,       ///< x^−β, and 1 for x < 1; parameter β, without unit
    Gaussian,    ///< exp(−x² / (2 σ²)); parameter σ in minutes, or in metres
    GaussianZero, ///< (exp(−½ (x/x₀)²) − exp(−½)) / (1 − exp(−½)), 0 at the limit x₀ [dai2010]
    Linear, ///< 1 − x/x₀, 0 at the limit x₀
};

/// From the zone before (0 for the first) up to and with `upTo`.
struct DecayZone
{
    AccessCost upTo;
    double weight = 1; ///< 0 ≤ … ≤ 1

    bool operator==(const DecayZone&) const = default;
};

/// A function of cost with values in [0, 1], never rising. Beyond the limit it is 0; a cost equal
/// to the limit is inside.
struct Decay
{
    DecayKind kind = DecayKind::Binary;
    std::optional<AccessCost> limit = {}; ///< nothing: none; of Zones the end of the last one
    double parameter = 0;                 ///< β or σ, where the kind has one
    std::vector<DecayZone> zones = {};    ///< of Zones: inner first

    bool operator==(const Decay&) const = default;
};

/// Zones of these ends and weights, with the last end as the limit.
[[nodiscard]] Decay zonedDecay(std::vector<DecayZone> zones);

/// Three zones as wide as a third of the limit, weighing 1, 0.68 and 0.22: the slower of the two
/// published sets, for 0–10, 10–20 and 20–30 minutes [luo2009].
[[nodiscard]] Decay luoQiZones(AccessCost limit);

/// The same ends, each zone weighing exp(−m² / (2 σ²)) at its middle m in minutes or metres,
/// divided by the first zone's.
[[nodiscard]] Decay gaussianZones(CostKind kind, const std::vector<AccessCost>& ends, double sigma);

/// Errors: ParameterInvalid, naming the parameter: beta or sigma not > 0, a limit that is missing
/// (Binary, GaussianZero, Linear, Zones) or not > 0, zones that are none, do not rise, or whose
/// weights rise or leave [0, 1].
[[nodiscard]] Result<void> checkDecay(const Decay& decay);

/// Is the cost within the limit? Whoever is, is in reach, even where the weight is 0.
[[nodiscard]] bool withinLimit(const Decay& decay, AccessCost cost);

/// Precondition: checkDecay is content.
[[nodiscard]] double decayWeight(const Decay& decay, CostKind kind, AccessCost cost);

/// "binary", "zones", "exponential", "power", "gaussian", "gaussian-zero", "linear".
[[nodiscard]] std::string_view decayId(DecayKind kind);
/// Errors: ParameterInvalid, naming those there are.
[[nodiscard]] Result<DecayKind> decayKindFromId(std::string_view id);

} // namespace yimi
