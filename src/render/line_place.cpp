// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_place.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace yimi {

namespace {

constexpr double kMostTurn = 28;  // degrees from one character to the next
constexpr double kSteepFrom = 50; // degrees from level; steeper text stands in a column

double degreesOf(QPointF d)
{
    return std::atan2(d.y(), d.x()) * 180 / std::numbers::pi;
}

/// The turn from one direction to another, in (−180, 180].
double turn(double from, double to)
{
    const double difference = std::fmod(to - from, 360.0);
    if (difference > 180)
        return difference - 360;
    return difference <= -180 ? difference + 360 : difference;
}

} // namespace

LabelLine::LabelLine(std::span<const QPointF> line, double start)
{
    m_line.reserve(line.size());
    m_along.reserve(line.size());
    for (const QPointF p : line) {
        const double step = m_line.empty() ? 0 : QLineF(m_line.back(), p).length();
        if (!m_line.empty() && !(step > 0))
            continue;
        m_along.push_back(m_line.empty() ? start : m_along.back() + step);
        m_line.push_back(p);
    }
}

QPointF LabelLine::at(double along) const
{
    const auto next = std::ranges::upper_bound(m_along, along);
    if (next == m_along.end())
        return m_line.back();
    if (next == m_along.begin())
        return m_line.front();
    const auto i = static_cast<std::size_t>(next - m_along.begin());
    const double share = (along - m_along[i - 1]) / (m_along[i] - m_along[i - 1]);
    return m_line[i - 1] + (m_line[i] - m_line[i - 1]) * share;
}

std::vector<GlyphPlace>
LabelLine::glyphs(double middle, std::span<const double> widths, bool columns) const
{
    const double whole = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double from = middle - whole / 2;
    if (m_line.size() < 2 || widths.empty() || from < start() || from + whole > end())
        return {};
    const QPointF chord = at(from + whole) - at(from);
    const double slope =
        std::abs(std::atan2(chord.y(), std::abs(chord.x()))) * 180 / std::numbers::pi;
    const bool standing = columns && slope > kSteepFrom;
    // Read downwards in a column, else from left to right.
    const bool backwards = standing ? chord.y() < 0 : chord.x() < 0;
    std::vector<GlyphPlace> places;
    double passed = 0;
    for (const double width : widths) {
        const double near = backwards ? from + whole - passed : from + passed;
        const double far = backwards ? near - width : near + width;
        const QPointF a = at(near);
        const QPointF b = at(far);
        // The second half of a pair has no width of its own.
        const double along = width > 0 || places.empty() ? degreesOf(b - a) : places.back().degrees;
        if (!places.empty() && std::abs(turn(places.back().degrees, along)) > kMostTurn)
            return {};
        places.push_back({at((near + far) / 2), along});
        passed += width;
    }
    for (GlyphPlace& place : places) {
        if (standing)
            place.degrees -= 90;
        if (std::abs(turn(0, place.degrees)) > 90)
            return {};
    }
    return places;
}

} // namespace yimi
