// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace yimi;

class TestParallel : public QObject
{
    Q_OBJECT

private slots:
    void everyIndexIsDoneOnce_data();
    void everyIndexIsDoneOnce();
    void workersAreNumberedBelowTheThreadCount();
    void oneThreadIsTheCaller();
    void exceptionsReachTheCaller_data();
    void exceptionsReachTheCaller();
    void anExceptionEndsTheWork();
    void askingForNoThreadsMeansAllCores();
};

void TestParallel::everyIndexIsDoneOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<unsigned>("threads");
    for (const int count : {0, 1, 15, 16, 17, 1000}) {
        for (const unsigned threads : {0U, 1U, 2U, 7U})
            QTest::addRow("%d by %u", count, threads) << count << threads;
    }
}

void TestParallel::everyIndexIsDoneOnce()
{
    QFETCH(const int, count);
    QFETCH(const unsigned, threads);
    std::vector<std::atomic<int>> visits(static_cast<std::size_t>(count));
    parallelFor(visits.size(), threads, [&](std::size_t i, unsigned) { ++visits[i]; });
    QVERIFY(std::ranges::all_of(visits, [](const auto& times) { return times == 1; }));
}

void TestParallel::workersAreNumberedBelowTheThreadCount()
{
    std::atomic<unsigned> highest = 0;
    parallelFor(5000, 3, [&](std::size_t, unsigned worker) {
        unsigned known = highest;
        while (worker > known && !highest.compare_exchange_weak(known, worker)) {
        }
    });
    QVERIFY(highest < 3);
}

void TestParallel::oneThreadIsTheCaller()
{
    const auto caller = std::this_thread::get_id();
    bool same = true;
    parallelFor(100, 1, [&](std::size_t, unsigned) {
        same = same && std::this_thread::get_id() == caller;
    });
    QVERIFY(same);
}

void TestParallel::exceptionsReachTheCaller_data()
{
    QTest::addColumn<unsigned>("threads");
    QTest::newRow("in the caller's thread") << 1U;
    QTest::newRow("in any of four") << 4U;
}

void TestParallel::exceptionsReachTheCaller()
{
    QFETCH(const unsigned, threads);
    const auto failing = [](std::size_t i, unsigned) {
        if (i == 777)
            throw std::out_of_range("777");
    };
    QVERIFY_EXCEPTION_THROWN(parallelFor(1000, threads, failing), std::out_of_range);
}

void TestParallel::anExceptionEndsTheWork()
{
    std::size_t done = 0;
    const auto failing = [&](std::size_t i, unsigned) {
        if (i == 20)
            throw std::runtime_error("enough");
        ++done;
    };
    QVERIFY_EXCEPTION_THROWN(parallelFor(1'000'000, 1, failing), std::runtime_error);
    QCOMPARE(done, 20U);
}

void TestParallel::askingForNoThreadsMeansAllCores()
{
    QCOMPARE(threadCount(0), std::max(1U, std::thread::hardware_concurrency()));
    QCOMPARE(threadCount(5), 5U);
}

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
