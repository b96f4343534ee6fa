// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/area_controller.h"

#include "city/places_from_tables.h"
#include "ui/map/feature_selection.h"
#include "wording/area_edit_text.h"
#include "wording/edit_text.h"
#include "wording/table_text.h"

#include <QAction>

#include <set>
#include <span>

namespace yimi {

namespace {

QString labelOf(const DocumentLayer& layer, std::size_t column)
{
    return editFieldName(layer.table->columns[column].name(), layer.theme);
}

QStringList labelsOf(const DocumentLayer& layer, const std::vector<std::size_t>& columns)
{
    QStringList labels;
    for (const std::size_t column : columns)
        labels += labelOf(layer, column);
    return labels;
}

QString textIn(const Column* column, std::size_t row)
{
    return column != nullptr ? QString::fromStdString(column->text(row)) : QString();
}

QString figureIn(const Column& column, std::size_t row)
{
    const auto number = column.number(row);
    return number ? figureText(*number) : textIn(&column, row);
}

} // namespace

AreaController::AreaController(EditSession& session,
                               FeatureSelection& together,
                               QAction& merge,
                               QObject* parent)
    : QObject(parent), m_session(session), m_together(together), m_merge(merge)
{
    connect(&merge, &QAction::triggered, this, &AreaController::merge);
    connect(&together, &FeatureSelection::changed, this, &AreaController::refresh);
    connect(&session, &EditSession::selectionChanged, this, &AreaController::refresh);
    connect(&session, &EditSession::layerChanged, this, &AreaController::refresh);
}

bool AreaController::split(std::size_t row, const LineString& line)
{
    const DocumentLayer* const own = m_session.layer();
    if (own == nullptr || own->kind != GeometryKind::Polygon
        || kindOf(own->table->geometries[row]) != GeometryKind::Polygon)
        return false;
    const DocumentLayer before = *own;
    const auto outcome = withAreaSplit(*before.table, row, line);
    if (!outcome) {
        m_session.refuse(areaFaultSentence(outcome.error().fault), outcome.error().at);
        return false;
    }
    if (!m_session.put(outcome->table, tr("分割“%1”中的面").arg(before.title)))
        return false;
    tellSplit(*outcome, before);
    return true;
}

void AreaController::tellSplit(const SplitArea& split, const DocumentLayer& layer)
{
    const FeatureTable& table = *split.table;
    std::vector<std::size_t> rows;
    for (const std::int64_t feature : split.features)
        rows.push_back(*rowOfFeature(table, feature));
    QStringList ids;
    if (const Column* const column = idColumn(table)) {
        for (const std::size_t row : std::span(rows).subspan(1))
            ids += textIn(column, row);
    }
    QStringList details;
    for (const std::size_t column : split.shared) {
        QStringList shares;
        for (const std::size_t row : rows)
            shares += figureIn(table.columns[column], row);
        details += sharesText(labelOf(layer, column), shares);
    }
    Q_EMIT told(MessageBar::Tone::Info,
                areaSplitSentence(
                    textIn(nameColumn(table), rows.front()), ids, labelsOf(layer, split.shared)),
                details);
}

std::vector<std::size_t> AreaController::rowsToMerge() const
{
    const DocumentLayer* const layer = m_session.layer();
    if (!m_session.watching() || layer == nullptr || layer->kind != GeometryKind::Polygon)
        return {};
    const auto& together = m_together.rowsOf(layer->id);
    std::set<std::size_t> rows(together.begin(), together.end());
    if (const auto own = m_session.selectedRow())
        rows.insert(*own);
    std::erase_if(rows, [&](std::size_t row) {
        return kindOf(layer->table->geometries[row]) != GeometryKind::Polygon;
    });
    return {rows.begin(), rows.end()};
}

void AreaController::toggleTogether(std::size_t row)
{
    if (const DocumentLayer* const layer = m_session.layer())
        m_together.change({{layer->id, {static_cast<std::uint32_t>(row)}}},
                          SelectionChange::Toggle);
}

void AreaController::refresh()
{
    const std::size_t areas = rowsToMerge().size();
    m_merge.setEnabled(areas > 1);
    m_merge.setText(areas > 1 ? tr("合并 %1 个面").arg(areas) : tr("合并面"));
}

void AreaController::merge()
{
    const std::vector<std::size_t> rows = rowsToMerge();
    if (rows.size() < 2)
        return;
    const DocumentLayer before = *m_session.layer();
    const auto outcome = withAreasMerged(*before.table, rows);
    if (!outcome) {
        m_session.refuse(areaFaultSentence(outcome.error().fault), outcome.error().at);
        return;
    }
    if (!m_session.put(outcome->table, tr("合并“%1”中的面").arg(before.title)))
        return;
    m_together.change({{before.id, m_together.rowsOf(before.id)}}, SelectionChange::Remove);
    m_session.select(outcome->feature);
    tellMerged(*outcome, before, rows);
}

void AreaController::tellMerged(const MergedAreas& merged,
                                const DocumentLayer& before,
                                const std::vector<std::size_t>& rows)
{
    const std::size_t kept = *rowOfFeature(*before.table, merged.feature);
    QStringList details;
    for (const std::size_t column : merged.partly)
        details += partlySummedSentence(labelOf(before, column));
    for (const std::size_t column : merged.differed) {
        QStringList values{textIn(&before.table->columns[column], kept)};
        for (const std::size_t row : rows)
            values += textIn(&before.table->columns[column], row);
        values.removeDuplicates();
        details += differedSentence(labelOf(before, column), values);
    }
    if (merged.seams > 0)
        details += closedSeamsSentence(merged.seams);
    if (merged.parts > 1)
        details += severalPartsSentence(merged.parts);
    Q_EMIT told(MessageBar::Tone::Info,
                areasMergedSentence(textIn(nameColumn(*before.table), kept),
                                    rows.size(),
                                    labelsOf(before, merged.summed)),
                details);
}

} // namespace yimi
