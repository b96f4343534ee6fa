// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/field_statistics.h"

#include "base/compensated_sum.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace yimi {

namespace {

constexpr std::size_t kLook = 8192;

/// Of sorted numbers: added up in the same order whatever the rows' order is.
double sumOf(std::span<const double> sorted)
{
    CompensatedSum sum;
    for (const double number : sorted)
        sum.add(number);
    return sum.value();
}

std::vector<std::size_t> binsOf(std::span<const double> sorted, std::size_t count)
{
    std::vector<std::size_t> bins(sorted.front() == sorted.back() ? 1 : count);
    const double first = sorted.front();
    const double step =
        sorted.back() / static_cast<double>(bins.size()) - first / static_cast<double>(bins.size());
    for (const double number : sorted) {
        const double place = step > 0 ? (number - first) / step : 0;
        bins[std::min(static_cast<std::size_t>(place), bins.size() - 1)]++;
    }
    return bins;
}

NumberStatistics numbersOf(std::span<const double> sorted, std::size_t bins)
{
    const std::size_t count = sorted.size();
    NumberStatistics numbers{.min = sorted.front(), .max = sorted.back(), .sum = sumOf(sorted)};
    numbers.mean = numbers.sum / static_cast<double>(count);
    const double upper = sorted[count / 2];
    numbers.median = count % 2 == 1 ? upper : std::midpoint(sorted[count / 2 - 1], upper);
    std::vector<double> squares;
    squares.reserve(count);
    for (const double number : sorted)
        squares.push_back((number - numbers.mean) * (number - numbers.mean));
    numbers.standardDeviation = std::sqrt(sumOf(squares) / static_cast<double>(count));
    numbers.bins = binsOf(sorted, std::max<std::size_t>(bins, 1));
    return numbers;
}

Result<FieldStatistics> ofNumbers(const Column& column,
                                  std::span<const std::uint32_t> rows,
                                  const StatisticsOptions& options,
                                  const TaskContext& task)
{
    FieldStatistics found{.rows = rows.size()};
    std::vector<double> numbers;
    numbers.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kLook == 0 && task.cancelled())
            return cancelledError();
        const auto number = column.number(rows[i]);
        if (number && std::isfinite(*number))
            numbers.push_back(*number);
    }
    found.empty = rows.size() - numbers.size();
    if (numbers.empty())
        return found;
    std::ranges::sort(numbers);
    if (task.cancelled())
        return cancelledError();
    found.numbers = numbersOf(numbers, options.bins);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    found.distinct = numbers.size();
    return found;
}

Result<FieldStatistics> ofTexts(const Column& column,
                                std::span<const std::uint32_t> rows,
                                const StatisticsOptions& options,
                                const TaskContext& task)
{
    FieldStatistics found{.rows = rows.size()};
    std::unordered_map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kLook == 0 && task.cancelled())
            return cancelledError();
        std::string text = column.text(rows[i]);
        if (text.empty())
            ++found.empty;
        else
            ++counts[std::move(text)];
    }
    found.distinct = counts.size();
    std::vector<TextCount> all;
    all.reserve(counts.size());
    for (auto& [text, count] : counts)
        all.push_back({text, count});
    const std::size_t kept = std::min(options.mostFrequent, all.size());
    std::ranges::partial_sort(all,
                              all.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const TextCount& a, const TextCount& b) {
                                  return a.count != b.count ? a.count > b.count : a.text < b.text;
                              });
    all.resize(kept);
    found.mostFrequent = std::move(all);
    return found;
}

} // namespace

Result<FieldStatistics> fieldStatistics(const Column& column,
                                        std::span<const std::uint32_t> rows,
                                        const StatisticsOptions& options,
                                        const TaskContext& task)
{
    return column.type() == FieldType::Text ? ofTexts(column, rows, options, task)
                                            : ofNumbers(column, rows, options, task);
}

} // namespace yimi
