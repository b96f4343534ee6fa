// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF of one or many pages.
#pragma once

#include "crs/crs.h"
#include "layout/frame_place.h"

#include <QTemporaryFile>

#include <memory>
#include <span>

class QPainter;
class QPdfWriter;

namespace yimi {

/// One line of the list of contents that readers show beside a document.
struct PdfBookmark
{
    QString title;
    int depth = 0;        ///< a deeper one belongs to the one before it that is less deep
    std::size_t page = 0; ///< where it leads, from 0
};

/// A PDF that is written page by page: vector, fonts embedded once as subsets, text that can be
/// searched. It grows beside its final name, which it takes when it is whole; memory does not grow
/// with the pages.
class PdfFile
{
public:
    explicit PdfFile(QString path);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    /// Errors: FileUnwritable.
    [[nodiscard]] Result<void> open(const QString& title);

    /// `crs` known: the map has a place on the ground (ISO 32000-2, 12.10). Errors: DiskFull,
    /// ParameterInvalid (a place for a page without a map), those of Transformer, Cancelled.
    [[nodiscard]] Result<void>
    add(const Page& page, const Crs& crs = {}, const TaskContext& task = {});

    /// After the last page; without one there is no file. Errors: FileUnwritable, DiskFull.
    [[nodiscard]] Result<void> finish(std::span<const PdfBookmark> bookmarks = {});

private:
    [[nodiscard]] Result<void>
    giveName(char* content, qsizetype size, std::span<const PdfBookmark> bookmarks);

    QString m_path;
    QTemporaryFile m_growing;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    std::vector<QByteArray> m_viewports; ///< of each page; empty: no place on the ground
};

} // namespace yimi
