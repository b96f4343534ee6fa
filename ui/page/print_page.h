// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"

class QPrinter;

namespace yimi {

enum class PrintOutcome {
    Whole,
    Stopped,
    NoPrinter, ///< it is gone, or took nothing
};

/// The paper that a page wants, as what a print dialog begins with.
void setUpPrinter(QPrinter& printer, const Page& page);

/// How much smaller than asked for the page comes out on the printer's paper: 1 where it has room.
[[nodiscard]] double printScale(const QPrinter& printer, const Page& page);

/// Prints a page in its own size, or fitted to the paper where it has no room. May run on a worker.
[[nodiscard]] PrintOutcome
printPage(const Page& page, QPrinter& printer, const TaskContext& task = {});

} // namespace yimi
