// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/colour_button.h"

#include <QColorDialog>
#include <QPainter>
#include <QPainterPath>

namespace yimi {

namespace {

constexpr QSize kSize(56, 28);
constexpr int kTile = 4;

QColor toQColor(Colour c)
{
    return {c.r, c.g, c.b, c.a};
}

Colour fromQColor(const QColor& c)
{
    return {static_cast<std::uint8_t>(c.red()),
            static_cast<std::uint8_t>(c.green()),
            static_cast<std::uint8_t>(c.blue()),
            static_cast<std::uint8_t>(c.alpha())};
}

} // namespace

ColourButton::ColourButton(QWidget* parent) : QToolButton(parent)
{
    setFixedSize(kSize);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &ColourButton::choose);
}

void ColourButton::setColour(Colour colour)
{
    m_colour = colour;
    setToolTip(toQColor(colour).name(QColor::HexRgb).toUpper());
    update();
}

void ColourButton::choose()
{
    auto* dialog = new QColorDialog(toQColor(m_colour), this);
    dialog->setObjectName(QStringLiteral("colourDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::ShowAlphaChannel);
    dialog->setWindowTitle(tr("选择颜色"));
    const auto take = [this](const QColor& c) {
        setColour(fromQColor(c));
        Q_EMIT chosen(m_colour);
    };
    connect(dialog, &QColorDialog::currentColorChanged, this, take);
    connect(
        dialog, &QDialog::rejected, this, [take, before = toQColor(m_colour)] { take(before); });
    dialog->open();
}

void ColourButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5);
    QPainterPath shape;
    shape.addRoundedRect(box, 4, 4);
    painter.setClipPath(shape);
    // What shows through is told apart from what is pale.
    painter.fillRect(box, Qt::white);
    for (int x = 0; x < width(); x += 2 * kTile) {
        for (int y = 0; y < height(); y += 2 * kTile) {
            painter.fillRect(x, y, kTile, kTile, QColor(0, 0, 0, 28));
            painter.fillRect(x + kTile, y + kTile, kTile, kTile, QColor(0, 0, 0, 28));
        }
    }
    QColor shown = toQColor(m_colour);
    if (!isEnabled())
        shown.setAlphaF(shown.alphaF() * 0.3F);
    painter.fillRect(box, shown);
    painter.setClipping(false);
    painter.setPen(QColor(128, 128, 128, 160));
    painter.drawRoundedRect(box, 4, 4);
}

} // namespace yimi
