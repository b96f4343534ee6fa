// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/feature_table.h"

#include <QAbstractTableModel>

namespace yimi {

/// A table as people read it: headings as they are, numbers grouped and to the right.
class AnswerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The value to sort by: a number, or a text; invalid where the cell is empty.
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void show(FeatureTable table);

    [[nodiscard]] const FeatureTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FeatureTable m_table;
};

} // namespace yimi
