// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/result_notes.h"

#include "ui/analysis/fold_heading.h"
#include "wording/wording.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yimi {

namespace {

QLabel* wrapped(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setContentsMargins(8, 0, 4, 8);
    return label;
}

} // namespace

ResultNotes::ResultNotes(const Look& look, const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , m_method(wrapped(prefix + QStringLiteral("methodText"), this))
    , m_findings(wrapped(prefix + QStringLiteral("findingsText"), this))
    , m_methodHeading(new FoldHeading(look, *m_method, this))
    , m_findingsHeading(new FoldHeading(look, *m_findings, this))
{
    m_methodHeading->setObjectName(prefix + QStringLiteral("methodHeading"));
    m_findingsHeading->setObjectName(prefix + QStringLiteral("findingsHeading"));
    auto* headings = new QHBoxLayout;
    headings->setSpacing(4);
    headings->addWidget(m_methodHeading);
    headings->addWidget(m_findingsHeading);
    headings->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(headings);
    layout->addWidget(m_method);
    layout->addWidget(m_findings);
}

void ResultNotes::present(const QString& method,
                          const QString& madeAt,
                          const std::vector<Finding>& findings)
{
    const QDateTime made = QDateTime::fromString(madeAt, Qt::ISODate);
    const QString when = tr("计算于 %1").arg(made.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    m_methodHeading->setText(tr("方法"));
    m_method->setText(method + QLatin1Char('\n') + when);
    QStringList sentences;
    for (const Finding& finding : findings)
        sentences.append(QStringLiteral("· ") + findingSentence(finding));
    m_findings->setText(sentences.join(QLatin1Char('\n')));
    m_findingsHeading->setText(tr("数据提示（%1）").arg(sentences.size()));
    m_findingsHeading->setVisible(!sentences.isEmpty());
    if (sentences.isEmpty())
        m_findingsHeading->setOpen(false);
}

} // namespace yimi
