// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_place.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace yimi {

namespace {

/// Lengths from the start to each vertex.
std::vector<double> lengthsAlong(std::span<const QPointF> line)
{
    std::vector<double> along{0};
    for (std::size_t i = 1; i < line.size(); ++i)
        along.push_back(along.back() + QLineF(line[i - 1], line[i]).length());
    return along;
}

QPointF pointAt(std::span<const QPointF> line, const std::vector<double>& along, double where)
{
    const auto next = std::ranges::upper_bound(along, where);
    if (next == along.end())
        return line.back();
    const auto i = static_cast<std::size_t>(next - along.begin());
    const double share = (where - along[i - 1]) / (along[i] - along[i - 1]);
    return line[i - 1] + (line[i] - line[i - 1]) * share;
}

double offChord(QPointF p, QPointF a, QPointF b)
{
    const QPointF d = b - a;
    const double length = std::hypot(d.x(), d.y());
    return length > 0 ? std::abs(d.x() * (p.y() - a.y()) - d.y() * (p.x() - a.x())) / length
                      : length;
}

double uprightDegrees(QPointF a, QPointF b)
{
    const double degrees = std::atan2(b.y() - a.y(), b.x() - a.x()) * 180 / std::numbers::pi;
    if (degrees > 90)
        return degrees - 180;
    return degrees <= -90 ? degrees + 180 : degrees;
}

} // namespace

std::optional<LinePlace> straightPlace(std::span<const QPointF> line, double length, double slack)
{
    if (line.size() < 2)
        return std::nullopt;
    const std::vector<double> along = lengthsAlong(line);
    for (const double share : {0.5, 0.3, 0.7}) {
        const double from = along.back() * share - length / 2;
        const double to = from + length;
        if (from < 0 || to > along.back())
            continue;
        const QPointF a = pointAt(line, along, from);
        const QPointF b = pointAt(line, along, to);
        bool straight = QLineF(a, b).length() > length * 0.9;
        for (std::size_t i = 0; straight && i < line.size(); ++i)
            straight = along[i] < from || along[i] > to || offChord(line[i], a, b) <= slack;
        if (straight)
            return LinePlace{(a + b) / 2, uprightDegrees(a, b)};
    }
    return std::nullopt;
}

} // namespace yimi
