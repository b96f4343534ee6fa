// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/service_areas.h"
#include "network/reached_streets.h"

#include <algorithm>

namespace yimi {

namespace {

/// A piece cut where its cost passes the limits; each part with the band it lies in.
void cutIntoBands(std::vector<ServiceStreet>& streets,
                  const ReachedPiece& piece,
                  std::span<const Cost> limits,
                  std::optional<FacilityId> facility)
{
    const bool rises = piece.toCost >= piece.fromCost;
    const double low = rises ? piece.fromCost : piece.toCost;
    const double high = rises ? piece.toCost : piece.fromCost;
    const auto alongAt = [&](double cost) {
        const double share = (cost - piece.fromCost) / (piece.toCost - piece.fromCost);
        return piece.fromAlong + share * (piece.toAlong - piece.fromAlong);
    };
    const std::size_t begin = streets.size();
    double before = low;
    for (std::size_t band = 0; band < limits.size() && before < high; ++band) {
        const auto limit = static_cast<double>(limits[band]);
        if (limit <= before)
            continue;
        const double after = std::min(limit, high);
        ReachedPiece part = piece;
        (rises ? part.fromAlong : part.toAlong) =
            before == low ? (rises ? piece.fromAlong : piece.toAlong) : alongAt(before);
        (rises ? part.toAlong : part.fromAlong) =
            after == high ? (rises ? piece.toAlong : piece.fromAlong) : alongAt(after);
        (rises ? part.fromCost : part.toCost) = before;
        (rises ? part.toCost : part.fromCost) = after;
        streets.push_back({facility, band, part});
        before = after;
    }
    if (!rises)
        std::reverse(streets.begin() + static_cast<std::ptrdiff_t>(begin), streets.end());
}

} // namespace

void ServiceAreas::appendStreets(std::vector<ServiceStreet>& streets,
                                 std::span<const std::uint32_t> facilities,
                                 OverlapRule overlap) const
{
    const auto search = restored(facilities);
    const SeedsByEdge seeds(seedsOf(facilities));
    for (const ReachedPiece& piece : reachedStreets(*search, seeds, m_limits.back())) {
        const auto facility =
            overlap == OverlapRule::Merge ? std::nullopt : std::optional(FacilityId(piece.owner));
        cutIntoBands(streets, piece, m_limits, facility);
    }
}

std::vector<ServiceStreet> ServiceAreas::streets(OverlapRule overlap) const
{
    std::vector<ServiceStreet> streets;
    const auto all = allFacilities();
    if (overlap != OverlapRule::Overlap) {
        appendStreets(streets, all, overlap);
        return streets;
    }
    for (const std::uint32_t f : all)
        appendStreets(streets, {&f, 1}, overlap);
    return streets;
}

} // namespace yimi
