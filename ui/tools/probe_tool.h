// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/place_travel.h"
#include "ui/map/map_tool.h"
#include "ui/map/place_picker.h"

#include <QPainterPath>
#include <QTimer>

#include <optional>

namespace yimi {

class Look;
class TravelDesk;

/// From where it is asked: a place, or a facility with its entrances.
struct ProbeStart
{
    PickedPlace picked;
    QString name;     ///< of the facility; empty for a bare place
    Points entrances; ///< where people set out; of a bare place itself

    /// It has entrances apart from where it stands.
    [[nodiscard]] bool entered() const
    {
        return entrances.size() > 1 || entrances.front() != picked.at;
    }
};

/// What lies around it, and what it was asked with.
struct ProbeAnswer
{
    ProbeStart start;
    std::vector<Cutoff> cutoffs;
    AgeGroups ages;
    PlaceReach reach;
};

/// 试探: the rings around the place under the hand, while it moves. A click holds them there, at a
/// facility around its entrances as 等时圈 and coverage have it; they can be dragged. Escape lets
/// go. While the hand moves the rings are coarser, and fine again as soon as it rests; the numbers
/// are always exact.
class ProbeTool : public MapTool
{
    Q_OBJECT

public:
    ProbeTool(const Document& document,
              TravelDesk& desk,
              const MapCanvas& canvas,
              const Look& look,
              QObject* parent = nullptr);

    /// The newest there is; nothing before the first.
    [[nodiscard]] const std::optional<ProbeAnswer>& answer() const { return m_answer; }

    /// Where the rings are held; nothing: they follow the hand.
    [[nodiscard]] const std::optional<ProbeStart>& held() const { return m_held; }

    /// A finer ring will follow.
    [[nodiscard]] bool refining() const { return m_rest.isActive(); }

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
    enum class Hand { Moves, Rests };

    void look(ProbeStart start, Hand hand);
    void followLayers();
    void paintStart(QPainter& painter, const MapView& view) const;
    [[nodiscard]] ProbeStart startAt(const PickedPlace& picked) const;
    void take(ProbeAnswer answer);
    void drop();

    const Document& m_document;
    TravelDesk& m_desk;
    const MapCanvas& m_canvas;
    const Look& m_look;
    QTimer m_rest; ///< runs while the hand moves
    std::optional<ProbeStart> m_asked;
    std::optional<ProbeStart> m_held;
    std::optional<ProbeAnswer> m_answer;
    std::vector<QPainterPath> m_rings; ///< of the answer, metres from its place, y up
};

} // namespace yimi
