// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_city.h"

#include <array>
#include <cmath>
#include <string>

namespace yimi::bench {

namespace {

constexpr double kSpacing = 140.0;
constexpr Coordinate kCorner{460000, 3480000};

/// A hash spread over [−1, 1): noise that does not depend on the order of calls.
double noise(long x, long y, long salt)
{
    auto h = static_cast<std::uint64_t>(x * 73856093L ^ y * 19349663L ^ salt * 83492791L);
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ULL;
    h ^= h >> 33;
    return static_cast<double>(h >> 11) / static_cast<double>(1ULL << 52) - 1.0;
}

Coordinate node(long x, long y, double spacing, double jitter)
{
    return {kCorner.x + (static_cast<double>(x) + jitter * noise(x, y, 1)) * spacing,
            kCorner.y + (static_cast<double>(y) + jitter * noise(x, y, 2)) * spacing};
}

LineString bent(Coordinate a, Coordinate b, int pieces, double bend, long salt)
{
    // From the same end whichever way it is asked, so that neighbours share their border.
    if (b < a) {
        LineString line = bent(b, a, pieces, bend, salt);
        return {line.rbegin(), line.rend()};
    }
    LineString line{a};
    for (int i = 1; i < pieces; ++i) {
        const double share = static_cast<double>(i) / pieces;
        const double off =
            bend * distance(a, b) * noise(std::lround(a.x) + i, std::lround(a.y), salt);
        line.push_back({a.x + (b.x - a.x) * share + off, a.y + (b.y - a.y) * share - off});
    }
    line.push_back(b);
    return line;
}

const char* classOf(long line)
{
    if (line % 64 == 0)
        return "expressway";
    if (line % 24 == 0)
        return "main";
    if (line % 8 == 0)
        return "secondary";
    return line % 2 == 0 ? "local" : "lane";
}

void addRoad(FeatureTable& table, long x, long y, long dx, long dy)
{
    const long line = dx == 1 ? y : x;
    const Coordinate a = node(x, y, kSpacing, 0.3);
    const Coordinate b = node(x + dx, y + dy, kSpacing, 0.3);
    const int pieces = 1 + static_cast<int>((noise(x, y, 3 + dx) + 1) * 2);
    const bool bridge = line % 64 == 0 && (dx == 1 ? x : y) % 24 == 0;
    appendRow(table,
              static_cast<std::int64_t>(table.rowCount()) + 1,
              Lines{bent(a, b, pieces, 0.03, 7)},
              {std::string(classOf(line)),
               "第" + std::to_string(line) + (dx == 1 ? "路" : "街"),
               std::int64_t{bridge ? 1 : 0}});
}

} // namespace

std::shared_ptr<const FeatureTable> madeRoads(int side)
{
    auto table = std::make_shared<FeatureTable>();
    table->name = "roads";
    table->addColumn("class", FieldType::Text);
    table->addColumn("name", FieldType::Text);
    table->addColumn("level", FieldType::Integer);
    for (long y = 0; y < side; ++y) {
        for (long x = 0; x < side; ++x) {
            if (x + 1 < side)
                addRoad(*table, x, y, 1, 0);
            if (y + 1 < side)
                addRoad(*table, x, y, 0, 1);
        }
    }
    return table;
}

std::shared_ptr<const FeatureTable> madeAreas(int side, double extent)
{
    static constexpr std::array kStates{
        "served", "served", "short_of_capacity", "out_of_range", "no_data"};
    auto table = std::make_shared<FeatureTable>();
    table->name = "communities";
    table->addColumn("name", FieldType::Text);
    table->addColumn("state", FieldType::Text);
    const double spacing = extent / side;
    for (long y = 0; y < side; ++y) {
        for (long x = 0; x < side; ++x) {
            const std::array corners{node(x, y, spacing, 0.3),
                                     node(x + 1, y, spacing, 0.3),
                                     node(x + 1, y + 1, spacing, 0.3),
                                     node(x, y + 1, spacing, 0.3)};
            Ring ring;
            for (std::size_t i = 0; i < 4; ++i) {
                const LineString border = bent(corners[i], corners[(i + 1) % 4], 12, 0.02, 9);
                ring.insert(ring.end(), border.begin(), border.end() - 1);
            }
            ring.push_back(ring.front());
            const auto state = static_cast<std::size_t>((noise(x, y, 5) + 1) * 2.5);
            appendRow(
                *table,
                static_cast<std::int64_t>(table->rowCount()) + 1,
                Polygons{{ring, {}}},
                {"示例" + std::to_string(y * side + x) + "社区", std::string(kStates[state])});
        }
    }
    return table;
}

std::shared_ptr<const FeatureTable> madePoints(int count, double extent)
{
    auto table = std::make_shared<FeatureTable>();
    table->name = "childcare";
    table->addColumn("name", FieldType::Text);
    for (long i = 0; i < count; ++i) {
        const Coordinate place{kCorner.x + (noise(i, 1, 11) + 1) / 2 * extent,
                               kCorner.y + (noise(i, 2, 13) + 1) / 2 * extent};
        appendRow(*table, i + 1, Points{place}, {"示例托育点" + std::to_string(i)});
    }
    return table;
}

} // namespace yimi::bench
