// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

#include <QByteArray>

namespace yimi {

/// A short text that is another one whenever what pages show of the contents is: settings, results,
/// and layers with their tables and looks, since a page shows what it speaks of also where the
/// window does not. The same for a project that is opened
/// or computed again: identities and times are not in it. Linear in the tables.
[[nodiscard]] QByteArray contentsMark(const ProjectContents& contents);

} // namespace yimi
