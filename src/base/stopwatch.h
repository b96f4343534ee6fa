// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace yimi {

/// Wall-clock time since it was made or last read.
class Stopwatch
{
public:
    /// Milliseconds since the last call, and starts again.
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double, std::milli> passed = now - m_since;
        m_since = now;
        return passed.count();
    }

private:
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

} // namespace yimi
