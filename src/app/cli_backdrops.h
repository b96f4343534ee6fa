// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_answer.h"

namespace yimi {
struct ProjectContents;
}

namespace yimi::cli {

/// Says which pictures below the map are not on pages, because they come from a network that the
/// batch tool never uses: in words, and as "backdrops_left_out".
void tellBackdropsLeftOut(const ProjectContents& contents, Answer& answer);

} // namespace yimi::cli
