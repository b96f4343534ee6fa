// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/resources.h"

#include "render/resources.h"
#include "wording/catalogue.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function of the global namespace.
static void registerWindowResources()
{
    Q_INIT_RESOURCE(yimi_ui);
}

namespace yimi {

void loadWindowResources()
{
    registerWindowResources();
    loadCatalogues();
    loadResources();
}

} // namespace yimi
