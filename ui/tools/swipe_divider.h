// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace yimi {

class Look;
class MapCanvas;
class Swipe;

/// The divider of 对比, with what is shown on either side of it. It is dragged, or moved by the
/// arrow keys; Escape puts it away.
class SwipeDivider : public QWidget
{
    Q_OBJECT

public:
    SwipeDivider(Swipe& swipe, const Look& look, MapCanvas& canvas);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void settle();
    void refresh();
    QComboBox* newChooser(const char* name);

    Swipe& m_swipe;
    const Look& m_look;
    MapCanvas& m_canvas;
    QComboBox* m_left;
    QComboBox* m_right;
};

} // namespace yimi
