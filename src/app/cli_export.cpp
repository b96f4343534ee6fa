// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_backdrops.h"
#include "app/cli_commands.h"
#include "app/cli_export_words.h"
#include "app/cli_recompute.h"
#include "assessment/analyses.h"
#include "base/stopwatch.h"
#include "project/pages.h"
#include "project/project_file.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

void addLine(
    Answer& answer, const char* list, const QString& name, const QString& title, QSizeF size)
{
    answer.fields[list].push_back({{"name", name.toStdString()},
                                   {"title", title.toStdString()},
                                   {"width_mm", size.width()},
                                   {"height_mm", size.height()}});
    answer.text += QStringLiteral("%1  %2  %3 × %4 mm\n")
                       .arg(name, title)
                       .arg(size.width())
                       .arg(size.height());
}

Result<Answer> listPages(const ExportWords& words, const TaskContext& task)
{
    const auto project = openProject(words.project, task);
    if (!project)
        return tl::unexpected(project.error());
    Answer answer;
    answer.fields["pages"] = Json::array();
    for (const PageOffer& page : pageOffers())
        addLine(answer, "pages", page.name, page.title, page.sizeMillimetres);
    answer.text += QCoreApplication::translate("cli", "\n版式（--layout）：\n");
    answer.fields["layouts"] = Json::array();
    for (const auto& [name, layout] : namedLayouts(project->contents))
        addLine(answer, "layouts", name, layoutTitle(layout), layout.size);
    return answer;
}

Result<QStringList> writeOne(const ExportWords& words,
                             const ExportAsked& what,
                             const PageRequest& request,
                             const ProjectContents& contents,
                             const TaskContext& task)
{
    DisplayCache cache;
    const auto page =
        projectPage(QString::fromStdString(words.page), contents, request, cache, task);
    if (!page)
        return tl::unexpected(page.error());
    return writePage(*page, QString::fromStdString(words.out), what.output, task);
}

Result<QStringList> writeMany(const ExportWords& words,
                              const ExportAsked& what,
                              const PageRequest& request,
                              const ProjectContents& contents,
                              Answer& answer,
                              const TaskContext& task)
{
    DisplayCache cache;
    const auto written = writeAtlas(contents,
                                    {.page = QString::fromStdString(words.page),
                                     .level = *what.atlas,
                                     .request = request,
                                     .output = what.output,
                                     .path = QString::fromStdString(words.out),
                                     .files = intoFolder(words)},
                                    cache,
                                    task);
    if (!written)
        return tl::unexpected(written.error());
    answer.fields["pages"] = written->pages;
    answer.fields["kept"] = written->kept;
    return written->files;
}

/// What the page shows, where it is missing or outdated: that of a community every analysis, and an
/// atlas the coverage on all pages.
Result<void> recompute(Document& document,
                       const ExportWords& words,
                       const Common& common,
                       Answer& answer,
                       const TaskContext& task)
{
    bool coverage = !words.atlas.empty();
    for (const std::string& shown : exportResults(words)) {
        Result<void> done;
        if (shown == "service-areas")
            done = recomputeServiceAreas(document, Recompute::Outdated, answer, task);
        else if (shown == "community" || analysisSpec(shown) != nullptr)
            done = recomputeAnalyses(document,
                                     shown == "community" ? std::string() : shown,
                                     Recompute::Outdated,
                                     common.threads,
                                     answer,
                                     task);
        if (!done)
            return done;
        coverage = coverage || (shown != "service-areas" && analysisSpec(shown) == nullptr);
    }
    if (!coverage)
        return {};
    return recomputeCoverage(document, Recompute::Outdated, common.threads, answer, task);
}

Result<Answer> write(const ExportWords& words, const Common& common, const TaskContext& task)
{
    auto what = exportAsked(words);
    if (!what)
        return tl::unexpected(what.error());
    Answer answer;
    Stopwatch watch;
    auto project = openProject(words.project, task);
    if (!project)
        return tl::unexpected(project.error());
    answer.timings["read"] = watch.lap();
    Document document;
    document.reset(std::move(project->contents), QString::fromStdString(words.project));
    const auto request = exportRequest(words, *what, document.contents());
    if (!request)
        return tl::unexpected(request.error());
    if (auto done = recompute(document, words, common, answer, task); !done)
        return tl::unexpected(done.error());
    watch.lap();
    what->output.crs = document.settings().crs;
    const ProjectContents& contents = document.contents();
    const auto written = what->atlas ? writeMany(words, *what, *request, contents, answer, task)
                                     : writeOne(words, *what, *request, contents, task);
    if (!written)
        return tl::unexpected(written.error());
    answer.timings["write"] = watch.lap();
    answer.fields["written"] = Json::array();
    for (const QString& file : *written) {
        answer.fields["written"].push_back(file.toStdString());
        answer.text += QCoreApplication::translate("cli", "已写出 %1\n").arg(file);
    }
    tellBackdropsLeftOut(document.contents(), answer);
    return answer;
}

void addLooks(CLI::App& parser, ExportWords& words)
{
    parser.add_option("--size", words.size, "A4, A3, A2, A1, A0 or 16:9; default: the page's own");
    parser.add_flag("--portrait", words.portrait, "with --size: upright");
    parser.add_option(
        "--layout",
        words.layout,
        "how it is laid out: a template's name (see --list), or a file of one that was saved "
        "(.json); default: the one for the page");
    parser.add_option("--dpi", words.dpi, "of a picture")
        ->capture_default_str()
        ->check(CLI::Range(36, 600));
    parser.add_option("--quality", words.quality, "of a JPEG")
        ->capture_default_str()
        ->check(CLI::Range(1, 100));
    parser.add_flag("--geo", words.geo, "PDF and TIFF carry where the map lies");
    parser.add_flag("--world-file", words.worldFile, "the same beside a PNG, JPEG or TIFF");
    parser.add_flag("--layers", words.layers, "of a PDF: its maps' layers go off and on");
}

} // namespace

Command exportCommand(CLI::App& app)
{
    auto words = std::make_shared<ExportWords>();
    CLI::App* const parser = app.add_subcommand(
        "export", "one page of a project, or an atlas of it, as PDF, SVG, PNG, JPEG or TIFF");
    parser->add_option("project", words->project, "project file (.yimi)")->required();
    parser->add_option("--page", words->page, "page name (see --list)")->capture_default_str();
    CLI::Option* const out = parser->add_option(
        "--out", words->out, "file to write: .pdf, .png, .svg, .jpg or .tif; folder of an atlas");
    addLooks(*parser, *words);
    parser->add_option(
        "--community", words->community, "id of the one that page community is about");
    parser
        ->add_option("--compare",
                     words->compared,
                     "the two results on page compare: of coverage, service-areas and the analyses")
        ->delimiter(',')
        ->expected(2);
    parser->add_option(
        "--atlas", words->atlas, "a page per district, town or community: one PDF, or a folder");
    parser->add_option("--format", words->format, "of the files in an atlas's folder: pdf, png, …");
    CLI::Option* const list =
        parser->add_flag("--list", words->list, "the pages and layouts there are");
    parser->final_callback([out, list] {
        if (out->empty() && list->empty())
            throw CLI::RequiredError("--out");
    });
    return {.parser = parser,
            .run =
                [words](const Common& common, const TaskContext& task) {
                    return words->list ? listPages(*words, task) : write(*words, common, task);
                },
            .draws = true};
}

} // namespace yimi::cli
