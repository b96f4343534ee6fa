// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/class_breaks.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>

namespace yimi {

namespace {

constexpr std::size_t kMostDistinct = 20000;

/// Different values with how many have each, and sums that give the spread of any run of them.
class Runs
{
public:
    explicit Runs(std::span<const double> sorted)
    {
        // Around the middle, or the squares of large numbers swallow small differences.
        const double middle = sorted[sorted.size() / 2];
        for (std::size_t i = 0; i < sorted.size();) {
            std::size_t end = i;
            while (end < sorted.size() && sorted[end] == sorted[i])
                ++end;
            const auto weight = static_cast<double>(end - i);
            const double value = sorted[i] - middle;
            m_values.push_back(sorted[i]);
            m_weight.push_back(m_weight.back() + weight);
            m_sum.push_back(m_sum.back() + weight * value);
            m_squares.push_back(m_squares.back() + weight * value * value);
            i = end;
        }
    }

    [[nodiscard]] std::size_t size() const { return m_values.size(); }

    [[nodiscard]] double value(std::size_t i) const { return m_values[i]; }

    /// Sum of squared distances from their mean of the values [from, end).
    [[nodiscard]] double spread(std::size_t from, std::size_t end) const
    {
        const double weight = m_weight[end] - m_weight[from];
        const double sum = m_sum[end] - m_sum[from];
        return std::max(m_squares[end] - m_squares[from] - sum * sum / weight, 0.0);
    }

private:
    std::vector<double> m_values;
    std::vector<double> m_weight{0};  ///< size values + 1, of [0, i)
    std::vector<double> m_sum{0};     ///< the same
    std::vector<double> m_squares{0}; ///< the same
};

/// Best spreads of [0, i) in one class more than `m_before` has, and where the last class begins.
/// That beginning never falls as i rises, which halves the range to look at again and again.
class OneClassMore
{
public:
    OneClassMore(const Runs& runs, const std::vector<double>& before, std::size_t classes)
        : m_runs(runs)
        , m_before(before)
        , m_classes(classes)
        , m_best(before.size(), 0.0)
        , m_begin(before.size(), 0)
    {
        if (classes <= runs.size())
            solve(classes, runs.size(), classes - 1, runs.size() - 1);
    }

    [[nodiscard]] const std::vector<double>& best() const { return m_best; }

    [[nodiscard]] const std::vector<std::uint32_t>& begin() const { return m_begin; }

private:
    /// For i in [first, last], where the class begins in [low, high].
    void solve(std::size_t first, std::size_t last, std::size_t low, std::size_t high)
    {
        if (first > last)
            return;
        const std::size_t middle = first + (last - first) / 2;
        m_best[middle] = std::numeric_limits<double>::infinity();
        for (std::size_t begin = low; begin <= std::min(high, middle - 1); ++begin) {
            const double spread = m_before[begin] + m_runs.spread(begin, middle);
            if (spread < m_best[middle]) {
                m_best[middle] = spread;
                m_begin[middle] = static_cast<std::uint32_t>(begin);
            }
        }
        const std::size_t begin = m_begin[middle];
        if (middle > first)
            solve(first, middle - 1, low, begin);
        solve(middle + 1, last, std::max(begin, m_classes - 1), high);
    }

    const Runs& m_runs;
    const std::vector<double>& m_before;
    std::size_t m_classes;
    std::vector<double> m_best;         ///< size values + 1
    std::vector<std::uint32_t> m_begin; ///< size values + 1
};

std::vector<double> exactBreaks(const Runs& runs, std::size_t classes)
{
    std::vector<double> best(runs.size() + 1, 0.0);
    for (std::size_t i = 1; i <= runs.size(); ++i)
        best[i] = runs.spread(0, i);
    std::vector<std::vector<std::uint32_t>> begins;
    for (std::size_t n = 2; n <= classes; ++n) {
        OneClassMore step(runs, best, n);
        begins.push_back(step.begin());
        best = step.best();
    }
    std::vector<double> ends{runs.value(runs.size() - 1)};
    std::size_t end = runs.size();
    for (std::size_t n = begins.size(); n-- > 0;) {
        end = begins[n][end];
        ends.push_back(runs.value(end - 1));
    }
    std::ranges::reverse(ends);
    return ends;
}

} // namespace

std::vector<double> naturalBreaks(std::span<const double> sorted, std::size_t classes)
{
    assert(std::ranges::is_sorted(sorted));
    if (sorted.empty() || classes == 0)
        return {};
    const Runs runs(sorted);
    if (runs.size() <= kMostDistinct)
        return exactBreaks(runs, std::min(classes, runs.size()));
    std::vector<double> sample;
    for (std::size_t i = 0; i < kMostDistinct; ++i)
        sample.push_back(sorted[i * (sorted.size() - 1) / (kMostDistinct - 1)]);
    const Runs few(sample);
    return exactBreaks(few, std::min(classes, few.size()));
}

} // namespace yimi
