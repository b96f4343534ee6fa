// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shared_corner.h"
#include "ui/edit/edit_session.h"
#include "ui/edit/edit_tool.h"

namespace yimi {

class Look;

/// Selects a feature of the edited layer and changes its shape. Dragging a vertex moves it wherever
/// it is shared (Ctrl: of this feature alone), dragging the middle of an edge puts a vertex in,
/// dragging the feature itself moves it; Delete takes the vertex out that was clicked, else the
/// feature. Points are dragged at once. A drag is one step of undo. Shift and a click puts features
/// to those that are selected together.
class ReshapeTool : public EditTool
{
    Q_OBJECT

public:
    ReshapeTool(EditSession& session, const Look& look, QObject* parent = nullptr);

    void deactivate() override;

    [[nodiscard]] QCursor cursor() const override { return Qt::ArrowCursor; }

    bool press(const MapPointer& pointer) override;
    void drag(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    bool click(const MapPointer& pointer) override;
    bool doubleClick(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    void leave() override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter, const MapView& view) const override;

    /// For the vertex that was clicked, or the point that is selected.
    [[nodiscard]] bool takesPlaces() const override;
    void putAt(Coordinate place) override;
    [[nodiscard]] std::optional<Coordinate> lastPlace() const override;

    void removeActive();

    /// A vertex was clicked: Delete means it, not the feature.
    [[nodiscard]] bool hasActiveVertex() const { return m_active.has_value(); }

Q_SIGNALS:
    void attributesWanted();
    void activeVertexChanged();
    /// A feature is to be selected together with others, or no longer.
    void togetherWanted(std::size_t row);

private:
    /// A place of the selected feature that can be taken: a vertex, or the middle of an edge.
    struct Handle
    {
        VertexPlace place;
        bool middle = false;
    };

    [[nodiscard]] const Geometry* selectedGeometry() const;
    [[nodiscard]] std::optional<Handle> handleAt(QPointF at) const;
    void beginCorner(const Handle& handle, const MapPointer& pointer);
    [[nodiscard]] bool beginWhole(const MapPointer& pointer);
    [[nodiscard]] Geometry wholeMovedTo(Coordinate to) const;
    void stop();
    void setActive(std::optional<VertexPlace> place);

    EditSession& m_session;
    const Look& m_look;
    std::optional<std::size_t> m_hovered;
    std::optional<VertexPlace> m_active;
    std::optional<VertexPlace> m_pressed; ///< a vertex that was taken
    std::optional<SharedCorner> m_corner; ///< that is dragged
    std::optional<std::size_t> m_whole;   ///< the row that is dragged as a whole
    std::map<std::size_t, Geometry> m_preview;
    QPointF m_pressedAt;
    Coordinate m_from;
    bool m_moved = false;
    std::optional<SnapTarget> m_snap;
    QString m_snapText;
};

} // namespace yimi
