// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/selection_picture.h"

#include "geometry/each_coordinate.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>

#include <cmath>
#include <unordered_set>

namespace yimi {

namespace {

/// Sizes in px. From far away markers are dots and streets are hairs, and so are their marks.
struct Sizes
{
    double ring;  ///< from the middle of a point to the ring's line
    double halo;  ///< width
    double line;  ///< width
    double apart; ///< points nearer than this are painted once
};

constexpr Sizes kNear{.ring = 10, .halo = 5, .line = 2.5, .apart = 3};
constexpr Sizes kFar{.ring = 5, .halo = 3.5, .line = 1.75, .apart = 4};
constexpr double kFarFrom = 13; ///< m/px, about 1:50,000

const Sizes& sizesOf(const MapView& view)
{
    return view.metresPerPixel > kFarFrom ? kFar : kNear;
}

constexpr double kDotHalo = 3;  ///< px, width
constexpr double kDot = 3;      ///< px, radius
constexpr double kSmallest = 4; ///< px; smaller features are dots
constexpr double kMargin = 16;  ///< px around the picture in which features still show
constexpr double kStep = 1;     ///< px between corners that are kept
constexpr std::size_t kLook = 256;

/// The same few pixels are painted once.
class Cells
{
public:
    explicit Cells(double size) : m_size(size) {}

    bool take(QPointF at)
    {
        const auto x = static_cast<std::int64_t>(std::floor(at.x() / m_size));
        const auto y = static_cast<std::int64_t>(std::floor(at.y() / m_size));
        return m_taken.insert((x << 32) ^ (y & 0xFFFFFFFF)).second;
    }

private:
    double m_size;
    std::unordered_set<std::int64_t> m_taken;
};

/// A disc (no `line`) or a ring, painted once and laid where it is needed.
QImage
stamp(double radius, double halo, double line, const SelectionColours& colours, double density)
{
    const int side = static_cast<int>(std::ceil(2 * (radius + halo)));
    QImage image(QSize(side, side) * density, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(density);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(side / 2.0, side / 2.0);
    painter.setPen(QPen(colours.halo, halo));
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(line > 0 ? QPen(colours.line, line) : QPen(Qt::NoPen));
    painter.setBrush(line > 0 ? QBrush() : QBrush(colours.line));
    painter.drawEllipse(middle, radius, radius);
    return image;
}

/// What is painted, gathered in screen coordinates.
class Gathering
{
public:
    explicit Gathering(const MapView& view) : m_view(view), m_ringCells(sizesOf(view).apart)
    {
        m_window = view.extent().grownBy(kMargin * view.metresPerPixel);
    }

    void add(const Geometry& geometry)
    {
        const Box box = boxOf(geometry);
        if (!box.intersects(m_window))
            return;
        if (const auto* points = std::get_if<Points>(&geometry)) {
            for (const Coordinate& point : *points)
                addPoint(point, m_ringCells, rings);
        } else if (std::max(box.width(), box.height()) < kSmallest * m_view.metresPerPixel) {
            addPoint(box.centre(), m_dotCells, dots);
        } else if (const auto* lines = std::get_if<Lines>(&geometry)) {
            for (const LineString& line : *lines)
                addPath(line);
        } else if (const auto* polygons = std::get_if<Polygons>(&geometry)) {
            for (const Polygon& polygon : *polygons) {
                addPath(polygon.outer);
                for (const Ring& hole : polygon.holes)
                    addPath(hole);
            }
        }
    }

    std::vector<QPointF> rings;
    std::vector<QPointF> dots;
    std::vector<QPolygonF> paths;

private:
    void addPoint(const Coordinate& at, Cells& cells, std::vector<QPointF>& into)
    {
        const QPointF place = m_view.mapToScreen(at);
        if (m_window.contains(at) && cells.take(place))
            into.push_back(place);
    }

    void addPath(const std::vector<Coordinate>& line)
    {
        QPolygonF path;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const QPointF at = m_view.mapToScreen(line[i]);
            if (path.isEmpty() || i + 1 == line.size()
                || (at - path.back()).manhattanLength() >= kStep)
                path.append(at);
        }
        paths.push_back(std::move(path));
    }

    const MapView& m_view;
    Box m_window;
    Cells m_ringCells;
    Cells m_dotCells{4};
};

bool paintPaths(QPainter& painter,
                const std::vector<QPolygonF>& paths,
                const QPen& pen,
                const TaskContext& task)
{
    painter.setPen(pen);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (i % kLook == 0 && task.cancelled())
            return false;
        painter.drawPolyline(paths[i]);
    }
    return true;
}

void paintStamps(QPainter& painter, const std::vector<QPointF>& places, const QImage& image)
{
    const double half = image.width() / image.devicePixelRatio() / 2;
    for (const QPointF& place : places)
        painter.drawImage(place - QPointF(half, half), image);
}

} // namespace

bool paintSelected(QPainter& painter,
                   const MapView& view,
                   std::span<const SelectedLayer> layers,
                   const SelectionColours& colours,
                   const TaskContext& task)
{
    Gathering gathered(view);
    for (const SelectedLayer& layer : layers) {
        for (std::size_t i = 0; i < layer.rows.size(); ++i) {
            if (i % kLook == 0 && task.cancelled())
                return false;
            gathered.add(layer.table->geometries[layer.rows[i]]);
        }
    }
    const Sizes& sizes = sizesOf(view);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto pen = [](const QColor& colour, double width) {
        return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    const bool whole = paintPaths(painter, gathered.paths, pen(colours.halo, sizes.halo), task)
                       && paintPaths(painter, gathered.paths, pen(colours.line, sizes.line), task);
    const double density = painter.device()->devicePixelRatioF();
    paintStamps(painter, gathered.dots, stamp(kDot, kDotHalo, 0, colours, density));
    paintStamps(
        painter, gathered.rings, stamp(sizes.ring, sizes.halo, sizes.line, colours, density));
    painter.restore();
    return whole && !task.cancelled();
}

std::size_t coordinateCount(std::span<const SelectedLayer> layers)
{
    std::size_t count = 0;
    for (const SelectedLayer& layer : layers) {
        for (const std::uint32_t row : layer.rows)
            eachCoordinate(layer.table->geometries[row], [&](const Coordinate&) { ++count; });
    }
    return count;
}

} // namespace yimi
