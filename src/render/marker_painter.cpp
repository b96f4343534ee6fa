// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/marker_painter.h"

#include "style/drawn_sizes.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yimi {

namespace {

struct Placed
{
    QPointF at;
    std::uint32_t rule = 0;
    double width = 0; ///< px of the style; 0: the rule's own
};

constexpr double kWidestMarker = 64; ///< px of the style

double dotScale(const Frame& frame)
{
    const double share = std::log(frame.styleScale() / kDotsShrinkFrom)
                         / std::log(kDotsSmallestAt / kDotsShrinkFrom);
    return 1 - kDotsShrinkBy * std::clamp(share, 0.0, 1.0);
}

class MarkerPen
{
public:
    MarkerPen(Frame& frame,
              const Marker& marker,
              const Placed& place,
              bool glyph,
              Colour ground,
              MarkerImages& images)
        : m_frame(frame)
        , m_width(place.width)
        , m_marker(marker)
        , m_glyph(glyph && !marker.symbol.empty())
        , m_ground(ground)
        , m_images(images)
    {
    }

    [[nodiscard]] double size() const
    {
        if (m_width > 0)
            return m_frame.size(m_width);
        return m_frame.size(m_glyph ? m_marker.size : m_marker.dotSize * dotScale(m_frame));
    }

    void draw(QPointF at)
    {
        if (!m_frame.options.vector)
            stamp(at);
        else if (m_glyph)
            drawBadge(m_frame.painter, at, m_marker, size());
        else
            drawDot(m_frame.painter, at, size(), m_marker.colour, m_ground);
    }

private:
    // Put on whole device dots, or the copy is smoothed a second time and looks soft.
    void stamp(QPointF at)
    {
        const double dots = m_frame.dotsPerPixel();
        const QImage& image = m_glyph ? m_images.badge(m_marker, size(), dots)
                                      : m_images.dot(size(), m_marker.colour, m_ground, dots);
        const QTransform& device = m_frame.painter.deviceTransform();
        const QPointF corner = device.map(at) - QPointF(image.width(), image.height()) / 2;
        // What is half-way goes one way, whatever the last digits are.
        constexpr double kHair = 1e-4;
        const QPointF snapped(std::round(corner.x() + kHair), std::round(corner.y() + kHair));
        m_frame.painter.drawImage(device.inverted().map(snapped), image);
    }

    Frame& m_frame;
    double m_width;
    const Marker& m_marker;
    bool m_glyph;
    Colour m_ground;
    MarkerImages& m_images;
};

bool glyphShown(const Frame& frame, const StyleRule& rule)
{
    return frame.styleScale() <= rule.markerFromMetresPerPixel;
}

/// Of layers whose markers are as large as a number.
double ownWidth(const DisplayLayer& layer, std::uint32_t row)
{
    return layer.markerSizes.empty() ? 0 : layer.markerSizes[row];
}

/// How far markers of a rule may reach over the edge of the picture.
double reach(const DisplayLayer& layer, const StyleRule& rule)
{
    return layer.markerSizes.empty() ? rule.marker->size : kWidestMarker;
}

std::vector<Placed> placesOfPoints(const Frame& frame, const DisplayLayer& layer)
{
    std::vector<Placed> places;
    const ScreenTransform px = frame.transformOf(layer);
    const PartSet::Detail& detail = layer.points.detail(0);
    for (const PartSet::Bucket& bucket : layer.points.buckets()) {
        const StyleRule& rule = layer.rule(bucket.rule);
        if (!rule.marker || !frame.shows(rule))
            continue;
        layer.points.visit(
            bucket, frame.window(layer, frame.size(reach(layer, rule))), [&](std::uint32_t part) {
                places.push_back({px.map(detail.part(part).front()),
                                  bucket.rule,
                                  ownWidth(layer, layer.points.row(part))});
                return true;
            });
    }
    return places;
}

std::vector<Placed> placesOfAreas(const Frame& frame, const DisplayLayer& layer)
{
    std::vector<Placed> places;
    const ScreenTransform px = frame.transformOf(layer);
    for (const PartSet::Bucket& bucket : layer.rings.buckets()) {
        const StyleRule& rule = layer.rule(bucket.rule);
        if (!rule.marker || !frame.shows(rule) || !glyphShown(frame, rule))
            continue;
        // Where the size says how much there is, small areas have theirs too.
        const double needed =
            layer.markerSizes.empty()
                ? frame.size(rule.marker->size) * kRoomForMarker * frame.view.metresPerPixel
                : 0;
        layer.rings.visit(
            bucket, frame.window(layer, frame.size(reach(layer, rule))), [&](std::uint32_t part) {
                const std::uint32_t row = layer.rings.row(part);
                if (layer.rings.startsFeature(part) && layer.anchors[row]
                    && layer.sizes[row] >= needed)
                    places.push_back(
                        {px.map(*layer.anchors[row]), bucket.rule, ownWidth(layer, row)});
                return true;
            });
    }
    return places;
}

bool drawAll(Frame& frame,
             const DisplayLayer& layer,
             std::vector<Placed> places,
             Colour ground,
             MarkerImages& images)
{
    // From north to south: badges that touch lie like tiles of a roof. Small circles lie on large
    // ones.
    std::ranges::stable_sort(places, {}, [&](const Placed& p) {
        return std::tuple(layer.rule(p.rule).order, -p.width, p.at.y());
    });
    std::uint32_t seen = 0;
    for (const Placed& place : places) {
        if (++seen % 1024 == 0 && frame.task.cancelled())
            return false;
        const StyleRule& rule = layer.rule(place.rule);
        MarkerPen pen(frame, *rule.marker, place, glyphShown(frame, rule), ground, images);
        pen.draw(place.at);
    }
    return true;
}

} // namespace

bool drawMarkers(
    Frame& frame, const DisplayLayer& layer, double opacity, Colour ground, MarkerImages& images)
{
    frame.painter.setOpacity(opacity);
    const bool whole = drawAll(frame, layer, placesOfPoints(frame, layer), ground, images)
                       && drawAll(frame, layer, placesOfAreas(frame, layer), ground, images);
    frame.painter.setOpacity(1);
    return whole;
}

void addMarkerBoxes(const Frame& frame, const DisplayLayer& layer, std::vector<QRectF>& taken)
{
    Frame whole = frame;
    whole.visible = QRectF({0, 0}, frame.view.size);
    const auto add = [&](const std::vector<Placed>& places) {
        for (const Placed& place : places) {
            const StyleRule& rule = layer.rule(place.rule);
            if (!glyphShown(frame, rule) || rule.marker->symbol.empty())
                continue;
            const double width = place.width > 0 ? place.width : rule.marker->size;
            const double half = frame.size(width) / 2;
            taken.push_back(QRectF(place.at, QSizeF(0, 0)).adjusted(-half, -half, half, half));
        }
    };
    add(placesOfPoints(whole, layer));
    add(placesOfAreas(whole, layer));
}

} // namespace yimi
