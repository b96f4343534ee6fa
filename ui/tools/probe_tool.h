// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/place_travel.h"
#include "ui/map/map_tool.h"

#include <QPainterPath>

#include <optional>

namespace yimi {

class Look;
class MapCanvas;
class TravelDesk;

/// What lies around one place, and what it was asked with.
struct ProbeAnswer
{
    Coordinate place;
    std::vector<Cutoff> cutoffs;
    AgeGroups ages;
    PlaceReach reach;
};

/// 试探: the rings around the place under the hand, while it moves. A click holds them there; they
/// can be dragged. Escape lets go.
class ProbeTool : public MapTool
{
    Q_OBJECT

public:
    ProbeTool(TravelDesk& desk,
              const MapCanvas& canvas,
              const Look& look,
              QObject* parent = nullptr);

    /// The newest there is; nothing before the first.
    [[nodiscard]] const std::optional<ProbeAnswer>& answer() const { return m_answer; }

    /// Where the rings are held; nothing: they follow the hand.
    [[nodiscard]] const std::optional<Coordinate>& held() const { return m_held; }

    void activate() override;
    void deactivate() override;
    bool press(const MapPointer& pointer) override;
    void drag(const MapPointer& pointer) override;
    bool click(const MapPointer& pointer) override;
    bool doubleClick(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    void leave() override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter, const MapView& view) const override;

Q_SIGNALS:
    void answered();

private:
    void look(Coordinate place);
    void take(ProbeAnswer answer);
    void drop();

    TravelDesk& m_desk;
    const MapCanvas& m_canvas;
    const Look& m_look;
    std::optional<Coordinate> m_place; ///< that is asked about
    std::optional<Coordinate> m_held;
    std::optional<ProbeAnswer> m_answer;
    std::vector<QPainterPath> m_rings; ///< of the answer, metres from its place, y up
};

} // namespace yimi
