// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_painter.h"

#include "render/band.h"
#include "render/clip.h"
#include "render/dashes.h"

#include <QPainterPath>

#include <algorithm>

namespace yimi {

namespace {

constexpr std::uint32_t kPartsBetweenStops = 4096;
constexpr int kVectorPathElements = 4000; // viewers choke on one path with a whole city in it
constexpr double kDropBelow = 0.3;        // dots: smaller parts are not seen

/// One stroke of a bucket. Sizes in px of the view.
struct Pass
{
    Colour colour;
    double width = 1;
    std::vector<double> dashes;
    double trim = 0; ///< taken off both ends
    CoverPart part = CoverPart::Line;
};

// Where a street rises onto a bridge, the round end of the bridge's casing would lie across it.
void trimEnds(std::vector<QPointF>& line, double length)
{
    for (int end = 0; end < 2; ++end) {
        const QLineF last(line[line.size() - 1], line[line.size() - 2]);
        if (last.length() > 2 * length)
            line.back() = last.pointAt(length / last.length());
        std::ranges::reverse(line);
    }
}

std::optional<Pass> passOf(const Stroke& stroke, double scale, bool casing)
{
    const double width = lineWidth(stroke, scale);
    const bool thin = width < kCasingFromWidth;
    if (casing) {
        if (thin || !stroke.casing)
            return std::nullopt;
        return Pass{*stroke.casing, width + stroke.casingWidth, {}};
    }
    if (thin && stroke.thin)
        return Pass{*stroke.thin, width, {}};
    return Pass{stroke.colour, width, stroke.dashes};
}

/// Puts the parts of one bucket into the band's stroke mask.
class MaskStroker
{
public:
    MaskStroker(const Frame& frame,
                const DisplayLayer& layer,
                const PartSet& parts,
                const Pass& pass)
        : m_mask(frame.band->strokes())
        , m_dots(frame.bandTransformOf(layer))
        , m_parts(parts)
        , m_inside(frame.window(layer, 0))
        , m_detail(parts.detail(frame.tolerance()))
        , m_pattern(pass.dashes)
    {
        const double width = frame.size(pass.width) * frame.dotsPerPixel();
        m_mask.setWidth(width);
        m_trim = frame.size(pass.trim) * frame.dotsPerPixel();
        for (double& length : m_pattern)
            length = frame.size(length) * frame.dotsPerPixel();
        const double margin = width + 2;
        m_near =
            QRectF(-margin, -margin, m_mask.width() + 2 * margin, m_mask.height() + 2 * margin);
        m_dashes.emplace(m_pattern, width, m_near);
    }

    void add(std::uint32_t part)
    {
        if (m_pattern.empty() && m_trim <= 0 && m_parts.box(part).inside(m_inside)) {
            addWhole(m_detail.part(part));
            return;
        }
        m_line.clear();
        for (const Vertex v : m_detail.part(part))
            m_line.push_back(m_dots.map(v));
        if (m_trim > 0 && m_line.size() >= 2)
            trimEnds(m_line, m_trim);
        m_dashes->restart();
        for (std::size_t i = 1; i < m_line.size(); ++i)
            add(m_line[i - 1], m_line[i]);
    }

private:
    /// Most lines need no cutting.
    void addWhole(std::span<const Vertex> line)
    {
        QPointF before = m_dots.map(line.front());
        for (const Vertex v : line.subspan(1)) {
            const QPointF here = m_dots.map(v);
            addToMask(before, here);
            before = here;
        }
    }

    void add(QPointF a, QPointF b)
    {
        if (m_pattern.empty())
            stroke(a, b);
        else
            m_dashes->walk(a, b, [this](QPointF from, QPointF to) { stroke(from, to); });
    }

    // float32 and the mask's rows want coordinates of the picture's own size.
    void stroke(QPointF a, QPointF b)
    {
        if ((m_near.contains(a) && m_near.contains(b)) || clipSegment(a, b, m_near))
            addToMask(a, b);
    }

    void addToMask(QPointF a, QPointF b)
    {
        m_mask.addSegment(static_cast<float>(a.x()),
                          static_cast<float>(a.y()),
                          static_cast<float>(b.x()),
                          static_cast<float>(b.y()));
    }

