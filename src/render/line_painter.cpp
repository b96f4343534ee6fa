// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_painter.h"

#include "render/clip.h"
#include "render/dashes.h"

#include <QImage>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr std::uint32_t kPartsBetweenStops = 4096;
constexpr qsizetype kVectorPathElements = 4000; // viewers choke on one path with a whole city in it
constexpr double kDropBelow = 0.3;              // dots: smaller parts are not seen

bool multipleOf(std::uint32_t number, std::uint32_t step)
{
    return number % step == 0;
}

} // namespace

/// One stroke of a bucket. Sizes in px of the view.
struct LinePainter::Pass
{
    Colour colour;
    double width = 1;
    std::vector<double> dashes;
};

/// The image that raster lines are gathered on, in device dots.
struct LinePainter::Overlay
{
    explicit Overlay(const QRect& where)
        : place(where)
        , mask(where.width(), where.height())
        , image(where.size(), QImage::Format_ARGB32_Premultiplied)
    {
        image.fill(Qt::transparent);
    }

    QRect place; ///< device dots
    StrokeMask mask;
    QImage image;
    bool dirty = false;
};

LinePainter::LinePainter(Frame& frame)
    : m_frame(frame)
{
}

LinePainter::~LinePainter() = default;

void LinePainter::begin()
{
    if (!m_frame.overlays || m_overlay)
        return;
    const QRect all = m_frame.painter.deviceTransform().mapRect(m_frame.visible).toAlignedRect();
    m_overlay = std::make_unique<Overlay>(all);
}

// Laid over the painter's device dot by dot, whatever its transform is.
void LinePainter::finish(double opacity)
{
    if (!m_overlay || !m_overlay->dirty)
        return;
    QPainter& painter = m_frame.painter;
    const double ratio = painter.device()->devicePixelRatio();
    painter.save();
    painter.resetTransform();
    painter.scale(1 / ratio, 1 / ratio);
    painter.setOpacity(opacity);
    painter.drawImage(m_overlay->place.topLeft(), m_overlay->image);
    painter.restore();
    m_overlay->image.fill(Qt::transparent);
    m_overlay->dirty = false;
}

bool LinePainter::drawLines(const DisplayLayer& layer, double opacity)
{
    const auto buckets = layer.lines.buckets();
    const double scale = m_frame.styleScale();
    begin();
    m_opacity = opacity;
    for (auto first = buckets.begin(); first != buckets.end();) {
        const auto end = std::find_if(first, buckets.end(), [&](const auto& b) { return b.level != first->level; });
        for (const bool casings : {true, false}) {
            for (auto bucket = first; bucket != end; ++bucket) {
                const StyleRule& rule = layer.rule(bucket->rule);
                if (!rule.stroke || !m_frame.shows(rule))
                    continue;
                const Stroke& stroke = *rule.stroke;
                const double width = lineWidth(stroke, scale);
                const bool thin = width < kCasingFromWidth;
                if (casings && (thin || !stroke.casing))
                    continue;
                const bool plain = thin && stroke.thin.has_value();
                const Pass pass = casings ? Pass{*stroke.casing, width + stroke.casingWidth, {}}
                                          : Pass{plain ? *stroke.thin : stroke.colour, width,
                                                 plain ? std::vector<double>{} : stroke.dashes};
                if (!drawPass(layer, layer.lines, *bucket, pass))
                    return false;
            }
        }
        first = end;
    }
    finish(opacity);
    return true;
}

bool LinePainter::drawOutlines(const DisplayLayer& layer, double opacity)
{
    begin();
    m_opacity = opacity;
    for (const PartSet::Bucket& bucket : layer.outlines.buckets()) {
        const StyleRule& rule = layer.rule(bucket.rule);
        if (!rule.stroke || !m_frame.shows(rule))
            continue;
        const Pass pass{rule.stroke->colour, rule.stroke->width, rule.stroke->dashes};
        if (!drawPass(layer, layer.outlines, bucket, pass))
            return false;
    }
    finish(opacity);
    return true;
}

bool LinePainter::drawPass(const DisplayLayer& layer, const PartSet& parts, const PartSet::Bucket& bucket,
                           const Pass& pass)
{
    return m_frame.overlays ? strokeRaster(layer, parts, bucket, pass) : strokeVector(layer, parts, bucket, pass);
}

