// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/start_choice.h"

#include "ui/look/look.h"

#include <QLabel>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kWidth = 232;
constexpr int kHeight = 156;
constexpr int kIcon = 32;

} // namespace

StartChoice::StartChoice(const Look& look, const QString& icon, QWidget* parent)
    : QPushButton(parent), m_name(new QLabel(this)), m_explanation(new QLabel(this))
{
    setFixedHeight(kHeight);
    setMinimumWidth(kWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // the row is as wide as the page
    setCursor(Qt::PointingHandCursor);
    auto* picture = new QLabel(this);
    m_name->setStyleSheet(QStringLiteral("font-size: 12pt; font-weight: 600;"));
    m_explanation->setProperty("role", QStringLiteral("secondary"));
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(picture);
    layout->addWidget(m_name);
    layout->addWidget(m_explanation, 1);
    for (QLabel* label : {picture, m_name, m_explanation})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    const auto draw = [picture, &look, icon] {
        picture->setPixmap(look.icon(icon, IconTone::Accent).pixmap(kIcon, kIcon));
    };
    connect(&look, &Look::changed, this, draw);
    draw();
}

void StartChoice::setTexts(const QString& name, const QString& explanation)
{
    m_name->setText(name);
    m_explanation->setText(explanation);
    setAccessibleName(name);
    setAccessibleDescription(explanation);
}

} // namespace yimi
