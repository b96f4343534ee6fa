// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/map_offset.h"

#include "geometry/each_coordinate.h"

#include <array>
#include <cmath>
#include <numbers>

namespace yimi {

namespace {

constexpr double kPi = std::numbers::pi;
/// Krasovsky 1940, as the transformation has it.
constexpr double kSemiMajor = 6378245.0;
constexpr double kEccentricitySquared = 0.00669342162296594323;
constexpr double kBaiduPeriod = kPi * 3000.0 / 180.0;

constexpr std::array<std::string_view, 3> kIds = {"wgs84", "gcj02", "bd09"};

bool inChina(Coordinate c)
{
    return c.x >= 72.004 && c.x <= 137.8347 && c.y >= 0.8293 && c.y <= 55.8271;
}

/// Two waves that both series share.
double fastWaves(double x)
{
    return (20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi)) * 2.0 / 3.0;
}

double northSeries(double x, double y)
{
    return -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x))
           + fastWaves(x) + (20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi)) * 2.0 / 3.0
           + (160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) * 2.0 / 3.0;
}

double eastSeries(double x, double y)
{
    return 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x))
           + fastWaves(x) + (20.0 * std::sin(x * kPi) + 40.0 * std::sin(x / 3.0 * kPi)) * 2.0 / 3.0
           + (150.0 * std::sin(x / 12.0 * kPi) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
}

Coordinate wgs84ToGcj02(Coordinate c)
{
    if (!inChina(c))
        return c;
    const double x = c.x - 105.0;
    const double y = c.y - 35.0;
    const double latitude = c.y / 180.0 * kPi;
    const double sine = std::sin(latitude);
    const double m = 1.0 - kEccentricitySquared * sine * sine;
    const double root = std::sqrt(m);
    const double meridian = kSemiMajor * (1.0 - kEccentricitySquared) / (m * root) * kPi;
    const double parallel = kSemiMajor / root * std::cos(latitude) * kPi;
    return {c.x + eastSeries(x, y) * 180.0 / parallel, c.y + northSeries(x, y) * 180.0 / meridian};
}

Coordinate gcj02ToBd09(Coordinate c)
{
    if (!inChina(c))
        return c;
    const double z = std::hypot(c.x, c.y) + 0.00002 * std::sin(c.y * kBaiduPeriod);
    const double theta = std::atan2(c.y, c.x) + 0.000003 * std::cos(c.x * kBaiduPeriod);
    return {z * std::cos(theta) + 0.0065, z * std::sin(theta) + 0.006};
}

/// Both ways forth move a place by less than two hundredths of a degree and hardly differ from
/// neighbour to neighbour, so the error of the guess is the correction; ten rounds leave nothing.
template <typename Forth>
Coordinate inverse(Coordinate target, Forth forth)
{
    Coordinate guess = target;
    for (int round = 0; round < 10; ++round) {
        const Coordinate image = forth(guess);
        guess.x -= image.x - target.x;
        guess.y -= image.y - target.y;
    }
    return guess;
}

} // namespace

std::string_view mapOffsetId(MapOffset offset)
{
    return kIds[static_cast<std::size_t>(offset)];
}

std::optional<MapOffset> mapOffsetFromId(std::string_view id)
{
    for (const MapOffset offset : {MapOffset::None, MapOffset::Gcj02, MapOffset::Bd09}) {
        if (mapOffsetId(offset) == id)
            return offset;
    }
    return std::nullopt;
}

Coordinate fromWgs84(Coordinate lonLat, MapOffset to)
{
    switch (to) {
    case MapOffset::None:
        return lonLat;
    case MapOffset::Gcj02:
        return wgs84ToGcj02(lonLat);
    case MapOffset::Bd09:
        return gcj02ToBd09(wgs84ToGcj02(lonLat));
    }
    return lonLat;
}

Coordinate toWgs84(Coordinate lonLat, MapOffset from)
{
    if (from == MapOffset::None || !inChina(lonLat))
        return lonLat;
    if (from == MapOffset::Bd09)
        lonLat = inverse(lonLat, gcj02ToBd09);
    return inverse(lonLat, wgs84ToGcj02);
}

void toWgs84(Geometry& geometry, MapOffset from)
{
    if (from == MapOffset::None)
        return;
    eachCoordinate(geometry, [&](Coordinate& c) { c = toWgs84(c, from); });
}

} // namespace yimi
