// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/large_array.h"

#include <QTest>

#include <cstdint>
#include <limits>
#include <numeric>
#include <string>

using namespace yimi;

class TestLargeArray : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void valuesStayThroughAllSizes()
    {
        // From a few bytes through many moves to more than one large page.
        LargeArray<std::uint32_t> numbers;
        for (std::uint32_t i = 0; i < 3'000'000; ++i)
            numbers.push_back(i * 7);
        for (std::uint32_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i] != i * 7)
                QFAIL("a number has changed");
        }
        const LargeArray<std::uint32_t> copy = numbers;
        numbers.clear();
        numbers.shrink_to_fit();
        QCOMPARE(copy.size(), std::size_t{3'000'000});
        QCOMPARE(copy.back(), 2'999'999U * 7);
    }

    void aSizeWithAValueIsFilled()
    {
        LargeArray<std::uint64_t> zeros(2'000'000, 0);
        QCOMPARE(std::accumulate(zeros.begin(), zeros.end(), std::uint64_t{0}), std::uint64_t{0});
        zeros.assign(3'000'000, 2);
        QCOMPARE(std::accumulate(zeros.begin(), zeros.end(), std::uint64_t{0}),
                 std::uint64_t{6'000'000});
    }

    void whatHasAValueOfItsOwnBeginsWithIt()
    {
        const LargeArray<std::string> texts(500'000);
        QVERIFY(texts.front().empty() && texts.back().empty());
    }

    void bigOnesBeginAtALargePage()
    {
        const LargeArray<double> big(1'000'000);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(big.data()) % (std::uintptr_t{2} << 20U),
                 std::uintptr_t{0});
    }

    void moreThanThereIsIsRefused()
    {
        LargePages<std::uint64_t> pages;
        constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(pages.allocate(kAll / 4)),
                                 std::bad_array_new_length);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(pages.allocate(kAll / 8)), std::bad_alloc);
    }
};

QTEST_GUILESS_MAIN(TestLargeArray)
#include "tst_large_array.moc"
