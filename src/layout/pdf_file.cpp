// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_file.h"

#include "layout/pdf_parts.h"
#include "layout/pdf_text.h"
#include "layout/pdf_update.h"
#include "layout/whole_file.h"

#include <QFileInfo>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kPdfResolution = 1200;
constexpr qsizetype kPiece = 8LL << 20;

void addOutline(PdfUpdate& pdf,
                const std::vector<int>& pages,
                std::span<const PdfBookmark> bookmarks)
{
    const OutlineObjects outline = outlineOf(bookmarks, pages, pdf.objectCount() + 1);
    for (const QByteArray& body : outline.bodies)
        pdf.add(body);
    if (!outline.catalogEntry.isEmpty())
        pdf.replace(pdf.catalog(), withEntry(pdf.object(pdf.catalog()), outline.catalogEntry));
}

} // namespace

PdfFile::PdfFile(QString path)
    : m_path(std::move(path))
    , m_growing(QFileInfo(m_path).absolutePath() + QStringLiteral("/.yimi-XXXXXX.pdf"))
{
}

PdfFile::~PdfFile()
{
    m_painter.reset(); // before the writer that it paints on
    m_writer.reset();
}

Result<void> PdfFile::open(const QString& title)
{
    // What cannot take the file in the end is found before the work.
    const QFileInfo there(m_path);
    if (there.exists() && (!there.isFile() || !there.isWritable()))
        return failure(errorFor(ErrorCode::FileUnwritable, m_path));
    if (!m_growing.open())
        return failure(errorFor(ErrorCode::FileUnwritable, m_path, m_growing.errorString()));
    m_writer = std::make_unique<QPdfWriter>(&m_growing);
    m_writer->setPageMargins(QMarginsF(0, 0, 0, 0));
    m_writer->setResolution(kPdfResolution);
    m_writer->setTitle(title);
    m_writer->setCreator(QStringLiteral("Yimi"));
    return {};
}

Result<void> PdfFile::add(const Page& page, const Crs& crs, const TaskContext& task)
{
    if (task.cancelled())
        return cancelledError();
    m_writer->setPageSize(
        QPageSize(page.sizeMillimetres, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    QByteArray viewport;
    if (crs.known()) {
        const auto place = framePlace(page);
        if (!place)
            return failure({.code = ErrorCode::ParameterInvalid, .field = "geo"});
        auto made = viewportOf(*place, crs, m_writer->pageLayout().fullRectPoints().height());
        if (!made)
            return tl::unexpected(made.error());
        viewport = std::move(*made);
    }
    if (!m_painter)
        m_painter = std::make_unique<QPainter>(m_writer.get());
    else
        m_writer->newPage();
    if (!paintPage(page, *m_painter, kPdfResolution / kMillimetresPerInch, true, task))
        return cancelledError();
    if (m_growing.error() != QFileDevice::NoError)
        return failure(writeError(m_growing, m_path));
    m_viewports.push_back(std::move(viewport));
    return {};
}

Result<void> PdfFile::finish(std::span<const PdfBookmark> bookmarks)
{
    m_painter.reset();
    m_writer.reset();
    if (!m_growing.flush() || m_growing.error() != QFileDevice::NoError)
        return failure(writeError(m_growing, m_path));
    const qint64 size = m_growing.size();
    auto* const content = reinterpret_cast<char*>(size > 0 ? m_growing.map(0, size) : nullptr);
    if (content == nullptr)
        return failure(writeError(m_growing, m_path));
    return giveName(content, size, bookmarks);
}

Result<void>
PdfFile::giveName(char* content, qsizetype size, std::span<const PdfBookmark> bookmarks)
{
    makeHanPlain(content, size);
    auto update = PdfUpdate::of({content, size});
    if (!update) // bytes are missing: the disk was full for a while
        return failure(writeError(m_growing, m_path));
    markSubsets(*update);
    const std::vector<int> pages = update->pages();
    for (std::size_t i = 0; i < std::min(pages.size(), m_viewports.size()); ++i) {
        if (!m_viewports[i].isEmpty())
            update->replace(pages[i], withEntry(update->object(pages[i]), "/VP " + m_viewports[i]));
    }
    addOutline(*update, pages, bookmarks);
    QSaveFile file(m_path);
    if (auto opened = openFor(file); !opened)
        return opened;
    for (qsizetype at = 0; at < size; at += kPiece) {
        const qsizetype piece = std::min(kPiece, size - at);
        if (file.write(content + at, piece) != piece)
            return failure(writeError(file, m_path));
    }
    const QByteArray rest = update->bytes();
    if (file.write(rest) != rest.size() || !file.commit())
        return failure(writeError(file, m_path));
    return {};
}

} // namespace yimi
