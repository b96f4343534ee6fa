// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "layout/pdf_marks.h"

#include <QByteArrayView>

#include <functional>
#include <optional>
#include <span>

namespace yimi {

/// Rewrites the drawing of a page (a deflated content stream of Qt's) piece by piece, however long
/// it is: marks become their operators, halos are drawn as lines along their letters, and places
/// are written to a few micrometres, finer than any printer. `write` takes the new stream, deflated
/// too. How many bytes it has; nothing when the stream is damaged, when a mark was not found, or
/// when stopped.
[[nodiscard]] std::optional<qsizetype>
rewriteDrawing(QByteArrayView stream,
               std::span<const PdfMark> marks,
               const std::function<void(QByteArrayView)>& write,
               const TaskContext& task = {});

} // namespace yimi
