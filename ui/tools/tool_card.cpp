// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/tool_card.h"

#include "ui/look/icon_button.h"
#include "ui/map/map_canvas.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kWidth = 252;
constexpr int kMargin = 12;

} // namespace

ToolCard::ToolCard(const QString& name, const Look& look, MapCanvas& canvas)
    : QFrame(&canvas)
    , m_look(look)
    , m_canvas(canvas)
    , m_title(new QLabel(this))
    , m_body(new QVBoxLayout(this))
{
    setObjectName(name);
    setProperty("toolCard", true);
    setAttribute(Qt::WA_NoMousePropagation); // what is clicked here is no place on the map
    setFixedWidth(kWidth);
    setCursor(Qt::ArrowCursor);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto* close = new IconButton(look, QStringLiteral("close"), this);
    close->setObjectName(name + QStringLiteral("Close"));
    connect(close, &QToolButton::clicked, this, &ToolCard::closed);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(close);
    heading->setContentsMargins(0, 0, -6, 0);
    m_body->setContentsMargins(kMargin, 6, kMargin, kMargin);
    m_body->setSpacing(8);
    m_body->addLayout(heading);
    connect(&canvas, &MapCanvas::viewChanged, this, [this] {
        if (isVisible() && x() != m_canvas.width() - width() - kMargin)
            settle();
    });
    QFrame::hide();
}

void ToolCard::setTitle(const QString& title)
{
    m_title->setText(title);
}

void ToolCard::settle()
{
    layout()->activate();
    adjustSize();
    move(m_canvas.width() - width() - kMargin, kMargin);
}

void ToolCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    settle();
    raise();
}

void ToolCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        settle();
    }
    QFrame::changeEvent(event);
}

QLabel* hintLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setWordWrap(true);
    return label;
}

} // namespace yimi
