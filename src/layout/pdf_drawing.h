// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "layout/pdf_marks.h"

#include <QByteArrayView>

#include <functional>
#include <optional>
#include <span>

namespace yimi {

/// Where a rewritten drawing goes.
struct DrawingTarget
{
    std::function<void(QByteArrayView)> write; ///< the new stream, deflated, in pieces
    /// Takes what may be the same on other pages, whole in itself, and says what draws it.
    std::function<QByteArray(const QByteArray&)> share;
};

/// Rewrites the drawing of a page (a deflated content stream of Qt's) piece by piece, however long
/// it is: marks become their operators, halos are drawn as lines along their letters, and places
/// are written to a few micrometres, finer than any printer. How many bytes the new stream has;
/// nothing when the stream is damaged, when a mark was not found, or when stopped.
[[nodiscard]] std::optional<qsizetype> rewriteDrawing(QByteArrayView stream,
                                                      std::span<const PdfMark> marks,
                                                      const DrawingTarget& target,
                                                      const TaskContext& task = {});

} // namespace yimi
