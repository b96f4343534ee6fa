// SPDX-License-Identifier: GPL-3.0-or-later
// A study's ways as a table of costs, for the measures of access.
#pragma once

#include "access/cost_table.h"
#include "analysis/study.h"

namespace yimi {

struct StudyCostOptions
{
    CostKind kind = CostKind::Time;
    std::optional<AccessCost> limit = {}; ///< ways beyond it are not in the table; nothing: none
    TravelProfile profile;
    Direction direction = Direction::TowardFacilities;
    AgeGroups ages{AgeGroup::A0_2}; ///< whose children are the demand
    /// By study.facilities; nothing: not known, 0 and listed. Empty: the facilities' capacities.
    std::vector<std::optional<double>> amounts = {};
    bool amountsMatter = true; ///< false: unknown amounts are 1 and not listed
    bool inclusiveOnly = false;
    Metres snapLimit{200.0};
    bool connectors = true;
    unsigned threads = 0;
    std::shared_ptr<const TransitService> transit = {}; ///< for profiles that use lines
};

struct StudyCosts
{
    /// Demand: the study's, in its order. Supply: the facilities that count, in the study's order.
    CostTable table;
    std::vector<FacilityId> supply; ///< by supply place: position in study.facilities
    /// By demand place, towards any facility that counts, whatever it offers.
    std::vector<ReachState> reach;
    std::vector<Finding> findings; ///< the study's too, but for those on unlimited capacity
    double searchMs = 0;
};

/// Same table for every thread count and every order of input rows. Errors: ParameterInvalid (no
/// age group, a limit, speed or snap limit that is not positive), ValueUnusable (a negative
/// amount), as travelGraph and makeCostTable, Cancelled.
[[nodiscard]] Result<StudyCosts>
studyCosts(const Study& study, const StudyCostOptions& options, const TaskContext& task = {});

/// The same with a book of the study's network and demand: searches only what that has not yet
/// found for `setKey`, the name of the study's facilities.
[[nodiscard]] Result<StudyCosts> studyCostsFrom(const Study& study,
                                                const StudyCostOptions& options,
                                                ReachBook& book,
                                                const std::string& setKey,
                                                const TaskContext& task = {});

/// A field of the facilities' table by study.facilities, for `amounts`. Errors: FieldMissing,
/// ValueUnusable (no number, negative, not finite), RowRepeated (an id twice with two amounts).
[[nodiscard]] Result<std::vector<std::optional<double>>>
facilityAmounts(const Study& study,
                const FeatureTable& facilities,
                const std::string& idField,
                const std::string& amountField);

} // namespace yimi
