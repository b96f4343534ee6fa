// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "layout/pdf_marks.h"

#include <map>
#include <set>
#include <span>
#include <utility>

namespace yimi {

class PdfObjects;
class PdfOutput;

/// Puts the drawings of a document's pages into their file, what several of them have in common
/// once. Private to layout.
class PdfPages
{
public:
    PdfPages(PdfObjects& pdf, PdfOutput& output) : m_pdf(pdf), m_output(output) {}

    /// The drawing of one page; its resources are changed in the document. False when the drawing
    /// is not as Qt writes it, or when stopped.
    [[nodiscard]] bool put(int page, std::span<const PdfMark> marks, const TaskContext& task);

    /// The object is in the file.
    [[nodiscard]] bool has(int object) const { return m_done.contains(object); }

private:
    /// What draws it; a new one is put behind the page's own drawing.
    [[nodiscard]] QByteArray share(const QByteArray& lines, std::set<int>& used);
    void putShared(int resources);

    PdfObjects& m_pdf;
    PdfOutput& m_output;
    std::set<int> m_done;
    std::map<QByteArray, int> m_shared; ///< objects by a digest of their lines
    std::vector<std::pair<int, QByteArray>> m_waiting;
};

} // namespace yimi
