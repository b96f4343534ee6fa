// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <vector>

class QToolButton;

namespace yimi {

/// A toolbar whose buttons give up their texts, one after the other, before one of them would fall
/// off its end.
class FittingToolBar : public QToolBar
{
    Q_OBJECT

public:
    using QToolBar::QToolBar;

    /// A button that has a text while there is room; the first one added is the first to lose it.
    void addText(QToolButton& button);
    /// What follows stands at the other end.
    void addSpace();
    /// After texts changed.
    void fit();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    std::vector<QToolButton*> m_texts;
};

} // namespace yimi
