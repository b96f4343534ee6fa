// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"
#include "table/change_table.h"

#include <QAbstractTableModel>

namespace yimi {

/// Some rows of a layer's table, in some order, looked at in place: nothing is copied. Cells of
/// input layers are edited by asking: cellTyped.
class AttributeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        NullRole = Qt::UserRole, ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another layer, or none (null): without rows until setRows.
    void setLayer(const DocumentLayer* layer);
    /// The same layer after an edit. True when its rows and fields are the same, so that the rows
    /// that are shown still are; else it is as setLayer.
    bool refresh(const DocumentLayer& layer);
    void setRows(std::vector<std::uint32_t> rows);

    [[nodiscard]] const LayerId& layer() const { return m_layer; }

    [[nodiscard]] const std::shared_ptr<const FeatureTable>& table() const { return m_table; }

    [[nodiscard]] bool ofResult() const { return m_result; }

    [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return m_rows; }

    /// Position of a row of the table; -1 when it is not shown.
    [[nodiscard]] int positionOf(std::uint32_t row) const;

    [[nodiscard]] const Column& column(int section) const
    {
        return m_table->columns[static_cast<std::size_t>(section)];
    }

    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void cellTyped(const yimi::CellChange& change);
    /// What was typed is no value of the field.
    void refused(int section, const QString& typed);

private:
    LayerId m_layer;
    std::shared_ptr<const FeatureTable> m_table;
    bool m_result = false;
    std::vector<std::uint32_t> m_rows;
    mutable std::vector<int> m_positions; ///< by row of the table; empty: not made yet
};

} // namespace yimi
