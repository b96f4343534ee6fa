// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_tool.h"
#include "ui/tools/measurement.h"

namespace yimi {

class Look;
class TravelDesk;

/// 量算: clicks make a line, an area, or a way along the streets; what the hand points at counts
/// already. A double click or Enter ends it, Backspace takes the last point back, Escape clears.
class MeasureTool : public MapTool
{
    Q_OBJECT

public:
    /// `desk`: of ways.
    MeasureTool(TravelDesk& desk, const Look& look, QObject* parent = nullptr);

    [[nodiscard]] MeasureKind kind() const { return m_kind; }

    /// Keeps the points.
    void setKind(MeasureKind kind);
    void clear();

    /// With the point under the hand while there is one.
    [[nodiscard]] const Measurement& measurement() const { return m_measurement; }

    [[nodiscard]] const std::vector<Coordinate>& points() const { return m_points; }

    void deactivate() override;
    bool click(const MapPointer& pointer) override;
    bool doubleClick(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    void leave() override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter, const MapView& view) const override;

Q_SIGNALS:
    /// Something else is measured now.
    void measurementChanged();
    /// Somebody wants the result in the clipboard.
    void copyWanted();

private:
    /// A way along the streets that was asked for.
    struct KnownWay
    {
        Coordinate from;
        Coordinate to;
        PlaceWay way;
    };

    void takeBack();
    void measure();
    void fillWays();
    void askWays(std::vector<KnownWay> wanted);
    void takeWays(const std::vector<KnownWay>& ways);
    void paintLine(QPainter& painter, const MapView& view) const;
    void paintWays(QPainter& painter, const MapView& view) const;
    void paintLabels(QPainter& painter, const MapView& view) const;

    TravelDesk& m_desk;
    const Look& m_look;
    MeasureKind m_kind = MeasureKind::Length;
    std::vector<Coordinate> m_points;
    std::optional<Coordinate> m_hand; ///< where the next point would be
    bool m_ended = false;             ///< the next click starts anew
    std::vector<KnownWay> m_ways;
    Measurement m_measurement;
};

} // namespace yimi
