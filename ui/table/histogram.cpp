// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/histogram.h"

#include "ui/look/look.h"
#include "wording/wording.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kLabelHeight = 18;
constexpr double kGap = 1;

} // namespace

Histogram::Histogram(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setObjectName(QStringLiteral("histogram"));
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Histogram::present(const std::vector<std::size_t>& bins,
                        const QString& first,
                        const QString& last)
{
    m_bins = bins;
    m_first = first;
    m_last = last;
    update();
}

QRectF Histogram::bar(std::size_t bin) const
{
    const double room = height() - kLabelHeight;
    const double step = static_cast<double>(width()) / static_cast<double>(m_bins.size());
    const auto most = static_cast<double>(std::max<std::size_t>(std::ranges::max(m_bins), 1));
    const auto count = static_cast<double>(m_bins[bin]);
    // One feature among thousands is still seen.
    const double tall = m_bins[bin] == 0 ? 0 : std::max(room * count / most, 2.0);
    return {static_cast<double>(bin) * step + kGap / 2, room - tall, step - kGap, tall};
}

void Histogram::paintEvent(QPaintEvent* /*event*/)
{
    if (m_bins.empty())
        return;
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.colours().accent);
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin)
        painter.drawRect(bar(bin));
    const double base = height() - kLabelHeight;
    painter.setPen(m_look.colours().line);
    painter.drawLine(QPointF(0, base), QPointF(width(), base));
    painter.setFont(secondaryFont(font()));
    painter.setPen(m_look.colours().secondary);
    const QRectF labels(0, base + 2, width(), kLabelHeight - 2);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, m_first);
    if (m_bins.size() > 1)
        painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, m_last);
}

bool Histogram::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_bins.empty()) {
        const auto* help = static_cast<const QHelpEvent*>(event);
        const int bin = help->pos().x() * static_cast<int>(m_bins.size()) / std::max(width(), 1);
        const auto at =
            static_cast<std::size_t>(std::clamp(bin, 0, static_cast<int>(m_bins.size()) - 1));
        QToolTip::showText(help->globalPos(),
                           tr("%1 个").arg(countText(static_cast<std::int64_t>(m_bins[at]))),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace yimi
