// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/coordinate_readout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace yimi {

namespace {

/// 495 264.1: groups of three set apart by a thin space, as on maps.
QString planeText(double value)
{
    QString text = QLocale(QLocale::English).toString(value, 'f', 1);
    return text.replace(QLatin1Char(','), QChar(0x2009));
}

QString degreesText(double value)
{
    return QLocale::c().toString(value, 'f', 4) + QChar(0x00B0);
}

} // namespace

CoordinateReadout::CoordinateReadout(QWidget* parent)
    : QWidget(parent), m_plane(new QLabel(this)), m_degrees(new QLabel(this))
{
    m_plane->setObjectName(QStringLiteral("planeCoordinates"));
    m_degrees->setObjectName(QStringLiteral("degreeCoordinates"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 0, 0);
    layout->addWidget(m_plane);
    layout->addWidget(m_degrees);
}

void CoordinateReadout::setCrs(const Crs& crs)
{
    if (crs == m_crs)
        return;
    m_crs = crs;
    const auto description = describe(crs);
    m_code = description ? QString::fromStdString(description->authorityCode) : QString();
    m_toDegrees.reset();
    if (auto transformer = Transformer::create(crs, wgs84()))
        m_toDegrees.emplace(std::move(*transformer));
    clear();
}

void CoordinateReadout::present(Coordinate at)
{
    const QString code = m_code.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(m_code);
    m_plane->setText(QStringLiteral("X %1   Y %2%3").arg(planeText(at.x), planeText(at.y), code));
    const auto degrees = m_toDegrees ? std::optional(m_toDegrees->apply(at)) : std::nullopt;
    m_degrees->setText(degrees && *degrees ? QStringLiteral("%1  %2").arg(
                           degreesText((*degrees)->x), degreesText((*degrees)->y))
                                           : QString());
}

void CoordinateReadout::clear()
{
    m_plane->setText(m_code);
    m_degrees->clear();
}

} // namespace yimi
