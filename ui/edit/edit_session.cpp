// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/edit_session.h"

#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "geometry/shared_corner.h"
#include "geometry/vertices.h"
#include "project/edit_areas.h"
#include "project/edit_entrances.h"
#include "project/edit_layers.h"
#include "ui/map/map_canvas.h"
#include "wording/edit_text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace yimi {

namespace {

constexpr double kSnapPixels = 10;
constexpr double kHitPixels = 8;
constexpr std::size_t kAtOnce = 20000; ///< rows that are made ready in the window's own thread

/// How far a feature is from a place, and how large it is: the smaller of two in one place is
/// meant.
std::pair<double, double> reachOf(const Geometry& geometry, Coordinate at)
{
    if (const auto* areas = std::get_if<Polygons>(&geometry)) {
        const double size = area(*areas);
        if (contains(*areas, at))
            return {0, size};
        const auto edge = nearestEdge(geometry, at);
        return {edge ? edge->distance : std::numeric_limits<double>::infinity(), size};
    }
    if (const auto edge = nearestEdge(geometry, at))
        return {edge->distance, 0};
    double least = std::numeric_limits<double>::infinity();
    if (const auto* points = std::get_if<Points>(&geometry)) {
        for (const Coordinate point : *points)
            least = std::min(least, distance(point, at));
    }
    return {least, 0};
}

} // namespace

