// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/area_painter.h"

#include "render/clip.h"
#include "render/hatching.h"

#include <QPainterPath>

namespace yimi {

namespace {

constexpr qsizetype kPathElements = 12000;

/// Rings of one bucket in px, cut at the picture.
class AreaReader
{
public:
    AreaReader(const Frame& frame, const DisplayLayer& layer)
        : m_px(frame.transformOf(layer))
        , m_detail(layer.rings.detail(frame.tolerance()))
        , m_near(frame.visible.adjusted(-1, -1, 1, 1))
        , m_inside(frame.window(layer, 0))
        , m_smallest(static_cast<float>(frame.tolerance()))
        , m_rings(layer.rings)
    {
    }

    [[nodiscard]] QPolygonF ring(std::uint32_t part) const
    {
        QPolygonF ring;
        if (m_rings.box(part).size() < m_smallest)
            return ring;
        const auto vertices = m_detail.part(part);
        ring.reserve(static_cast<qsizetype>(vertices.size()));
        for (const Vertex v : vertices)
            ring.append(m_px.map(v));
        return m_rings.box(part).inside(m_inside) ? ring : clipRing(ring, m_near);
    }

private:
    ScreenTransform m_px;
    const PartSet::Detail& m_detail;
    QRectF m_near;
    VertexBox m_inside;
    float m_smallest;
    const PartSet& m_rings;
};

// Many polygons of one colour as one path: neighbours then have no pale seam between them, and the path is scanned
// once. A path is only closed between features, since holes need their outer ring beside them.
bool fillBucket(Frame& frame, const DisplayLayer& layer, const PartSet::Bucket& bucket, const AreaReader& reader)
{
    const QBrush brush(toQColor(layer.rule(bucket.rule).fill->colour));
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto flush = [&] {
        frame.painter.fillPath(path, brush);
        path.clear();
    };
    const bool whole = layer.rings.visit(bucket, frame.window(layer, 1), [&](std::uint32_t part) {
        if (path.elementCount() > kPathElements && layer.rings.startsFeature(part)) {
            flush();
            if (frame.task.cancelled())
                return false;
        }
        if (const QPolygonF ring = reader.ring(part); ring.size() >= 3) {
            path.addPolygon(ring);
            path.closeSubpath();
        }
        return true;
    });
    flush();
    return whole;
}

bool hatchBucket(Frame& frame, const DisplayLayer& layer, const PartSet::Bucket& bucket, const AreaReader& reader)
{
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
        if (QPolygonF ring = reader.ring(part); ring.size() >= 3)
            feature.push_back(std::move(ring));
        return true;
    });
    flush();
    return whole;
}

} // namespace

bool drawAreas(Frame& frame, const DisplayLayer& layer, double opacity)
{
    const AreaReader reader(frame, layer);
    frame.painter.setOpacity(opacity);
    bool whole = true;
    for (const PartSet::Bucket& bucket : layer.rings.buckets()) {
        const StyleRule& rule = layer.rule(bucket.rule);
        if (!whole || !rule.fill || !frame.shows(rule))
            continue;
        whole = fillBucket(frame, layer, bucket, reader)
                && (rule.fill->hatch == Hatch::None || hatchBucket(frame, layer, bucket, reader));
    }
    frame.painter.setOpacity(1);
    return whole;
}

} // namespace yimi
