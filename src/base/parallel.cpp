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

/// What the workers share: the next index, and the first exception, which ends the work.
class Dispenser
{
public:
    Dispenser(std::size_t count, std::size_t run) : m_count(count), m_run(run) {}

    void serve(unsigned worker, const std::function<void(std::size_t, unsigned)>& work)
    {
        try {
            for (std::size_t first = m_next.fetch_add(m_run); first < m_count;
                 first = m_next.fetch_add(m_run)) {
                const std::size_t end = std::min(first + m_run, m_count);
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
    std::size_t m_run;
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
                 const std::function<void(std::size_t, unsigned)>& work,
                 std::size_t run)
{
    const std::size_t runs = (count + run - 1) / run;
    const auto workers = static_cast<unsigned>(
        std::min<std::size_t>(threadCount(threads), std::max<std::size_t>(runs, 1)));
    Dispenser dispenser(count, run);
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
