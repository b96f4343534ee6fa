// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace yimi {

class Look;
class MapCanvas;

/// What a tool has to say and to choose, in the upper right corner of the map.
class ToolCard : public QFrame
{
    Q_OBJECT

public:
    ToolCard(const QString& name, const Look& look, MapCanvas& canvas);

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

    /// All texts anew, in the language that is spoken now.
    virtual void retranslate() = 0;

    void setTitle(const QString& title);
    /// As high as what it shows, in its corner.
    void settle();

    [[nodiscard]] QVBoxLayout& body() { return *m_body; }

    [[nodiscard]] const Look& look() const { return m_look; }

private:
    const Look& m_look;
    QWidget& m_canvas;
    QLabel* m_title;
    QVBoxLayout* m_body;
};

/// A label in grey that wraps.
[[nodiscard]] QLabel* hintLabel(QWidget* parent);

} // namespace yimi
