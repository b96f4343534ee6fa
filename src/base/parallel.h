// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace yimi {

/// Number of worker threads to use when asked for `wanted` (0 = all cores). At least 1.
[[nodiscard]] unsigned threadCount(unsigned wanted);

/// Calls work(i, worker) for every i in [0, count), handed out in runs of `run` to `threads`
/// workers (worker in [0, threads)): many where single calls are quick, one where they are long.
/// Blocks until all is done. The caller's results must depend on i alone, so that they are the same
/// for every thread count.
void parallelFor(std::size_t count,
                 unsigned threads,
                 const std::function<void(std::size_t, unsigned)>& work,
                 std::size_t run = 16);

} // namespace yimi