EditSession::EditSession(Document& document, MapCanvas& canvas, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_canvas(canvas), m_jobs(jobs)
{
    connect(&document, &Document::layersChanged, this, &EditSession::follow);
    connect(&document, &Document::replaced, this, [this] {
        m_sources.clear();
        setLayer({});
    });
}

const DocumentLayer* EditSession::layer() const
{
    const DocumentLayer* const found = layerById(m_document.layers(), m_layer);
    return found != nullptr && isEditable(*found) ? found : nullptr;
}

void EditSession::setLayer(const LayerId& id)
{
    if (id == m_layer)
        return;
    m_layer = id;
    select({});
    readSources();
    Q_EMIT layerChanged();
}

void EditSession::setWatching(bool watching)
{
    m_watching = watching;
    if (watching)
        readSources();
    else
        m_sources.clear();
}

std::optional<std::size_t> EditSession::selectedRow() const
{
    const DocumentLayer* const own = layer();
    return own != nullptr && m_selected ? rowOfFeature(*own->table, *m_selected) : std::nullopt;
}

void EditSession::select(std::optional<std::int64_t> feature)
{
    forgetFault();
    if (feature == m_selected)
        return;
    m_selected = feature;
    Q_EMIT selectionChanged();
}

void EditSession::follow()
{
    if (m_selected && !selectedRow())
        select({});
    if (m_watching)
        readSources();
    Q_EMIT layerChanged();
}

/// Tables that are known keep their source; large ones are made ready by a worker.
void EditSession::readSources()
{
    if (!m_watching)
        return;
    SnapSources now;
    for (const DocumentLayer& layer : m_document.layers()) {
        const bool own = layer.id == m_layer;
        if (layer.role != LayerRole::Input || layer.table == nullptr || !(layer.visible || own))
            continue;
        const auto known = std::ranges::find_if(m_sources, [&](const auto& source) {
            return source->layer == layer.id && source->table == layer.table;
        });
        if (known != m_sources.end()) {
            now.push_back(*known);
        } else if (layer.table->rowCount() <= kAtOnce) {
            now.push_back(snapSource(layer));
        } else {
            m_jobs.run(
                {.key = QStringLiteral("snap:") + layer.id, .quiet = true},
                [layer](const TaskContext&) -> Result<std::shared_ptr<const SnapSource>> {
                    return snapSource(layer);
                },
                [this](const Result<std::shared_ptr<const SnapSource>>& made) {
                    const DocumentLayer* const meant =
                        made ? layerById(m_document.layers(), (*made)->layer) : nullptr;
                    if (m_watching && meant != nullptr && meant->table == (*made)->table)
                        m_sources.push_back(*made);
                });
        }
    }
    m_sources = std::move(now);
}

const SnapSource* EditSession::ownSource() const
{
    const DocumentLayer* const own = layer();
    const auto found = std::ranges::find_if(m_sources, [&](const auto& source) {
        return own != nullptr && source->table == own->table;
    });
    return found != m_sources.end() ? found->get() : nullptr;
}

std::optional<std::size_t> EditSession::rowAt(Coordinate place) const
{
    const SnapSource* const source = ownSource();
    if (source == nullptr)
        return std::nullopt;
    const double reach = kHitPixels * m_canvas.view().metresPerPixel;
    std::optional<std::tuple<double, double, std::size_t>> best;
    for (const std::uint32_t box : source->index.query(Box{place, place}.grownBy(reach))) {
        const std::size_t row = source->rows[box];
        const auto [away, size] = reachOf(source->table->geometries[row], place);
        const std::tuple candidate(away, size, row);
        if (away <= reach && (!best || candidate < *best))
            best = candidate;
    }
    return best ? std::optional(std::get<2>(*best)) : std::nullopt;
}

std::optional<std::size_t> EditSession::rowCrossedBy(const LineString& line) const
{
    const SnapSource* const source = ownSource();
    if (source == nullptr)
        return std::nullopt;
    std::vector<std::size_t> rows;
    for (const std::uint32_t box : source->index.query(boxOf(line)))
        rows.push_back(source->rows[box]);
    return rowCrossed(*source->table, rows, line);
}

std::optional<SnapTarget> EditSession::snap(const MapPointer& pointer,
                                            const std::set<std::size_t>& without) const
{
    if (pointer.modifiers.testFlag(Qt::AltModifier))
        return std::nullopt;
    return snapTo(m_sources,
                  pointer.place,
                  {.tolerance = kSnapPixels * m_canvas.view().metresPerPixel,
                   .layer = m_layer,
                   .without = without});
}

std::optional<StreetJoin> EditSession::join(const SnapTarget& target, int level) const
{
    return streetJoin(m_sources, target, level);
}

QString EditSession::snapText(const SnapTarget& target, std::optional<int> level) const
{
    const SnapSource& source = *m_sources[target.source];
    if (level) {
        if (const auto street = streetJoin(m_sources, target, *level))
            return street->connects ? joinedStreetText(street->name)
                                    : otherLevelText(street->name, street->level);
    }
    const Column* const names = nameColumn(*source.table);
    const QString name =
        names != nullptr ? QString::fromStdString(names->text(target.row)) : QString();
    return snapTargetText(static_cast<int>(target.kind), name.isEmpty() ? source.title : name);
}

bool EditSession::put(std::shared_ptr<const FeatureTable> after, const QString& text)
{
    const DocumentLayer* const own = layer();
    forgetFault();
    if (own == nullptr || after == nullptr || *after == *own->table)
        return false;
    const bool done = m_document.changeTables({{own->id, own->table, std::move(after)}}, text);
    if (done)
        Q_EMIT changed();
    return done;
}

bool EditSession::accepts(const Geometry& geometry)
{
    const auto fault = shapeFault(geometry);
    if (fault)
        refuse(shapeFaultSentence(fault->fault), fault->at);
    return !fault;
}

void EditSession::add(Geometry geometry, const std::vector<Value>& values)
{
    const DocumentLayer* const own = layer();
    if (own == nullptr)
        return;
    const std::int64_t id = freshFeatureId(*own->table);
    auto after = withFeature(*own->table, std::move(geometry), values);
    // A new area and its neighbours have their vertices in common.
    const auto fitted = fittedIn(after->geometries, after->rowCount() - 1);
    if (!fitted.empty())
        after = withGeometries(*after, fitted);
    if (put(std::move(after), tr("在“%1”中添加要素").arg(own->title)))
        select(id);
}

bool EditSession::change(std::map<std::size_t, Geometry> changed, const QString& text)
{
    const DocumentLayer* const own = layer();
    if (own == nullptr)
        return false;
    for (auto& [row, geometry] : changed) {
        geometry = withoutRepeats(std::move(geometry));
        if (!accepts(geometry))
            return false;
    }
    if (isEntranceRecord(*own->table) && changed.size() == 1) {
        const auto& [row, geometry] = *changed.begin();
        if (const auto* points = std::get_if<Points>(&geometry); points && points->size() == 1)
            return put(withEntranceMoved(*own->table, row, points->front()), text);
    }
    return put(withGeometries(*own->table, changed), text);
}

void EditSession::changeValues(std::size_t row, const std::vector<Value>& values)
{
    if (const DocumentLayer* const own = layer())
        put(withValues(*own->table, row, values), tr("修改“%1”的属性").arg(own->title));
}

void EditSession::removeSelected()
{
    const DocumentLayer* const own = layer();
    if (own == nullptr || !selectedRow())
        return;
    const std::array gone{*m_selected};
    put(withoutEntrances(*own->table, gone), tr("删除“%1”中的要素").arg(own->title));
}

bool EditSession::split(std::size_t row, Coordinate at)
{
    const DocumentLayer* const own = layer();
    auto after = own != nullptr ? withLineSplit(*own->table, row, at) : nullptr;
    if (after == nullptr) {
        refuse(tr("离线的端点太近，没有打断。请点在线的中间。"));
        return false;
    }
    return put(std::move(after), tr("打断“%1”中的线").arg(own->title));
}

void EditSession::refuse(const QString& sentence, std::optional<Coordinate> at)
{
    m_faultAt = at;
    Q_EMIT refused(sentence);
}

void EditSession::forgetFault()
{
    m_faultAt.reset();
    Q_EMIT refused(QString());
}

} // namespace yimi
