// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/ramp_box.h"

#include "wording/style_text.h"

#include <QPainter>

namespace yimi {

namespace {

constexpr QSize kStrip(84, 14);
constexpr std::size_t kSteps = 7;

QIcon stripOf(const ColourRamp& ramp, double dots)
{
    QImage image(kStrip * dots, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(dots);
    image.fill(Qt::transparent);
    const std::size_t count =
        ramp.kind == RampKind::Qualitative ? std::min(ramp.stops.size(), kSteps) : kSteps;
    const std::vector<Colour> colours = rampColours(ramp, count);
    QPainter painter(&image);
    for (std::size_t i = 0; i < count; ++i) {
        const double width = kStrip.width() / static_cast<double>(count);
        painter.fillRect(QRectF(width * static_cast<double>(i), 0, width, kStrip.height()),
                         QColor(colours[i].r, colours[i].g, colours[i].b));
    }
    painter.end();
    return QIcon(QPixmap::fromImage(image));
}

QString idOf(const ColourRamp& ramp)
{
    return QString::fromLatin1(ramp.id.data(), static_cast<qsizetype>(ramp.id.size()));
}

} // namespace

RampBox::RampBox(QWidget* parent) : QComboBox(parent)
{
    setIconSize(kStrip);
    setMaxVisibleItems(16);
    offer(false);
}

void RampBox::offer(bool qualitative)
{
    const QString before = currentData().toString();
    clear();
    for (const ColourRamp& ramp : colourRamps()) {
        if ((ramp.kind == RampKind::Qualitative) != qualitative)
            continue;
        addItem(stripOf(ramp, devicePixelRatioF()), rampName(ramp.id), idOf(ramp));
        setItemData(
            count() - 1,
            QString::fromLatin1(ramp.source.data(), static_cast<qsizetype>(ramp.source.size())),
            Qt::ToolTipRole);
    }
    setCurrentIndex(std::max(findData(before), 0));
}

void RampBox::choose(std::string_view id)
{
    const int at = findData(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
    if (at >= 0)
        setCurrentIndex(at);
}

std::string RampBox::ramp() const
{
    return currentData().toString().toStdString();
}

} // namespace yimi
