// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/contents.h"
#include "table/expression.h"
#include "ui/map/feature_selection.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace yimi {

/// An expression is written, with fields, values and operators at hand, and tried out while it is
/// being written.
class ExpressionDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose {
        Select, ///< a condition: features are selected, or listed alone
        Compute ///< a value for a field
    };

    /// `field`: that is computed.
    ExpressionDialog(const DocumentLayer& layer,
                     Purpose purpose,
                     JobRunner& jobs,
                     const QString& field = {},
                     QWidget* parent = nullptr);

    void setText(const QString& text);

Q_SIGNALS:
    void selectWanted(const std::vector<std::uint32_t>& rows, yimi::SelectionChange how);
    void filterWanted(const QString& text);
    void computeWanted(const yimi::Expression& expression);

private:
    void build(const QString& field);
    QWidget* buildFields();
    QWidget* buildOperators();
    void showValues();
    void insert(const QString& text);
    void tryOut();
    void showMatches(const Result<std::vector<std::uint32_t>>& rows);
    void tell(const QString& text, bool problem);
    void select();

    std::shared_ptr<const FeatureTable> m_table;
    Purpose m_purpose;
    JobRunner& m_jobs;
    std::optional<Expression> m_expression;
    std::optional<std::vector<std::uint32_t>> m_matches;
    QTimer m_wait;
    QListWidget* m_fields;
    QListWidget* m_values;
    QPlainTextEdit* m_text;
    QLabel* m_outcome;
    QComboBox* m_how;
    QPushButton* m_act;
    QPushButton* m_filter;
};

} // namespace yimi
