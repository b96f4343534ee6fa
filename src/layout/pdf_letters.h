// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/pdf_lines.h"
#include "layout/pdf_marks.h"

#include <span>

namespace yimi {

/// Letters that Qt wrote in pieces, each with a matrix of its own, as one text object: readers put
/// words together only from letters of one matrix and of one object. `at`: the matrices where the
/// lines begin. Nothing where the lines draw anything but letters, or leave another state than they
/// found.
[[nodiscard]] std::optional<QByteArray>
joinedLetters(std::span<const QByteArray> lines, const PdfMark& mark, const PdfMatrices& at);

/// Around letters that are to be read as other words.
[[nodiscard]] QByteArray wordsBegin(const QByteArray& words);

/// Letters as lines of this width (units of the matrix), in the colour of «/CSp cs … scn».
[[nodiscard]] QByteArray halo(double width, const QByteArray& ink);

} // namespace yimi
