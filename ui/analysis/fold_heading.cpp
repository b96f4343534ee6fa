// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/fold_heading.h"

#include "ui/look/look.h"

namespace yimi {

FoldHeading::FoldHeading(const Look& look, QWidget& content, QWidget* parent)
    : QToolButton(parent), m_look(look), m_content(content)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({14, 14});
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, [this] { setOpen(m_content.isHidden()); });
    connect(&look, &Look::changed, this, &FoldHeading::drawArrow);
    setOpen(false);
}

void FoldHeading::setOpen(bool open)
{
    m_content.setVisible(open);
    drawArrow();
}

void FoldHeading::drawArrow()
{
    setIcon(m_look.icon(m_content.isHidden() ? QStringLiteral("chevron-right")
                                             : QStringLiteral("chevron-down")));
}

} // namespace yimi
