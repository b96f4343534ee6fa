// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace yimi {

class AttributeModel;
class FeatureSelection;
class Look;

/// The table itself. A click selects the row's feature, Shift a run of rows, Ctrl one more or less;
/// which rows are selected is FeatureSelection's alone, so that a hundred thousand of them cost
/// nothing. Double click or F2 edits, Delete empties a cell, Ctrl+A takes all rows that are shown.
class AttributeView : public QTableView
{
    Q_OBJECT

public:
    AttributeView(AttributeModel& model,
                  FeatureSelection& selection,
                  const Look& look,
                  QWidget* parent = nullptr);

    /// Widths by what stands in the first rows.
    void fitColumns();

    /// The change of the selection that is being told about was made here.
    [[nodiscard]] bool selecting() const { return m_selecting; }

    /// The first selected row, when none is seen.
    void showSelected();

Q_SIGNALS:
    void copyWanted();
    /// A row was double-clicked at its head.
    void zoomWanted(std::uint32_t row);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void selectPosition(int position, Qt::KeyboardModifiers modifiers);
    void selectAllShown();

    AttributeModel& m_model;
    FeatureSelection& m_selection;
    int m_anchor = -1;        ///< where a run of rows starts
    bool m_selecting = false; ///< the change is our own: no need to scroll there
};

} // namespace yimi
