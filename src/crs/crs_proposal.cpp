// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/crs_proposal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace yimi {

namespace {

constexpr Box kChina{{72.0, 3.0}, {137.0, 54.5}};

constexpr std::array<std::string_view, 10> kReasonIds = {"declared",
                                                         "degrees",
                                                         "degrees-elsewhere",
                                                         "three-degree-zone",
                                                         "six-degree-zone",
                                                         "central-meridian",
                                                         "web-mercator",
                                                         "needs-local-parameters",
                                                         "project",
                                                         "chosen"};

Crs epsg(int code)
{
    return {"EPSG:" + std::to_string(code)};
}

bool within(const Box& inner, const Box& outer)
{
    return !inner.empty() && outer.contains(inner.min) && outer.contains(inner.max);
}

/// Northings of China in a transverse Mercator projection.
bool northingsOfChina(double low, double high)
{
    return low >= 300'000 && high <= 6'100'000;
}

bool eastingsWithoutZone(double low, double high)
{
    return low >= 160'000 && high <= 840'000;
}

bool eastingsWithZone(double low, double high)
{
    return low >= 13'000'000 && high < 46'000'000
           && std::floor(low / 1e6) == std::floor(high / 1e6);
}

/// Within a few hundred metres, which is enough to tell one belt from the next and takes no PROJ:
/// the meridian arc's first terms, then the parallel's length.
Coordinate placeInBelt(double easting, double northing, double meridian)
{
    constexpr double kDegree = std::numbers::pi / 180.0;
    const double arc = northing / 6367449.15;
    const double latitude = arc + 0.00251883 * std::sin(2.0 * arc);
    const double parallel = 6378137.0 * std::cos(latitude);
    return {meridian + (easting - 500'000.0) / parallel / kDegree, latitude / kDegree};
}

Coordinate placeInWebMercator(Coordinate c)
{
    constexpr double kRadius = 6378137.0;
    constexpr double kDegree = std::numbers::pi / 180.0;
    const double latitude = 2.0 * std::atan(std::exp(c.y / kRadius)) - std::numbers::pi / 2.0;
    return {c.x / kRadius / kDegree, latitude / kDegree};
}

class Proposals
{
public:
    explicit Proposals(const std::optional<Box>& city) : m_city(city) {}

    /// `place`: where the middle of the extent would be, in degrees. `base`: how sure without
    /// knowing the city.
    void add(const Crs& crs, Coordinate place, CrsReason reason, double base)
    {
        double confidence = kChina.contains(place) ? base : base * 0.3;
        if (m_city && !m_city->empty()) {
            const bool there = m_city->grownBy(0.3).contains(place);
            confidence = there ? 0.5 + base / 2 : base * 0.4;
        }
        m_all.push_back({crs, confidence, reason, false});
    }

    /// The same belt on the datums that only the surveying office can tie to CGCS2000.
    void addOldDatums(int xian80, int beijing54, Coordinate place)
    {
        for (const int code : {xian80, beijing54})
            add(epsg(code), place, CrsReason::NeedsLocalParameters, 0.1);
    }

    std::vector<CrsProposal> take()
    {
        std::ranges::stable_sort(m_all, std::ranges::greater{}, &CrsProposal::confidence);
        return std::move(m_all);
    }

private:
    std::optional<Box> m_city;
    std::vector<CrsProposal> m_all;
};

void addDegrees(Proposals& proposals, const Box& extent)
{
    const bool china = within(extent, kChina);
    const Coordinate place = extent.centre();
    proposals.add(wgs84(),
                  place,
                  china ? CrsReason::Degrees : CrsReason::DegreesElsewhere,
                  china ? 0.9 : 0.6);
    if (china)
        proposals.add(epsg(4490), place, CrsReason::Degrees, 0.7);
}

/// Belts by central meridian: EPSG has one code every 3° from 75° E. A belt of 6° around the same
/// meridian gives the same numbers.
void addMeridians(Proposals& proposals, Coordinate middle)
{
    for (int i = 0; i <= 20; ++i) {
        const int meridian = 75 + 3 * i;
        const Coordinate place = placeInBelt(middle.x, middle.y, meridian);
        // The default city's own belt is the one that most data here are in.
        const double base = meridian == 120 ? 0.7 : meridian == 117 || meridian == 123 ? 0.35 : 0.2;
        proposals.add(epsg(4534 + i), place, CrsReason::CentralMeridian, base);
        if (meridian == 120)
            proposals.addOldDatums(2385, 2437, place);
    }
}

void addZones(Proposals& proposals, Coordinate middle)
{
    const int zone = static_cast<int>(middle.x / 1e6);
    const double easting = middle.x - zone * 1e6;
    if (zone >= 25 && zone <= 45) {
        const Coordinate place = placeInBelt(easting, middle.y, zone * 3);
        const int step = zone - 25;
        proposals.add(epsg(4513 + step), place, CrsReason::ThreeDegreeZone, 0.9);
        proposals.addOldDatums(2349 + step, 2401 + step, place);
    }
    if (zone >= 13 && zone <= 23) {
        const Coordinate place = placeInBelt(easting, middle.y, zone * 6 - 3);
        const int step = zone - 13;
        proposals.add(epsg(4491 + step), place, CrsReason::SixDegreeZone, 0.75);
        proposals.addOldDatums(2327 + step, 21413 + step, place);
    }
}

std::vector<CrsProposal> plainProposals(const Box& extent, const std::optional<Box>& city)
{
    Proposals proposals(city);
    const bool degrees = within(extent, {{-180, -90}, {180, 90}});
    if (degrees)
        addDegrees(proposals, extent);
    if (!degrees && northingsOfChina(extent.min.y, extent.max.y)) {
        if (eastingsWithoutZone(extent.min.x, extent.max.x))
            addMeridians(proposals, extent.centre());
        if (eastingsWithZone(extent.min.x, extent.max.x))
            addZones(proposals, extent.centre());
    }
    if (extent.min.x > 8'000'000 && extent.max.x < 15'300'000)
        proposals.add(epsg(3857), placeInWebMercator(extent.centre()), CrsReason::WebMercator, 0.8);
    return proposals.take();
}

} // namespace

std::string_view crsReasonId(CrsReason reason)
{
    return kReasonIds[static_cast<std::size_t>(reason)];
}

Box swappedAxes(const Box& extent)
{
    if (extent.empty())
        return extent;
    return {{extent.min.y, extent.min.x}, {extent.max.y, extent.max.x}};
}

bool axesLookSwapped(const Box& extent)
{
    if (extent.empty())
        return false;
    const Box other = swappedAxes(extent);
    if (within(other, kChina))
        return !within(extent, {{-180, -90}, {180, 90}});
    // A northing of China is never an easting around 500 km, and a zone's number never stands
    // before a northing.
    const bool asTheyAre = eastingsWithoutZone(extent.min.x, extent.max.x)
                           || eastingsWithZone(extent.min.x, extent.max.x);
    const bool changedOver = northingsOfChina(other.min.y, other.max.y) && other.min.y > 1'800'000
                             && (eastingsWithoutZone(other.min.x, other.max.x)
                                 || eastingsWithZone(other.min.x, other.max.x));
    return !asTheyAre && changedOver;
}

std::vector<CrsProposal>
proposeCrs(const Box& extent, const std::optional<Box>& cityLonLat, const Crs& projectCrs)
{
    if (extent.empty() || !isFinite(extent.min) || !isFinite(extent.max))
        return {{projectCrs, 0.0, CrsReason::ProjectsOwn, false}};
    const bool swapped = axesLookSwapped(extent);
    std::vector<CrsProposal> proposals =
        plainProposals(swapped ? swappedAxes(extent) : extent, cityLonLat);
    for (CrsProposal& proposal : proposals)
        proposal.axesSwapped = swapped;
    if (proposals.empty())
        proposals.push_back({projectCrs, 0.2, CrsReason::ProjectsOwn, false});
    return proposals;
}

} // namespace yimi
