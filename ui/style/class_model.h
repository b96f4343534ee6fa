// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/styled_layer.h"

#include <QAbstractTableModel>

namespace yimi {

/// The classes of a style as rows: look and label, what they hold, how many features have it.
/// Labels and upper ends can be edited.
class ClassModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Holds, Count, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void present(const StyledLayer& shown);

    /// Behind the numbers of labels that are made anew.
    void setUnit(std::string unit) { m_unit = std::move(unit); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation way, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(const yimi::LayerStyle& style);

private:
    void count();
    [[nodiscard]] QString holds(const StyleRule& rule) const;

    StyledLayer m_shown;
    std::vector<std::int64_t> m_counts;
    LayerStyle m_counted; ///< the selecting part of the style that the counts are of
    std::string m_unit;
};

} // namespace yimi
