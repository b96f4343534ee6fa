// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_progress.h"

#include <algorithm>

namespace yimi {

namespace {

using namespace std::chrono_literals;

/// A guess made earlier than this jumps about more than it helps.
constexpr auto kEarliestGuess = 400ms;
constexpr double kSmallestFraction = 0.02;

unsigned bit(Stage stage)
{
    return 1U << static_cast<unsigned>(stage);
}

} // namespace

bool JobProgress::Reading::operator==(const Reading& other) const
{
    return started == other.started && progress.stage == other.progress.stage
           && progress.fraction == other.progress.fraction && left == other.left;
}

void JobProgress::report(Progress progress, Clock::time_point now)
{
    progress.fraction = std::clamp(progress.fraction, 0.0, 1.0);
    const std::lock_guard lock(m_mutex);
    if (m_started && progress.stage == m_progress.stage) {
        m_progress.fraction = std::max(m_progress.fraction, progress.fraction);
        return;
    }
    if ((m_leftStages & bit(progress.stage)) != 0)
        return;
    if (m_started)
        m_leftStages |= bit(m_progress.stage);
    m_started = true;
    m_progress = progress;
    m_stageStart = now;
}

JobProgress::Reading JobProgress::read(Clock::time_point now) const
{
    const std::lock_guard lock(m_mutex);
    Reading reading{m_started, m_progress, {}};
    const auto elapsed = now - m_stageStart;
    if (m_started && elapsed >= kEarliestGuess && m_progress.fraction >= kSmallestFraction) {
        const double ratio = (1.0 - m_progress.fraction) / m_progress.fraction;
        reading.left = std::chrono::duration_cast<std::chrono::milliseconds>(elapsed * ratio);
    }
    return reading;
}

} // namespace yimi
