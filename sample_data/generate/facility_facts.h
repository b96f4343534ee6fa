// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <string_view>

namespace yimi::sample {

/// A facility that has a name of its own in the gazetteer.
struct NamedPlace
{
    std::string category; ///< the gazetteer's word: school, hospital, library …
    std::string kind;     ///< 小学, 三甲综合, 高铁站 …
    std::string name;
    std::size_t district = 0; ///< index into Facts::districts
    Coordinate at;            ///< rough: some 100 m to some km
};

struct MetroStop
{
    std::string name;
    Coordinate at;
};

struct MetroLineFact
{
    std::string number; ///< "1"
    int opened = 0;     ///< year
    std::vector<MetroStop> stops;
};

struct FacilityFacts
{
    std::vector<NamedPlace> places; ///< in the gazetteer's order
    std::vector<MetroLineFact> metro;
};

/// Reads the facilities and metro stations that were built into the program.
/// Errors: TransformFailed, FileDamaged (a place in no district, a station without a line).
[[nodiscard]] Result<FacilityFacts> readFacilityFacts(const Transformer& toMetres,
                                                      const Facts& facts);

/// The places of a category, and of a kind when one is given.
[[nodiscard]] std::vector<NamedPlace>
placesOf(const FacilityFacts& facts, std::string_view category, std::string_view kind = {});

} // namespace yimi::sample
