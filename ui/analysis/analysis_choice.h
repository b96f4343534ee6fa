// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLabel;

namespace yimi {

/// One ready-made analysis to choose: its name, what it answers, and why it cannot be run or that
/// it was.
class AnalysisChoice : public QPushButton
{
    Q_OBJECT

public:
    explicit AnalysisChoice(QWidget* parent = nullptr);

    /// `state`: a word or two beside the name; `problem`: a sentence. Both may be empty.
    void setTexts(const QString& name,
                  const QString& question,
                  const QString& state,
                  const QString& problem);

private:
    QLabel* m_name;
    QLabel* m_state;
    QLabel* m_question;
    QLabel* m_problem;
};

} // namespace yimi
