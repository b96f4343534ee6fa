// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/class_breaks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace yimi {

namespace {

constexpr int kMostDigits = 15;
constexpr double kNoEnd = std::numeric_limits<double>::infinity();

std::vector<double> quantiles(std::span<const double> sorted, std::size_t classes)
{
    std::vector<double> ends;
    for (std::size_t i = 1; i <= classes; ++i)
        ends.push_back(sorted[(sorted.size() * i + classes - 1) / classes - 1]);
    return ends;
}

std::vector<double> equalIntervals(double least, double most, std::size_t classes)
{
    std::vector<double> ends;
    for (std::size_t i = 1; i < classes; ++i)
        ends.push_back(least
                       + (most - least) * static_cast<double>(i) / static_cast<double>(classes));
    ends.push_back(most);
    return ends;
}

/// With an odd number of classes the middle one holds the mean, with an even one the mean parts the
/// middle two.
std::vector<double> deviations(std::span<const double> sorted, std::size_t classes)
{
    const auto count = static_cast<double>(sorted.size());
    double mean = 0;
    for (const double value : sorted)
        mean += value / count;
    double squares = 0;
    for (const double value : sorted)
        squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / count);
    std::vector<double> ends;
    for (std::size_t i = 1; i < classes; ++i) {
        const double steps = static_cast<double>(i) - static_cast<double>(classes) / 2;
        const double end = mean + steps * deviation;
        if (end >= sorted.front() && end < sorted.back())
            ends.push_back(end);
    }
    ends.push_back(sorted.back());
    return ends;
}

/// Ends moved up to round numbers as long as no value changes its class.
void makeReadable(std::vector<double>& ends, std::span<const double> sorted)
{
    for (double& end : ends) {
        const auto last = std::ranges::upper_bound(sorted, end);
        if (last == sorted.begin())
            continue;
        end = roundestFrom(*std::prev(last), last == sorted.end() ? kNoEnd : *last);
    }
}

/// The nearest number of twelve digits.
double twelveDigits(double number)
{
    std::array<char, 32> text{};
    const auto written = std::to_chars(
        text.data(), text.data() + text.size(), number, std::chars_format::general, 12);
    double read = number;
    std::from_chars(text.data(), written.ptr, read);
    return read;
}

/// What is kept in a style must be what its legend says.
void keepTwelveDigits(std::vector<double>& ends, double most)
{
    for (double& end : ends)
        end = std::min(twelveDigits(end), most);
    ends.back() = roundestFrom(most, kNoEnd);
}

void makeRising(std::vector<double>& ends)
{
    std::ranges::sort(ends);
    ends.erase(std::ranges::unique(ends).begin(), ends.end());
}

} // namespace

double roundestFrom(double from, double below)
{
    if (from == 0 || (from < 0 && below > 0))
        return 0;
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(from)))) + 1;
    // A last class that ended at 6000 where the greatest value is 5100 would say too little.
    for (int digits = below == kNoEnd ? 2 : 1; digits <= kMostDigits; ++digits) {
        const int power = magnitude - digits;
        const double unit = std::pow(10.0, std::abs(power));
        const double steps = std::ceil((power < 0 ? from * unit : from / unit) - 1e-9);
        const double candidate = power < 0 ? steps / unit : steps * unit;
        if (candidate >= from && candidate < below)
            return candidate;
    }
    return from;
}

std::vector<double> classBreaks(std::vector<double> values, const BreakOptions& options)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::ranges::sort(values);
    std::vector<double> ends;
    if (options.method == BreakMethod::Manual) {
        ends = options.manual;
        std::erase_if(ends, [](double end) { return !std::isfinite(end); });
        makeRising(ends);
        // What lies above the last end given is a class of its own rather than nobody's.
        if (!values.empty() && (ends.empty() || ends.back() < values.back()))
            ends.push_back(roundestFrom(values.back(), kNoEnd));
        return ends;
    }
    if (values.empty() || options.classes == 0)
        return {};
    switch (options.method) {
    case BreakMethod::Quantile:
        ends = quantiles(values, options.classes);
        makeReadable(ends, values);
        break;
    case BreakMethod::NaturalBreaks:
        ends = naturalBreaks(values, options.classes);
        makeReadable(ends, values);
        break;
    case BreakMethod::EqualInterval:
        ends = equalIntervals(values.front(), values.back(), options.classes);
        keepTwelveDigits(ends, values.back());
        break;
    case BreakMethod::StandardDeviation:
        ends = deviations(values, options.classes);
        keepTwelveDigits(ends, values.back());
        break;
    case BreakMethod::Manual:
        break;
    }
    makeRising(ends);
    return ends;
}

} // namespace yimi
