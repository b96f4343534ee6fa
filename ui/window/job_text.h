// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"

namespace yimi {

/// «读取 · 剩余 00:03»: the stage, and the time left where it is known and more than a second.
[[nodiscard]] QString jobStageText(const JobStatus& status);

} // namespace yimi
