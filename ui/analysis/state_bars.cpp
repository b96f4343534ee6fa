// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/state_bars.h"

#include "ui/look/look.h"
#include "wording/wording.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr int kRowHeight = 20;
constexpr int kBarHeight = 10;
constexpr int kGap = 10;

struct Row
{
    QString name;
    QString count;
    double share = 0;
    QColor colour;
};

std::array<Row, 3> rowsOf(const ChildrenByState& children, const UiColours& colours)
{
    const auto row = [&](CoverageState state, std::int64_t count, const QColor& colour) {
        const double share = children.children > 0 ? static_cast<double>(count)
                                                         / static_cast<double>(children.children)
                                                   : 0.0;
        return Row{stateName(state), countText(count), share, colour};
    };
    return {row(CoverageState::Served, children.served, colours.served),
            row(CoverageState::ShortOfCapacity, children.shortOfCapacity, colours.shortOfCapacity),
            row(CoverageState::OutOfRange, children.outOfRange, colours.outOfRange)};
}

} // namespace

StateBars::StateBars(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setObjectName(QStringLiteral("stateBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StateBars::sizeHint() const
{
    return {200, 3 * kRowHeight};
}

void StateBars::present(const ChildrenByState& children)
{
    m_children = children;
    QStringList spoken;
    for (const Row& row : rowsOf(children, m_look.colours()))
        spoken.append(row.name + QLatin1Char(' ') + row.count);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

void StateBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(secondaryFont(font()));
    const QFontMetrics metrics(painter.font());
    const auto rows = rowsOf(m_children, m_look.colours());
    int names = 0;
    int counts = 0;
    for (const Row& row : rows) {
        names = std::max(names, metrics.horizontalAdvance(row.name));
        counts = std::max(counts, metrics.horizontalAdvance(row.count));
    }
    const double room = width() - names - counts - 2 * kGap;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QRect line(0, static_cast<int>(i) * kRowHeight, width(), kRowHeight);
        painter.setPen(m_look.colours().secondary);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, rows[i].name);
        painter.setPen(m_look.colours().text);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, rows[i].count);
        painter.setPen(Qt::NoPen);
        painter.setBrush(rows[i].colour);
        const double length = std::max(room * rows[i].share, rows[i].share > 0 ? 2.0 : 0.0);
        painter.drawRoundedRect(
            QRectF(names + kGap, line.center().y() - kBarHeight / 2.0 + 0.5, length, kBarHeight),
            2,
            2);
    }
}

} // namespace yimi
