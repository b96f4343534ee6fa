// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/admission.h"
#include "assessment/city_base.h"

#include <functional>

namespace yimi {

/// Facilities of one layer with their entrances, and the rows they come from.
struct FacilitySet
{
    std::string key; ///< names the set in a ReachBook
    Theme theme = Theme::Backdrop;
    std::string layer; ///< title
    std::shared_ptr<const FeatureTable> table;
    std::vector<Facility> facilities; ///< natural order of ids
    std::vector<std::size_t> rows;    ///< of `table`, per facility
    std::vector<Finding> findings;
    std::optional<Admission> admission; ///< 学区; nothing: everybody may use every facility

    /// The number in a facility's field; nothing when there is none.
    [[nodiscard]] std::optional<double> number(std::size_t facility, std::string_view field) const;
    /// "" when there is no such field.
    [[nodiscard]] std::string text(std::size_t facility, std::string_view field) const;
    /// The field says yes: not 0, 否, no, false or empty.
    [[nodiscard]] bool flag(std::size_t facility, std::string_view field) const;
};

/// Which rows count.
using RowFilter = std::function<bool(const FeatureTable& table, std::size_t row)>;

/// The topmost layer of a theme as facilities, entered at the entrances that the layers of theme
/// Entrance give them; areas that none names are entered at entrances found by rule
/// (findEntrances). With `filter`, those rows only; `filterKey` then names what it lets through. No
/// layer, or no row let through: NoFacilities with the theme's id. Other errors: as
/// facilitiesFromTable and entrancesOf.
[[nodiscard]] Result<FacilitySet> facilitySet(const CityBase& city,
                                              Theme theme,
                                              const RowFilter& filter = {},
                                              const std::string& filterKey = {},
                                              const TaskContext& task = {});

/// The same, but areas that no layer of entrances names are entered at a point inside and listed
/// (FacilityWithoutEntrance).
[[nodiscard]] Result<FacilitySet> namedFacilitySet(const CityBase& city,
                                                   Theme theme,
                                                   const RowFilter& filter = {},
                                                   const std::string& filterKey = {});

/// These rows of a table, as a table of their own.
[[nodiscard]] FeatureTable tableOfRows(const FeatureTable& table,
                                       std::span<const std::size_t> rows);

/// The study of a set: what coverageOf asks for.
[[nodiscard]] Study studyOf(const CityBase& city, const FacilitySet& set);

} // namespace yimi
