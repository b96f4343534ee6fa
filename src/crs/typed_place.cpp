// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/typed_place.h"

#include "base/utf8.h"
#include "crs/coordinate_text.h"
#include "crs/map_offset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace yimi {

namespace {

constexpr double kMostLongitude = 180;
constexpr double kMostLatitude = 90;
constexpr double kZone = 1e6;        ///< 40 495 264: the zone's number stands before the millions
constexpr double kNear = 1;          ///< sizes of the extent around it
constexpr double kLeastNear = 5'000; ///< metres

bool isLonLat(Coordinate c)
{
    return std::abs(c.x) <= kMostLongitude && std::abs(c.y) <= kMostLatitude;
}

Box around(const Box& extent)
{
    const double size = std::max({extent.width(), extent.height(), kLeastNear});
    return extent.empty() ? extent : extent.grownBy(kNear * size);
}

/// Nothing where the plane has no way to degrees.
void addDegrees(std::vector<TypedPlace>& places, Coordinate lonLat, const Crs& crs)
{
    auto toPlane = Transformer::create(wgs84(), crs);
    if (!toPlane)
        return;
    constexpr std::array kReadings{std::pair(TypedAs::Degrees, MapOffset::None),
                                   std::pair(TypedAs::Gcj02, MapOffset::Gcj02),
                                   std::pair(TypedAs::Bd09, MapOffset::Bd09)};
    for (const auto& [as, offset] : kReadings) {
        if (const auto at = toPlane->apply(toWgs84(lonLat, offset)))
            places.push_back({as, *at});
    }
}

/// The text as parseCoordinatePair takes it: the readout's own «X 495 264.1   Y 3 517 458.8
/// (EPSG:4549)» can be pasted back, groups of digits set apart by thin spaces; runs of blanks are
/// one.
std::string plainText(std::string_view text)
{
    std::u32string plain;
    for (const char32_t c : halfWidth(codePoints(text))) {
        if (c == U'(')
            break;
        if (c == U'X' || c == U'x' || c == U'\u2009')
            continue;
        const bool blank = c == U' ' || c == U'\t' || c == U'\u00A0';
        if (blank && (plain.empty() || plain.back() == U' ' || plain.back() == U','))
            continue;
        if (c == U'Y' || c == U'y') {
            if (!plain.empty() && plain.back() == U' ')
                plain.pop_back();
            plain += U',';
            continue;
        }
        plain += blank ? U' ' : c;
    }
    return trimmed(toUtf8(plain));
}

Coordinate withoutZone(Coordinate c)
{
    return {c.x > 10 * kZone ? std::fmod(c.x, kZone) : c.x, c.y};
}

void addPlane(std::vector<TypedPlace>& places, Coordinate typed, const Box& extent)
{
    const Box near = around(extent);
    const Coordinate straight = withoutZone(typed);
    const Coordinate swapped = withoutZone({typed.y, typed.x});
    const bool swappedOnly = !extent.empty() && !near.contains(typed) && !near.contains(straight)
                             && near.contains(swapped);
    if (swappedOnly)
        places.push_back({TypedAs::PlaneSwapped, swapped});
    else
        places.push_back({TypedAs::Plane, near.contains(typed) ? typed : straight});
}

} // namespace

std::vector<TypedPlace> typedPlaces(std::string_view text, const Crs& crs, const Box& extent)
{
    std::vector<TypedPlace> places;
    const auto typed = parseCoordinatePair(plainText(text));
    if (!typed)
        return places;
    if (isLonLat(*typed))
        addDegrees(places, *typed, crs);
    else if (isLonLat({typed->y, typed->x}))
        addDegrees(places, {typed->y, typed->x}, crs);
    if (places.empty())
        addPlane(places, *typed, extent);
    return places;
}

std::optional<Coordinate> typedStep(std::string_view text)
{
    const std::string plain = plainText(text);
    if (!plain.starts_with('@'))
        return std::nullopt;
    const std::string step = trimmed(plain.substr(1));
    const auto turn = step.find('<');
    if (turn == std::string::npos)
        return parseCoordinatePair(step);
    const auto length = parseCoordinate(step.substr(0, turn));
    const auto degrees = parseCoordinate(step.substr(turn + 1));
    if (!length || !degrees)
        return std::nullopt;
    const double angle = *degrees * std::numbers::pi / 180;
    return Coordinate{*length * std::cos(angle), *length * std::sin(angle)};
}

} // namespace yimi
