// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace yimi {

Segments::Segments(const QString& name, int count, QWidget* parent)
    : QFrame(parent), m_group(new QButtonGroup(this))
{
    setProperty("segments", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    for (int i = 0; i < count; ++i) {
        auto* button = new QToolButton(this);
        button->setObjectName(name + QString::number(i));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        m_group->addButton(button, i);
        layout->addWidget(button, 1);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

void Segments::setTexts(const QStringList& texts, const QStringList& tips)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        m_group->button(static_cast<int>(i))->setText(texts[i]);
        m_group->button(static_cast<int>(i))->setToolTip(tips.value(i));
    }
}

void Segments::setCurrent(int position)
{
    m_group->button(position)->setChecked(true);
}

int Segments::current() const
{
    return m_group->checkedId();
}

} // namespace yimi
