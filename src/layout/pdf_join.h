// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "layout/pdf_file.h"

#include <QStringList>

#include <span>

namespace yimi {

/// Writes the pages of PDFs that PdfFile has made, one after the other, into one, with a list of
/// contents. Memory does not grow with their size. The parts
/// stay. Errors: FileUnreadable, FileDamaged (of a part), FileUnwritable, DiskFull, Cancelled.
[[nodiscard]] Result<void> joinPdfs(const QStringList& parts,
                                    const QString& path,
                                    std::span<const PdfBookmark> bookmarks,
                                    const TaskContext& task = {});

} // namespace yimi
