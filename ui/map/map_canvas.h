// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/gap_route.h"
#include "project/document_scene.h"
#include "ui/map/frame_source.h"
#include "ui/map/map_tool.h"

#include <QWidget>

#include <optional>

namespace yimi {

class Look;

/// One feature of a table, as a highlight on the map.
struct MapFeature
{
    std::shared_ptr<const FeatureTable> table;
    std::size_t row = 0;

    bool operator==(const MapFeature&) const = default;
};

/// The map. Frames are drawn by workers; until the new one is there the old one is moved and scaled
/// as a preview, so that panning and zooming never wait. Drag (left or middle button) pans, the
/// wheel zooms about the cursor, double click zooms in, arrows pan, + - 0 zoom in, out and to
/// everything.
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    MapCanvas(JobRunner& jobs, const Look& look, QWidget* parent = nullptr);

    void setScene(DocumentScene scene);

    /// Another scene is being made; what is seen is the one before it until then. False: it will
    /// not come.
    void expectScene(bool expected) { m_sceneExpected = expected; }

    [[nodiscard]] const DocumentScene& scene() const { return m_scene; }

    [[nodiscard]] const MapView& view() const { return m_view; }

    void setView(const MapView& view);

    /// What key 0 and the first look show.
    void setHome(const Box& home) { m_home = home; }

    void fitHome();
    /// Shows a feature with its surroundings; keeps the scale when the feature is well seen
    /// already.
    void bringIntoView(const MapFeature& feature);
    void bringIntoView(const Box& box);
    void zoomBy(double factor);
    /// What the pointer does; null: it pans and asks. The tool outlives the canvas or is taken away
    /// before.
    void setTool(MapTool* tool);

    [[nodiscard]] MapTool* tool() const { return m_tool; }

    /// Painted over the map from now on, the later the higher. It outlives the canvas.
    void addMark(MapMark& mark);
    /// The same, but below what is selected and every mark: another picture of the ground.
    void addGround(MapMark& mark);
    /// A frame where it lies in the view; moved and scaled where the view is another one by now.
    void paintFrame(QPainter& painter, const MapFrame& frame) const;
    /// A place marked by a pin; nothing: none.
    void setPin(std::optional<Coordinate> at);
    /// A way to a facility, with what it goes around; nothing: none.
    void setRoute(std::optional<GapRoute> route);
    /// A line of text beside the scale, such as how waits are counted; empty: none.
    void setNote(const QString& note);

    void setSelection(std::optional<MapFeature> feature);
    /// `name` is shown beside the cursor, and below it `why`, a sentence; both may be empty.
    void setHovered(std::optional<MapFeature> feature,
                    const QString& name = {},
                    const QString& why = {});

    [[nodiscard]] const QString& hoverName() const { return m_hoverName; }

    [[nodiscard]] const QString& hoverReason() const { return m_hoverReason; }

    [[nodiscard]] const std::optional<Coordinate>& pin() const { return m_pin; }

    [[nodiscard]] const std::optional<GapRoute>& route() const { return m_route; }

    [[nodiscard]] const QString& note() const { return m_note; }

    [[nodiscard]] const std::optional<MapFeature>& selection() const { return m_selection; }

    /// The newest view is on the screen as drawn.
    [[nodiscard]] bool upToDate() const
    {
        return !m_sceneExpected && !m_frames.busy() && m_frame.has_value();
    }

Q_SIGNALS:
    void viewChanged();
    void cursorMoved(const yimi::Coordinate& at);
    void cursorLeft();
    /// A click that was no drag.
    void clicked(const QPointF& at);
    void toolChanged();
    /// The cursor rests or moves without a button.
    void hovered(const QPointF& at);
    void frameShown();
    void backdropShown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void requestFrame();
    void paintHoverName(QPainter& painter);
    void paintMarks(QPainter& painter);
    void showCursor();
    [[nodiscard]] MapPointer pointer(const QMouseEvent& event) const;
    bool ownKey(const QKeyEvent& event);
    void takeFrame(const MapFrame& frame);
    void takeBackdrop(const MapFrame& frame);

    const Look& m_look;
    FrameSource m_frames;
    DocumentScene m_scene;
    bool m_sceneExpected = false;
    MapView m_view;
    Box m_home;
    std::optional<MapFrame> m_frame;
    MapFrame m_backdrop; ///< null image: none
    std::optional<MapFeature> m_selection;
    std::optional<MapFeature> m_hovered;
    QString m_hoverName;
    QString m_hoverReason;
    QPointF m_cursor;
    std::optional<QPointF> m_dragFrom; ///< last position of a drag
    QPointF m_pressedAt;
    bool m_dragged = false;
    bool m_ownDrag = false; ///< the tool's, not a pan
    MapTool* m_tool = nullptr;
    std::vector<const MapMark*> m_marks;
    std::vector<const MapMark*> m_grounds;
    std::optional<Coordinate> m_pin;
    std::optional<GapRoute> m_route;
    QString m_note;
    bool m_focusFrame = false; ///< focused by the keyboard: worth showing
};

} // namespace yimi
