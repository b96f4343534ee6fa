// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.h"

#include "ui/look/icon_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kDetailsHeight = 180;

} // namespace

MessageBar::MessageBar(const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_offer(new QPushButton(this))
    , m_more(new QPushButton(this))
    , m_details(new QLabel)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer->setObjectName(QStringLiteral("messageOffer"));
    m_offer->hide();
    m_more->setProperty("quiet", true);
    m_more->setCheckable(true);
    auto* close = new IconButton(look, QStringLiteral("close"), this);
    close->setObjectName(QStringLiteral("closeMessage"));
    m_details->setProperty("role", QStringLiteral("secondary"));
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_scroll->setWidget(m_details);
    m_scroll->setWidgetResizable(true);
    m_scroll->setMaximumHeight(kDetailsHeight);
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_offer, 0, Qt::AlignTop);
    line->addWidget(m_more, 0, Qt::AlignTop);
    line->addWidget(close, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_scroll);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const auto act = m_act; // may show another message
        act();
    });
    connect(m_more, &QPushButton::toggled, this, &MessageBar::setDetailsShown);
    hide();
}

void MessageBar::present(Tone tone, const QString& text, const QStringList& details)
{
    setProperty("severity",
                tone == Tone::Problem ? QStringLiteral("problem") : QStringLiteral("info"));
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    m_offer->hide();
    m_details->setText(details.join(QLatin1Char('\n')));
    m_more->setVisible(!details.isEmpty());
    m_more->setChecked(false);
    setDetailsShown(false);
    QFrame::show();
}

void MessageBar::offer(const QString& text, std::function<void()> act)
{
    m_act = std::move(act);
    m_offer->setText(text);
    m_offer->show();
}

void MessageBar::setDetailsShown(bool shown)
{
    m_scroll->setVisible(shown);
    m_more->setText(shown ? tr("收起") : tr("查看"));
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_more->setText(m_more->isChecked() ? tr("收起") : tr("查看"));
    QFrame::changeEvent(event);
}

} // namespace yimi
