// SPDX-License-Identifier: GPL-3.0-or-later
// Places that a drawn vertex is drawn to: vertices, crossings and edges of the layers that are
// seen.
#pragma once

#include "geometry/box_index.h"
#include "project/contents.h"

#include <set>
#include <span>

namespace yimi {

/// A layer's features by place. Immutable; shared. Making one is linear: done by a worker.
struct SnapSource
{
    LayerId layer;
    QString title;
    Theme theme = Theme::Backdrop;
    std::shared_ptr<const FeatureTable> table;
    std::vector<std::uint32_t> rows; ///< of the index's boxes
    BoxIndex index;
};

[[nodiscard]] std::shared_ptr<const SnapSource> snapSource(const DocumentLayer& layer);

using SnapSources = std::vector<std::shared_ptr<const SnapSource>>;

/// The better ones first: a vertex in reach goes before a crossing, a crossing before an edge.
enum class SnapKind { Vertex, Crossing, Edge };

struct SnapTarget
{
    SnapKind kind = SnapKind::Edge;
    Coordinate at;
    double distance = 0;    ///< metres from the place asked
    std::size_t source = 0; ///< position in the sources
    std::size_t row = 0;
};

struct SnapQuery
{
    double tolerance = 0; ///< metres
    LayerId layer = {};   ///< features of this layer are passed over:
    std::set<std::size_t> without = {};
};

/// Where a vertex goes: of the best kind the nearest, of equally near ones that of the first source
/// and row. Nothing within the tolerance: nothing.
[[nodiscard]] std::optional<SnapTarget>
snapTo(const SnapSources& sources, Coordinate at, const SnapQuery& query);

/// The street that a new one joins there, so that both become one network.
struct StreetJoin
{
    QString name; ///< may be empty
    int level = 0;
    bool connects = false; ///< a line of `level` meets it: on the same level, or at its end
};

/// Nothing where the target is no street.
[[nodiscard]] std::optional<StreetJoin>
streetJoin(const SnapSources& sources, const SnapTarget& target, int level);

} // namespace yimi
