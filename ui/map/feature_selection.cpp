// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/feature_selection.h"

#include <algorithm>
#include <unordered_set>

namespace yimi {

namespace {

using Rows = std::vector<std::uint32_t>;

Rows changedRows(const Rows& before, const Rows& by, SelectionChange how)
{
    Rows after;
    const auto into = std::back_inserter(after);
    switch (how) {
    case SelectionChange::Replace:
        after = by;
        break;
    case SelectionChange::Add:
        std::ranges::set_union(before, by, into);
        break;
    case SelectionChange::Remove:
        std::ranges::set_difference(before, by, into);
        break;
    case SelectionChange::Toggle:
        std::ranges::set_symmetric_difference(before, by, into);
        break;
    }
    return after;
}

/// Where the features of some rows of one table stand in another.
Rows rowsInOther(const FeatureTable& before, const Rows& rows, const FeatureTable& after)
{
    std::unordered_set<std::int64_t> ids;
    for (const std::uint32_t row : rows)
        ids.insert(before.featureIds[row]);
    Rows found;
    for (std::uint32_t row = 0; row < after.rowCount(); ++row) {
        if (ids.contains(after.featureIds[row]))
            found.push_back(row);
    }
    return found;
}

} // namespace

SelectionChange selectionChangeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        return SelectionChange::Toggle;
    return modifiers.testFlag(Qt::ShiftModifier) ? SelectionChange::Add : SelectionChange::Replace;
}

FeatureSelection::FeatureSelection(const Document& document, QObject* parent)
    : QObject(parent), m_document(document)
{
    connect(&document, &Document::layersChanged, this, &FeatureSelection::followTables);
    connect(&document, &Document::replaced, this, &FeatureSelection::clear);
}

const Rows& FeatureSelection::rowsOf(const LayerId& layer) const
{
    static const Rows kNone;
    const auto found = m_rows.find(layer);
    return found == m_rows.end() ? kNone : found->second;
}

bool FeatureSelection::contains(const LayerId& layer, std::uint32_t row) const
{
    return std::ranges::binary_search(rowsOf(layer), row);
}

std::size_t FeatureSelection::count() const
{
    std::size_t sum = 0;
    for (const auto& [layer, rows] : m_rows)
        sum += rows.size();
    return sum;
}

Box FeatureSelection::extent() const
{
    Box box;
    for (const auto& [layer, rows] : m_rows) {
        for (const std::uint32_t row : rows)
            box.include(boxOf(m_tables.at(layer)->geometries[row]));
    }
    return box;
}

void FeatureSelection::change(const SelectedRows& rows, SelectionChange how)
{
    SelectedRows next = how == SelectionChange::Replace ? SelectedRows() : m_rows;
    for (const auto& [layer, some] : rows)
        next[layer] = changedRows(next[layer], some, how);
    put(std::move(next));
}

void FeatureSelection::clear()
{
    put({});
}

void FeatureSelection::put(SelectedRows rows)
{
    std::map<LayerId, std::shared_ptr<const FeatureTable>> tables;
    std::erase_if(rows, [&](const auto& entry) {
        const DocumentLayer* const layer = layerById(m_document.layers(), entry.first);
        if (layer != nullptr && !entry.second.empty())
            tables[entry.first] = layer->table;
        return layer == nullptr || entry.second.empty();
    });
    if (rows == m_rows && tables == m_tables)
        return;
    m_rows = std::move(rows);
    m_tables = std::move(tables);
    Q_EMIT changed();
}

void FeatureSelection::followTables()
{
    SelectedRows next = m_rows;
    for (auto& [id, rows] : next) {
        const DocumentLayer* const layer = layerById(m_document.layers(), id);
        const auto& before = m_tables.at(id);
        if (layer != nullptr && layer->table != before)
            rows = rowsInOther(*before, rows, *layer->table);
    }
    put(std::move(next));
}

} // namespace yimi
