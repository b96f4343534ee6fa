// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

#include <memory>

namespace yimi {

/// Makes the catalogues that are built into the program loadable as «:/i18n/yimi_<code>.qm». May be
/// called again.
void loadCatalogues();

/// The translator of a language, ready to install; null for the language of the sources (Chinese)
/// and unknown codes.
[[nodiscard]] std::unique_ptr<QTranslator> translatorFor(const QString& languageCode);

} // namespace yimi
