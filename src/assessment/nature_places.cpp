// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/nature_places.h"

#include "city/places_from_tables.h"
#include "geometry/measures.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr std::array kThemes{Theme::Park, Theme::Water, Theme::Hill};

bool saysWetland(const FeatureTable& table, std::size_t row)
{
    for (const Column* column : {table.firstColumn({"kind", "类型", "类别"}), nameColumn(table)}) {
        const std::string text = column != nullptr ? column->text(row) : std::string{};
        if (text.find("湿地") != std::string::npos || text.find("wetland") != std::string::npos)
            return true;
    }
    return false;
}

std::string kindOfRow(Theme theme, const FeatureTable& table, std::size_t row)
{
    return saysWetland(table, row) ? "wetland" : std::string(themeId(theme));
}

std::optional<double> sizeOf(const FeatureTable& table, std::size_t row)
{
    if (const auto* areas = std::get_if<Polygons>(&table.geometries[row]))
        return area(*areas);
    const Column* const field = table.firstColumn({"area_m2", "面积", "用地面积", "area"});
    return field != nullptr ? field->number(row) : std::nullopt;
}

/// Adds the places of one theme.
Result<void>
addTheme(const AnalysisContext& context, Theme theme, NaturePlaces& places, const TaskContext& task)
{
    const Parameters& parameters = context.parameters;
    const double least = parameters.number(theme == Theme::Water ? "min_water_area" : "min_area");
    const auto wanted = [&](const FeatureTable& table, std::size_t row) {
        return parameters.chosen("kinds", kindOfRow(theme, table, row))
               && sizeOf(table, row).value_or(least) >= least;
    };
    auto set = facilitySet(context.city, theme, wanted, places.set.key, task);
    if (!set && set.error().code == ErrorCode::NoFacilities)
        return {};
    if (!set)
        return tl::unexpected(set.error());
    for (std::size_t f = 0; f < set->facilities.size(); ++f) {
        places.kinds.push_back(kindOfRow(theme, *set->table, set->rows[f]));
        places.areas.push_back(sizeOf(*set->table, set->rows[f]));
        if (!places.areas.back())
            addFinding(set->findings,
                       {.code = FindingCode::ValueMissing,
                        .severity = Severity::Info,
                        .layer = set->layer,
                        .field = "area_m2",
                        .count = 1,
                        .ids = {set->facilities[f].id}});
        places.set.facilities.push_back(std::move(set->facilities[f]));
        places.set.facilities.back().capacity.reset();
    }
    places.set.layer += (places.set.layer.empty() ? "" : " + ") + set->layer;
    std::erase_if(set->findings, [](const Finding& finding) {
        return finding.code == FindingCode::FacilityCapacityMissing;
    });
    places.set.findings.insert(
        places.set.findings.end(), set->findings.begin(), set->findings.end());
    return {};
}

/// Kinds that a layer of their own would hold, and there is none.
void listMissing(const AnalysisContext& context, NaturePlaces& places)
{
    for (const Theme theme : kThemes) {
        const std::string id(themeId(theme));
        if (context.parameters.chosen("kinds", id) && context.city.layers.first(theme) == nullptr)
            places.set.findings.push_back(
                {.code = FindingCode::ThemeMissing, .detail = id, .count = 1});
    }
}

} // namespace

Result<std::shared_ptr<const NaturePlaces>> naturePlaces(const AnalysisContext& context,
                                                         const TaskContext& task)
{
    const Parameters& parameters = context.parameters;
    const std::string key = "nature|" + parameters.text("kinds") + "|" + parameters.text("min_area")
                            + "|" + parameters.text("min_water_area");
    if (auto kept = context.book.values().find<NaturePlaces>(key))
        return kept;
    auto places = std::make_shared<NaturePlaces>();
    places->set.key = key;
    places->set.theme = Theme::Park;
    for (const Theme theme : kThemes) {
        if (context.city.layers.first(theme) == nullptr)
            continue;
        if (auto added = addTheme(context, theme, *places, task); !added)
            return tl::unexpected(added.error());
    }
    listMissing(context, *places);
    if (places->set.facilities.empty())
        return failure(
            {.code = ErrorCode::NoFacilities,
             .field = "kinds",
             .detail = parameters.text("kinds") + ", ≥ " + parameters.text("min_area") + " m²"});
    context.book.values().keep<NaturePlaces>(key, places);
    return places;
}

} // namespace yimi
