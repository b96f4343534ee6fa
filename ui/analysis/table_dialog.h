// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/answer.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace yimi {

class AnswerTableModel;

/// The tables of an answer: sorted by a click on a heading, copied, or saved.
class TableDialog : public QDialog
{
    Q_OBJECT

public:
    TableDialog(std::shared_ptr<const AnalysisAnswer> answer, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The table that is shown, headings and codes in words; `name`: to propose for the file.
    void saveWanted(const yimi::FeatureTable& table, const QString& name);

private:
    void build();
    void showTable(int position);
    void copy();

    std::shared_ptr<const AnalysisAnswer> m_answer;
    AnswerTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QComboBox* m_tables;
    QTableView* m_view;
    QLabel* m_rows;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace yimi
