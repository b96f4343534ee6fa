// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/layer_legend.h"

#include <map>
#include <memory>

namespace yimi {

/// What stands under a layer of the list: what its field is, then each class or size.
struct LayerLines
{
    QString caption; ///< empty: no such line
    std::vector<LegendRow> rows;
    GeometryKind kind = GeometryKind::None;

    [[nodiscard]] int size() const;
    /// Null for the caption's line.
    [[nodiscard]] const LegendRow* row(int line) const;
};

/// The lines of those layers whose legend somebody looks at: counting features is not free, so
/// they are made when they are asked for, and again only when the layer's table or look is another.
class LayerLegends
{
public:
    /// There is more to say than one look for all. Counts nothing.
    [[nodiscard]] static bool has(const DocumentLayer& layer);
    /// Shown without being asked for: of results, and of what somebody gave classes or sizes, while
    /// counting is not felt.
    [[nodiscard]] static bool opensItself(const DocumentLayer& layer);

    /// Null where they were not made.
    [[nodiscard]] const LayerLines* of(const LayerId& id) const;
    /// They were made, and would come out differently now.
    [[nodiscard]] bool stale(const DocumentLayer& layer, Appearance appearance) const;

    void forget(const LayerId& id) { m_kept.erase(id); }

    void keep(const DocumentLayer& layer, Appearance appearance, LayerLines lines);
    [[nodiscard]] std::vector<LayerId> known() const;

private:
    struct Kept
    {
        LayerLines lines;
        std::shared_ptr<const FeatureTable> table;
        LayerStyle style;
        QString words; ///< in another language these are others
    };

    std::map<LayerId, Kept> m_kept;
};

[[nodiscard]] LayerLines layerLines(const DocumentLayer& layer, Appearance appearance);

} // namespace yimi
