// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/job_strip.h"

#include "ui/window/job_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace yimi {

namespace {

constexpr int kBarWidth = 120;

} // namespace

JobStrip::JobStrip(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("jobText"));
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setTextVisible(false);
    m_cancel->setProperty("quiet", true);
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &JobStrip::cancelShown);
    connect(&jobs, &JobRunner::started, this, &JobStrip::refresh);
    connect(&jobs, &JobRunner::progressed, this, &JobStrip::refresh);
    connect(&jobs, &JobRunner::finished, this, &JobStrip::refresh);
    refresh();
}

void JobStrip::cancelShown()
{
    m_jobs.cancel(m_shown);
}

void JobStrip::refresh()
{
    const std::vector<JobStatus> running = m_jobs.jobs();
    m_bar->setVisible(!running.empty());
    m_cancel->setVisible(!running.empty());
    m_cancel->setText(tr("取消"));
    if (running.empty()) {
        m_text->setText(tr("就绪"));
        return;
    }
    const JobStatus& job = running.front();
    m_shown = job.id;
    const bool known = job.reading.started;
    m_text->setText(known ? QStringLiteral("%1 · %2").arg(job.title, jobStageText(job))
                          : job.title);
    m_bar->setRange(0, known ? 1000 : 0);
    m_bar->setValue(static_cast<int>(job.reading.progress.fraction * 1000));
}

void JobStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yimi
