// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/place_list.h"

#include "base/utf8.h"
#include "city/places_from_tables.h"

#include <unordered_set>

namespace yimi {

namespace {

void addPlaces(const DocumentLayer& layer, PlaceList& list, const TaskContext& task)
{
    const FeatureTable& table = *layer.table;
    const Column* const names = nameColumn(table);
    if (names == nullptr)
        return;
    const Column* const towns = table.firstColumn({"town", "乡镇", "街道", "镇街"});
    std::unordered_set<std::string> lines;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (row % 4096 == 0 && task.cancelled())
            return;
        std::string name = trimmed(names->text(row));
        if (name.empty() || (layer.kind == GeometryKind::Line && !lines.insert(name).second))
            continue;
        list.names.push_back(std::move(name));
        list.places.push_back({layer.id, row, towns != nullptr ? towns->text(row) : std::string()});
    }
}

} // namespace

Result<PlaceList> listPlaces(const std::vector<DocumentLayer>& layers, const TaskContext& task)
{
    PlaceList list;
    for (const DocumentLayer& layer : layers) {
        if (layer.role == LayerRole::Input && layer.table)
            addPlaces(layer, list, task);
    }
    auto index = NameIndex::build(list.names, task);
    if (!index)
        return tl::unexpected(index.error());
    list.index = std::move(*index);
    return list;
}

Box extentOf(const DocumentLayer& layer, const ListedPlace& place)
{
    const FeatureTable& table = *layer.table;
    Box box = boxOf(table.geometries[place.row]);
    const Column* const names = nameColumn(table);
    if (layer.kind != GeometryKind::Line || names == nullptr)
        return box;
    const std::string name = trimmed(names->text(place.row));
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (trimmed(names->text(row)) == name)
            box.include(boxOf(table.geometries[row]));
    }
    return box;
}

} // namespace yimi
