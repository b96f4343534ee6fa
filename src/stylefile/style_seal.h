// SPDX-License-Identifier: GPL-3.0-or-later
// A style in Yimi's own words behind the words of another program. Private to stylefile.
#pragma once

#include "style/style.h"

#include <QByteArray>

#include <optional>

namespace yimi {

/// The file with the style as a comment at its end, which other programs skip and lose when they
/// write the file anew.
[[nodiscard]] QByteArray sealed(const QByteArray& file, const LayerStyle& style);

/// The style that was sealed; nothing where there is none or the file was changed since.
[[nodiscard]] std::optional<LayerStyle> sealedStyle(const QByteArray& file);

} // namespace yimi
