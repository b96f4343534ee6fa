// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "geometry/box.h"

#include <QImage>

#include <optional>

namespace yimi {

/// A picture that lies below the map. Whoever makes the scene knows where it comes from.
class RasterLayer
{
public:
    virtual ~RasterLayer() = default;

    /// What it shows of `extent` (the scene's plane) in dots of the asked size, premultiplied; null
    /// where there is nothing, when it could not be had, and when stopped. Called by workers.
    [[nodiscard]] virtual QImage
    picture(const Box& extent, QSize dots, const TaskContext& task) const = 0;

    /// Why it could not be had the last time; nothing while it can. A page that lacks a part of its
    /// map is none.
    [[nodiscard]] virtual std::optional<Error> problem() const { return std::nullopt; }
};

} // namespace yimi
