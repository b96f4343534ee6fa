// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/run_progress.h"

#include "ui/look/elided_label.h"
#include "ui/window/job_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace yimi {

RunProgress::RunProgress(const QString& cancelName, QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_stage(new ElidedLabel(this))
    , m_cancel(new QPushButton(this))
{
    m_bar->setTextVisible(false);
    m_stage->setProperty("role", QStringLiteral("secondary"));
    m_cancel->setProperty("quiet", true);
    m_cancel->setObjectName(cancelName);
    auto* line = new QHBoxLayout;
    line->addWidget(m_stage, 1);
    line->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    connect(m_cancel, &QPushButton::clicked, this, &RunProgress::cancelWanted);
    retranslate();
    QWidget::hide();
}

void RunProgress::begin()
{
    m_bar->setRange(0, 0);
    m_stage->setText(tr("准备中"));
    QWidget::show();
}

void RunProgress::present(const JobStatus& status)
{
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(status.reading.progress.fraction * 1000));
    m_stage->setText(jobStageText(status));
}

void RunProgress::end()
{
    QWidget::hide();
}

void RunProgress::retranslate()
{
    m_cancel->setText(tr("取消"));
}

void RunProgress::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
