// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/saved_page.h"

#include <QJsonArray>

namespace yimi {

[[nodiscard]] QJsonArray pagesJson(const std::vector<SavedPage>& pages);
/// Errors: those of layoutFromJson.
[[nodiscard]] Result<std::vector<SavedPage>> pagesFromJson(const QJsonArray& json);

[[nodiscard]] QJsonArray layoutsJson(const std::vector<Layout>& layouts);
/// Errors: those of layoutFromJson.
[[nodiscard]] Result<std::vector<Layout>> layoutsFromJson(const QJsonArray& json);

} // namespace yimi
