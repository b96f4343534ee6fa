// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/edit_fields.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace yimi {

class ElidedLabel;

/// Asks for the values of one feature: those of a new one before it is kept, or of one that is
/// there. What cannot be kept is said beside the fields, and nothing is kept until all can be.
class FeatureForm : public QFrame
{
    Q_OBJECT

public:
    explicit FeatureForm(QWidget* parent = nullptr);

    /// `values`: in column order of the table the fields are of.
    void ask(const QString& title,
             const std::vector<EditField>& fields,
             const std::vector<Value>& values,
             bool isNew);

    /// The field's widget takes the focus; nothing when there is none to fill in.
    void focusFirst();

Q_SIGNALS:
    /// In column order; fields that were not asked are as they were given.
    void accepted(const std::vector<yimi::Value>& values);
    void rejected();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* inputOf(const EditField& field, const Value& value);
    [[nodiscard]] static QString textIn(const QWidget& input);
    void accept();
    void reject();
    void retranslate();

    ElidedLabel* m_title;
    QScrollArea* m_scroll;
    QLabel* m_problem;
    QPushButton* m_keep;
    QPushButton* m_drop;
    std::vector<EditField> m_fields;
    std::vector<Value> m_values;
    std::vector<QWidget*> m_inputs; ///< one a field
    bool m_new = false;
};

} // namespace yimi
