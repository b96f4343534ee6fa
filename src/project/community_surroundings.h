// SPDX-License-Identifier: GPL-3.0-or-later
// What a community has near it and how it stands beside the city: values of results, never computed
// anew.
#pragma once

#include "layout/page.h"
#include "project/contents.h"

namespace yimi {

/// A community as a page is about it.
struct CommunityPlace
{
    std::string id;
    Polygons area;
};

/// One kind of facility, or the parks and waters of 山水体验圈.
struct NearbyKind
{
    QString name;
    std::optional<std::int64_t> inside; ///< standing in the community; nothing where not a layer's
    QString nearest;                    ///< name of the nearest one; empty: no result says so
    QString way;                        ///< «1,240 m», «9 分钟»; empty as above
    std::optional<double> share;        ///< of its children who get there in time
    std::optional<double> cityShare;    ///< the same of the city
};

/// In the order of the themes: every kind that a result speaks of by community, and further kinds
/// that stand in it.
[[nodiscard]] std::vector<NearbyKind> nearbyKinds(const ProjectContents& contents,
                                                  const CommunityPlace& community);

/// With a bar for the share of children and a tick at the city's.
[[nodiscard]] PageTable nearbyTable(const std::vector<NearbyKind>& kinds);

/// What less than half of the children reach; empty where there is no such kind.
[[nodiscard]] QString lackingSentence(const std::vector<NearbyKind>& kinds);

/// The numbers by which answers colour communities, of this one; its tick is the city's.
[[nodiscard]] std::vector<PageIndicator> besideCity(const ProjectContents& contents,
                                                    const CommunityPlace& community);

} // namespace yimi
