// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/paper_row.h"

#include "layout/layout.h"
#include "settings/settings.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

PaperRow::PaperRow(const Settings& settings, QWidget* parent)
    : QWidget(parent), m_paper(new QComboBox(this)), m_direction(new QComboBox(this))
{
    m_paper->setObjectName(u"paper"_s);
    m_direction->setObjectName(u"paperDirection"_s);
    m_paper->addItem(tr("随版式"), QString());
    for (const Paper& paper : papers())
        m_paper->addItem(QLatin1String(paper.name), QString::fromLatin1(paper.name));
    m_direction->addItem(tr("横向"), u"landscape"_s);
    m_direction->addItem(tr("纵向"), u"portrait"_s);
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(settings.choice(u"export/paper"_s))));
    m_direction->setCurrentIndex(
        std::max(0, m_direction->findData(settings.choice(u"export/direction"_s))));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_paper, 1);
    layout->addWidget(m_direction);
    for (QComboBox* box : {m_paper, m_direction}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    }
    refresh();
}

void PaperRow::refresh()
{
    // A screen lies, and a layout knows how it wants to be.
    const QString name = m_paper->currentData().toString();
    m_direction->setEnabled(!name.isEmpty() && !name.contains(u':'));
}

QSizeF PaperRow::size() const
{
    for (const Paper& paper : papers()) {
        if (m_paper->currentData().toString() != QLatin1String(paper.name))
            continue;
        const bool upright = m_direction->isEnabled() && m_direction->currentIndex() == 1;
        return upright ? paper.size.transposed() : paper.size;
    }
    return {};
}

void PaperRow::choose(QSizeF millimetres)
{
    for (const Paper& paper : papers()) {
        const bool lying = paper.size == millimetres;
        if (!lying && paper.size.transposed() != millimetres)
            continue;
        m_paper->setCurrentIndex(m_paper->findData(QString::fromLatin1(paper.name)));
        m_direction->setCurrentIndex(lying ? 0 : 1);
    }
}

void PaperRow::remember(Settings& settings) const
{
    settings.setChoice(u"export/paper"_s, m_paper->currentData().toString());
    settings.setChoice(u"export/direction"_s, m_direction->currentData().toString());
}

} // namespace yimi
