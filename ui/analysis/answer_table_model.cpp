// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/answer_table_model.h"

#include "wording/assessment_text.h"

namespace yimi {

namespace {

QVariant sortValue(const Column& column, std::size_t row)
{
    const Value value = column.value(row);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<qlonglong>(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return {};
}

} // namespace

void AnswerTableModel::show(FeatureTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int AnswerTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rowCount());
}

int AnswerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant AnswerTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& column = m_table.columns[static_cast<std::size_t>(index.column())];
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellText(column, row);
    case kSortRole:
        return sortValue(column, row);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (column.type() == FieldType::Text ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant AnswerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const Column& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return QString::fromStdString(column.name());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (column.type() == FieldType::Text ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

} // namespace yimi
