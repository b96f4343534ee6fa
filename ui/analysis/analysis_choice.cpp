// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/analysis_choice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yimi {

AnalysisChoice::AnalysisChoice(QWidget* parent)
    : QPushButton(parent)
    , m_name(new QLabel(this))
    , m_state(new QLabel(this))
    , m_question(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("analysisChoice"));
    setCursor(Qt::PointingHandCursor);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_state->setProperty("role", QStringLiteral("secondary"));
    m_question->setProperty("role", QStringLiteral("secondary"));
    m_question->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    for (QLabel* label : {m_name, m_state, m_question, m_problem})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(m_name, 1);
    heading->addWidget(m_state);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    layout->addLayout(heading);
    layout->addWidget(m_question);
    layout->addWidget(m_problem);
    // As high as its texts: the button's own idea of its height knows nothing of them.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnalysisChoice::setTexts(const QString& name,
                              const QString& question,
                              const QString& state,
                              const QString& problem)
{
    m_name->setText(name);
    m_question->setText(question);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setAccessibleName(name);
    setAccessibleDescription(
        QStringList{question, state, problem}.join(QLatin1Char(' ')).trimmed());
}

} // namespace yimi
