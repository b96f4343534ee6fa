// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/export_controller.h"

#include "settings/settings.h"
#include "ui/page/atlas_dialog.h"
#include "ui/page/page_picture.h"
#include "ui/page/page_preview.h"
#include "ui/page/print_page.h"
#include "wording/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kClipboardDots = 4000; ///< of the longer side: sharp on a slide, no burden to memory
constexpr int kPrintDpi = 600;
constexpr std::chrono::milliseconds kTypingPause{350};

int densityFor(QSizeF millimetres, int dots)
{
    const double side = std::max(millimetres.width(), millimetres.height());
    return std::clamp(
        static_cast<int>(std::floor(dots * kMillimetresPerInch / side)), kLeastDpi, kMostDpi);
}

} // namespace

ExportController::ExportController(Document& document,
                                   JobRunner& jobs,
                                   Settings& settings,
                                   std::shared_ptr<DisplayCache> cache,
                                   QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_cache(std::move(cache))
    , m_window(window)
{
}

template <typename Use, typename Done>
void ExportController::withPage(const JobRequest& job,
                                const ExportChoice& choice,
                                Use use,
                                Done done)
{
    m_jobs.run(
        job,
        [choice, use, contents = m_document.contents(), cache = m_cache](
            const TaskContext& task) -> std::invoke_result_t<Use, const Page&, const TaskContext&> {
            const auto page = projectPage(choice.name, contents, choice.page, *cache, task);
            if (!page)
                return failure(page.error());
            return use(*page, task);
        },
        [this, done](auto outcome) {
            if (outcome)
                done(*outcome);
            else if (outcome.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(outcome.error());
        });
}

void ExportController::ask(const Box& view, const QString& page)
{
    const ProjectContents& contents = m_document.contents();
    auto* dialog = new ExportDialog(
        contents, view, page.isEmpty() ? likelyPage(contents) : page, m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    showPreview(*dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        dialog->remember(m_settings);
        write(dialog->choice());
    });
    connect(dialog, &ExportDialog::copyWanted, this, [this, dialog] { copy(dialog->choice()); });
    connect(dialog, &ExportDialog::printWanted, this, [this, dialog] {
        askPrinter(dialog->choice(), *dialog);
    });
    connect(dialog, &ExportDialog::atlasWanted, this, [this, dialog] {
        const ExportChoice choice = dialog->choice();
        dialog->reject();
        askAtlas(choice.name, choice.page);
    });
    dialog->open();
}

/// The window's result stays what it was: a page that cannot be made is told in its place.
void ExportController::showPreview(ExportDialog& dialog)
{
    auto* picture = new PagePicture(m_jobs, m_cache, kTypingPause, &dialog);
    PagePreview& preview = dialog.preview();
    connect(&dialog, &ExportDialog::previewWanted, picture, [this, picture, &dialog, &preview] {
        const ExportChoice choice = dialog.choice();
        picture->ask(
            choice.name, m_document.contents(), choice.page, {.longerSide = preview.dots()});
    });
    connect(picture, &PagePicture::made, &preview, [&preview](const PictureOfPage& made) {
        preview.showPage(made.image);
    });
    connect(picture, &PagePicture::failed, &preview, [&preview](const Error& error) {
        preview.showText(errorSentence(error));
    });
}

void ExportController::keepTitleBlock(const PageRequest& page)
{
    DocumentSettings settings = m_document.settings();
    settings.organisation = page.organisation;
    settings.reviewer = page.reviewer;
    m_document.setSettings(settings, tr("填写图签"));
}

void ExportController::write(const ExportChoice& choice)
{
    keepTitleBlock(choice.page);
    withPage(
        {.title = tr("出图")},
        choice,
        [choice](const Page& page, const TaskContext& task) {
            return writePage(page, choice.path, choice.output, task);
        },
        [this](const QStringList& written) { Q_EMIT exported(written.join(u"、"_s)); });
}

void ExportController::copy(const ExportChoice& choice)
{
    withPage(
        {.key = u"copyPage"_s, .title = tr("复制图幅")},
        choice,
        [](const Page& page, const TaskContext& task) {
            return pageImage(page, densityFor(page.sizeMillimetres, kClipboardDots), task);
        },
        [this](const QImage& image) {
            QGuiApplication::clipboard()->setImage(image);
            Q_EMIT told(true, tr("图幅已复制到剪贴板，可以粘贴到文档和幻灯片里"));
        });
}

void ExportController::askPrinter(const ExportChoice& choice, QWidget& parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setResolution(kPrintDpi);
    Page paper; // only its size and name are needed here
    paper.title = choice.page.title;
    for (const PageOffer& offer : pageOffers()) {
        if (offer.name == choice.name)
            paper.sizeMillimetres = offer.sizeMillimetres;
    }
    if (!choice.page.size.isEmpty())
        paper.sizeMillimetres = choice.page.size;
    setUpPrinter(*printer, paper);
    auto* dialog = new QPrintDialog(printer.get(), &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, choice, printer] { print(choice, printer); });
    dialog->open();
}

void ExportController::print(const ExportChoice& choice, std::shared_ptr<QPrinter> printer)
{
    struct Printed
    {
        PrintOutcome outcome;
        double scale;
    };

    withPage(
        {.title = tr("打印")},
        choice,
        [printer](const Page& page, const TaskContext& task) -> Result<Printed> {
            const PrintOutcome outcome = printPage(page, *printer, task);
            if (outcome == PrintOutcome::Stopped)
                return cancelledError();
            return Printed{outcome, printScale(*printer, page)};
        },
        [this, name = printer->printerName()](const Printed& printed) {
            if (printed.outcome == PrintOutcome::NoPrinter)
                Q_EMIT told(
                    false,
                    tr("打印机“%1”没有接受这张图。请检查它是否开机、联网，或另选一台；也可以"
                       "先导出 PDF 再打印")
                        .arg(name));
            else if (printed.scale < 1)
                Q_EMIT told(true,
                            tr("图幅已送去打印。纸比图幅小，已缩到 %1，图上比例尺不再准确")
                                .arg(percentText(printed.scale)));
            else
                Q_EMIT told(true, tr("图幅已送去打印"));
        });
}

void ExportController::askAtlas()
{
    askAtlas(likelyPage(m_document.contents()),
             pageRequest(m_document.settings(), QDate::currentDate()));
}

void ExportController::askAtlas(const QString& page, const PageRequest& request)
{
    PageRequest own = request;
    own.extent.reset(); // every page has its own, and its own title
    own.title.clear();
    auto* dialog = new AtlasDialog(m_document.contents(), page, own, m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        dialog->remember(m_settings);
        writeAtlas(dialog->request());
    });
    dialog->open();
}

void ExportController::writeAtlas(const AtlasRequest& request)
{
    keepTitleBlock(request.request);
    m_jobs.run(
        {.key = u"atlas"_s, .title = tr("图集")},
        [request, contents = m_document.contents(), cache = m_cache](const TaskContext& task) {
            return yimi::writeAtlas(contents, request, *cache, task);
        },
        [this, path = request.path](const Result<AtlasWritten>& written) {
            if (written && written->kept > 0)
                Q_EMIT told(true,
                            tr("图集已写好，共 %1 页，其中 %2 页是上次做好的：%3")
                                .arg(written->pages)
                                .arg(written->kept)
                                .arg(path));
            else if (written)
                Q_EMIT told(true, tr("图集已写好，共 %1 页：%2").arg(written->pages).arg(path));
            else if (written.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(written.error());
        });
}

} // namespace yimi
