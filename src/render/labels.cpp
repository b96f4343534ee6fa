// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/labels.h"

#include "render/fonts.h"
#include "render/halo_text.h"
#include "render/line_place.h"
#include "render/taken_space.h"

#include <QFontMetricsF>

#include <algorithm>
#include <map>
#include <tuple>

namespace yimi {

namespace {

constexpr double kHaloWidth = 2.6;
constexpr double kGap = 2.0;              // px between marker and text
constexpr double kRepeatDistance = 260.0; // px between two labels of one street
constexpr std::size_t kMostCandidates = 20000;

QRectF boxAround(QPointF centre, QSizeF size)
{
    return {
        centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

// «老运河(江南运河常州城区段)» is a name and a remark: a map has room for the name.
QString withoutRemark(const QString& name)
{
    constexpr qsizetype kLong = 8;
    if (name.size() <= kLong)
        return name;
    for (qsizetype i = 2; i < name.size(); ++i) {
        if (name[i] == QLatin1Char('(') || name[i] == QChar(0xFF08))
            return name.left(i).trimmed();
    }
    return name;
}

QRectF turnedBox(QPointF centre, QSizeF size, double degrees)
{
    const QRectF box = QTransform().rotate(degrees).mapRect(boxAround({0, 0}, size));
    return box.translated(centre);
}

} // namespace

void Labels::add(const DisplayLayer& layer)
{
    const double scale = m_frame.styleScale();
    if (layer.labelColumn == nullptr || scale > layer.style.labelMaxMetresPerPixel
        || scale < layer.style.label.minMetresPerPixel)
        return;
    addParts(layer, layer.points, 0);
    addParts(layer, layer.rings, m_frame.size(layer.style.label.size) * 2);
    if (layer.style.label.alongLine)
        addParts(layer, layer.lines, m_frame.size(layer.style.label.size) * 4);
}

// The whole view is asked, not the painter's part of it.
void Labels::addParts(const DisplayLayer& layer, const PartSet& parts, double smallestRoom)
{
    const ScreenTransform px = m_frame.transformOf(layer);
    const QRectF all(QPointF(0, 0), m_frame.view.size);
    const VertexBox window = layer.windowOf(m_frame.view.extent());
    for (const PartSet::Bucket& bucket : parts.buckets()) {
        if (!m_frame.shows(layer.rule(bucket.rule)))
            continue;
        parts.visit(bucket, window, [&](std::uint32_t part) {
            const std::uint32_t row = parts.row(part);
            if (!parts.startsFeature(part) || !layer.anchors[row] || layer.labelColumn->isNull(row))
                return true;
            const double room = layer.sizes[row] * px.scale;
            const QPointF at = px.map(*layer.anchors[row]);
            if (room >= smallestRoom && all.contains(at))
                m_candidates.push_back({&layer, row, part, at, room});
            return m_candidates.size() < kMostCandidates;
        });
    }
}

double Labels::markerSize(const Candidate& candidate) const
{
    const DisplayLayer& layer = *candidate.layer;
    const StyleRule& rule = layer.rule(layer.ruleOfRow[candidate.row]);
    if (!rule.marker)
        return 0;
    const bool glyph = m_frame.styleScale() <= rule.markerFromMetresPerPixel;
    if (!layer.markerSizes.empty())
        return m_frame.size(layer.markerSizes[candidate.row]);
    if (layer.rings.partCount() > 0)
        return glyph && candidate.room >= m_frame.size(rule.marker->size) * 1.6
                   ? m_frame.size(rule.marker->size)
                   : 0;
    return m_frame.size(glyph ? rule.marker->size : rule.marker->dotSize);
}

std::vector<Labels::Placement> Labels::pointPlacements(const Candidate& candidate,
                                                       QSizeF size) const
{
    const double aside = markerSize(candidate) / 2 + kGap;
    std::vector<Placement> tries;
    for (const QPointF way : {QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1)}) {
        const QPointF centre =
            candidate.at
            + QPointF(way.x() * (aside + size.width() / 2), way.y() * (aside + size.height() / 2));
        tries.push_back({centre, 0, boxAround(centre, size)});
    }
    return tries;
}

std::vector<Labels::Placement> Labels::areaPlacements(const Candidate& candidate, QSizeF size) const
{
    if (candidate.room * 1.4 < size.width())
        return {};
    const double marker = markerSize(candidate);
    const double first = marker > 0 ? marker / 2 + kGap + size.height() / 2 : 0;
    std::vector<Placement> tries;
    for (const double shift :
         {first, -first - (first == 0 ? size.height() : 0), first + size.height()}) {
        const QPointF centre = candidate.at + QPointF(0, shift);
        tries.push_back({centre, 0, boxAround(centre, size)});
    }
    return tries;
}

std::vector<Labels::Placement> Labels::linePlacements(const Candidate& candidate, QSizeF size) const
{
    if (candidate.room < size.width() * 1.1)
        return {};
    const DisplayLayer& layer = *candidate.layer;
    const ScreenTransform px = m_frame.transformOf(layer);
    std::vector<QPointF> line;
    for (const Vertex v : layer.lines.detail(m_frame.tolerance()).part(candidate.part))
        line.push_back(px.map(v));
    const auto place = straightPlace(line, size.width(), size.height() / 3);
    if (!place)
        return {};
    return {{place->centre, place->degrees, turnedBox(place->centre, size, place->degrees)}};
}

std::vector<Labels::Placement> Labels::placements(const Candidate& candidate, QSizeF size) const
{
    switch (kindOf(candidate.layer->table->geometries[candidate.row])) {
    case GeometryKind::Point:
        return pointPlacements(candidate, size);
    case GeometryKind::Line:
        return linePlacements(candidate, size);
    default:
        return areaPlacements(candidate, size);
    }
}

bool Labels::drawOne(const Candidate& candidate,
                     const QString& text,
                     TakenSpace& space,
                     std::vector<QPointF>& before)
{
    const LabelLook& look = candidate.layer->style.label;
    const QFont font = mapFont(m_frame.size(look.size), look.bold);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + kHaloWidth,
                      metrics.ascent() + metrics.descent() * 0.6);
    const QRectF all = QRectF(QPointF(0, 0), m_frame.view.size).adjusted(2, 2, -2, -2);
    for (const Placement& place : placements(candidate, size)) {
        const bool repeated = std::ranges::any_of(before, [&](QPointF p) {
            return QLineF(p, place.centre).length() < m_frame.size(kRepeatDistance);
        });
        if (repeated || !all.contains(place.box) || !space.take(place.box))
            continue;
        const HaloText label{text,
                             font,
                             toQColor(look.colour),
                             toQColor(look.halo),
                             m_frame.size(kHaloWidth),
                             place.centre,
                             place.degrees};
        drawHaloText(m_frame.painter, label, m_frame.options.vector);
        before.push_back(place.centre);
        return true;
    }
    return false;
}

bool Labels::draw(std::vector<QRectF> taken)
{
    std::ranges::stable_sort(m_candidates, {}, [](const Candidate& c) {
        return std::tuple(-c.layer->style.label.priority, -c.room, c.row);
    });
    TakenSpace space(QRectF(QPointF(0, 0), m_frame.view.size), std::move(taken));
    std::map<QString, std::vector<QPointF>>
        drawn; ///< streets are labelled again only after a while
    for (const Candidate& candidate : m_candidates) {
        if (m_frame.task.cancelled())
            return false;
        const QString text = withoutRemark(
            QString::fromStdString(candidate.layer->labelColumn->text(candidate.row)));
        if (!text.isEmpty())
            drawOne(candidate, text, space, drawn[text]);
    }
    return true;
}

} // namespace yimi
