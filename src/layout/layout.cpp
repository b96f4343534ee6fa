// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr double kLeastSide = 60;  // mm: less has no room for a map and its numbers
constexpr double kMostSide = 5000; // mm: longer than any plotter's paper is a slip of the pen
constexpr double kLeastUnit = 0.74;

/// Low and high edge of a rectangle along one side of the paper.
struct Span
{
    double low;
    double high;
};

Span held(Span span, Hold hold, double before, double after)
{
    const double more = after - before;
    switch (hold) {
    case Hold::Near:
        return span;
    case Hold::Far:
        return {span.low + more, span.high + more};
    case Hold::Both:
        return {span.low, std::max(span.high + more, span.low)};
    case Hold::Share:
        return {span.low * after / before, span.high * after / before};
    }
    return span;
}

/// What hold makes of one guide: it stays at the same share.
void scaleGuides(std::vector<double>& guides, double factor)
{
    for (double& guide : guides)
        guide *= factor;
}

double shorter(QSizeF size)
{
    return std::min(size.width(), size.height());
}

// Text of a sheet half as large is not read from half as far: small sheets shrink less than their
// paper.
double unitOn(const Layout& layout, QSizeF size)
{
    const double whole = layout.screen ? 190.5 : 297.0;
    const double now = layout.screen ? shorter(layout.size) / whole
                                     : std::max(shorter(layout.size) / whole, kLeastUnit);
    const double then =
        layout.screen ? shorter(size) / whole : std::max(shorter(size) / whole, kLeastUnit);
    return layout.unit * then / now;
}

} // namespace

Layout fitLayout(const Layout& layout, QSizeF size)
{
    Layout fitted = layout;
    if (size == layout.size)
        return fitted;
    fitted.size = size;
    fitted.unit = unitOn(layout, size);
    const double factor = fitted.unit / layout.unit;
    const QSizeF after = size / factor;
    for (LayoutItem& item : fitted.items) {
        const Span across = held(
            {item.rect.left(), item.rect.right()}, item.across, layout.size.width(), after.width());
        const Span down = held(
            {item.rect.top(), item.rect.bottom()}, item.down, layout.size.height(), after.height());
        item.rect = QRectF(QPointF(across.low, down.low) * factor,
                           QPointF(across.high, down.high) * factor);
    }
    scaleGuides(fitted.guidesAcross, size.width() / layout.size.width());
    scaleGuides(fitted.guidesDown, size.height() / layout.size.height());
    return fitted;
}

bool hasContentChoice(ItemKind kind)
{
    return kind == ItemKind::Map || kind == ItemKind::Legend || kind == ItemKind::Headline
           || kind == ItemKind::Indicators || kind == ItemKind::Table;
}

bool sensiblePaper(QSizeF size)
{
    return std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() >= kLeastSide
           && size.height() >= kLeastSide && size.width() <= kMostSide
           && size.height() <= kMostSide;
}

std::span<const Paper> papers()
{
    static const std::array kPapers{Paper{"A4", {297, 210}},
                                    Paper{"A3", {420, 297}},
                                    Paper{"A2", {594, 420}},
                                    Paper{"A1", {841, 594}},
                                    Paper{"A0", {1189, 841}},
                                    Paper{"16:9", {338.7, 190.5}}};
    return kPapers;
}

} // namespace yimi
