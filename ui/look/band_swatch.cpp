// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/band_swatch.h"

#include "ui/look/look.h"

#include <QPainter>

namespace yimi {

namespace {

constexpr int kWidth = 16;
constexpr int kHeight = 12;

} // namespace

QPixmap bandSwatch(const Colour& colour, const Look& look, double density)
{
    QPixmap pixmap(QSize(kWidth, kHeight) * density);
    pixmap.setDevicePixelRatio(density);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.colours().line);
    painter.setBrush(QColor(colour.r, colour.g, colour.b));
    painter.drawRoundedRect(QRectF(0.5, 0.5, kWidth - 1, kHeight - 1), 2, 2);
    return pixmap;
}

} // namespace yimi
