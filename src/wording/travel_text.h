// SPDX-License-Identifier: GPL-3.0-or-later
// Words for how people travel and how far they get. Context "wording".
#pragma once

#include "analysis/service_area_summary.h"
#include "network/profile_changes.h"

#include <QString>

namespace yimi {

[[nodiscard]] QString roadClassName(RoadClass roadClass);
[[nodiscard]] QString mainRoadCrossingName(MainRoadCrossing crossing);
[[nodiscard]] QString profileFigureName(ProfileFigure figure);

/// «成人带娃», «慢走（自定义）».
[[nodiscard]] QString profileName(const TravelProfile& profile);
/// Where the speed comes from.
[[nodiscard]] QString profileSpeedSource(const TravelProfile& profile);
/// Where a figure comes from, or what it means where nobody measured it.
[[nodiscard]] QString profileFigureSource(const TravelProfile& profile, ProfileFigure figure);
/// «自定义出行方式，与标准的“成人带娃”相比：速度 3.6 → 4.2 km/h。»; empty for a shipped profile.
[[nodiscard]] QString profileChangesSentence(const std::string& profileId,
                                             const std::string& standardId,
                                             const std::vector<ProfileChange>& changes);
/// What keeps a profile of a person's own from being used, in a sentence; empty when nothing does.
[[nodiscard]] QString profileProblem(const TravelProfile& profile,
                                     const std::vector<TravelProfile>& others);
/// All figures with their sources, a line each, to be printed.
[[nodiscard]] QString profileSheet(const TravelProfile& profile);

/// "mean", "pessimistic" → «候车按发车间隔的一半（平均）».
[[nodiscard]] QString waitName(const std::string& wait);
/// How long the ways are and what of it is not length alone.
[[nodiscard]] QString meanWaySentence(const MeanWay& way);
/// The method sheet as sentences for page and card.
[[nodiscard]] QString methodText(const ServiceAreaSummary& summary);

/// A band of a result: «5–10 分钟» of rings, «10 分钟» of disks.
[[nodiscard]] QString bandName(const ServiceAreaSummary& summary, std::size_t band);

[[nodiscard]] QString kilometresText(double metres);             ///< "12.3 km"
[[nodiscard]] QString squareKilometresText(double squareMetres); ///< "1.24 km²"

} // namespace yimi
