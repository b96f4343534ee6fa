// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/export_page.h"
#include "project/page_base.h"

namespace yimi {

/// What the user wants on the page, how, and where it goes.
struct ExportChoice
{
    QString name; ///< of a page offer
    PageRequest page;
    PageOutput output;
    QString path;
};

} // namespace yimi
