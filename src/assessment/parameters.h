// SPDX-License-Identifier: GPL-3.0-or-later
// What a planner may set about an analysis: described once, read from texts by the batch tool, made
// into a form by the window.
#pragma once

#include "analysis/coverage.h"
#include "assessment/standard.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

enum class ParameterKind : std::uint8_t {
    Number,  ///< "15"
    Numbers, ///< "5,10,15", rising, each once
    Choice,  ///< one of the choices
    Choices, ///< some of the choices, joined with "+"
    Flag,    ///< "yes" or "no"
    Ages,    ///< "A0_2+A3_5"
    Profile, ///< id of a travel profile
};

struct ParameterSpec
{
    std::string key;
    ParameterKind kind = ParameterKind::Number;
    std::string preset; ///< as text; for numbers with a standard empty: the standard's value
    std::string unit;   ///< "min", "m", "%", "m2", …; empty: none
    double least = 0;   ///< of numbers, inclusive
    double most = 1e9;  ///< of numbers, inclusive
    std::vector<std::string> choices;
    std::string standard; ///< id of the standard the preset is from; empty: none
};

/// What was set, by key; what is absent is as preset.
using ParameterTexts = std::map<std::string, std::string>;

/// Parameters of one run, complete and checked.
class Parameters
{
public:
    /// Errors: ParameterInvalid naming the key and what is allowed (unknown key, not a number, out
    /// of range, not among the choices, unknown profile, standard without a value).
    [[nodiscard]] static Result<Parameters> read(std::span<const ParameterSpec> specs,
                                                 const ParameterTexts& texts,
                                                 std::span<const Standard> standards,
                                                 std::span<const TravelProfile> profiles);

    // Preconditions of all: there is a parameter of this key and kind.
    [[nodiscard]] double number(std::string_view key) const;
    [[nodiscard]] std::vector<double> numbers(std::string_view key) const;
    [[nodiscard]] std::string choice(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> choices(std::string_view key) const;
    [[nodiscard]] bool chosen(std::string_view key, std::string_view choice) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] AgeGroups ages(std::string_view key) const;
    [[nodiscard]] TravelProfile profile(std::string_view key) const;

    /// The text in force, for the method sheet.
    [[nodiscard]] const std::string& text(std::string_view key) const;
    /// Set to another value than the preset: 自定义.
    [[nodiscard]] bool customised(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    /// The standard that the value in force is from; null when it has none or was customised.
    [[nodiscard]] const Standard* standardOf(std::string_view key) const;

    struct Entry
    {
        ParameterSpec spec;
        std::string text;
        std::optional<Standard> standard;
        bool customised = false;
    };

    [[nodiscard]] std::span<const Entry> entries() const { return m_entries; }

private:
    [[nodiscard]] const Entry& entry(std::string_view key) const;

    std::vector<Entry> m_entries; ///< in order of the specs
    std::vector<TravelProfile> m_profiles;
};

/// The cutoff of an analysis that may be asked in minutes or in metres: parameters "minutes" and
/// "metres", one of which is preset or set. Where both are, metres go before when they were set.
[[nodiscard]] Cutoff cutoffOf(const Parameters& parameters);

} // namespace yimi
