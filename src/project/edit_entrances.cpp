// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edit_entrances.h"

#include "assessment/found_entrances.h"
#include "assessment/road_names.h"
#include "city/entrances_from_table.h"
#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "project/analysed_city.h"
#include "wording/edit_text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace yimi {

namespace {

constexpr double kOwnerWithin = 100; ///< metres
constexpr double kAtStreet = 0.5;    ///< metres

/// Themes whose features people go into.
bool isEntered(Theme theme)
{
    return isFacilityTheme(theme) || theme == Theme::Park || theme == Theme::Water
           || theme == Theme::Hill;
}

std::string text(const FeatureTable& table, const char* field, std::size_t row)
{
    const Column* const column = table.column(field);
    return column != nullptr ? column->text(row) : std::string();
}

using PlaceKey = std::pair<std::string, std::string>; ///< theme and id

PlaceKey placeOf(const FeatureTable& table, std::size_t row)
{
    return {text(table, "of_theme", row), text(table, "of_id", row)};
}

/// Rows of places that somebody answers for.
std::vector<std::size_t> answeredRows(const FeatureTable& table)
{
    std::set<PlaceKey> answered;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (text(table, "by_hand", row) == "1")
            answered.insert(placeOf(table, row));
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (answered.contains(placeOf(table, row)))
            rows.push_back(row);
    }
    return rows;
}

/// The name of a street at a place; of several the first in the alphabet.
std::string streetAt(const StreetNetwork& network, const RoadNames& names, Coordinate at)
{
    std::string first;
    const Box around = Box{at, at}.grownBy(kAtStreet);
    for (const std::uint32_t edge : network.edgesNear(around)) {
        const StreetEdge& street = network.edge(EdgeId(edge));
        if (!street.road.walk || street.road.level != 0
            || nearestOnLine(network.shape(EdgeId(edge)), at).distance > kAtStreet)
            continue;
        const std::string name = names.of(street);
        if (!name.empty() && (first.empty() || name < first))
            first = name;
    }
    return first;
}

class RecordMaker
{
public:
    RecordMaker(const CityBase& city, const FeatureTable* before)
        : m_city(city), m_streets(city), m_table(emptyEntranceRecord(city.crs))
    {
        if (before == nullptr)
            return;
        const auto rows = answeredRows(*before);
        for (const std::size_t row : rows)
            keep(*before, row);
        m_kept = m_table;
        m_made.kept = rows.size();
    }

    Result<void> add(Theme theme, const TaskContext& task)
    {
        auto set = namedFacilitySet(m_city, theme);
        if (!set)
            return set.error().code == ErrorCode::NoFacilities
                       ? Result<void>()
                       : Result<void>(tl::unexpected(set.error()));
        std::vector<Finding> ofOthers;
        attachEntrances(set->facilities, m_kept, ofOthers, theme);
        auto found = entrancesByRule(m_city, *set, task);
        if (!found)
            return tl::unexpected(found.error());
        const FeatureTable& points = found->table;
        std::set<std::string> places;
        for (std::size_t row = 0; row < points.rowCount(); ++row) {
            append(theme, points, row);
            places.insert(text(points, "of_id", row));
        }
        m_made.made += points.rowCount();
        m_made.places += places.size();
        for (Finding& finding : found->findings)
            m_made.findings.push_back(std::move(finding));
        return {};
    }

    MadeEntrances result()
    {
        m_made.table = std::make_shared<const FeatureTable>(std::move(m_table));
        return std::move(m_made);
    }

private:
    void keep(const FeatureTable& before, std::size_t row)
    {
        std::vector<Value> values;
        for (const Column& column : m_table.columns) {
            const Column* const old = before.column(column.name());
            values.push_back(old != nullptr ? old->value(row) : Value{});
        }
        m_ids.insert(text(before, "id", row));
        m_nextFeature = std::max(m_nextFeature, before.featureIds[row] + 1);
        appendRow(m_table, before.featureIds[row], before.geometries[row], values);
    }

    void append(Theme theme, const FeatureTable& points, std::size_t row)
    {
        const std::string themeName(themeId(theme));
        std::string id = text(points, "id", row);
        // Places of two themes may have the same ids.
        while (!m_ids.insert(id).second)
            id.insert(0, themeName + "-");
        const std::string source = text(points, "source", row);
        const Coordinate at = std::get<Points>(points.geometries[row]).front();
        const std::string street =
            source == "road" ? streetAt(*m_city.network, m_streets, at) : std::string();
        appendRow(m_table,
                  m_nextFeature++,
                  points.geometries[row],
                  {id,
                   themeName,
                   text(points, "of_id", row),
                   text(points, "of_name", row),
                   source,
                   entranceBasis(source, QString::fromStdString(street)).toStdString(),
                   std::int64_t{0}});
    }

    const CityBase& m_city;
    RoadNames m_streets;
    FeatureTable m_table;
    FeatureTable m_kept;
    MadeEntrances m_made;
    std::set<std::string> m_ids;
    std::int64_t m_nextFeature = 1; ///< that no row has: rivers have thousands of entrances
};

/// The city without the record itself, and without people: nobody's home matters here.
Result<CityBase>
cityOf(const ProjectContents& contents, NetworkCache& networks, const TaskContext& task)
{
    CityBase city;
    CityInputs inputs = cityInputs(contents);
    const DocumentLayer* const record = entranceRecord(contents);
    for (std::size_t i = 0; i < inputs.ids.size(); ++i) {
        if (record == nullptr || inputs.ids[i] != record->id)
            city.layers.layers.push_back(inputs.layers.layers[i]);
    }
    const CityLayer* const roads = city.layers.first(Theme::Road);
    const auto streets = networks.streetsOf(roads != nullptr ? roads->table : nullptr, task);
    if (!streets)
        return tl::unexpected(streets.error());
    city.network = streets->network;
    city.crs = contents.settings.crs;
    return city;
}

