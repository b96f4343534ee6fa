// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/resources.h"

#include <QtGlobal>

#include <mutex>

// Q_INIT_RESOURCE declares a function of the global namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace yimi {

void loadResources()
{
    static std::once_flag once;
    std::call_once(once, registerResources);
}

} // namespace yimi
