// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/fitting_tool_bar.h"

#include <QLayout>
#include <QToolButton>

namespace yimi {

void FittingToolBar::addText(QToolButton& button)
{
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_texts.push_back(&button);
}

void FittingToolBar::addSpace()
{
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
}

void FittingToolBar::fit()
{
    for (QToolButton* button : m_texts)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Added up here: the layout's own hint is of what it showed last.
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (QAction* action : actions())
        needed += widgetForAction(action)->sizeHint().width() + layout()->spacing();
    // The window's width: without texts the bar itself is given no more than it needs.
    const int room = parentWidget() ? parentWidget()->width() : width();
    for (QToolButton* button : m_texts) {
        if (needed <= room)
            break;
        needed -= button->sizeHint().width();
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        needed += button->sizeHint().width();
    }
    // The bar has laid out its buttons for this size already.
    layout()->invalidate();
    layout()->setGeometry(rect());
}

void FittingToolBar::resizeEvent(QResizeEvent* event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void FittingToolBar::showEvent(QShowEvent* event)
{
    QToolBar::showEvent(event);
    fit();
}

} // namespace yimi
