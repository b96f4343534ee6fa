// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/band_table.h"

#include "style/band_style.h"
#include "ui/look/look.h"
#include "wording/travel_text.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace yimi {

namespace {

constexpr int kSwatchWidth = 16;
constexpr int kSwatchHeight = 12;

QPixmap swatch(const Colour& colour, const QColor& edge, double density)
{
    QPixmap pixmap(QSize(kSwatchWidth, kSwatchHeight) * density);
    pixmap.setDevicePixelRatio(density);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(QColor(colour.r, colour.g, colour.b));
    painter.drawRoundedRect(QRectF(0.5, 0.5, kSwatchWidth - 1, kSwatchHeight - 1), 2, 2);
    return pixmap;
}

} // namespace

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
        colour->setPixmap(swatch(colours[i], m_look.colours().line, devicePixelRatioF()));
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
