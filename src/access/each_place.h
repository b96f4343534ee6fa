// SPDX-License-Identifier: GPL-3.0-or-later
// Private to access: one value a place, worked out by several workers.
#pragma once

#include "base/parallel.h"
#include "base/task_context.h"

#include <vector>

namespace yimi {

/// valueOf(i) for every i in [0, count), in order. valueOf may read what does not change only, so
/// that the result does not depend on the number of threads. Errors: Cancelled.
template <typename T, typename ValueOf>
[[nodiscard]] Result<std::vector<T>>
eachPlace(std::size_t count, unsigned threads, const TaskContext& task, const ValueOf& valueOf)
{
    std::vector<T> values(count);
    parallelFor(count, threadCount(threads), [&](std::size_t i, unsigned) {
        if (!task.cancelled())
            values[i] = valueOf(i);
    });
    if (task.cancelled())
        return cancelledError();
    return values;
}

} // namespace yimi
