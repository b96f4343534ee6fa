// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/frame_stream.h"

#include <QWidget>

namespace yimi {

class Document;
class Look;
class MapCanvas;

/// 鹰眼图: the whole of the project in a corner, with a frame around what the map shows. The frame
/// is dragged; a click goes there; the wheel zooms the map.
class OverviewMap : public QWidget
{
    Q_OBJECT

public:
    OverviewMap(const Document& document, JobRunner& jobs, const Look& look, MapCanvas& canvas);

    void setShown(bool shown);

    /// Its own view: all there is.
    [[nodiscard]] const MapView& view() const { return m_view; }

    /// The picture is that of the map's newest scene.
    [[nodiscard]] bool upToDate() const { return !m_frames.busy() && !m_picture.isNull(); }

    [[nodiscard]] const QImage& picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void settle();
    void drawAnew();
    [[nodiscard]] QRectF frame() const;
    void centreOn(QPointF at);

    const Document& m_document;
    const Look& m_look;
    MapCanvas& m_canvas;
    FrameStream m_frames;
    MapView m_view;
    std::vector<std::shared_ptr<const DisplayLayer>> m_drawn; ///< layers of the picture
    QImage m_picture;
    QPointF m_grip; ///< from the middle of the frame to where it was taken
    bool m_shown = false;
};

} // namespace yimi
