// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_backdrops.h"
#include "app/cli_commands.h"
#include "app/cli_recompute.h"
#include "assessment/analyses.h"
#include "base/stopwatch.h"
#include "project/atlas.h"
#include "project/pages.h"
#include "project/project_file.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>

#include <algorithm>

namespace yimi::cli {

namespace {

struct Words
{
    std::string project;
    std::string page = "coverage";
    std::string out;
    std::string size; ///< empty: the page's own
    bool portrait = false;
    int dpi = 200;
    int quality = 90;
    bool geo = false;
    bool worldFile = false;
    bool layers = false;
    std::string atlas;  ///< level; empty: one page
    std::string format; ///< of an atlas of many files
    bool list = false;
};

Result<Answer> listPages(const Words& words, const TaskContext& task)
{
    if (const auto project = openProject(words.project, task); !project)
        return tl::unexpected(project.error());
    Answer answer;
    answer.fields["pages"] = Json::array();
    for (const PageOffer& page : pageOffers()) {
        answer.fields["pages"].push_back({{"name", page.name.toStdString()},
                                          {"title", page.title.toStdString()},
                                          {"width_mm", page.sizeMillimetres.width()},
                                          {"height_mm", page.sizeMillimetres.height()}});
        answer.text += QStringLiteral("%1  %2  %3 × %4 mm\n")
                           .arg(page.name, page.title)
                           .arg(page.sizeMillimetres.width())
                           .arg(page.sizeMillimetres.height());
    }
    return answer;
}

Error notAmong(const char* field, const std::string& given, const std::string& allowed)
{
    return {.code = ErrorCode::ParameterInvalid,
            .field = field,
            .detail = given + " ∉ {" + allowed + "}"};
}

/// Into many files: `--out` is a folder.
bool intoFolder(const Words& words)
{
    return !words.atlas.empty()
           && (!words.format.empty()
               || pageFormatOf(QString::fromStdString(words.out)) != PageFormat::Pdf);
}

Result<PageFormat> formatOf(const Words& words)
{
    if (intoFolder(words)) {
        const std::string ending = words.format.empty() ? "pdf" : words.format;
        if (const auto format = pageFormatOf(QString::fromStdString("x." + ending)))
            return *format;
        return failure(notAmong("format", ending, "pdf, png, jpg, tif, svg"));
    }
    if (const auto format = pageFormatOf(QString::fromStdString(words.out)))
        return *format;
    return failure(notAmong("out", words.out, "*.pdf, *.png, *.svg, *.jpg, *.tif"));
}

/// A screen lies always.
bool isScreen(const Paper& paper)
{
    return std::string_view(paper.name).find(':') != std::string_view::npos;
}

/// Nothing: the page's own.
Result<std::optional<QSizeF>> sizeOf(const Words& words)
{
    if (words.size.empty())
        return std::nullopt;
    const QString wanted = QString::fromStdString(words.size);
    std::string names;
    for (const Paper& paper : papers()) {
        if (wanted.compare(QLatin1String(paper.name), Qt::CaseInsensitive) == 0)
            return words.portrait && !isScreen(paper) ? paper.size.transposed() : paper.size;
        names += (names.empty() ? "" : ", ") + std::string(paper.name);
    }
    return failure(notAmong("size", words.size, names));
}

Result<void> checkPage(const Words& words)
{
    const auto offers = pageOffers();
    if (std::ranges::find(offers, QString::fromStdString(words.page), &PageOffer::name)
        != offers.end())
        return {};
    std::string names;
    for (const PageOffer& offer : offers)
        names += (names.empty() ? "" : ", ") + offer.name.toStdString();
    return failure({.code = ErrorCode::PageUnknown, .field = words.page, .detail = names});
}

/// What is asked for, checked before anything is read.
struct Asked
{
    PageOutput output;
    std::optional<QSizeF> size;
    std::optional<AtlasLevel> atlas;
};

Result<Asked> asked(const Words& words)
{
    const auto format = formatOf(words);
    if (!format)
        return tl::unexpected(format.error());
    const auto size = sizeOf(words);
    if (!size)
        return tl::unexpected(size.error());
    if (auto known = checkPage(words); !known)
        return tl::unexpected(known.error());
    const auto level = atlasLevelOf(QString::fromStdString(words.atlas));
    if (!words.atlas.empty() && !level)
        return failure(notAmong("atlas", words.atlas, "district, town, community"));
    return Asked{.output = {.format = *format,
                            .dpi = words.dpi,
                            .quality = words.quality,
                            .georeferenced = words.geo,
                            .worldFile = words.worldFile,
                            .layers = words.layers},
                 .size = *size,
                 .atlas = level};
}

PageRequest requestOf(const Asked& what, const ProjectContents& contents)
{
    PageRequest request = pageRequest(contents.settings, QDate::currentDate());
    request.size = what.size.value_or(QSizeF());
    return request;
}

Result<QStringList> writeOne(const Words& words,
                             const Asked& what,
                             const ProjectContents& contents,
                             const TaskContext& task)
{
    DisplayCache cache;
    const auto page = projectPage(
        QString::fromStdString(words.page), contents, requestOf(what, contents), cache, task);
    if (!page)
        return tl::unexpected(page.error());
    return writePage(*page, QString::fromStdString(words.out), what.output, task);
}

Result<QStringList> writeMany(const Words& words,
                              const Asked& what,
                              const ProjectContents& contents,
                              Answer& answer,
                              const TaskContext& task)
{
    DisplayCache cache;
    const auto written = writeAtlas(contents,
                                    {.page = QString::fromStdString(words.page),
                                     .level = *what.atlas,
                                     .request = requestOf(what, contents),
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

/// What the page shows, where it is missing or outdated. An atlas has the coverage on all pages.
Result<void> recompute(Document& document,
                       const Words& words,
                       const Common& common,
                       Answer& answer,
                       const TaskContext& task)
{
    const bool analysis = analysisSpec(words.page) != nullptr;
    const bool areas = words.page == "service-areas";
    if (areas) {
        if (auto done = recomputeServiceAreas(document, Recompute::Outdated, answer, task); !done)
            return done;
    }
    if (analysis) {
        if (auto done = recomputeAnalyses(
                document, words.page, Recompute::Outdated, common.threads, answer, task);
            !done)
            return done;
    }
    if ((areas || analysis) && words.atlas.empty())
        return {};
    return recomputeCoverage(document, Recompute::Outdated, common.threads, answer, task);
}

Result<Answer> write(const Words& words, const Common& common, const TaskContext& task)
{
    auto what = asked(words);
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
    if (auto done = recompute(document, words, common, answer, task); !done)
        return tl::unexpected(done.error());
    watch.lap();
    what->output.crs = document.settings().crs;
    const auto written = what->atlas ? writeMany(words, *what, document.contents(), answer, task)
                                     : writeOne(words, *what, document.contents(), task);
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

void addLooks(CLI::App& parser, Words& words)
{
    parser.add_option("--size", words.size, "A4, A3, A2, A1, A0 or 16:9; default: the page's own");
    parser.add_flag("--portrait", words.portrait, "with --size: upright");
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
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand(
        "export", "one page of a project, or an atlas of it, as PDF, SVG, PNG, JPEG or TIFF");
    parser->add_option("project", words->project, "project file (.yimi)")->required();
    parser->add_option("--page", words->page, "page name (see --list)")->capture_default_str();
    CLI::Option* const out = parser->add_option(
        "--out", words->out, "file to write: .pdf, .png, .svg, .jpg or .tif; folder of an atlas");
    addLooks(*parser, *words);
    parser->add_option(
        "--atlas", words->atlas, "a page per district, town or community: one PDF, or a folder");
    parser->add_option("--format", words->format, "of the files in an atlas's folder: pdf, png, …");
    CLI::Option* const list = parser->add_flag("--list", words->list, "the pages there are");
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
