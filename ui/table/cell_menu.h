// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/attribute_model.h"

#include <QMenu>

namespace yimi {

/// What can be done with a cell and its row. Deletes itself when it is closed.
class CellMenu : public QMenu
{
    Q_OBJECT

public:
    /// Precondition: an index of the model.
    CellMenu(const AttributeModel& model, const QModelIndex& index, QWidget* parent);

Q_SIGNALS:
    void copyRowsWanted();
    void zoomWanted(const yimi::Box& box);
    /// Only rows that meet this condition are to be listed.
    void conditionWanted(const QString& expression);
};

} // namespace yimi
