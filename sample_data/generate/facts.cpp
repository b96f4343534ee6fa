// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts.h"

#include "city/apportion.h"
#include "csv_text.h"
#include "gazetteers.h"

#include <algorithm>
#include <utility>

namespace yimi::sample {

namespace {

constexpr double kSquareKilometre = 1e6;
constexpr double kHectare = 1e4;

Error damaged(std::string file, std::string feature)
{
    return {.code = ErrorCode::FileDamaged, .file = std::move(file), .feature = std::move(feature)};
}

LineString pairsOf(const std::vector<double>& numbers)
{
    LineString points;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
        points.push_back({numbers[i], numbers[i + 1]});
    return points;
}

/// Areas are written «34.64 ha», «about 60 ha», «81.9 km2; …», «24.9万亩 = 166 km2».
double areaIn(const std::string& text)
{
    for (const auto& [unit, square] :
         {std::pair{"km2", kSquareKilometre}, std::pair{"ha", kHectare}}) {
        const std::size_t place = text.find(unit);
        if (place == std::string::npos)
            continue;
        const std::vector<double> numbers = numbersIn(std::string_view(text).substr(0, place));
        return numbers.empty() ? 0.0 : std::abs(numbers.back()) * square;
    }
    return 0.0;
}

Result<std::vector<DistrictFact>> districtsIn(const Transformer& toMetres,
                                              const std::vector<CsvRow>& rows)
{
    std::vector<DistrictFact> districts;
    for (const CsvRow& row : rows) {
        const std::string& code = cell(row, "adcode");
        const std::string& kind = cell(row, "kind");
        if (code.empty() || kind == "地级市")
            continue;
        const auto corners = inMetres(
            toMetres, pairsOf(numbersIn(cell(row, "bbox_wgs84_minlon_minlat_maxlon_maxlat"))));
        if (!corners)
            return tl::unexpected(corners.error());
        DistrictFact district{
            .name = cell(row, "name"),
            .code = code,
            .box = boxOf(*corners),
            .area = numberIn(cell(row, "polygon_area_km2_computed")) * kSquareKilometre,
            .population = static_cast<std::int64_t>(numberIn(cell(row, "census_2020_population")))};
        districts.push_back(std::move(district));
    }
    return districts;
}

/// Columns of the additions win over the gazetteer's.
void addAdditions(std::vector<CsvRow>& towns, const std::vector<CsvRow>& additions)
{
    for (const CsvRow& addition : additions)
        for (CsvRow& town : towns)
            if (cell(town, "name") == cell(addition, "name"))
                for (const auto& [column, value] : addition)
                    if (!value.empty() && column != "note")
                        town[column] = value;
}

Result<TownFact>
townIn(const Transformer& toMetres, const CsvRow& row, const std::vector<DistrictFact>& districts)
{
    const std::string& districtName = cell(row, "district");
    const auto district =
        std::find_if(districts.begin(), districts.end(), [&](const DistrictFact& one) {
            return districtName.starts_with(one.name);
        });
    const bool hasSeat = !cell(row, "seat_lon").empty();
    const Coordinate centre{numberIn(cell(row, "lon_wgs84")), numberIn(cell(row, "lat_wgs84"))};
    const Coordinate seat{numberIn(cell(row, "seat_lon")), numberIn(cell(row, "seat_lat"))};
    const auto places = inMetres(toMetres, {centre, hasSeat ? seat : centre});
    const auto lobes = inMetres(toMetres, pairsOf(numbersIn(cell(row, "lobes"))));
    if (!places || !lobes || district == districts.end())
        return failure(damaged("gazetteer_towns.csv", cell(row, "name")));
    return TownFact{.code = cell(row, "stat_code"),
                    .name = cell(row, "name"),
                    .kind = cell(row, "type"),
                    .district = static_cast<std::size_t>(district - districts.begin()),
                    .inFunctionalArea = districtName.find("经开区") != std::string::npos,
                    .centre = places->front(),
                    .lobes = *lobes,
                    .seat = places->back(),
                    .area = numberIn(cell(row, "area_km2")) * kSquareKilometre,
                    .population = static_cast<std::int64_t>(
                        numberIn(cell(row, "pop_est_2020_for_synthetic_use")))};
}

/// The town figures are estimates: they become the weights that the district's own figures are
/// split by.
void fitToDistricts(std::vector<TownFact>& towns, const std::vector<DistrictFact>& districts)
{
    for (std::size_t d = 0; d < districts.size(); ++d) {
        std::vector<TownFact*> members;
        std::vector<double> people;
        double area = 0.0;
        for (TownFact& town : towns)
            if (town.district == d) {
                members.push_back(&town);
                people.push_back(static_cast<double>(town.population));
                area += town.area;
            }
        const std::vector<std::int64_t> split = apportion(districts[d].population, people);
        for (std::size_t i = 0; i < members.size(); ++i) {
            members[i]->population = split[i];
            members[i]->area *= districts[d].area / area;
        }
    }
}

Result<std::vector<TownFact>> townsIn(const Transformer& toMetres,
                                      std::vector<CsvRow> rows,
                                      const std::vector<DistrictFact>& districts)
{
    addAdditions(rows, rowsOfCsv(townAdditions()));
    std::vector<TownFact> towns;
    for (const CsvRow& row : rows) {
        auto town = townIn(toMetres, row, districts);
        if (!town)
            return tl::unexpected(town.error());
        towns.push_back(std::move(*town));
    }
    fitToDistricts(towns, districts);
    return towns;
}

Result<void> addNature(const Transformer& toMetres, Facts& facts, const std::vector<CsvRow>& rows)
{
    for (const CsvRow& row : rows) {
        const auto points =
            inMetres(toMetres, pairsOf(numbersIn(cell(row, "geometry_wgs84_lon_lat"))));
        if (!points || points->empty())
            return failure(damaged("gazetteer_nature.csv", cell(row, "name")));
        if (cell(row, "geom_type") == "line")
            facts.rivers.push_back({cell(row, "name"), cell(row, "type"), *points});
        else
            facts.places.push_back({cell(row, "name"),
                                    cell(row, "type"),
                                    points->front(),
                                    areaIn(cell(row, "area_or_size"))});
    }
    return {};
}

Result<void>
addArterials(const Transformer& toMetres, Facts& facts, const std::vector<CsvRow>& rows)
{
    for (const CsvRow& row : rows) {
        const auto points =
            inMetres(toMetres, pairsOf(numbersIn(cell(row, "waypoints_wgs84_lon_lat"))));
        if (!points || points->size() < 2)
            return failure(damaged("arterials.csv", cell(row, "name")));
        facts.arterials.push_back({cell(row, "name"), cell(row, "class"), *points});
    }
    return {};
}

} // namespace

Result<LineString> inMetres(const Transformer& toMetres, const std::vector<Coordinate>& lonLat)
{
    LineString metres;
    for (const Coordinate& place : lonLat) {
        const auto image = toMetres.apply(place);
        if (!image)
            return tl::unexpected(image.error());
        metres.push_back(*image);
    }
    return metres;
}

Result<Facts> readFacts(const Transformer& toMetres)
{
    Facts facts;
    facts.functionalArea = "常州经开区";
    auto districts = districtsIn(toMetres, rowsOfCsv(districtGazetteer()));
    if (!districts)
        return tl::unexpected(districts.error());
    facts.districts = std::move(*districts);
    auto towns = townsIn(toMetres, rowsOfCsv(townGazetteer()), facts.districts);
    if (!towns)
        return tl::unexpected(towns.error());
    facts.towns = std::move(*towns);
    if (const auto nature = addNature(toMetres, facts, rowsOfCsv(natureGazetteer())); !nature)
        return tl::unexpected(nature.error());
    if (const auto arterials = addArterials(toMetres, facts, rowsOfCsv(arterialGazetteer()));
        !arterials)
        return tl::unexpected(arterials.error());
    return facts;
}

} // namespace yimi::sample
