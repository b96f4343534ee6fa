// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"

#include <chrono>
#include <mutex>
#include <optional>

namespace yimi {

/// How far a job is, written by its workers and read by the window. Thread-safe.
class JobProgress
{
public:
    using Clock = std::chrono::steady_clock;

    /// Within one stage the fraction never goes back, whichever worker reports last. A stage that
    /// was left is not entered again.
    void report(Progress progress, Clock::time_point now = Clock::now());

    struct Reading
    {
        bool started = false; ///< something was reported
        Progress progress;
        /// Of the current stage; nothing while it is too early to tell.
        std::optional<std::chrono::milliseconds> left;

        bool operator==(const Reading& other) const;
    };

    [[nodiscard]] Reading read(Clock::time_point now = Clock::now()) const;

private:
    mutable std::mutex m_mutex;
    bool m_started = false;
    Progress m_progress;
    Clock::time_point m_stageStart;
    unsigned m_leftStages = 0; ///< bit = Stage
};

} // namespace yimi
