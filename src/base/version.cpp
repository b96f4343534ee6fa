// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"

namespace yimi {

std::string_view softwareVersion()
{
    return YIMI_VERSION;
}

} // namespace yimi
