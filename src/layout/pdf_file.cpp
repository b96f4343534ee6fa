// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_file.h"

#include "layout/page_content.h"
#include "layout/pdf_layers.h"
#include "layout/pdf_objects.h"
#include "layout/pdf_output.h"
#include "layout/pdf_pages.h"
#include "layout/pdf_parts.h"
#include "layout/pdf_text.h"
#include "layout/whole_file.h"
#include "render/fonts.h"

#include <QFileInfo>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace yimi {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kPdfResolution = 1200;

/// Bookmarks and layers, of the whole document.
void addToCatalog(PdfObjects& pdf, const QByteArray& entry)
{
    if (!entry.isEmpty())
        pdf.replace(pdf.catalog(), withEntry(pdf.object(pdf.catalog()), entry));
}

void addOutline(PdfObjects& pdf,
                const std::vector<int>& pages,
                std::span<const PdfBookmark> bookmarks)
{
    const OutlineObjects outline = outlineOf(bookmarks, pages, pdf.objectCount() + 1);
    for (const QByteArray& body : outline.bodies)
        pdf.add(body);
    addToCatalog(pdf, outline.catalogEntry);
}

} // namespace

PdfFile::PdfFile(QString path, bool layers)
    : m_path(std::move(path))
    , m_growing(QFileInfo(m_path).absolutePath() + QStringLiteral("/.yimi-XXXXXX.pdf"))
    , m_marks(layers ? &m_layers : nullptr)
{
}

PdfFile::~PdfFile()
{
    m_painter.reset(); // before the writer that it paints on
    m_writer.reset();
}

Result<void> PdfFile::open(const QString& title)
{
    if (auto font = checkMapFont(); !font)
        return font;
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
    PageExtras extras;
    if (crs.known()) {
        const auto place = framePlace(page);
        if (!place)
            return failure({.code = ErrorCode::ParameterInvalid, .field = "geo"});
        auto made = viewportOf(*place, crs, m_writer->pageLayout().fullRectPoints().height());
        if (!made)
            return tl::unexpected(made.error());
        extras.viewport = std::move(*made);
    }
    if (!m_painter)
        m_painter = std::make_unique<QPainter>(m_writer.get());
    else
        m_writer->newPage();
    m_marks.setLabelsTitle(page.words.labels);
    if (!paintMarkedPage(page, *m_painter, kPdfResolution / kMillimetresPerInch, m_marks, task))
        return cancelledError();
    if (auto problem = pictureProblem(page))
        return failure(std::move(*problem));
    if (m_growing.error() != QFileDevice::NoError)
        return failure(writeError(m_growing, m_path));
    extras.marks = m_marks.taken();
    m_pages.push_back(std::move(extras));
    return {};
}

Result<void> PdfFile::finish(std::span<const PdfBookmark> bookmarks, const TaskContext& task)
{
    m_painter.reset();
    m_writer.reset();
    if (!m_growing.flush() || m_growing.error() != QFileDevice::NoError)
        return failure(writeError(m_growing, m_path));
    const qint64 size = m_growing.size();
    auto* const content = reinterpret_cast<char*>(size > 0 ? m_growing.map(0, size) : nullptr);
    if (content == nullptr)
        return failure(writeError(m_growing, m_path));
    makeHanPlain(content, size);
    auto pdf = PdfObjects::of({content, size});
    if (!pdf || pdf->pages().size() != m_pages.size()) // bytes are missing: the disk was full
        return failure(writeError(m_growing, m_path));
    markSubsets(*pdf);
    putPages(*pdf, bookmarks);
    return giveName(*pdf, task);
}

void PdfFile::putPages(PdfObjects& pdf, std::span<const PdfBookmark> bookmarks) const
{
    const std::vector<int> pages = pdf.pages();
    std::vector<int> layers;
    for (const QString& title : m_layers)
        layers.push_back(pdf.add(layerBody(title)));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const QByteArray page = pdf.object(pages[i]);
        const int resources = referenceIn(page, "/Resources");
        if (!layers.empty())
            pdf.replace(resources, withEntry(pdf.object(resources), layersResource(layers)));
        if (!m_pages[i].viewport.isEmpty())
            pdf.replace(pages[i], withEntry(page, "/VP " + m_pages[i].viewport));
    }
    addToCatalog(pdf, layersEntry(layers));
    addOutline(pdf, pages, bookmarks);
}

Result<void> PdfFile::giveName(PdfObjects& pdf, const TaskContext& task)
{
    PdfOutput output(m_path);
    if (auto opened = output.open(); !opened)
        return opened;
    output.reserve(pdf.objectCount());
    PdfPages drawings(pdf, output);
    const std::vector<int> pages = pdf.pages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool whole = !task.cancelled() && drawings.put(pages[i], m_pages[i].marks, task);
        if (task.cancelled())
            return cancelledError();
        if (!whole)
            return failure(
                errorFor(ErrorCode::FileUnwritable, m_path, QStringLiteral("page %1").arg(i + 1)));
    }
    for (int number = 1; number <= pdf.objectCount(); ++number) {
        if (drawings.has(number))
            continue;
        if (pdf.changed(number))
            output.put(number, pdf.object(number));
        else if (const QByteArrayView raw = pdf.raw(number); !raw.isEmpty())
            output.copy(number, raw);
    }
    return output.finish(pdf.catalog(), pdf.info());
}

} // namespace yimi
