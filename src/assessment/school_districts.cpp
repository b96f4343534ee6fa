// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/school_districts.h"

#include "city/places_from_tables.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace yimi {

namespace {

constexpr std::string_view kField = "school_ids";

/// As planners type them, and as cells of a spreadsheet hold several lines.
constexpr std::array<std::string_view, 12> kSeparators{
    "；", "，", "、", ",", ";", "|", "｜", " ", "　", "\t", "\r", "\n"};

std::vector<std::string> idsIn(std::string_view text)
{
    std::vector<std::string> ids;
    std::string id;
    const auto finish = [&ids, &id] {
        if (!id.empty())
            ids.push_back(std::exchange(id, {}));
    };
    while (!text.empty()) {
        const auto separator = std::ranges::find_if(
            kSeparators, [text](std::string_view each) { return text.starts_with(each); });
        if (separator == kSeparators.end()) {
            id += text.front();
            text.remove_prefix(1);
            continue;
        }
        finish();
        text.remove_prefix(separator->size());
    }
    finish();
    return ids;
}

/// Ids of all schools of any kind: a district may name those of another stage.
std::set<std::string> knownSchools(const CityLayers& layers)
{
    std::set<std::string> ids;
    for (const CityLayer& layer : layers.layers) {
        if (layer.theme != Theme::Kindergarten && layer.theme != Theme::PrimarySchool
            && layer.theme != Theme::MiddleSchool && layer.theme != Theme::HighSchool
            && layer.theme != Theme::SpecialSchool)
            continue;
        const Column* const column = idColumn(*layer.table);
        for (std::size_t row = 0; row < layer.table->rowCount(); ++row)
            ids.insert(rowId(*layer.table, column, row));
    }
    return ids;
}

/// An area and the schools of the set that it names.
struct District
{
    const Polygons* area = nullptr;
    std::vector<FacilityId> schools;
};

class DistrictReader
{
public:
    DistrictReader(const CityBase& city, FacilitySet& set)
        : m_city(city), m_set(set), m_known(knownSchools(city.layers))
    {
        for (std::size_t f = 0; f < set.facilities.size(); ++f)
            m_schools.emplace(set.facilities[f].id, FacilityId(f));
    }

    std::vector<District> read()
    {
        std::vector<District> districts;
        for (const CityLayer& layer : m_city.layers.layers) {
            const Column* const named = layer.table->column(kField);
            if (named == nullptr || isFacilityTheme(layer.theme))
                continue;
            for (std::size_t row = 0; row < layer.table->rowCount(); ++row) {
                const auto* area = std::get_if<Polygons>(&layer.table->geometries[row]);
                if (area == nullptr || area->empty())
                    continue;
                District district{area, schoolsOf(layer, named->text(row))};
                if (!district.schools.empty())
                    districts.push_back(std::move(district));
            }
        }
        return districts;
    }

private:
    std::vector<FacilityId> schoolsOf(const CityLayer& layer, const std::string& text)
    {
        std::vector<FacilityId> schools;
        for (const std::string& id : idsIn(text)) {
            const auto [first, last] = m_schools.equal_range(id);
            for (auto school = first; school != last; ++school)
                schools.push_back(school->second);
            if (!m_known.contains(id))
                addFinding(m_set.findings,
                           {.code = FindingCode::JoinUnmatched,
                            .layer = layer.title,
                            .field = std::string(kField),
                            .count = 1,
                            .ids = {id}});
        }
        return schools;
    }

    const CityBase& m_city;
    FacilitySet& m_set;
    std::set<std::string> m_known;
    std::multimap<std::string, FacilityId> m_schools;
};

/// The schools of all districts that a place is in, each once, ascending.
std::vector<FacilityId>
schoolsAt(Coordinate place, std::span<const District> districts, const BoxIndex& index)
{
    std::vector<FacilityId> schools;
    for (const std::uint32_t d : index.query({place, place})) {
        if (contains(*districts[d].area, place))
            schools.insert(schools.end(), districts[d].schools.begin(), districts[d].schools.end());
    }
    std::ranges::sort(schools);
    schools.erase(std::ranges::unique(schools).begin(), schools.end());
    return schools;
}

} // namespace

void respectDistricts(const CityBase& city, Metres lookWithin, FacilitySet& set)
{
    const std::vector<District> districts = DistrictReader(city, set).read();
    if (districts.empty())
        return;
    std::vector<Box> boxes;
    boxes.reserve(districts.size());
    for (const District& district : districts)
        boxes.push_back(boxOf(*district.area));
    const BoxIndex index(boxes);
    Admission admission{.zones = {}, .zoneOf = {}, .lookWithin = lookWithin};
    admission.zoneOf.resize(city.demand.size());
    std::map<std::vector<FacilityId>, std::uint32_t> zones;
    for (std::size_t i = 0; i < city.demand.size(); ++i) {
        std::vector<FacilityId> schools = schoolsAt(city.demand[i].position, districts, index);
        if (schools.empty())
            continue;
        const auto [zone, isNew] =
            zones.try_emplace(schools, static_cast<std::uint32_t>(admission.zones.size()));
        if (isNew)
            admission.zones.push_back(std::move(schools));
        admission.zoneOf[i] = zone->second;
    }
    set.admission = std::move(admission);
}

} // namespace yimi
