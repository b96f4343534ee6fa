// SPDX-License-Identifier: GPL-3.0-or-later
// A basket of themes and who reaches how much of it. Private to assessment.
#pragma once

#include "assessment/answer_parts.h"

namespace yimi {

using Counts = std::vector<std::int64_t>;

/// A theme of the basket and how far it is from every demand point.
struct BasketTheme
{
    std::string id;
    FacilitySet set;
    std::shared_ptr<const SetWays> ways;
};

/// What was asked, and the children it is asked for.
struct Circle
{
    std::vector<double> minutes;     ///< rising
    std::vector<Cost> limits;        ///< the same, in milliseconds
    std::vector<BasketTheme> basket; ///< at least one
    Counts children;                 ///< per demand point
    Counts inCommunity; ///< children per community, also those without any demand point
};

/// Reads the parameters "minutes", "themes", "ages", "profile", "direction" and "snap"; one search
/// a theme answers all minutes. Themes without a layer, and facilities and homes that are not on
/// the network, are listed. Errors: NoFacilities (no theme has a layer), NoDemand
/// (no children of the ages), those of the book.
[[nodiscard]] Result<Circle>
circleOf(const AnalysisContext& context, std::vector<Finding>& findings, const TaskContext& task);

/// Children who have a theme within a limit: [limit][theme][community].
using Reached = std::vector<std::vector<Counts>>;

[[nodiscard]] Reached reachedOf(const CityBase& city, const Circle& circle);

/// Children who have all of the basket within the largest limit.
[[nodiscard]] std::int64_t withWholeBasket(const Circle& circle);

} // namespace yimi
