// SPDX-License-Identifier: GPL-3.0-or-later
// Private to wording.
#pragma once

#include "base/finding.h"

namespace yimi {

/// `happened` says what and how many (%1) and what was done about it; `wayOut` what the planner can
/// do.
struct FindingWords
{
    FindingCode code;
    const char* happened;
    const char* wayOut;
};

} // namespace yimi
