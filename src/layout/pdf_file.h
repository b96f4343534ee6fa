// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF of one or many pages.
#pragma once

#include "crs/crs.h"
#include "layout/frame_place.h"
#include "layout/pdf_marks.h"

#include <QTemporaryFile>

#include <memory>
#include <span>

class QPainter;
class QPdfWriter;

namespace yimi {

class PdfObjects;

/// One line of the list of contents that readers show beside a document.
struct PdfBookmark
{
    QString title;
    int depth = 0;        ///< a deeper one belongs to the one before it that is less deep
    std::size_t page = 0; ///< where it leads, from 0
};

/// A PDF that is written page by page: vector, fonts embedded once as subsets, text that can be
/// searched, each label one word whatever way its letters go. It grows beside its final name, which
/// it takes when it is whole; memory does not grow with the pages.
class PdfFile
{
public:
    /// `layers`: layers of the maps can be switched off and on (Page::words names the others).
    explicit PdfFile(QString path, bool layers = false);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    /// Errors: FileUnwritable, those of checkMapFont.
    [[nodiscard]] Result<void> open(const QString& title);

    /// `crs` known: the map has a place on the ground (ISO 32000-2, 12.10). Errors: DiskFull,
    /// ParameterInvalid (a place for a page without a map), those of Transformer and of
    /// pictureProblem, Cancelled.
    [[nodiscard]] Result<void>
    add(const Page& page, const Crs& crs = {}, const TaskContext& task = {});

    /// After the last page; without one there is no file. Errors: FileUnwritable, DiskFull,
    /// Cancelled.
    [[nodiscard]] Result<void> finish(std::span<const PdfBookmark> bookmarks = {},
                                      const TaskContext& task = {});

private:
    /// What Qt's PDF engine cannot say of a page.
    struct PageExtras
    {
        std::vector<PdfMark> marks;
        QByteArray viewport; ///< empty: no place on the ground
    };

    [[nodiscard]] Result<void> giveName(PdfObjects& pdf, const TaskContext& task);
    void putPages(PdfObjects& pdf, std::span<const PdfBookmark> bookmarks) const;

    QString m_path;
    QTemporaryFile m_growing;
    QStringList m_layers; ///< in the order of drawing
    PdfMarks m_marks;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    std::vector<PageExtras> m_pages;
};

} // namespace yimi
