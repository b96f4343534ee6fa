// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/fold_section.h"

#include "ui/look/look.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace yimi {

FoldSection::FoldSection(const Look& look, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_heading(new QToolButton(this))
    , m_content(content)
{
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_heading->setIconSize({14, 14});
    m_heading->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(content);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(m_content->isHidden()); });
    connect(&look, &Look::changed, this, &FoldSection::drawArrow);
    setOpen(false);
}

void FoldSection::setTitle(const QString& title)
{
    m_heading->setText(title);
}

void FoldSection::setOpen(bool open)
{
    m_content->setVisible(open);
    drawArrow();
}

void FoldSection::drawArrow()
{
    m_heading->setIcon(m_look.icon(m_content->isHidden() ? QStringLiteral("chevron-right")
                                                         : QStringLiteral("chevron-down")));
}

} // namespace yimi
