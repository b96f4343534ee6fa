// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "base/stopwatch.h"
#include "layout/export_page.h"
#include "project/document.h"
#include "project/pages.h"
#include "project/project_file.h"
#include "project/service_area_run.h"
#include "project/study_inputs.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace yimi::cli {

namespace {

struct Words
{
    std::string project;
    std::string page = "coverage";
    std::string out;
    int dpi = 200;
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

/// A result that is missing or older than its layers and parameters is made anew.
Result<void> computeCoverage(Document& document, Answer& answer, const TaskContext& task)
{
    const StudyInputs inputs = childcareInputs(document.contents());
    if (!inputs.complete()
        || (document.coverage() && !outdated(*document.coverage(), document.contents())))
        return {};
    Stopwatch watch;
    const auto study = prepareStudy(inputs.tables, {}, task);
    if (!study)
        return tl::unexpected(study.error());
    answer.timings["build"] = watch.lap();
    const auto options = coverageOptionsOf(inputs, document.settings(), answer.findings);
    if (!options)
        return tl::unexpected(options.error());
    auto result = coverage(*study, *options, task);
    if (!result)
        return tl::unexpected(result.error());
    answer.timings["search"] = watch.lap();
    answer.findings.insert(answer.findings.end(), result->findings.begin(), result->findings.end());
    auto table = std::make_shared<const FeatureTable>(
        coverageTable(*study, *result, document.settings().crs));
    document.putCoverage(std::make_shared<const Coverage>(std::move(*result)),
                         std::move(table),
                         inputs.layers,
                         QCoreApplication::translate("cli", "托育覆盖"),
                         {});
    return {};
}

Result<void> computeServiceAreas(Document& document, Answer& answer, const TaskContext& task)
{
    const ServiceAreaInputs inputs = serviceAreaInputs(document.contents());
    const DocumentSettings& settings = document.settings();
    const auto& before = document.serviceAreas();
    if (!inputs.complete(settings.serviceAreas)
        || (before && !outdated(*before, document.contents())))
        return {};
    NetworkCache networks;
    Stopwatch watch;
    const auto found = searchServiceAreas(inputs, settings, networks, task);
    if (!found)
        return tl::unexpected(found.error());
    answer.timings["search"] = watch.lap();
    auto shaped = shapeAnswer(**found, settings, task);
    if (!shaped)
        return tl::unexpected(shaped.error());
    answer.timings["polygons"] = watch.lap();
    answer.findings = shaped->summary->findings;
    document.putServiceAreas({.summary = shaped->summary,
                              .settings = settings.serviceAreas,
                              .areas = {},
                              .streets = {},
                              .inputs = inputs.layers,
                              .madeAt = {}},
                             {shaped->areas,
                              QCoreApplication::translate("cli", "等时圈"),
                              shaped->streets,
                              QCoreApplication::translate("cli", "等时圈街道")},
                             {});
    return {};
}

Result<PageFormat> formatOf(const Words& words)
{
    if (const auto format = pageFormatOf(QString::fromStdString(words.out)))
        return *format;
    return failure({.code = ErrorCode::ParameterInvalid,
                    .field = "out",
                    .detail = words.out + " ∉ {*.pdf, *.png, *.svg}"});
}

Result<Answer> exportOne(const Words& words, const TaskContext& task)
{
    const auto format = formatOf(words);
    if (!format)
        return tl::unexpected(format.error());
    const auto offers = pageOffers();
    if (std::ranges::find(offers, QString::fromStdString(words.page), &PageOffer::name)
        == offers.end()) {
        std::string names;
        for (const PageOffer& offer : offers)
            names += (names.empty() ? "" : ", ") + offer.name.toStdString();
        return failure({.code = ErrorCode::PageUnknown, .field = words.page, .detail = names});
    }
    Answer answer;
    Stopwatch watch;
    auto project = openProject(words.project, task);
    if (!project)
        return tl::unexpected(project.error());
    answer.timings["read"] = watch.lap();
    Document document;
    document.reset(std::move(project->contents), QString::fromStdString(words.project));
    if (auto outcome = words.page == "service-areas" ? computeServiceAreas(document, answer, task)
                                                     : computeCoverage(document, answer, task);
        !outcome)
        return tl::unexpected(outcome.error());
    watch.lap();
    DisplayCache cache;
    const auto page = projectPage(QString::fromStdString(words.page),
                                  document.contents(),
                                  pageRequest(document.settings(), QDate::currentDate()),
                                  cache,
                                  task);
    if (!page)
        return tl::unexpected(page.error());
    if (auto outcome =
            exportPage(*page, QString::fromStdString(words.out), *format, words.dpi, task);
        !outcome)
        return tl::unexpected(outcome.error());
    answer.timings["write"] = watch.lap();
    answer.fields["written"] = Json::array({words.out});
    answer.text =
        QCoreApplication::translate("cli", "已写出 %1\n").arg(QString::fromStdString(words.out));
    return answer;
}

} // namespace

Command exportCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser =
        app.add_subcommand("export", "one page of a project as PDF, PNG or SVG");
    parser->add_option("project", words->project, "project file (.yimi)")->required();
    parser->add_option("--page", words->page, "page name (see --list)")->capture_default_str();
    CLI::Option* const out =
        parser->add_option("--out", words->out, "file to write: .pdf, .png or .svg");
    parser->add_option("--dpi", words->dpi, "of a PNG")
        ->capture_default_str()
        ->check(CLI::Range(36, 600));
    CLI::Option* const list = parser->add_flag("--list", words->list, "the pages there are");
    parser->final_callback([out, list] {
        if (out->empty() && list->empty())
            throw CLI::RequiredError("--out");
    });
    return {.parser = parser,
            .run =
                [words](const Common&, const TaskContext& task) {
                    return words->list ? listPages(*words, task) : exportOne(*words, task);
                },
            .draws = true};
}

} // namespace yimi::cli
