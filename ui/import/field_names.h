// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import_plan.h"

#include <QTableWidget>

namespace yimi {

/// The fields of one layer of an import plan, each with the name it will have. Names that fill the
/// ten bytes of a .dbf are marked: they may have been longer.
class FieldNames : public QTableWidget
{
    Q_OBJECT

public:
    explicit FieldNames(QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const PlannedLayer& layer);

    /// How many names of the layer may be cut off and have no new name yet.
    [[nodiscard]] static std::size_t cut(const PlannedLayer& layer);

Q_SIGNALS:
    void renamed(const std::string& field, const std::string& name);

private:
    void take(const QTableWidgetItem& item);
};

} // namespace yimi
