// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yimi {

class LayoutCanvas;
class LayoutDraft;
class Look;

/// Millimetres beside the page; a guide is pulled out of it onto the page.
class LayoutRuler : public QWidget
{
    Q_OBJECT

public:
    LayoutRuler(Qt::Orientation orientation,
                LayoutCanvas& canvas,
                LayoutDraft& draft,
                const Look& look,
                QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {22, 22}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] double placeOf(const QMouseEvent& event) const;

    [[nodiscard]] bool level() const { return m_orientation == Qt::Horizontal; }

    Qt::Orientation m_orientation;
    LayoutCanvas& m_canvas;
    LayoutDraft& m_draft;
    const Look& m_look;
};

} // namespace yimi
