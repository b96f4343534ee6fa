// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/service_area_summary.h"
#include "app/cli_answer.h"

namespace yimi::cli {

/// The isochrone command's fields, findings and text; without method and timings.
[[nodiscard]] Answer isochroneAnswer(const ServiceAreaSummary& summary);

} // namespace yimi::cli
