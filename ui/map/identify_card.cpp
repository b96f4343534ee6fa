// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/identify_card.h"

#include "ui/look/elided_label.h"
#include "ui/look/icon_button.h"
#include "ui/look/look.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kWidth = 312;
constexpr int kMargin = 12;
constexpr int kValueWidth = 150;
constexpr int kNameWidth = kWidth - 3 * kMargin - kValueWidth;

QLabel* secondaryLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setWordWrap(true);
    return label;
}

} // namespace

IdentifyCard::IdentifyCard(const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_look(look)
    , m_title(new ElidedLabel(this))
    , m_subtitle(secondaryLabel(this))
    , m_state(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_reasons(new QLabel(this))
    , m_rows(new QFormLayout)
    , m_before(new IconButton(look, QStringLiteral("chevron-left"), this))
    , m_next(new IconButton(look, QStringLiteral("chevron-right"), this))
    , m_page(new QLabel(this))
{
    setObjectName(QStringLiteral("identifyCard"));
    setAttribute(Qt::WA_NoMousePropagation); // what is clicked here is no place on the map
    setFixedWidth(kWidth);
    auto* close = new IconButton(look, QStringLiteral("close"), this);
    close->setObjectName(QStringLiteral("closeIdentify"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("identifyTitle"));
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("identifySentence"));
    m_reasons->setWordWrap(true);
    m_reasons->setTextFormat(Qt::RichText);
    m_reasons->setObjectName(QStringLiteral("identifyReasons"));
    m_before->setObjectName(QStringLiteral("identifyBefore"));
    m_next->setObjectName(QStringLiteral("identifyNext"));
    m_page->setObjectName(QStringLiteral("identifyPage"));
    m_page->setProperty("role", QStringLiteral("secondary"));
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    auto* heading = new QHBoxLayout;
    heading->setSpacing(2);
    heading->addWidget(m_title, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_before, m_page, m_next})
        heading->addWidget(part);
    heading->addWidget(close);
    // The button's own padding makes up for it, so that its cross stands above the values' edge.
    heading->setContentsMargins(0, 0, -6, 0);
    m_rows->setHorizontalSpacing(kMargin);
    m_rows->setVerticalSpacing(4);
    m_rows->setLabelAlignment(Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 6, kMargin, kMargin);
    layout->setSpacing(4);
    layout->addLayout(heading);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_state);
    layout->addWidget(m_sentence);
    layout->addWidget(m_reasons);
    layout->addLayout(m_rows);
    setPage(0, 1);
    QFrame::hide();
}

void IdentifyCard::setPage(std::size_t page, std::size_t pages)
{
    m_page->setText(QStringLiteral("%1/%2").arg(page + 1).arg(pages));
    for (QWidget* part : std::initializer_list<QWidget*>{m_before, m_page, m_next})
        part->setVisible(pages > 1);
    m_before->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < pages);
}

void IdentifyCard::keyPressEvent(QKeyEvent* event)
{
    const bool next = event->key() == Qt::Key_PageDown;
    if (!next && event->key() != Qt::Key_PageUp)
        return QFrame::keyPressEvent(event);
    QToolButton* const button = next ? m_next : m_before;
    if (button->isVisible() && button->isEnabled())
        Q_EMIT stepped(next ? 1 : -1);
}

void IdentifyCard::clearRows()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
}

/// Each under the name of its analysis.
void IdentifyCard::showReasons(const Identified& what)
{
    QString text;
    for (const auto& [name, sentence] : what.reasons)
        text += QStringLiteral("<p style='margin: 4px 0 0 0'><span style='color:%1'>%2</span>"
                               "<br>%3</p>")
                    .arg(m_look.colours().secondary.name(),
                         name.toHtmlEscaped(),
                         sentence.toHtmlEscaped());
    m_reasons->setVisible(!text.isEmpty());
    m_reasons->setText(text);
}

void IdentifyCard::present(const Identified& what)
{
    clearRows();
    m_title->setText(what.title);
    m_subtitle->setText(what.subtitle);
    m_state->setVisible(!what.state.isEmpty());
    m_state->setText(QStringLiteral("<span style='color:%1'>●</span>&nbsp; %2")
                         .arg(what.stateColour.name(), what.state.toHtmlEscaped()));
    m_sentence->setVisible(!what.sentence.isEmpty());
    m_sentence->setText(what.sentence);
    showReasons(what);
    for (const auto& [name, value] : what.rows) {
        auto* text = new ElidedLabel(this);
        text->setText(value);
        text->setFixedWidth(kValueWidth);
        text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* label = new ElidedLabel(this);
        label->setProperty("role", QStringLiteral("secondary"));
        label->setText(name);
        label->setFixedWidth(kNameWidth);
        m_rows->addRow(label, text);
        // A card that is open already shows what is added to it later; its size is asked for now.
        label->show();
        text->show();
    }
    QFrame::show();
    raise();
    layout()->activate();
    adjustSize();
}

} // namespace yimi
