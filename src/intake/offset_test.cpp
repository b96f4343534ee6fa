// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/offset_test.h"

#include "geometry/measures.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr std::array kOffsets = {MapOffset::None, MapOffset::Gcj02, MapOffset::Bd09};
constexpr std::size_t kMostPoints = 2'000;
constexpr std::size_t kFewestPoints = 5;

/// The value that `share` of the values are below.
double quantile(std::vector<double> values, double share)
{
    const auto position = static_cast<double>(values.size() - 1) * share;
    const auto at = values.begin() + std::lround(position);
    std::ranges::nth_element(values, at);
    return *at;
}

/// The signed-rank statistic [wilcoxon1945] of how much nearer the points are in `a` than in `b`,
/// in standard deviations. Ties share their ranks, so that the order of the rows changes nothing.
double nearerBy(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> gains;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i])
            gains.push_back(b[i] - a[i]);
    }
    std::ranges::sort(gains, [](double x, double y) {
        return std::abs(x) != std::abs(y) ? std::abs(x) < std::abs(y) : x < y;
    });
    double sum = 0;
    for (std::size_t i = 0; i < gains.size();) {
        std::size_t end = i;
        double signs = 0;
        for (; end < gains.size() && std::abs(gains[end]) == std::abs(gains[i]); ++end)
            signs += gains[end] > 0 ? 1.0 : -1.0;
        sum += signs * static_cast<double>(i + 1 + end) / 2;
        i = end;
    }
    const auto n = static_cast<double>(gains.size());
    return gains.empty() ? 0.0 : sum / std::sqrt(n * (n + 1) * (2 * n + 1) / 6);
}

/// Nearer than in both others beyond chance, and three in four points nearer than half of them
/// there. Parks and lakes are away from streets in their true place and nearer to some in any wrong
/// one, but there as scattered as anywhere.
bool isClear(const std::array<std::vector<double>, 3>& distances, std::size_t best)
{
    constexpr double kBeyondChance = 2.8;
    // Few points cannot be that unlikely: all of them must agree.
    const auto n = static_cast<double>(distances[best].size());
    const double allAgree = std::sqrt(n * (n + 1) / 4 * 6 / (2 * n + 1)) * 0.98;
    for (std::size_t other = 0; other < distances.size(); ++other) {
        if (other == best)
            continue;
        const double needed = std::min(kBeyondChance, allAgree);
        if (nearerBy(distances[best], distances[other]) < needed
            || quantile(distances[best], 0.75) > quantile(distances[other], 0.5))
            return false;
    }
    return true;
}

} // namespace

LineDistances::LineDistances(std::shared_ptr<const FeatureTable> lines) : m_lines(std::move(lines))
{
    std::vector<Box> boxes;
    for (const Geometry& geometry : m_lines->geometries) {
        const auto* parts = std::get_if<Lines>(&geometry);
        if (parts == nullptr)
            continue;
        for (const LineString& line : *parts) {
            if (line.size() < 2)
                continue;
            m_parts.push_back(&line);
            boxes.push_back(boxOf(line));
        }
    }
    m_index = BoxIndex(boxes);
}

double LineDistances::distance(Coordinate point, double limit) const
{
    // Growing windows: what is nearer than the window's half width is the nearest of all.
    for (double reach = std::min(50.0, limit);; reach = std::min(reach * 4, limit)) {
        double nearest = limit;
        for (const std::uint32_t part : m_index.query(Box{point, point}.grownBy(reach)))
            nearest = std::min(nearest, nearestOnLine(*m_parts[part], point).distance);
        if (nearest <= reach || reach >= limit)
            return nearest;
    }
}

Result<OffsetTest> testOffsets(std::span<const Coordinate> lonLats, const LineDistances& streets)
{
    OffsetTest test;
    if (lonLats.size() < kFewestPoints || streets.empty())
        return test;
    const auto transformer = Transformer::create(wgs84(), streets.crs());
    if (!transformer)
        return tl::unexpected(transformer.error());
    const std::size_t step = (lonLats.size() + kMostPoints - 1) / kMostPoints;
    std::array<std::vector<double>, 3> distances;
    for (std::size_t i = 0; i < lonLats.size(); i += step) {
        for (std::size_t k = 0; k < kOffsets.size(); ++k) {
            const auto place = transformer->apply(toWgs84(lonLats[i], kOffsets[k]));
            distances[k].push_back(streets.distance(place.value_or(Coordinate{-1e7, -1e7})));
        }
    }
    test.points = distances[0].size();
    std::size_t best = 0;
    for (std::size_t k = 0; k < kOffsets.size(); ++k) {
        test.medians[k] = quantile(distances[k], 0.5);
        if (test.medians[k] < test.medians[best])
            best = k;
    }
    test.best = kOffsets[best];
    test.verdict = isClear(distances, best) ? OffsetVerdict::Clear : OffsetVerdict::Undecided;
    return test;
}

std::string offsetMedians(const OffsetTest& test)
{
    const auto metres = [](double value) { return std::to_string(std::llround(value)) + " m"; };
    return "WGS 84 " + metres(test.medians[0]) + ", GCJ-02 " + metres(test.medians[1]) + ", BD-09 "
           + metres(test.medians[2]);
}

} // namespace yimi
