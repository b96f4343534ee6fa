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

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::size_t nearerIn(const std::vector<double>& a, const std::vector<double>& b)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += a[i] < b[i] ? 1U : 0U;
    return count;
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
    double nearest = limit;
    m_index.nearest(point, [&](std::uint32_t part, double boxDistance) {
        if (boxDistance >= nearest)
            return false;
        nearest = std::min(nearest, nearestOnLine(*m_parts[part], point).distance);
        return true;
    });
    return nearest;
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
        test.medians[k] = median(distances[k]);
        if (test.medians[k] < test.medians[best])
            best = k;
    }
    const bool halves = test.medians[best] * 2 <= test.medians[0];
    const bool most = nearerIn(distances[best], distances[0]) * 2 > test.points;
    test.best = kOffsets[best];
    test.verdict = best == 0 || (halves && most) ? OffsetVerdict::Clear : OffsetVerdict::Undecided;
    return test;
}

std::string offsetMedians(const OffsetTest& test)
{
    const auto metres = [](double value) { return std::to_string(std::llround(value)) + " m"; };
    return "WGS 84 " + metres(test.medians[0]) + ", GCJ-02 " + metres(test.medians[1]) + ", BD-09 "
           + metres(test.medians[2]);
}

} // namespace yimi
