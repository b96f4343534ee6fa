// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/indicator_bar.h"

#include "ui/look/look.h"

#include <QPainter>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kBarHeight = 8;
constexpr int kTickHeight = 14;

} // namespace

IndicatorBar::IndicatorBar(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize IndicatorBar::sizeHint() const
{
    return {120, kTickHeight + 2};
}

void IndicatorBar::setShares(std::optional<double> value, std::optional<double> target)
{
    m_value = value;
    m_target = target;
    update();
}

void IndicatorBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const UiColours& colours = m_look.colours();
    const QRectF track(0, (height() - kBarHeight) / 2.0, width(), kBarHeight);
    painter.setBrush(colours.track);
    painter.drawRoundedRect(track, 4, 4);
    if (m_value) {
        QRectF bar = track;
        bar.setWidth(std::max(track.width() * std::clamp(*m_value, 0.0, 1.0), 2.0));
        const bool missed = m_target && *m_value < *m_target;
        painter.setBrush(missed ? colours.warm : colours.accent);
        painter.drawRoundedRect(bar, 4, 4);
    }
    if (m_target) {
        const double x = std::clamp(track.width() * *m_target, 1.0, track.width() - 1.0);
        painter.fillRect(QRectF(x - 1, (height() - kTickHeight) / 2.0, 2, kTickHeight),
                         colours.text);
    }
}

} // namespace yimi