bool LinePainter::strokeRaster(const DisplayLayer& layer, const PartSet& parts, const PartSet::Bucket& bucket,
                               const Pass& pass)
{
    const double dots = m_frame.dotsPerPixel();
    const double width = m_frame.size(pass.width) * dots;
    const ScreenTransform px = m_frame.transformOf(layer);
    const QPointF zero = m_frame.painter.deviceTransform().map(QPointF(0, 0)) - m_overlay->place.topLeft();
    const auto scale = static_cast<float>(px.scale * dots);
    const auto dx = static_cast<float>(px.dx * dots + zero.x());
    const auto dy = static_cast<float>(px.dy * dots + zero.y());
    const PartSet::Detail& detail = parts.detail(m_frame.tolerance());
    StrokeMask& mask = m_overlay->mask;
    mask.setWidth(width);
    std::vector<double> pattern = pass.dashes;
    for (double& length : pattern)
        length = m_frame.size(length) * dots;
    const auto margin = width + 2;
    const QRectF near(-margin, -margin, mask.width() + 2 * margin, mask.height() + 2 * margin);
    const auto add = [&](QPointF a, QPointF b) {
        // float32 and the mask's row loop want coordinates of the picture's own size.
        if ((near.contains(a) && near.contains(b)) || clipSegment(a, b, near))
            mask.addSegment(static_cast<float>(a.x()), static_cast<float>(a.y()), static_cast<float>(b.x()),
                            static_cast<float>(b.y()));
    };
    const auto smallest = static_cast<float>(kDropBelow / scale);
    DashWalker dashes(pattern, width, near);
    std::uint32_t seen = 0;
    const bool whole = parts.visit(bucket, m_frame.window(layer, m_frame.size(pass.width) + 2), [&](std::uint32_t part) {
        if (multipleOf(++seen, kPartsBetweenStops) && m_frame.task.cancelled())
            return false;
        if (parts.box(part).size() < smallest)
            return true;
        const auto line = detail.part(part);
        dashes.restart();
        for (std::size_t i = 1; i < line.size(); ++i) {
            const QPointF a(line[i - 1].x * scale + dx, dy - line[i - 1].y * scale);
            const QPointF b(line[i].x * scale + dx, dy - line[i].y * scale);
            if (pattern.empty())
                add(a, b);
            else
                dashes.walk(a, b, add);
        }
        return true;
    });
    mask.blendInto(m_overlay->image, pass.colour.r, pass.colour.g, pass.colour.b, pass.colour.a);
    m_overlay->dirty = true;
    return whole;
}

bool LinePainter::strokeVector(const DisplayLayer& layer, const PartSet& parts, const PartSet::Bucket& bucket,
                               const Pass& pass)
{
    QPen pen(toQColor(pass.colour), m_frame.size(pass.width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!pass.dashes.empty()) {
        // Qt measures dashes in pen widths.
        QList<qreal> pattern;
        for (const double length : pass.dashes)
            pattern.append(length / pass.width);
        pen.setDashPattern(pattern);
        pen.setCapStyle(Qt::FlatCap);
    }
    QPainter& painter = m_frame.painter;
    painter.setOpacity(m_opacity);
    const ScreenTransform px = m_frame.transformOf(layer);
    const PartSet::Detail& detail = parts.detail(m_frame.tolerance());
    const double margin = m_frame.size(pass.width);
    const QRectF near = m_frame.visible.adjusted(-margin, -margin, margin, margin);
    QPainterPath path;
    const auto add = [&](QPointF a, QPointF b) {
        if (!clipSegment(a, b, near))
            return;
        if (path.elementCount() == 0 || path.currentPosition() != a)
            path.moveTo(a);
        path.lineTo(b);
    };
    const bool whole = parts.visit(bucket, m_frame.window(layer, margin), [&](std::uint32_t part) {
        const auto line = detail.part(part);
        for (std::size_t i = 1; i < line.size(); ++i)
            add(px.map(line[i - 1]), px.map(line[i]));
        if (path.elementCount() >= kVectorPathElements) {
            painter.strokePath(path, pen);
            path.clear();
            return !m_frame.task.cancelled();
        }
        return true;
    });
    if (!path.isEmpty())
        painter.strokePath(path, pen);
    painter.setOpacity(1);
    return whole;
}

} // namespace yimi
