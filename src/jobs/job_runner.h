// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for long work: off the window's thread, with progress, cancellable, delivered back.
#pragma once

#include "jobs/job_progress.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace yimi {

enum class JobId : quint64 {};

struct JobRequest
{
    QString key;        ///< a running job of the same key is cancelled by a newer one; empty: never
    QString title;      ///< for people, already in their language
    bool quiet = false; ///< not told about: frames, recovery files
};

struct JobStatus
{
    JobId id{};
    QString title;
    bool quiet = false;
    JobProgress::Reading reading;
};

/// Runs work on worker threads and delivers its result on the thread this object lives in, where
/// alone its functions may be called.
///
/// `done` is called exactly once for every job: with its result, or with ErrorCode::Cancelled at
/// once (from the event loop) when it was cancelled or replaced; what the worker still brings is
/// thrown away. Destroying the runner asks all workers to stop, waits for them, and delivers
/// nothing more.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// `work` is called as work(const TaskContext&) on a worker and returns a Result<T>; `done`
    /// takes that Result<T>. A std::exception that leaves `work` becomes ErrorCode::LibraryFailed.
    template <typename Work, typename Done>
    JobId run(JobRequest request, Work work, Done done)
    {
        using Outcome = std::invoke_result_t<Work, const TaskContext&>;
        auto sharedDone = std::make_shared<Done>(std::move(done));
        auto sharedWork = std::make_shared<Work>(std::move(work));
        return start(
            std::move(request),
            [sharedWork, sharedDone](const TaskContext& task) -> Deliver {
                auto outcome = std::make_shared<Outcome>((*sharedWork)(task));
                return [outcome, sharedDone] { (*sharedDone)(std::move(*outcome)); };
            },
            [sharedDone](Error error) { (*sharedDone)(Outcome(failure(std::move(error)))); });
    }

    /// Never blocks. Unknown or finished jobs are ignored.
    void cancel(JobId id);
    void cancelKey(const QString& key);
    void cancelAll();

    [[nodiscard]] bool running(const QString& key) const;
    /// The jobs that people are told about, oldest first.
    [[nodiscard]] std::vector<JobStatus> jobs() const;

Q_SIGNALS:
    void started(const yimi::JobStatus& status);
    /// At most every 50 ms for each job, and only when something changed.
    void progressed(const yimi::JobStatus& status);
    void finished(const yimi::JobStatus& status);

private:
    using Deliver = std::function<void()>;
    using ErasedWork = std::function<Deliver(const TaskContext&)>;
    using Fail = std::function<void(Error)>;
    struct Job;

    JobId start(JobRequest request, ErasedWork work, Fail fail);
    void carryOut(JobId id, const ErasedWork& work, const Fail& fail, const TaskContext& task);
    void finish(JobId id, const Deliver& deliver);
    void poll();
    std::unique_ptr<Job> take(JobId id);

    std::vector<std::unique_ptr<Job>> m_jobs;
    quint64 m_lastId = 0;
    QTimer m_poll;
    QThreadPool m_pool;
};

} // namespace yimi
