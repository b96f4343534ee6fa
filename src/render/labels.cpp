// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/labels.h"

#include "render/label_text.h"
#include "render/taken_space.h"
#include "style/drawn_sizes.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yimi {

namespace {

constexpr double kRepeatDistance = 260.0; // px between two labels of one name
constexpr double kLetterSpace = 1.12;     // along lines characters stand a little apart
constexpr double kTryCell = 64.0;         // px
constexpr int kTriesPerCell = 10;
constexpr double kLabelDetail = 0.5; // px that a name may stand off its line
constexpr int kMostCandidates = 400000;

/// How often each neighbourhood was tried: where labels crowd, the later ones are less important
/// and would find no room.
class Tries
{
public:
    explicit Tries(QSizeF size)
        : m_columns(static_cast<int>(std::max(size.width(), 0.0) / kTryCell) + 1)
        , m_rows(static_cast<int>(std::max(size.height(), 0.0) / kTryCell) + 1)
        , m_tries(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0)
    {
    }

    bool allowed(float x, float y)
    {
        const int column = std::clamp(static_cast<int>(x / kTryCell), 0, m_columns - 1);
        const int row = std::clamp(static_cast<int>(y / kTryCell), 0, m_rows - 1);
        return ++m_tries[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
                         + static_cast<std::size_t>(column)]
               <= kTriesPerCell;
    }

private:
    int m_columns;
    int m_rows;
    std::vector<int> m_tries;
};

} // namespace

void Labels::add(const DisplayLayer& layer)
{
    const double scale = m_frame.styleScale();
    if (layer.labelColumn == nullptr || scale > layer.style.labelMaxMetresPerPixel
        || scale < layer.style.label.minMetresPerPixel)
        return;
    ++m_layerCount;
    addAnchored(layer, layer.points, 0);
    addAnchored(layer, layer.rings, m_frame.size(layer.style.label.size) * kRoomForName);
    if (layer.style.label.alongLine)
        addAlong(layer);
}

// The whole view is asked, not the painter's part of it.
void Labels::addAnchored(const DisplayLayer& layer, const PartSet& parts, double smallestRoom)
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
                m_candidates.push_back({.layer = &layer,
                                        .layerNumber = m_layerCount,
                                        .row = row,
                                        .room = static_cast<float>(room),
                                        .x = static_cast<float>(at.x()),
                                        .y = static_cast<float>(at.y())});
            return m_candidates.size() < kMostCandidates;
        });
    }
}

void Labels::addAlong(const DisplayLayer& layer)
{
    const ScreenTransform px = m_frame.transformOf(layer);
    const double smallestRoom = m_frame.size(layer.style.label.size) * kRoomForName;
    const QRectF all(QPointF(0, 0), m_frame.view.size);
    const PartSet& lines = layer.labelLines;
    for (const PartSet::Bucket& bucket : lines.buckets()) {
        const StyleRule& rule = layer.rule(bucket.rule);
        if (!m_frame.shows(rule))
            continue;
        lines.visit(bucket, layer.windowOf(m_frame.view.extent()), [&](std::uint32_t part) {
            const VertexBox& box = lines.box(part);
            const QRectF seen =
                QRectF(px.map({box.minX, box.maxY}), px.map({box.maxX, box.minY})) & all;
            const double room = box.size() * px.scale;
            if (room >= smallestRoom)
                m_candidates.push_back({.layer = &layer,
                                        .layerNumber = m_layerCount,
                                        .row = lines.row(part),
                                        .part = part,
                                        .along = true,
                                        .room = static_cast<float>(room),
                                        .x = static_cast<float>(seen.center().x()),
                                        .y = static_cast<float>(seen.center().y()),
                                        .importance = rule.order});
            return m_candidates.size() < kMostCandidates;
        });
    }
}

Labels::Lettering Labels::letteringOf(const DisplayLayer& layer)
{
    const LabelLook& look = layer.style.label;
    Typeface& face = m_faces.of(m_frame.size(look.size), look.bold);
    return {&face, face.ascent() + face.descent() * 0.6};
}

/// In two lines where one is longer than the room for it, or than a reader takes in at once.
TextBlock Labels::blockOf(const Lettering& lettering, const QString& text, double room) const
{
    TextBlock block{{text}, lettering.face->width(text), lettering.lineHeight};
    const bool tooWide = room > 0 ? block.width > room : text.size() > kLongName;
    if (tooWide)
        block.lines = balancedLines(text);
    if (block.lines.size() > 1)
        block.width =
            std::max(lettering.face->width(block.lines[0]), lettering.face->width(block.lines[1]));
    block.width += m_frame.size(kHaloWidth);
    return block;
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
        return glyph && candidate.room >= m_frame.size(rule.marker->size) * kRoomForMarker
                   ? m_frame.size(rule.marker->size)
                   : 0;
    return m_frame.size(glyph ? rule.marker->size : rule.marker->dotSize);
}

std::vector<LabelPlacement> Labels::placements(const Candidate& candidate, const QString& text)
{
    const Lettering lettering = letteringOf(*candidate.layer);
    const QPointF at(candidate.x, candidate.y);
    if (candidate.layer->rings.partCount() == 0)
        return placesBeside(at, markerSize(candidate) / 2, blockOf(lettering, text, 0));
    const TextBlock block = blockOf(lettering, text, candidate.room);
    if (candidate.room * kNameOverRoom < block.width)
        return {};
    return placesInside(at, markerSize(candidate), block);
}

