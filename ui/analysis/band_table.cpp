// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/band_table.h"

#include "style/band_style.h"
#include "ui/look/band_swatch.h"
#include "wording/travel_text.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace yimi {

BandTable::BandTable(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("bandTable"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
}

void BandTable::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void BandTable::addText(
    const QString& text, int row, int column, const char* role, const QString& name)
{
    auto* label = new QLabel(text, this);
    label->setObjectName(name);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    m_grid->addWidget(label, row, column, column == 1 ? Qt::AlignLeft : Qt::AlignRight);
}

void BandTable::present(const ServiceAreaSummary& summary)
{
    clear();
    addText(tr("范围"), 0, 1, "secondary", {});
    addText(tr("街道 km"), 0, 2, "secondary", {});
    addText(tr("面积 km²"), 0, 3, "secondary", {});
    const std::vector<Colour> colours = bandColours(summary.bands.size());
    QStringList spoken;
    for (std::size_t i = 0; i < summary.bands.size(); ++i) {
        const ServiceAreaBand& band = summary.bands[i];
        const int row = static_cast<int>(i) + 1;
        auto* colour = new QLabel(this);
        colour->setPixmap(bandSwatch(colours[i], m_look, devicePixelRatioF()));
        m_grid->addWidget(colour, row, 0);
        const QString number = QString::number(i);
        // The column says the unit once; the figures are those of kilometresText.
        const auto bare = [](const QString& text) { return text.section(QChar(0x00A0), 0, 0); };
        const QString streets = bare(kilometresText(band.streetMetres));
        const QString area =
            band.squareMetres ? bare(squareKilometresText(*band.squareMetres)) : QString();
        addText(bandName(summary, i), row, 1, nullptr, QStringLiteral("bandName") + number);
        addText(streets, row, 2, nullptr, QStringLiteral("bandStreets") + number);
        addText(area, row, 3, nullptr, QStringLiteral("bandArea") + number);
        spoken += QStringLiteral("%1: %2 km, %3 km²").arg(bandName(summary, i), streets, area);
    }
    setAccessibleName(spoken.join(QStringLiteral("; ")));
}

} // namespace yimi
