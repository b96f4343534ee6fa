// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/catalogue.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function of the global namespace.
static void registerCatalogues()
{
    Q_INIT_RESOURCE(yimi_i18n);
}

namespace yimi {

void loadCatalogues()
{
    registerCatalogues();
}

std::unique_ptr<QTranslator> translatorFor(const QString& languageCode)
{
    loadCatalogues();
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/yimi_%1.qm").arg(languageCode)))
        return nullptr;
    return translator;
}

} // namespace yimi