    StrokeMask& m_mask;
    ScreenTransform m_dots;
    const PartSet& m_parts;
    VertexBox m_inside;
    const PartSet::Detail& m_detail;
    std::vector<double> m_pattern;
    std::vector<QPointF> m_line;
    double m_trim = 0;
    QRectF m_near;
    std::optional<DashWalker> m_dashes;
};

bool strokeRaster(const Frame& frame,
                  const DisplayLayer& layer,
                  const PartSet& parts,
                  const PartSet::Bucket& bucket,
                  const Pass& pass)
{
    MaskStroker stroker(frame, layer, parts, pass);
    const auto smallest =
        static_cast<float>(kDropBelow * frame.view.metresPerPixel / frame.dotsPerPixel());
    std::uint32_t seen = 0;
    const bool whole = parts.visit(
        bucket, frame.window(layer, frame.size(pass.width) + 2), [&](std::uint32_t part) {
            if (++seen % kPartsBetweenStops == 0 && frame.task.cancelled())
                return false;
            if (parts.box(part).size() >= smallest)
                stroker.add(part);
            return true;
        });
    frame.band->blendStrokes(pass.colour, pass.part, bucket.rule);
    return whole;
}

// Qt's PDF painter turns strokes that let the ground through into filled outlines, ten times the
// bytes: the colour is mixed beforehand.
QPen penOf(const Frame& frame, const Pass& pass)
{
    const Qt::PenCapStyle cap = pass.trim > 0 ? Qt::FlatCap : Qt::RoundCap;
    QPen pen(toQColor(laidOn(frame.ground, pass.colour)),
             frame.size(pass.width),
             Qt::SolidLine,
             cap,
             Qt::RoundJoin);
    if (pass.dashes.empty())
        return pen;
    QList<qreal> pattern; // Qt measures dashes in pen widths
    for (const double length : pass.dashes)
        pattern.append(length / pass.width);
    pen.setDashPattern(pattern);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

bool strokeVector(const Frame& frame,
                  const DisplayLayer& layer,
                  const PartSet& parts,
                  const PartSet::Bucket& bucket,
                  const Pass& pass)
{
    const QPen pen = penOf(frame, pass);
    const ScreenTransform px = frame.transformOf(layer);
    const PartSet::Detail& detail = parts.detail(frame.tolerance());
    const double margin = frame.size(pass.width);
    const QRectF near = frame.visible.adjusted(-margin, -margin, margin, margin);
    QPainterPath path;
    const auto flush = [&] {
        if (!path.isEmpty())
            frame.painter.strokePath(path, pen);
        path.clear();
    };
    const bool whole = parts.visit(bucket, frame.window(layer, margin), [&](std::uint32_t part) {
        const auto line = detail.part(part);
        for (std::size_t i = 1; i < line.size(); ++i) {
            QPointF a = px.map(line[i - 1]);
            QPointF b = px.map(line[i]);
            if (!clipSegment(a, b, near))
                continue;
            if (path.elementCount() == 0 || path.currentPosition() != a)
                path.moveTo(a);
            path.lineTo(b);
        }
        if (path.elementCount() < kVectorPathElements)
            return true;
        flush();
        return !frame.task.cancelled();
    });
    flush();
    return whole;
}

bool drawPass(Frame& frame,
              const DisplayLayer& layer,
              const PartSet& parts,
              const PartSet::Bucket& bucket,
              const Pass& pass,
              double opacity)
{
    if (frame.band != nullptr)
        return strokeRaster(frame, layer, parts, bucket, pass);
    frame.painter.setOpacity(opacity);
    const bool whole = strokeVector(frame, layer, parts, bucket, pass);
    frame.painter.setOpacity(1);
    return whole;
}

} // namespace

bool drawLines(Frame& frame, const DisplayLayer& layer, double opacity)
{
    const auto buckets = layer.lines.buckets();
    for (auto first = buckets.begin(); first != buckets.end();) {
        const auto end = std::find_if(
            first, buckets.end(), [&](const auto& b) { return b.level != first->level; });
        for (const bool casing : {true, false}) {
            for (auto bucket = first; bucket != end; ++bucket) {
                const StyleRule& rule = layer.rule(bucket->rule);
                auto pass = rule.stroke && frame.shows(rule)
                                ? passOf(*rule.stroke, frame.styleScale(), casing)
                                : std::nullopt;
                if (pass && casing && first->level != 0)
                    pass->trim = pass->width / 2;
                if (pass && !drawPass(frame, layer, layer.lines, *bucket, *pass, opacity))
                    return false;
            }
        }
        first = end;
    }
    return true;
}

bool drawOutlines(Frame& frame, const DisplayLayer& layer, double opacity)
{
    for (const bool casing : {true, false}) {
        for (const PartSet::Bucket& bucket : layer.outlines.buckets()) {
            const StyleRule& rule = layer.rule(bucket.rule);
            if (!rule.stroke || !frame.shows(rule) || (casing && !rule.stroke->casing))
                continue;
            const Stroke& stroke = *rule.stroke;
            Pass pass = casing ? Pass{*stroke.casing, stroke.width + stroke.casingWidth, {}}
                               : Pass{stroke.colour, stroke.width, stroke.dashes};
            pass.part = casing ? CoverPart::OutlineCasing : CoverPart::Outline;
            if (!drawPass(frame, layer, layer.outlines, bucket, pass, opacity))
                return false;
        }
    }
    return true;
}

} // namespace yimi
