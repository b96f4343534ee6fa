// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/parameters.h"

#include "assessment/plain_number.h"
#include "base/error.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace yimi {

namespace {

std::optional<double> numberIn(std::string_view text)
{
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string joined(std::span<const std::string> words)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

tl::unexpected<Error>
invalid(const ParameterSpec& spec, const std::string& text, const std::string& allowed)
{
    return failure({.code = ErrorCode::ParameterInvalid,
                    .field = spec.key,
                    .detail = text + " ∉ {" + allowed + "}"});
}

std::string rangeOf(const ParameterSpec& spec)
{
    return plainNumber(spec.least) + " … " + plainNumber(spec.most);
}

Result<void> checkNumber(const ParameterSpec& spec, const std::string& text)
{
    const auto number = numberIn(text);
    if (!number || *number < spec.least || *number > spec.most)
        return invalid(spec, text, rangeOf(spec));
    return {};
}

Result<void> checkNumbers(const ParameterSpec& spec, const std::string& text)
{
    std::optional<double> before;
    for (const std::string& part : split(text, ',')) {
        if (auto valid = checkNumber(spec, part); !valid)
            return valid;
        if (before && *numberIn(part) <= *before)
            return invalid(spec, text, rangeOf(spec) + ", a < b < c");
        before = numberIn(part);
    }
    return {};
}

Result<void> checkChoices(const ParameterSpec& spec, const std::string& text)
{
    const auto parts = spec.kind == ParameterKind::Choice ? std::vector{text} : split(text, '+');
    for (const std::string& part : parts) {
        if (std::ranges::find(spec.choices, part) == spec.choices.end())
            return invalid(spec, text, joined(spec.choices));
    }
    return {};
}

Result<void> checkProfileId(const ParameterSpec& spec,
                            const std::string& text,
                            std::span<const TravelProfile> profiles)
{
    if (std::ranges::find(profiles, text, &TravelProfile::id) != profiles.end())
        return {};
    std::vector<std::string> ids;
    for (const TravelProfile& profile : profiles)
        ids.push_back(profile.id);
    return invalid(spec, text, joined(ids));
}

Result<void>
check(const ParameterSpec& spec, const std::string& text, std::span<const TravelProfile> profiles)
{
    switch (spec.kind) {
    case ParameterKind::Number:
        return text.empty() ? Result<void>{} : checkNumber(spec, text);
    case ParameterKind::Numbers:
        return checkNumbers(spec, text);
    case ParameterKind::Choice:
    case ParameterKind::Choices:
        return checkChoices(spec, text);
    case ParameterKind::Flag:
        if (text != "yes" && text != "no")
            return invalid(spec, text, "yes, no");
        return {};
    case ParameterKind::Ages:
        if (const auto ages = parseAgeGroups(text); !ages)
            return tl::unexpected(ages.error());
        return {};
    case ParameterKind::Profile:
        return checkProfileId(spec, text, profiles);
    }
    return {};
}

} // namespace

Result<Parameters> Parameters::read(std::span<const ParameterSpec> specs,
                                    const ParameterTexts& texts,
                                    std::span<const Standard> standards,
                                    std::span<const TravelProfile> profiles)
{
    for (const auto& [key, text] : texts) {
        if (std::ranges::find(specs, key, &ParameterSpec::key) == specs.end()) {
            std::vector<std::string> keys;
            for (const ParameterSpec& spec : specs)
                keys.push_back(spec.key);
            return failure({.code = ErrorCode::ParameterInvalid,
                            .field = key,
                            .detail = key + " ∉ {" + joined(keys) + "}"});
        }
    }
    Parameters parameters;
    parameters.m_profiles.assign(profiles.begin(), profiles.end());
    for (const ParameterSpec& spec : specs) {
        Entry entry{.spec = spec, .text = spec.preset};
        if (!spec.standard.empty()) {
            const Standard* const standard = standardById(standards, spec.standard);
            if (standard == nullptr)
                return failure({.code = ErrorCode::ParameterInvalid,
                                .field = spec.key,
                                .detail = spec.standard});
            entry.standard = *standard;
            if (spec.preset.empty())
                entry.text = plainNumber(standard->value);
        }
        if (const auto set = texts.find(spec.key); set != texts.end()) {
            entry.customised = set->second != entry.text;
            entry.text = set->second;
        }
        if (const auto valid = check(spec, entry.text, profiles); !valid)
            return tl::unexpected(valid.error());
        parameters.m_entries.push_back(std::move(entry));
    }
    return parameters;
}

const Parameters::Entry& Parameters::entry(std::string_view key) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry& e) { return e.spec.key == key; });
    assert(found != m_entries.end());
    return *found;
}

bool Parameters::has(std::string_view key) const
{
    return std::ranges::any_of(
        m_entries, [&](const Entry& e) { return e.spec.key == key && !e.text.empty(); });
}

const std::string& Parameters::text(std::string_view key) const
{
    return entry(key).text;
}

bool Parameters::customised(std::string_view key) const
{
    return entry(key).customised;
}

double Parameters::number(std::string_view key) const
{
    const auto number = numberIn(text(key));
    assert(number);
    return *number;
}

std::vector<double> Parameters::numbers(std::string_view key) const
{
    std::vector<double> numbers;
    for (const std::string& part : split(text(key), ','))
        numbers.push_back(*numberIn(part));
    return numbers;
}

std::string Parameters::choice(std::string_view key) const
{
    return text(key);
}

std::vector<std::string> Parameters::choices(std::string_view key) const
{
    return split(text(key), '+');
}

bool Parameters::chosen(std::string_view key, std::string_view choice) const
{
    const auto all = choices(key);
    return std::ranges::find(all, choice) != all.end();
}

bool Parameters::flag(std::string_view key) const
{
    return text(key) == "yes";
}

AgeGroups Parameters::ages(std::string_view key) const
{
    return *parseAgeGroups(text(key));
}

TravelProfile Parameters::profile(std::string_view key) const
{
    const auto found = std::ranges::find(m_profiles, text(key), &TravelProfile::id);
    assert(found != m_profiles.end());
    return *found;
}

const Standard* Parameters::standardOf(std::string_view key) const
{
    const Entry& found = entry(key);
    return found.standard && !found.customised ? &*found.standard : nullptr;
}

Cutoff cutoffOf(const Parameters& parameters)
{
    const bool metres = parameters.has("metres");
    const bool timed = parameters.has("minutes");
    assert(metres || timed);
    if (metres && (!timed || parameters.customised("metres") || !parameters.customised("minutes")))
        return Metres(parameters.number("metres"));
    return minutes(parameters.number("minutes"));
}

} // namespace yimi
