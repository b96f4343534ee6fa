// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of one district, town or community, read from results and never computed anew.
#pragma once

#include "layout/page.h"
#include "project/atlas_units.h"

#include <QStringList>

namespace yimi {

/// The figures of a unit, from the values that card, table and batch show: of 托育覆盖 for pages
/// about it, of a ready-made analysis for a page of its id. Empty without such a result.
[[nodiscard]] std::vector<PageIndicator>
unitIndicators(const QString& page, const ProjectContents& contents, const AtlasUnit& unit);

/// Within reach: of the towns of a district, of the communities of a town, the worst first; only of
/// those with children. Empty for a community and without 托育覆盖.
[[nodiscard]] std::vector<PageBar>
unitBars(const QString& page, const ProjectContents& contents, const AtlasUnit& unit);

/// Why children in the unit are left out, the most telling first: of the results that the page
/// shows («coverage», ids of ready-made analyses), then of 托育覆盖, then of the other analyses,
/// those with their names before them; of a community its own sentences, of others those of their
/// worst communities. Empty where nobody is.
[[nodiscard]] QStringList
unitGaps(const std::vector<QString>& shown, const ProjectContents& contents, const AtlasUnit& unit);

/// Its children by what reaches them; empty without 托育覆盖.
[[nodiscard]] std::vector<PagePart> unitRing(const ProjectContents& contents,
                                             const AtlasUnit& unit);

/// The ranked list of who is left out in it; none for a community and without a result.
[[nodiscard]] std::vector<PageTable>
unitTables(const QString& page, const ProjectContents& contents, const AtlasUnit& unit);

} // namespace yimi
