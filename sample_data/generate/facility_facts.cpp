// SPDX-License-Identifier: GPL-3.0-or-later
#include "facility_facts.h"

#include "csv_text.h"
#include "gazetteers.h"

#include <algorithm>
#include <cstdlib>

namespace yimi::sample {

namespace {

Error damaged(std::string file, std::string feature)
{
    return {.code = ErrorCode::FileDamaged, .file = std::move(file), .feature = std::move(feature)};
}

Result<Coordinate> placeOf(const Transformer& toMetres, const CsvRow& row)
{
    return toMetres.apply({numberIn(cell(row, "lon_wgs84")), numberIn(cell(row, "lat_wgs84"))});
}

/// Districts are written «武进区(经开区)» and «新北区/天宁区»: the first one counts.
Result<std::vector<NamedPlace>> placesIn(const Transformer& toMetres, const Facts& facts)
{
    std::vector<NamedPlace> places;
    for (const CsvRow& row : rowsOfCsv(facilityGazetteer())) {
        const auto district = std::ranges::find_if(facts.districts, [&](const DistrictFact& one) {
            return cell(row, "district").starts_with(one.name);
        });
        const auto at = placeOf(toMetres, row);
        if (!at)
            return tl::unexpected(at.error());
        if (district == facts.districts.end())
            return failure(damaged("facilities.csv", cell(row, "name")));
        places.push_back({.category = cell(row, "category"),
                          .kind = cell(row, "subtype"),
                          .name = cell(row, "name"),
                          .district = static_cast<std::size_t>(district - facts.districts.begin()),
                          .at = *at});
    }
    return places;
}

Result<std::vector<MetroLineFact>> metroIn(const Transformer& toMetres)
{
    std::vector<MetroLineFact> lines;
    for (const CsvRow& row : rowsOfCsv(metroGazetteer())) {
        const std::string& number = cell(row, "line");
        const auto at = placeOf(toMetres, row);
        if (!at)
            return tl::unexpected(at.error());
        if (number.empty())
            return failure(damaged("facilities_metro.csv", cell(row, "station")));
        if (lines.empty() || lines.back().number != number)
            lines.push_back(
                {.number = number, .opened = std::atoi(cell(row, "opened").c_str()), .stops = {}});
        lines.back().stops.push_back({cell(row, "station"), *at});
    }
    return lines;
}

} // namespace

Result<FacilityFacts> readFacilityFacts(const Transformer& toMetres, const Facts& facts)
{
    auto places = placesIn(toMetres, facts);
    if (!places)
        return tl::unexpected(places.error());
    auto metro = metroIn(toMetres);
    if (!metro)
        return tl::unexpected(metro.error());
    return FacilityFacts{.places = std::move(*places), .metro = std::move(*metro)};
}

std::vector<NamedPlace>
placesOf(const FacilityFacts& facts, std::string_view category, std::string_view kind)
{
    std::vector<NamedPlace> places;
    std::ranges::copy_if(facts.places, std::back_inserter(places), [&](const NamedPlace& place) {
        return place.category == category && (kind.empty() || place.kind == kind);
    });
    return places;
}

} // namespace yimi::sample
