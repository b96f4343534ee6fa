// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/item_setting.h"

#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace yimi {

namespace {

constexpr double kDotsPerMillimetre = 24; ///< 600 dpi: more of a logo nobody sees
constexpr int kMostDots = 6000;

QRectF fittedInto(const QRectF& rect, QSizeF size)
{
    QRectF fitted({0, 0}, size.scaled(rect.size(), Qt::KeepAspectRatio));
    fitted.moveCenter(rect.center());
    return fitted;
}

bool paintVectorLogo(const ItemSetting& setting)
{
    QSvgRenderer renderer;
    if (!renderer.load(setting.item.file) || renderer.defaultSize().isEmpty())
        return false;
    const QRectF place = fittedInto(setting.rect, renderer.defaultSize());
    renderer.render(&setting.sheet.painter(), setting.sheet.mapped(place));
    return true;
}

bool paintRasterLogo(const ItemSetting& setting)
{
    QImageReader reader(setting.item.file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return false;
    const QRectF place = fittedInto(setting.rect, size);
    const QSize most = (place.size() * setting.plan.unit * kDotsPerMillimetre)
                           .toSize()
                           .boundedTo({kMostDots, kMostDots});
    if (size.width() > most.width() && !most.isEmpty())
        reader.setScaledSize(most);
    const QImage image = reader.read();
    if (image.isNull())
        return false;
    setting.sheet.painter().drawImage(setting.sheet.mapped(place), image);
    return true;
}

} // namespace

/// A picture that is not there is said so on the page: nobody hands in a page with a hole that he
/// did not see.
double setLogo(const ItemSetting& setting)
{
    if (setting.sheet.measuring() || setting.item.file.isEmpty())
        return setting.rect.bottom();
    const bool vector = setting.item.file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    setting.sheet.painter().setRenderHint(QPainter::SmoothPixmapTransform);
    if (vector ? paintVectorLogo(setting) : paintRasterLogo(setting))
        return setting.rect.bottom();
    setting.sheet.frame(setting.rect, Ink::line, 0.25);
    setting.sheet.paragraph(
        setting.left() + 1,
        setting.right() - 1,
        setting.rect.top() + 1,
        setting.page.words.fileGone.arg(QFileInfo(setting.item.file).fileName()),
        kNoteLook,
        setting.rect.bottom());
    return setting.rect.bottom();
}

} // namespace yimi
