// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

#include <QMenu>

namespace yimi {

class TableEdits;

/// What can be done with a field: the menu of its heading. Deletes itself when it is closed.
class FieldMenu : public QMenu
{
    Q_OBJECT

public:
    /// `locked`: fields of results are not changed.
    FieldMenu(const LayerId& layer,
              const FeatureTable& table,
              std::size_t column,
              bool locked,
              TableEdits& edits,
              QWidget* parent);

Q_SIGNALS:
    void sortWanted(bool descending);
    void statisticsWanted();
    void computeWanted();

private:
    void addEdits(const LayerId& layer,
                  const FeatureTable& table,
                  std::size_t column,
                  TableEdits& edits);
};

} // namespace yimi
