// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_tool.h"

#include <optional>

namespace yimi {

/// A tool of editing. Besides clicks it takes places that somebody types.
class EditTool : public MapTool
{
    Q_OBJECT

public:
    using MapTool::MapTool;

    /// Is there anything now that a place can be typed for?
    [[nodiscard]] virtual bool takesPlaces() const = 0;
    /// Exactly there, with no snapping. Precondition: takesPlaces.
    virtual void putAt(Coordinate place) = 0;

    /// Where a typed step begins; nothing: nowhere yet.
    [[nodiscard]] virtual std::optional<Coordinate> lastPlace() const = 0;

Q_SIGNALS:
    /// Keys were pressed that can only begin a place.
    void typed(const QString& text);

protected:
    /// For key(): true where the key begins a place that the tool takes.
    [[nodiscard]] bool beginsPlace(const QKeyEvent& event);
};

} // namespace yimi
