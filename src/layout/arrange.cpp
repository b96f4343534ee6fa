// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/arrange.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace yimi {

namespace {

QRectF boundsOf(const std::vector<QRectF>& rects)
{
    QRectF bounds;
    for (const QRectF& rect : rects)
        bounds |= rect;
    return bounds;
}

QRectF alignedOne(QRectF rect, AlignEdge edge, const QRectF& within)
{
    switch (edge) {
    case AlignEdge::Left:
        rect.moveLeft(within.left());
        break;
    case AlignEdge::Centre:
        rect.moveLeft(within.center().x() - rect.width() / 2);
        break;
    case AlignEdge::Right:
        rect.moveRight(within.right());
        break;
    case AlignEdge::Top:
        rect.moveTop(within.top());
        break;
    case AlignEdge::Middle:
        rect.moveTop(within.center().y() - rect.height() / 2);
        break;
    case AlignEdge::Bottom:
        rect.moveBottom(within.bottom());
        break;
    }
    return rect;
}

double lowOf(const QRectF& rect, Along along)
{
    return along == Along::Across ? rect.left() : rect.top();
}

double sizeOf(const QRectF& rect, Along along)
{
    return along == Along::Across ? rect.width() : rect.height();
}

/// The way from one of the places to the line nearest to it.
struct Pull
{
    double by = 0;
    std::optional<double> line;
};

Pull pullOf(const std::vector<double>& places, const std::vector<double>& lines, double reach)
{
    Pull best;
    double nearest = reach;
    for (const double place : places) {
        for (const double line : lines) {
            if (std::abs(line - place) < nearest) {
                nearest = std::abs(line - place);
                best = {line - place, line};
            }
        }
    }
    return best;
}

/// Where no line is near the first place goes to the grid.
Pull pullOrGrid(const std::vector<double>& places,
                const std::vector<double>& lines,
                const SnapOptions& options)
{
    if (places.empty())
        return {};
    Pull pull = pullOf(places, lines, options.reach);
    if (!pull.line && options.grid > 0)
        pull.by = std::round(places.front() / options.grid) * options.grid - places.front();
    return pull;
}

/// One side of a rectangle: low and high edge, and which of them are pulled.
struct Side
{
    double low;
    double high;
    bool pullsLow;
    bool pullsHigh;
};

struct SnappedSide
{
    double low;
    double high;
    std::optional<double> line;
};

SnappedSide snapSide(
    Side side, double by, bool whole, const std::vector<double>& lines, const SnapOptions& options)
{
    std::vector<double> places;
    if (whole)
        places = {side.low + by, side.high + by, (side.low + side.high) / 2 + by};
    else if (side.pullsLow)
        places = {side.low + by};
    else if (side.pullsHigh)
        places = {side.high + by};
    const Pull pull = pullOrGrid(places, lines, options);
    const double moved = by + pull.by;
    SnappedSide result{side.low, side.high, pull.line};
    if (whole || side.pullsLow)
        result.low += moved;
    if (whole || side.pullsHigh)
        result.high += moved;
    if (!whole && side.pullsLow)
        result.low = std::min(result.low, result.high - options.leastSide);
    else if (!whole)
        result.high = std::max(result.high, result.low + options.leastSide);
    return result;
}

void addLinesOf(SnapLines& lines, const QRectF& rect)
{
    for (const double x : {rect.left(), rect.center().x(), rect.right()})
        lines.across.push_back(x);
    for (const double y : {rect.top(), rect.center().y(), rect.bottom()})
        lines.down.push_back(y);
}

} // namespace

std::vector<QRectF> aligned(const std::vector<QRectF>& rects, AlignEdge edge, const QRectF& page)
{
    const QRectF within = rects.size() == 1 ? page : boundsOf(rects);
    std::vector<QRectF> moved;
    for (const QRectF& rect : rects)
        moved.push_back(alignedOne(rect, edge, within));
    return moved;
}

std::vector<QRectF> distributed(const std::vector<QRectF>& rects, Along along)
{
    if (rects.size() < 3)
        return rects;
    std::vector<std::size_t> order(rects.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return lowOf(rects[a], along) < lowOf(rects[b], along);
    });
    const QRectF& last = rects[order.back()];
    double filled = 0;
    for (const QRectF& rect : rects)
        filled += sizeOf(rect, along);
    const double start = lowOf(rects[order.front()], along);
    const double gap = (lowOf(last, along) + sizeOf(last, along) - start - filled)
                       / static_cast<double>(rects.size() - 1);
    std::vector<QRectF> moved = rects;
    double at = start;
    for (const std::size_t i : order) {
        along == Along::Across ? moved[i].moveLeft(at) : moved[i].moveTop(at);
        at += sizeOf(rects[i], along) + gap;
    }
    return moved;
}

SnapLines snapLines(const QRectF& page, const std::vector<QRectF>& others, const SnapLines& guides)
{
    SnapLines lines = guides;
    addLinesOf(lines, page);
    for (const QRectF& other : others)
        addLinesOf(lines, other);
    return lines;
}

Snapped snapped(const QRectF& rect,
                QPointF by,
                PulledEdges edges,
                const SnapLines& lines,
                const SnapOptions& options)
{
    const bool whole = !edges.any();
    SnappedSide across{rect.left(), rect.right(), {}};
    SnappedSide down{rect.top(), rect.bottom(), {}};
    if (whole || edges.left || edges.right)
        across = snapSide({rect.left(), rect.right(), edges.left, edges.right},
                          by.x(),
                          whole,
                          lines.across,
                          options);
    if (whole || edges.top || edges.bottom)
        down = snapSide({rect.top(), rect.bottom(), edges.top, edges.bottom},
                        by.y(),
                        whole,
                        lines.down,
                        options);
    return {QRectF(QPointF(across.low, down.low), QPointF(across.high, down.high)),
            across.line,
            down.line};
}

std::vector<std::size_t>
restacked(std::size_t count, const std::vector<std::size_t>& chosen, Step step)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    const auto isChosen = [&](std::size_t i) {
        return std::ranges::find(chosen, i) != chosen.end();
    };
    if (step == Step::Top)
        std::ranges::stable_partition(order, [&](std::size_t i) { return !isChosen(i); });
    else if (step == Step::Bottom)
        std::ranges::stable_partition(order, isChosen);
    else if (step == Step::Up) {
        for (std::size_t i = count; i-- > 1;) {
            if (isChosen(order[i - 1]) && !isChosen(order[i]))
                std::swap(order[i - 1], order[i]);
        }
    } else {
        for (std::size_t i = 1; i < count; ++i) {
            if (isChosen(order[i]) && !isChosen(order[i - 1]))
                std::swap(order[i - 1], order[i]);
        }
    }
    return order;
}

} // namespace yimi
