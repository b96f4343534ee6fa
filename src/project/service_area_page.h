// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows service areas, put together from the same values that the window shows.
#pragma once

#include "project/page_base.h"

namespace yimi {

/// The area within the largest cutoff.
[[nodiscard]] PageIndicator areaFigure(const ServiceAreaSummary& summary);

/// Of the largest cutoff in a district, a town, a community: the share of its ground first. Empty
/// without the layer of areas. Errors: those of UnitArea. Precondition: there is a result.
[[nodiscard]] Result<std::vector<PageIndicator>> areaFiguresIn(const ProjectContents& contents,
                                                               const Polygons& unit);

/// A page with the map of the areas and their surroundings, a legend of the bands, the figures of
/// the largest and the method; without a result the map alone. About a unit: the figures are its
/// own. Always in light colours. Errors: NothingUsable when no layer is visible; those of UnitArea;
/// Cancelled.
[[nodiscard]] Result<Page> serviceAreaPage(const ProjectContents& contents,
                                           const PageRequest& request,
                                           DisplayCache& cache,
                                           const TaskContext& task = {});

} // namespace yimi
