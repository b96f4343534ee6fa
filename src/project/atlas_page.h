// SPDX-License-Identifier: GPL-3.0-or-later
// One page of an atlas: a page of the project, about one district, town or community.
#pragma once

#include "project/atlas_units.h"
#include "project/page_base.h"

namespace yimi {

/// `name`: of a page offer. Extent, title, figures, bars and gap sentences are the unit's; around
/// it the map is pale. Errors: those of projectPage and of overlay.
[[nodiscard]] Result<Page> atlasPage(const QString& name,
                                     const ProjectContents& contents,
                                     const PageRequest& request,
                                     const AtlasUnit& unit,
                                     DisplayCache& cache,
                                     const TaskContext& task = {});

} // namespace yimi
