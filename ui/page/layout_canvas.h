// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/layout_draft.h"

#include <QImage>
#include <QWidget>

namespace yimi {

class Look;

/// The page that is being laid out: its picture, the items' rectangles, guides. Items are chosen,
/// moved, resized and snapped with the pointer or the keys. The wheel zooms, the middle button
/// pans.
class LayoutCanvas : public QWidget
{
    Q_OBJECT

public:
    LayoutCanvas(LayoutDraft& draft, const Look& look, QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    void setSnapping(bool on);

    [[nodiscard]] double zoom() const { return m_zoom; } ///< px to a millimetre

    void zoomBy(double factor, QPointF about);
    void fitPage();

    [[nodiscard]] QPointF toPage(QPointF pixels) const;
    [[nodiscard]] QPointF toScreen(QPointF millimetres) const;
    [[nodiscard]] QRectF toScreen(const QRectF& millimetres) const;

    /// A guide that is being drawn from a ruler; nothing: none.
    void setDrawnGuide(std::optional<double> place, Along line);

    [[nodiscard]] QSize sizeHint() const override { return {900, 640}; }

Q_SIGNALS:
    void viewChanged();
    /// Somebody wants to change what the item says.
    void editWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Pan, Move, Box, Guide };

    /// A guide under the pointer.
    struct GuideHit
    {
        Along line;
        std::size_t at;
    };

    void paintGuides(QPainter& painter) const;
    void paintSelection(QPainter& painter) const;
    void paintDrag(QPainter& painter) const;
    [[nodiscard]] std::optional<std::size_t> itemAt(QPointF pixels) const;
    [[nodiscard]] PulledEdges edgesAt(QPointF pixels) const;
    [[nodiscard]] std::optional<GuideHit> guideAt(QPointF pixels) const;
    [[nodiscard]] QRectF selectionBounds() const;
    void startOnItem(QPointF at, Qt::KeyboardModifiers modifiers);
    void dragItems(QPointF to);
    void dragGuide(QPointF to);
    void dropItems();
    void dropGuide();
    void selectInBox();
    void showCursor(QPointF at);
    bool takeArrow(const QKeyEvent& event);

    LayoutDraft& m_draft;
    const Look& m_look;
    QImage m_picture;
    double m_zoom = 2;
    QPointF m_origin{40, 40}; ///< of the page, px
    bool m_fitted = true;     ///< follows the widget's size
    bool m_snapping = true;
    Drag m_drag = Drag::None;
    QPointF m_start; ///< px
    QPointF m_now;
    PulledEdges m_edges;
    std::vector<QRectF> m_rects; ///< of the selected items while they are dragged
    Snapped m_snapped;
    std::optional<GuideHit> m_guide;
    std::optional<double> m_drawn;
    Along m_drawnLine = Along::Across;
};

/// Rectangles of a group whose bounds went from one to the other: moved and stretched alike.
[[nodiscard]] std::vector<QRectF>
stretched(const std::vector<QRectF>& rects, const QRectF& from, const QRectF& to);

} // namespace yimi