bool Labels::repeated(const QString& text, QPointF at) const
{
    const auto before = m_drawn.find(text);
    return before != m_drawn.end() && std::ranges::any_of(before->second, [&](QPointF p) {
               return QLineF(p, at).length() < m_frame.size(kRepeatDistance);
           });
}

bool Labels::placeAt(LabelPlacement place,
                     const Candidate& candidate,
                     const QString& text,
                     TakenSpace& space)
{
    const QRectF all = QRectF(QPointF(0, 0), m_frame.view.size).adjusted(2, 2, -2, -2);
    const bool inside =
        std::ranges::all_of(place.boxes, [&](const QRectF& box) { return all.contains(box); });
    if (place.pieces.empty() || !inside || !space.take(place.boxes))
        return false;
    const LabelLook& look = candidate.layer->style.label;
    m_placed.push_back({std::move(place.pieces),
                        letteringOf(*candidate.layer).face,
                        look.colour,
                        look.halo,
                        m_frame.size(kHaloWidth),
                        text});
    return true;
}

void Labels::placeAnchored(const Candidate& candidate, const QString& text, TakenSpace& space)
{
    const QPointF at(candidate.x, candidate.y);
    if (repeated(text, at))
        return;
    for (LabelPlacement& place : placements(candidate, text)) {
        if (!placeAt(std::move(place), candidate, text, space))
            continue;
        m_drawn[text].push_back(at);
        return;
    }
}

/// The part of a line from where it first comes near the view to where it leaves it for good;
/// `whole`: length of all of it, px. The detail goes by scale alone: screens of any density and
/// paper find the same places.
LabelLine Labels::seenLine(const Candidate& candidate, double& whole) const
{
    const DisplayLayer& layer = *candidate.layer;
    const auto vertices =
        layer.labelLines.detail(m_frame.view.metresPerPixel * kLabelDetail).part(candidate.part);
    const ScreenTransform px = m_frame.transformOf(layer);
    const VertexBox near = layer.windowOf(m_frame.view.extent());
    std::size_t first = vertices.size();
    std::size_t last = 0;
    double start = 0;
    whole = 0;
    for (std::size_t i = 1; i < vertices.size(); ++i) {
        const Vertex a = vertices[i - 1];
        const Vertex b = vertices[i];
        if (std::min(a.x, b.x) <= near.maxX && std::max(a.x, b.x) >= near.minX
            && std::min(a.y, b.y) <= near.maxY && std::max(a.y, b.y) >= near.minY) {
            if (first == vertices.size()) {
                first = i - 1;
                start = whole;
            }
            last = i;
        }
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        whole += std::sqrt(dx * dx + dy * dy) * px.scale;
    }
    std::vector<QPointF> seen;
    for (std::size_t i = first; i <= last && i < vertices.size(); ++i)
        seen.push_back(px.map(vertices[i]));
    return LabelLine(seen, start);
}

// Places are counted from the line's own start, so that labels stay where they are while the map is
// panned; each may move a little to where the line is straighter or freer.
void Labels::placeAlong(const Candidate& candidate, const QString& text, TakenSpace& space)
{
    const Lettering lettering = letteringOf(*candidate.layer);
    std::vector<double> widths = lettering.face->advances(text);
    double width = 0;
    for (double& advance : widths)
        width += advance *= kLetterSpace;
    const QString base = baseName(text); // a road and the one above it are named once
    double whole = 0;
    const LabelLine line = seenLine(candidate, whole);
    if (whole < width * 1.05)
        return;
    const double apart = m_frame.size(kRepeatDistance) * 1.5 + width;
    const double count = std::max(1.0, std::floor(whole / apart));
    const double step = whole / count;
    const QRectF near = QRectF(QPointF(0, 0), m_frame.view.size);
    const double farthest = 0.38 * step;
    const double from = std::max(std::ceil((line.start() - farthest) / step - 0.5), 0.0);
    for (double middle = (from + 0.5) * step; middle < std::min(whole, line.end() + farthest);
         middle += step) {
        for (const double shift : {0.0, 0.12, -0.12, 0.25, -0.25, 0.38, -0.38}) {
            const double at = middle + shift * step;
            if (at < line.start() || at > line.end())
                continue;
            const QPointF centre = line.at(at);
            if (!near.contains(centre) || !space.free(QRectF(centre, QSizeF(1, 1)))
                || repeated(base, centre))
                continue;
            LabelPlacement place = yimi::placeAlong(line, at, text, widths, lettering.lineHeight);
            if (placeAt(std::move(place), candidate, text, space)) {
                m_drawn[base].push_back(centre);
                break;
            }
        }
    }
}

std::vector<HaloText> Labels::place(std::vector<QRectF> taken)
{
    std::ranges::sort(m_candidates, {}, [](const Candidate& c) {
        return std::tuple(
            -c.layer->style.label.priority, -c.importance, -c.room, c.layerNumber, c.row, c.part);
    });
    TakenSpace space(QRectF(QPointF(0, 0), m_frame.view.size), std::move(taken));
    Tries tries(m_frame.view.size);
    for (const Candidate& candidate : m_candidates) {
        if (m_frame.task.cancelled())
            break;
        if (!tries.allowed(candidate.x, candidate.y))
            continue;
        const QString text = withoutRemark(
            QString::fromStdString(candidate.layer->labelColumn->text(candidate.row)));
        if (text.isEmpty())
            continue;
        if (candidate.along)
            placeAlong(candidate, text, space);
        else
            placeAnchored(candidate, text, space);
    }
    return std::move(m_placed);
}

} // namespace yimi
