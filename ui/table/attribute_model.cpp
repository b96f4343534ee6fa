// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/attribute_model.h"

#include "ui/table/row_query.h"
#include "wording/table_text.h"

#include <algorithm>

namespace yimi {

namespace {

bool sameFields(const FeatureTable& a, const FeatureTable& b)
{
    return std::ranges::equal(a.columns, b.columns, [](const Column& x, const Column& y) {
        return x.name() == y.name() && x.type() == y.type();
    });
}

} // namespace

void AttributeModel::setLayer(const DocumentLayer* layer)
{
    beginResetModel();
    m_layer = layer != nullptr ? layer->id : LayerId();
    m_table = layer != nullptr ? layer->table : nullptr;
    m_result = layer != nullptr && layer->role == LayerRole::Result;
    m_rows.clear();
    m_positions.clear();
    endResetModel();
}

bool AttributeModel::refresh(const DocumentLayer& layer)
{
    const bool same = m_table != nullptr && layer.id == m_layer
                      && layer.table->featureIds == m_table->featureIds
                      && sameFields(*layer.table, *m_table);
    if (!same) {
        setLayer(&layer);
        return false;
    }
    m_table = layer.table;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return true;
}

void AttributeModel::setRows(std::vector<std::uint32_t> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_positions.clear();
    endResetModel();
}

int AttributeModel::positionOf(std::uint32_t row) const
{
    if (m_positions.empty() && m_table != nullptr) {
        m_positions.assign(m_table->rowCount(), -1);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_positions[m_rows[i]] = static_cast<int>(i);
    }
    return row < m_positions.size() ? m_positions[row] : -1;
}

void AttributeModel::retranslate()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int AttributeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttributeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table == nullptr ? 0 : static_cast<int>(m_table->columns.size());
}

QVariant AttributeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& cells = column(index.column());
    const std::uint32_t row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cells.isNull(row) ? tr("空") : featureCellText(cells, row, m_result);
    case Qt::ToolTipRole:
        return featureCellText(cells, row, m_result);
    case Qt::EditRole:
        return QString::fromStdString(cells.text(row));
    case NullRole:
        return cells.isNull(row);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (cells.type() == FieldType::Text ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

bool AttributeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || m_result)
        return false;
    const Column& cells = column(index.column());
    const std::uint32_t row = m_rows[static_cast<std::size_t>(index.row())];
    const QString typed = value.toString();
    const auto meant = valueFrom(typed.toStdString(), cells.type());
    if (!meant) {
        Q_EMIT refused(index.column(), typed);
        return false;
    }
    if (*meant != cells.value(row))
        Q_EMIT cellTyped({row, static_cast<std::size_t>(index.column()), *meant});
    return true;
}

Qt::ItemFlags AttributeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_result ? flags : flags | Qt::ItemIsEditable;
}

QVariant AttributeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (m_table == nullptr || section >= columnCount())
        return {};
    const Column& cells = column(section);
    if (role == Qt::DisplayRole)
        return fieldHeading(cells, m_result);
    if (role == Qt::ToolTipRole) {
        const QString name = QString::fromStdString(cells.name());
        return tr("%1（%2）", "field, type").arg(name, fieldTypeName(cells.type()));
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (cells.type() == FieldType::Text ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

} // namespace yimi
