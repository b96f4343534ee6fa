// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/area_painter.h"

#include "render/band.h"
#include "render/clip.h"
#include "render/hatching.h"

#include <QPainterPath>

namespace yimi {

namespace {

constexpr int kPathElements = 12000;
constexpr std::uint32_t kPartsBetweenStops = 4096;
// Cells that vertices are drawn together in move them by half their size at most, so they may be
// larger than what lines are simplified by.
constexpr double kRingDetail = 1.7;

/// Rings of a layer in px or dots, cut at the picture.
class RingReader
{
public:
    RingReader(const Frame& frame,
               const DisplayLayer& layer,
               const ScreenTransform& transform,
               const QRectF& near)
        : m_transform(transform)
        , m_detail(layer.rings.detail(frame.tolerance() * kRingDetail))
        , m_near(near)
        , m_inside(frame.window(layer, 0))
        , m_smallest(static_cast<float>(frame.tolerance()))
        , m_rings(layer.rings)
    {
    }

    [[nodiscard]] bool tooSmall(std::uint32_t part) const
    {
        return m_rings.box(part).size() < m_smallest;
    }

    /// Calls add(a, b) for the edges of a ring, in the picture's own size of numbers.
    template <typename Add>
    void eachEdge(std::uint32_t part, Add&& add)
    {
        if (tooSmall(part))
            return;
        if (!m_rings.box(part).inside(m_inside)) {
            const QPolygonF& cut = ring(part);
            for (qsizetype i = 0; i < cut.size(); ++i)
                add(cut[i], cut[i + 1 == cut.size() ? 0 : i + 1]);
            return;
        }
        const auto vertices = m_detail.part(part);
        if (vertices.empty())
            return;
        QPointF before = m_transform.map(vertices.back());
        for (const Vertex v : vertices) {
            const QPointF here = m_transform.map(v);
            add(before, here);
            before = here;
        }
    }

    /// Empty when too small to be seen or outside.
    [[nodiscard]] const QPolygonF& ring(std::uint32_t part)
    {
        m_ring.clear();
        if (tooSmall(part))
            return m_ring;
        for (const Vertex v : m_detail.part(part))
            m_ring.append(m_transform.map(v));
        if (!m_rings.box(part).inside(m_inside))
            m_ring = clipRing(m_ring, m_near);
        return m_ring;
    }

private:
    ScreenTransform m_transform;
    const PartSet::Detail& m_detail;
    QRectF m_near;
    VertexBox m_inside;
    float m_smallest;
    const PartSet& m_rings;
    QPolygonF m_ring;
};

bool fillRaster(Frame& frame, const DisplayLayer& layer, const PartSet::Bucket& bucket)
{
    AreaMask& mask = frame.band->areas();
    const QRectF near(-2, -2, mask.width() + 4, mask.height() + 4);
    RingReader reader(frame, layer, frame.bandTransformOf(layer), near);
    std::uint32_t seen = 0;
    const bool whole = layer.rings.visit(bucket, frame.window(layer, 1), [&](std::uint32_t part) {
        if (++seen % kPartsBetweenStops == 0 && frame.task.cancelled())
            return false;
        reader.eachEdge(part, [&](QPointF a, QPointF b) {
            mask.addEdge(static_cast<float>(a.x()),
                         static_cast<float>(a.y()),
                         static_cast<float>(b.x()),
                         static_cast<float>(b.y()));
        });
        return true;
    });
    const Fill& fill = *layer.rule(bucket.rule).fill;
    const QImage tile = hatchTile(fill, frame.options.symbolScale * frame.dotsPerPixel());
    frame.band->blendAreas(fill.colour, tile.isNull() ? nullptr : &tile, bucket.rule);
    return whole;
}

// Many polygons of one colour as one path: neighbours then have no pale seam between them. A path
// is only closed between features, since holes need their outer ring beside them.
bool fillVector(Frame& frame, const DisplayLayer& layer, const PartSet::Bucket& bucket)
{
    RingReader reader(frame, layer, frame.transformOf(layer), frame.visible.adjusted(-1, -1, 1, 1));
    const QBrush brush(toQColor(layer.rule(bucket.rule).fill->colour));
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto flush = [&] {
        if (!path.isEmpty())
            frame.painter.fillPath(path, brush);
        path.clear();
        path.setFillRule(Qt::WindingFill);
    };
    const bool whole = layer.rings.visit(bucket, frame.window(layer, 1), [&](std::uint32_t part) {
        if (path.elementCount() > kPathElements && layer.rings.startsFeature(part)) {
            flush();
            if (frame.task.cancelled())
                return false;
        }
        if (const QPolygonF& ring = reader.ring(part); ring.size() >= 3) {
            path.addPolygon(ring);
            path.closeSubpath();
        }
        return true;
    });
    flush();
    return whole;
}

bool hatchVector(Frame& frame, const DisplayLayer& layer, const PartSet::Bucket& bucket)
{
    RingReader reader(frame, layer, frame.transformOf(layer), frame.visible.adjusted(-1, -1, 1, 1));
    const Fill& fill = *layer.rule(bucket.rule).fill;
    std::vector<QPolygonF> feature;
    const auto flush = [&] {
        drawHatch(frame.painter, feature, fill, frame.options.symbolScale);
        feature.clear();
    };
    const bool whole = layer.rings.visit(bucket, frame.window(layer, 1), [&](std::uint32_t part) {
        if (layer.rings.startsFeature(part)) {
            flush();
            if (frame.task.cancelled())
                return false;
        }
        if (const QPolygonF& ring = reader.ring(part); ring.size() >= 3)
            feature.push_back(ring);
        return true;
    });
    flush();
    return whole;
}

} // namespace

bool drawAreas(Frame& frame, const DisplayLayer& layer, double opacity)
{
    bool whole = true;
    for (const PartSet::Bucket& bucket : layer.rings.buckets()) {
        const StyleRule& rule = layer.rule(bucket.rule);
        if (!whole || !rule.fill || !frame.shows(rule))
            continue;
        if (frame.band != nullptr) {
            whole = fillRaster(frame, layer, bucket);
            continue;
        }
        frame.painter.setOpacity(opacity);
        whole = fillVector(frame, layer, bucket) && hatchVector(frame, layer, bucket);
        frame.painter.setOpacity(1);
    }
    return whole;
}

} // namespace yimi
