// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <algorithm>
#include <exception>

namespace yimi {

namespace {

constexpr int kPollMilliseconds = 50;
/// Frames must not queue behind a long analysis, so there are a few workers even on one core.
constexpr int kFewestWorkers = 4;

} // namespace

struct JobRunner::Job
{
    JobId id{};
    JobRequest request;
    Fail fail;
    std::stop_source stop;
    std::shared_ptr<JobProgress> progress = std::make_shared<JobProgress>();
    JobProgress::Reading lastTold{};

    [[nodiscard]] JobStatus status() const
    {
        return {id, request.title, request.quiet, progress->read()};
    }
};

JobRunner::JobRunner(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(kFewestWorkers, QThread::idealThreadCount()));
    m_poll.setInterval(kPollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &JobRunner::poll);
}

JobRunner::~JobRunner()
{
    for (const auto& job : m_jobs)
        job->stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

JobId JobRunner::start(JobRequest request, ErasedWork work, Fail fail)
{
    if (!request.key.isEmpty())
        cancelKey(request.key);
    auto job = std::make_unique<Job>();
    job->id = JobId{++m_lastId};
    job->request = std::move(request);
    job->fail = fail;
    const TaskContext task{job->stop.get_token(),
                           [progress = job->progress](Progress p) { progress->report(p); }};
    const JobId id = job->id;
    const JobStatus status = job->status();
    m_jobs.push_back(std::move(job));
    m_poll.start();
    Q_EMIT started(status);
    m_pool.start([this, id, work = std::move(work), fail = std::move(fail), task] {
        carryOut(id, work, fail, task);
    });
    return id;
}

void JobRunner::carryOut(JobId id,
                         const ErasedWork& work,
                         const Fail& fail,
                         const TaskContext& task)
{
    Deliver deliver;
    try {
        deliver = work(task);
    } catch (const std::exception& thrown) {
        Error error{.code = ErrorCode::LibraryFailed, .detail = thrown.what()};
        deliver = [fail, error] { fail(error); };
    }
    QMetaObject::invokeMethod(
        this, [this, id, deliver] { finish(id, deliver); }, Qt::QueuedConnection);
}

void JobRunner::finish(JobId id, const Deliver& deliver)
{
    const auto job = take(id);
    if (!job)
        return;
    deliver();
    Q_EMIT finished(job->status());
}

void JobRunner::cancel(JobId id)
{
    auto job = take(id);
    if (!job)
        return;
    job->stop.request_stop();
    // From the event loop, so that nobody's `done` runs inside their own call to cancel or run.
    QMetaObject::invokeMethod(
        this, [fail = job->fail] { fail({.code = ErrorCode::Cancelled}); }, Qt::QueuedConnection);
    Q_EMIT finished(job->status());
}

void JobRunner::cancelKey(const QString& key)
{
    const auto found = std::find_if(
        m_jobs.begin(), m_jobs.end(), [&](const auto& job) { return job->request.key == key; });
    if (found != m_jobs.end())
        cancel((*found)->id);
}

void JobRunner::cancelAll()
{
    while (!m_jobs.empty())
        cancel(m_jobs.back()->id);
}

bool JobRunner::running(const QString& key) const
{
    return std::any_of(
        m_jobs.begin(), m_jobs.end(), [&](const auto& job) { return job->request.key == key; });
}

std::vector<JobStatus> JobRunner::jobs() const
{
    std::vector<JobStatus> statuses;
    for (const auto& job : m_jobs) {
        if (!job->request.quiet)
            statuses.push_back(job->status());
    }
    return statuses;
}

void JobRunner::poll()
{
    std::vector<JobStatus> changed;
    for (const auto& job : m_jobs) {
        const JobStatus status = job->status();
        if (job->request.quiet || !status.reading.started || status.reading == job->lastTold)
            continue;
        job->lastTold = status.reading;
        changed.push_back(status);
    }
    for (const JobStatus& status : changed)
        Q_EMIT progressed(status);
    if (m_jobs.empty())
        m_poll.stop();
}

std::unique_ptr<JobRunner::Job> JobRunner::take(JobId id)
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [&](const auto& job) { return job->id == id; });
    if (found == m_jobs.end())
        return {};
    auto job = std::move(*found);
    m_jobs.erase(found);
    return job;
}

} // namespace yimi
