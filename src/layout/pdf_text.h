// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace yimi {

/// Replaces, in a PDF that Qt wrote, the Kangxi radicals and CJK radical supplements of its text
/// (U+2F00…2FD5, U+2E80…2EF3) by the Han characters people type, so that «儿童» is found by
/// searching for it. Where a font has one glyph for both, Qt's PDF engine notes the first code that
/// leads to the glyph, and the radicals come first. Only the ToUnicode maps change, which Qt writes
/// uncompressed: nothing that is seen, and no offset.
void makeHanPlain(char* pdf, qsizetype size);

/// The PDF so changed.
[[nodiscard]] QByteArray withPlainHan(const QByteArray& pdf);

} // namespace yimi