double distanceTo(const Geometry& geometry, Coordinate at)
{
    double least = std::numeric_limits<double>::infinity();
    if (const auto* areas = std::get_if<Polygons>(&geometry)) {
        if (contains(*areas, at))
            return 0;
        for (const Polygon& polygon : *areas)
            least = std::min(least, nearestOnLine(polygon.outer, at).distance);
    } else if (const auto* points = std::get_if<Points>(&geometry)) {
        for (const Coordinate point : *points)
            least = std::min(least, distance(point, at));
    }
    return least;
}

void setText(FeatureTable& table, const char* field, std::size_t row, const std::string& value)
{
    if (Column* const column = table.column(field))
        column->set(row, Value{value});
}

} // namespace

FeatureTable emptyEntranceRecord(const Crs& crs)
{
    FeatureTable table{.name = "entrance_record", .crs = crs};
    for (const char* field : {"id", "of_theme", "of_id", "of_name", "source", "basis"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("by_hand", FieldType::Integer);
    return table;
}

bool isEntranceRecord(const FeatureTable& table)
{
    static constexpr std::array kFields{
        "id", "of_theme", "of_id", "of_name", "source", "basis", "by_hand"};
    return std::ranges::all_of(kFields,
                               [&](const char* field) { return table.column(field) != nullptr; });
}

const DocumentLayer* entranceRecord(const ProjectContents& contents)
{
    const auto found = std::ranges::find_if(contents.layers, [](const DocumentLayer& layer) {
        return layer.role == LayerRole::Input && layer.theme == Theme::Entrance
               && isEntranceRecord(*layer.table);
    });
    return found != contents.layers.end() ? &*found : nullptr;
}

Result<MadeEntrances>
makeEntrances(const ProjectContents& contents, NetworkCache& networks, const TaskContext& task)
{
    const auto city = cityOf(contents, networks, task);
    if (!city)
        return tl::unexpected(city.error());
    const DocumentLayer* const record = entranceRecord(contents);
    RecordMaker maker(*city, record != nullptr ? record->table.get() : nullptr);
    bool areas = false;
    for (const Theme theme : allThemes()) {
        const CityLayer* const layer = city->layers.first(theme);
        if (!isEntered(theme) || layer == nullptr
            || layer->table->geometryKind() != GeometryKind::Polygon)
            continue;
        areas = true;
        if (auto added = maker.add(theme, task); !added)
            return tl::unexpected(added.error());
    }
    if (!areas)
        return failure({.code = ErrorCode::NoFacilities});
    return maker.result();
}

std::optional<EntranceOwner> entranceOwnerAt(const ProjectContents& contents, Coordinate at)
{
    std::optional<EntranceOwner> owner;
    double least = kOwnerWithin;
    std::set<Theme> seen;
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role != LayerRole::Input || !isEntered(layer.theme)
            || !seen.insert(layer.theme).second)
            continue;
        const Column* const ids = idColumn(*layer.table);
        const Column* const names = nameColumn(*layer.table);
        for (std::size_t row = 0; row < layer.table->rowCount(); ++row) {
            const double away = distanceTo(layer.table->geometries[row], at);
            if (away > least || (owner && away == least))
                continue;
            least = away;
            owner = EntranceOwner{std::string(themeId(layer.theme)),
                                  rowId(*layer.table, ids, row),
                                  names != nullptr ? names->text(row) : std::string()};
        }
    }
    return owner;
}

std::vector<Value> drawnEntrance(const FeatureTable& table,
                                 const std::optional<EntranceOwner>& owner)
{
    const EntranceOwner of = owner.value_or(EntranceOwner{});
    const std::map<std::string, Value> known{
        {"of_theme", of.theme},
        {"of_id", of.id},
        {"of_name", of.name},
        {"source", std::string("manual")},
        {"basis", entranceBasis("manual").toStdString()},
        {"by_hand", std::int64_t{1}},
    };
    std::vector<Value> values;
    for (const Column& column : table.columns) {
        const auto value = known.find(column.name());
        values.push_back(value != known.end() ? value->second : Value{});
    }
    return values;
}

TablePointer withEntranceMoved(const FeatureTable& table, std::size_t row, Coordinate to)
{
    auto after = std::make_shared<FeatureTable>(table);
    after->geometries[row] = Points{to};
    if (!isEntranceRecord(table))
        return after;
    const QString before = QString::fromStdString(text(table, "basis", row));
    setText(*after, "basis", row, movedEntranceBasis(before).toStdString());
    setText(*after, "source", row, "manual");
    after->column("by_hand")->set(row, Value{std::int64_t{1}});
    return after;
}

TablePointer withoutEntrances(const FeatureTable& table, std::span<const std::int64_t> featureIds)
{
    if (!isEntranceRecord(table))
        return withoutFeatures(table, featureIds);
    std::set<PlaceKey> places;
    for (const std::int64_t id : featureIds) {
        if (const auto row = rowOfFeature(table, id))
            places.insert(placeOf(table, *row));
    }
    auto after = std::make_shared<FeatureTable>(*withoutFeatures(table, featureIds));
    for (std::size_t row = 0; row < after->rowCount(); ++row) {
        if (!places.contains(placeOf(*after, row)) || text(*after, "by_hand", row) == "1")
            continue;
        const QString before = QString::fromStdString(text(*after, "basis", row));
        setText(*after, "basis", row, checkedEntranceBasis(before).toStdString());
        after->column("by_hand")->set(row, Value{std::int64_t{1}});
    }
    return after;
}

} // namespace yimi
