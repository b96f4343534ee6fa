// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace yimi {

namespace {

// Big enough that the shared cursor is not contended, small enough that uneven work spreads.
constexpr std::size_t kRun = 16;

/// What the workers share: the next index, and the first exception, which ends the work.
class Dispenser
{
public:
    explicit Dispenser(std::size_t count) : m_count(count) {}

    void serve(unsigned worker, const std::function<void(std::size_t, unsigned)>& work)
    {
        try {
            for (std::size_t first = m_next.fetch_add(kRun); first < m_count;
                 first = m_next.fetch_add(kRun)) {
                const std::size_t end = std::min(first + kRun, m_count);
                for (std::size_t i = first; i < end; ++i)
                    work(i, worker);
            }
        } catch (...) {
            keep(std::current_exception());
        }
    }

    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    void keep(std::exception_ptr failure)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_failure)
            m_failure = std::move(failure);
        m_next.store(m_count); // nobody starts another run
    }

    std::size_t m_count;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::exception_ptr m_failure;
};

} // namespace

unsigned threadCount(unsigned wanted)
{
    return std::max(1U, wanted == 0 ? std::thread::hardware_concurrency() : wanted);
}

void parallelFor(std::size_t count,
                 unsigned threads,
                 const std::function<void(std::size_t, unsigned)>& work)
{
    const std::size_t runs = (count + kRun - 1) / kRun;
    const auto workers = static_cast<unsigned>(
        std::min<std::size_t>(threadCount(threads), std::max<std::size_t>(runs, 1)));
    Dispenser dispenser(count);
    {
        // The calling thread is worker 0, so that one thread means no thread at all.
        std::vector<std::jthread> others;
        for (unsigned worker = 1; worker < workers; ++worker)
            others.emplace_back([&, worker] { dispenser.serve(worker, work); });
        dispenser.serve(0, work);
    }
    dispenser.rethrow();
}

} // namespace yimi
