// SPDX-License-Identifier: GPL-3.0-or-later
// Selected features as they are marked on the map.
#pragma once

#include "base/task_context.h"
#include "render/map_view.h"
#include "table/feature_table.h"

#include <QColor>

#include <memory>
#include <span>
#include <vector>

class QPainter;

namespace yimi {

struct SelectedLayer
{
    std::shared_ptr<const FeatureTable> table;
    std::vector<std::uint32_t> rows;
};

/// `line` over `halo`, so that it is seen on every colour of the map.
struct SelectionColours
{
    QColor line;
    QColor halo;

    bool operator==(const SelectionColours&) const = default;
};

/// Rings around points, outlines of lines and areas, dots where a feature is smaller than one. What
/// falls on the same few pixels is painted once. False when stopped before the end.
bool paintSelected(QPainter& painter,
                   const MapView& view,
                   std::span<const SelectedLayer> layers,
                   const SelectionColours& colours,
                   const TaskContext& task = {});

/// Coordinates of all selected features: what painting costs at worst.
[[nodiscard]] std::size_t coordinateCount(std::span<const SelectedLayer> layers);

} // namespace yimi
