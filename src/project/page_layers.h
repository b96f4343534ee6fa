// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers of a project the map of a page shows.
#pragma once

#include "project/contents.h"

namespace yimi {

/// What a page speaks of.
struct PageSubject
{
    std::vector<LayerId> results = {}; ///< layers of the results that it is about
    std::vector<Theme> themes = {};    ///< of the facilities, parks and waters in its sentences
    bool beyondUnit = false; ///< also of facilities around the page's unit, which are not pale then
};

/// Facilities for children and what belongs to them, without stops and public places.
[[nodiscard]] std::vector<Theme> childrensThemes();

/// Themes that an answer was made from, as its parameters say; of those that people go to.
[[nodiscard]] std::vector<Theme> themesOf(const AnalysisResult& result);

/// An answer as the subject of a page: of its layers those seen on the screen, else the chief one.
[[nodiscard]] PageSubject subjectOf(const ProjectContents& contents, const AnalysisResult& result);

/// The areas and streets, and the facilities that they were made for.
[[nodiscard]] PageSubject subjectOf(const ProjectContents& contents,
                                    const ServiceAreaResult& result);

/// The layer is one of a theme that people go to and lies on the ground as an area: a park, a hill,
/// a water. On a page about it, it is no ground.
[[nodiscard]] bool isGroundSubject(const DocumentLayer& layer, const std::vector<Theme>& themes);

/// The contents with the layers visible that the page's map shows. Results: those of the subject.
/// Facilities: those of the subject, whatever the screen shows, or (`layers` Screen) what the
/// screen shows. Ground: as on the screen, and what the subject names of it.
[[nodiscard]] ProjectContents
shownOnPage(ProjectContents contents, const PageSubject& subject, PageLayers layers);

} // namespace yimi
