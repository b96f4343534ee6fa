// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import_plan.h"

#include <QAbstractTableModel>

namespace yimi {

/// The layers of an import plan, one a row. It changes nothing itself: what somebody sets is told
/// as a correction in the words of plan_edits, and whoever holds the plan gives the new one.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, ThemeColumn, Count, Kind, Encoding, System, Offset, Notes, ColumnCount };

    /// Of cells that are chosen from a list: QStringLists of equal length, texts and values.
    enum Role { ChoiceTexts = Qt::UserRole, ChoiceValues, FreeTextRole };

    explicit ImportModel(QObject* parent = nullptr);

    void setPlan(ImportPlan plan);

    [[nodiscard]] const ImportPlan& plan() const { return m_plan; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void corrected(std::size_t layer, const std::string& key, const std::string& value);

private:
    [[nodiscard]] const PlannedLayer& layer(const QModelIndex& index) const;

    ImportPlan m_plan;
};

} // namespace yimi
