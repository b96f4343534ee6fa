// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace yimi;
using namespace std::chrono_literals;

namespace {

/// Works until asked to stop, as a well-behaved algorithm does.
Result<int> untilStopped(const TaskContext& task)
{
    while (!task.cancelled())
        QThread::msleep(1);
    return cancelledError();
}

} // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOnTheOwnersThread();
    void deliversErrors();
    void anExceptionBecomesAnError();
    void cancelDoesNotBlockAndAnswersOnce();
    void aNewerJobOfTheSameKeyReplaces();
    void progressComesInOrder();
    void progressNeverGoesBackWithinAStage();
    void timeLeftFollowsTheStage();
    void destroyWhileRunningWaitsAndDeliversNothing();
    void quietJobsAreNotTold();
};

void TestJobRunner::deliversOnTheOwnersThread()
{
    JobRunner runner;
    QThread* workedOn = nullptr;
    QThread* deliveredOn = nullptr;
    int value = 0;
    runner.run(
        {.title = "add"},
        [&](const TaskContext&) -> Result<int> {
            workedOn = QThread::currentThread();
            return 3 + 4;
        },
        [&](Result<int> result) {
            deliveredOn = QThread::currentThread();
            value = result.value();
        });
    QTRY_COMPARE(value, 7);
    QCOMPARE(deliveredOn, QThread::currentThread());
    QVERIFY(workedOn != deliveredOn);
    QVERIFY(runner.jobs().empty());
}

void TestJobRunner::deliversErrors()
{
    JobRunner runner;
    std::optional<Error> error;
    runner.run(
        {},
        [](const TaskContext&) -> Result<int> {
            return failure({.code = ErrorCode::NoRoads, .layer = "roads"});
        },
        [&](Result<int> result) { error = result.error(); });
    QTRY_VERIFY(error);
    QVERIFY((*error == Error{.code = ErrorCode::NoRoads, .layer = "roads"}));
}

void TestJobRunner::anExceptionBecomesAnError()
{
    JobRunner runner;
    std::optional<Error> error;
    runner.run(
        {},
        [](const TaskContext&) -> Result<void> { throw std::runtime_error("out of wood"); },
        [&](Result<void> result) { error = result.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::LibraryFailed);
    QCOMPARE(error->detail, std::string("out of wood"));
}

void TestJobRunner::cancelDoesNotBlockAndAnswersOnce()
{
    JobRunner runner;
    std::atomic<bool> release = false;
    int answers = 0;
    ErrorCode code{};
    // A worker that does not listen: cancel must not wait for it.
    const JobId id = runner.run(
        {},
        [&](const TaskContext&) -> Result<int> {
            while (!release)
                QThread::msleep(1);
            return 1;
        },
        [&](const Result<int>& result) {
            ++answers;
            code = result ? ErrorCode::NoRoads : result.error().code;
        });
    runner.cancel(id);
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QCOMPARE(code, ErrorCode::Cancelled);
    QVERIFY(runner.jobs().empty());
    release = true;
    QTest::qWait(50);
    QCOMPARE(answers, 1);
}

void TestJobRunner::aNewerJobOfTheSameKeyReplaces()
{
    JobRunner runner;
    std::vector<QString> log;
    const auto note = [&](const char* name) {
        return [&log, name](const Result<int>& result) {
            log.push_back(QString("%1 %2").arg(name, result ? "done" : "cancelled"));
        };
    };
    runner.run({.key = "coverage"}, untilStopped, note("first"));
    runner.run(
        {.key = "other"}, [](const TaskContext&) -> Result<int> { return 1; }, note("other"));
    runner.run(
        {.key = "coverage"}, [](const TaskContext&) -> Result<int> { return 2; }, note("second"));
    QTRY_COMPARE(log.size(), std::size_t{3});
    QCOMPARE(log.front(), QString("first cancelled"));
    QVERIFY(std::count(log.begin(), log.end(), "second done") == 1);
    QVERIFY(std::count(log.begin(), log.end(), "other done") == 1);
}

void TestJobRunner::progressComesInOrder()
{
    JobRunner runner;
    std::vector<Progress> seen;
    connect(&runner, &JobRunner::progressed, this, [&](const JobStatus& status) {
        seen.push_back(status.reading.progress);
    });
    bool done = false;
    runner.run(
        {.title = "work"},
        [](const TaskContext& task) -> Result<void> {
            for (const Stage stage : {Stage::Read, Stage::Build, Stage::Search}) {
                for (int step = 0; step <= 10; ++step) {
                    task.report(stage, step / 10.0);
                    QThread::msleep(12);
                }
            }
            return {};
        },
        [&](const Result<void>&) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(seen.size() >= 3);
    for (std::size_t i = 1; i < seen.size(); ++i) {
        const bool forward =
            seen[i].stage > seen[i - 1].stage
            || (seen[i].stage == seen[i - 1].stage && seen[i].fraction >= seen[i - 1].fraction);
        QVERIFY(forward);
    }
    QVERIFY(seen.size() <= 12); // throttled: 33 reports in about 400 ms, one in 50 ms is told
}

void TestJobRunner::progressNeverGoesBackWithinAStage()
{
    JobProgress progress;
    progress.report({Stage::Read, 0.5});
    progress.report({Stage::Read, 0.3});
    QCOMPARE(progress.read().progress.fraction, 0.5);
    progress.report({Stage::Build, 0.1});
    progress.report({Stage::Read, 0.9}); // a late worker of the stage before
    QCOMPARE(progress.read().progress.stage, Stage::Build);
    progress.report({Stage::Build, 7.0});
    QCOMPARE(progress.read().progress.fraction, 1.0);
}

void TestJobRunner::timeLeftFollowsTheStage()
{
    const JobProgress::Clock::time_point start{};
    JobProgress progress;
    progress.report({Stage::Read, 0.0}, start);
    progress.report({Stage::Read, 0.25}, start + 1s);
    QVERIFY(!progress.read(start + 100ms).left);
    QCOMPARE(progress.read(start + 1s).left, std::optional(3000ms));
}

void TestJobRunner::destroyWhileRunningWaitsAndDeliversNothing()
{
    std::atomic<bool> ended = false;
    bool delivered = false;
    {
        JobRunner runner;
        runner.run(
            {},
            [&](const TaskContext& task) -> Result<int> {
                auto result = untilStopped(task);
                QThread::msleep(30);
                ended = true;
                return result;
            },
            [&](const Result<int>&) { delivered = true; });
        QTest::qWait(5);
    }
    QVERIFY(ended);
    QTest::qWait(10);
    QVERIFY(!delivered);
}

void TestJobRunner::quietJobsAreNotTold()
{
    JobRunner runner;
    bool done = false;
    runner.run(
        {.key = "frame", .quiet = true},
        [](const TaskContext&) -> Result<int> { return 1; },
        [&](const Result<int>&) { done = true; });
    QVERIFY(runner.jobs().empty());
    QVERIFY(runner.running("frame"));
    QTRY_VERIFY(done);
    QVERIFY(!runner.running("frame"));
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
