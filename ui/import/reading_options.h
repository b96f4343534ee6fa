// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import_plan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yimi {

/// How one layer of an import plan is read: the header row and the coordinate columns of a sheet,
/// whether a table goes onto another layer, changed axes, and the local parameters of an old
/// system. It tells what somebody sets in the words of plan_edits; what does not concern the layer
/// is not shown.
class ReadingOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingOptions(QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const PlannedLayer& layer);

    /// There is something to set for such a layer.
    [[nodiscard]] static bool concerns(const PlannedLayer& layer);

Q_SIGNALS:
    void corrected(const std::string& key, const std::string& value);
    void columnsChosen(const std::string& x, const std::string& y);

private:
    [[nodiscard]] QWidget* sheetBlock();
    [[nodiscard]] QWidget* placeBlock();
    void connectAll();
    void showColumns(const PlannedLayer& layer);
    void chooseColumns();
    void chooseGrid();
    void takeParameters();

    QWidget* m_sheet;
    QWidget* m_place;
    QSpinBox* m_header;
    QComboBox* m_x;
    QComboBox* m_y;
    QCheckBox* m_join;
    QCheckBox* m_swap;
    QLabel* m_local;
    QLineEdit* m_seven;
    QPushButton* m_takeSeven;
    QPushButton* m_grid;
};

} // namespace yimi
